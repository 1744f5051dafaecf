package jss.record;

/** {@code struct xdp_diag_umem} (linux/xdp_diag.h). u32 but for the size. */
public interface XdpUmem {
    int FLAG_ZEROCOPY = 1;

    /** Bytes. u64. */
    long size();

    long id();

    long numPages();

    /** Bytes. */
    long chunkSize();

    /** Bytes. */
    long headroom();

    long ifindex();

    long queueId();

    /** FLAG_* bits. */
    long flags();

    /** Sockets that share it. */
    long refs();
}
