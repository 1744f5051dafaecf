package jss.record;

/** {@code struct inet_diag_meminfo}: what older kernels tell of a socket's memory. Bytes, all u32. */
public interface MemInfo {
    /** Received and not yet read. */
    long rmem();

    /** Waiting to be sent. */
    long wmem();

    /** Reserved, for future use of this socket. */
    long fmem();

    /** Handed to the lower layers. */
    long tmem();
}
