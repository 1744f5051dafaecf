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

    /** True if the row says which IP protocol it is of: raw sockets and destroy events. */
    default boolean hasProtocol() {
        return false;
    }

    /** IPPROTO_*. */
    default int protocol() {
        return 0;
    }

    default boolean hasTos() {
        return false;
    }

    /** IP_TOS. */
    default int tos() {
        return 0;
    }

    default boolean hasTclass() {
        return false;
    }

    /** IPV6_TCLASS. */
    default int tclass() {
        return 0;
    }

    default boolean hasClassId() {
        return false;
    }

    /** Class of the net_cls cgroup, or SO_PRIORITY. u32. */
    default long classId() {
        return 0;
    }

    default boolean hasCgroupId() {
        return false;
    }

    /** Inode of the socket's cgroup in the cgroup2 file system. u64. */
    default long cgroupId() {
        return 0;
    }

    default boolean hasSockopt() {
        return false;
    }

    /** {@code struct inet_diag_sockopt}: bit N here is {@link #SOCKOPTS}[N]. */
    default int sockopt() {
        return 0;
    }

    /** Names of the bits of {@link #sockopt}, as ss prints them. */
    java.util.List<String> SOCKOPTS = java.util.List.of("recverr", "is_icsk", "freebind", "hdrincl", "mc_loop",
            "transparent", "mc_all", "nodefrag", "bind_addr_no_port", "recverr_rfc4884", "defer_connect");

    /** Memory as older kernels tell it; null if untold. */
    default MemInfo memInfo() {
        return null;
    }

    /** Name of the congestion control; null if untold. */
    default Octets cong() {
        return null;
    }

    /** Null if untold, or if the socket is not of TCP or DCCP. */
    default TcpInfo tcpInfo() {
        return null;
    }

    /** Null if untold, or if the socket is not of MPTCP. */
    default MptcpInfo mptcpInfo() {
        return null;
    }

    /** Null if untold, or if the socket is not of SCTP. */
    default SctpInfo sctpInfo() {
        return null;
    }

    /** Null if untold. */
    default VegasInfo vegasInfo() {
        return null;
    }

    /** Null if untold. */
    default DctcpInfo dctcpInfo() {
        return null;
    }

    /** Null if untold. */
    default BbrInfo bbrInfo() {
        return null;
    }

    /** Null if untold. */
    default Md5Keys md5Keys() {
        return null;
    }

    /** Null if untold. */
    default UlpInfo ulpInfo() {
        return null;
    }

    /** Own addresses of an SCTP socket; null if untold. */
    default SockAddrs locals() {
        return null;
    }

    /** Peer's addresses of an SCTP association; null if untold. */
    default SockAddrs peers() {
        return null;
    }

    /** Null if untold. */
    default BpfStorages bpfStorages() {
        return null;
    }
}
