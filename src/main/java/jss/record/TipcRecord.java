package jss.record;

/** A TIPC socket: the attributes in TIPC_NLA_SOCK (linux/tipc_netlink.h). */
public interface TipcRecord extends SocketRecord {
    /** SOCK_* of the kernel: 1 stream, 2 datagram, 4 rdm, 5 seqpacket. */
    int type();

    /** The own node. u32. */
    long node();

    /** The socket's number on it. u32. */
    long ref();

    /** True of a connected socket. */
    boolean hasPeer();

    long peerNode();

    long peerRef();

    /** True if the connection was made to a service: its type and instance. */
    boolean hasPeerService();

    long peerServiceType();

    long peerServiceInstance();

    boolean hasPublications();

    boolean linkCongested();

    boolean connectionCongested();

    /** Packets dropped. u32. */
    long drops();
}
