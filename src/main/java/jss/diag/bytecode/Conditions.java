package jss.diag.bytecode;

/**
 * What a program in the kernel can ask of a socket. Every condition falls through where it holds and jumps to a label
 * where it does not.
 */
public interface Conditions {
    /** The next condition is what {@code label} means. */
    void bind(Label label);

    void jump(Label to);

    /** The local (or else remote) port is {@code port}. */
    void portIs(boolean local, int port, Label no);

    void portAtLeast(boolean local, int port, Label no);

    void portAtMost(boolean local, int port, Label no);

    /** The local (or else remote) address begins with {@code bits} bits of an IPv4 address; mapped ones count. */
    void prefix4(boolean local, int word, int bits, Label no);

    /** The same of IPv6. */
    void prefix6(boolean local, int w0, int w1, int w2, int w3, int bits, Label no);

    /** Bound to the device. */
    void device(int ifindex, Label no);

    /** {@code (mark & mask) == value}; takes CAP_NET_ADMIN. */
    void mark(int value, int mask, Label no);

    void cgroup(long id, Label no);

    /** The kernel chose the local port. */
    void autoBound(Label no);
}
