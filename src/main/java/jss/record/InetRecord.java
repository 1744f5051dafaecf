package jss.record;

/** A socket of an internet protocol: struct inet_diag_msg and its attributes (linux/inet_diag.h). */
public interface InetRecord extends SocketRecord {
    /** Local port, host order; of a raw socket its protocol. */
    int sport();

    /** Remote port, host order. */
    int dport();

    /** Word {@code i} of the local address, big endian: one word in IPv4, four in IPv6. */
    int src(int i);

    /** Word {@code i} of the remote address. */
    int dst(int i);

    /** Device that the socket is bound to, 0 if none. */
    int ifindex();

    /** Active timer: 0 none, 1 retransmission, 2 keepalive, 3 time-wait, 4 zero-window probe, 5 delayed ack. */
    int timer();

    /** Milliseconds until the active timer fires. */
    long expiresMs();

    /** Retransmissions, or probes, that the active timer has counted. */
    int retrans();

    /** True if INET_DIAG_SKV6ONLY is there: listening and unconnected IPv6 sockets. */
    boolean hasV6only();

    boolean v6only();

    boolean hasMark();

    /** SO_MARK; told only to CAP_NET_ADMIN. u32. */
    long mark();
}
