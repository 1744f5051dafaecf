package jss.record;

/** Address families (linux/socket.h) that sockets are listed of, with ss's names. */
public enum Family {
    UNIX(1, "unix"),
    INET(2, "inet"),
    INET6(10, "inet6"),
    NETLINK(16, "netlink"),
    PACKET(17, "link"),
    TIPC(30, "tipc"),
    VSOCK(40, "vsock"),
    XDP(44, "xdp");

    private final int number;
    private final String word;

    Family(int number, String word) {
        this.number = number;
        this.word = word;
    }

    /** AF_* of the kernel. */
    public int number() {
        return number;
    }

    /** As {@code -f} takes it. */
    public String word() {
        return word;
    }

    /** The family of that name, null if there is none. */
    public static Family of(String word) {
        for (Family f : values()) {
            if (f.word.equals(word)) return f;
        }
        return null;
    }
}
