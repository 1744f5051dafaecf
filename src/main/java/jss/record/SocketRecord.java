package jss.record;

/**
 * One socket, as a view: valid until the sink that was shown it returns. Whoever keeps a row copies
 * what it needs. What only some sockets have is asked for by a {@code has...} method first.
 */
public interface SocketRecord {
    SocketTable table();

    /** AF_* of the kernel. */
    int family();

    /** Kernel state number, see {@link TcpState}. */
    int state();

    /** Bytes received and not yet read; for a listener, connections waiting to be accepted. u32. */
    long recvQueue();

    /** Bytes sent and not yet acknowledged; for a listener, the limit of waiting connections. u32. */
    long sendQueue();

    /** Inode in sockfs, 0 for a socket that no file refers to. u32. */
    long inode();

    /** The kernel's number of the socket, unique while the host is up; 0 if untold. u64. */
    default long cookie() {
        return 0;
    }

    default boolean hasUid() {
        return false;
    }

    /** Owner, in the reader's user namespace. u32. */
    default long uid() {
        return 0;
    }

    /** The socket's memory; null if untold. */
    default SkMemInfo skMemInfo() {
        return null;
    }

    /** Which of the two directions are shut down is known of inet, unix and vsock sockets. */
    default boolean hasShutdown() {
        return false;
    }

    /** Bit 0: receiving is shut down, bit 1: sending. */
    default int shutdown() {
        return 0;
    }

    /** The network namespace that it is in; null while only one is listed. */
    default NetNamespace netns() {
        return null;
    }
}
