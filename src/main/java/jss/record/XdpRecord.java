package jss.record;

/** An AF_XDP socket: struct xdp_diag_msg and its attributes (linux/xdp_diag.h). Its state is always CLOSE. */
public interface XdpRecord extends SocketRecord {
    /** True if XDP_DIAG_INFO is there: device and queue. */
    boolean hasInfo();

    /** Device that the socket is bound to, 0 if none. */
    int ifindex();

    /** Queue of the device. u32. */
    long queueId();

    boolean hasRxEntries();

    long rxEntries();

    boolean hasTxEntries();

    long txEntries();

    /** The packet memory; null if the socket has none. */
    XdpUmem umem();

    boolean hasFillEntries();

    long fillEntries();

    boolean hasCompletionEntries();

    long completionEntries();

    /** Null if untold. */
    XdpStats stats();
}
