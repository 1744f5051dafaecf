package jss.record;

/** A unix domain socket: struct unix_diag_msg and its attributes (linux/unix_diag.h). */
public interface UnixRecord extends SocketRecord {
    /** SOCK_* of the kernel: 1 stream, 2 datagram, 5 seqpacket. */
    int type();

    /** The bound name as the kernel keeps it, which for an abstract name begins with NUL; null if it has none. */
    Octets name();

    boolean hasPeer();

    /** Inode of the socket that this one is connected to, 0 if its owner has closed it. u32. */
    long peerInode();

    /** True of a socket that is bound to a file. */
    boolean hasVfs();

    /** Inode of the file, its low 32 bits. */
    long vfsInode();

    /** Device of the file, the kernel's number: major in bits 20 to 31, minor below. u32. */
    long vfsDevice();

    /** True of a listener that was asked about its queue. */
    boolean hasPending();

    /** Connections that wait to be accepted. */
    int pendingCount();

    /** Inode of the connecting socket {@code i}, 0 if it is unknown. u32. */
    long pending(int i);
}
