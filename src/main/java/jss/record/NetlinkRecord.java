package jss.record;

/** A netlink socket: struct netlink_diag_msg and its attributes (linux/netlink_diag.h). Its state is always CLOSE. */
public interface NetlinkRecord extends SocketRecord {
    /** SOCK_* of the kernel. */
    int type();

    /** NETLINK_* protocol. */
    int protocol();

    /** Port id: 0 is the kernel, often a process id, negative if the kernel chose. */
    int portId();

    /** True if connect() was called: then there is a peer. */
    boolean connected();

    int dstPortId();

    int dstGroup();

    /** The multicast groups joined, group N at bit N - 1 of the octets; null if untold. */
    Octets groups();

    boolean hasFlags();

    /** NDIAG_FLAG_*. u32. */
    long flags();

    /** The kernel's address of the socket, as /proc disguises it; 0 over netlink, which does not tell. */
    default long address() {
        return 0;
    }

    /** Not 0 while a dump is under way; told by /proc alone. */
    default long dump() {
        return 0;
    }
}
