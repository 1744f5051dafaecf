package jss.diag;

/** Numbers of linux/sock_diag.h and linux/inet_diag.h that requests and replies share. */
public final class SockDiag {
    private SockDiag() {}

    public static final int TCPDIAG_GETSOCK = 18;
    public static final int DCCPDIAG_GETSOCK = 19;
    public static final int SOCK_DIAG_BY_FAMILY = 20;
    public static final int SOCK_DESTROY = 21;

    // enum sknetlink_groups, linux/sock_diag.h
    public static final int SKNLGRP_INET_TCP_DESTROY = 1;
    public static final int SKNLGRP_INET_UDP_DESTROY = 2;
    public static final int SKNLGRP_INET6_TCP_DESTROY = 3;
    public static final int SKNLGRP_INET6_UDP_DESTROY = 4;

    public static final int IPPROTO_TCP = 6;
    public static final int IPPROTO_UDP = 17;
    public static final int IPPROTO_DCCP = 33;
    public static final int IPPROTO_SCTP = 132;
    public static final int IPPROTO_UDPLITE = 136;
    public static final int IPPROTO_RAW = 255;
    public static final int IPPROTO_MPTCP = 262;

    // enum of reply attributes, linux/inet_diag.h
    public static final int INET_DIAG_MEMINFO = 1;
    public static final int INET_DIAG_INFO = 2;
    public static final int INET_DIAG_VEGASINFO = 3;
    public static final int INET_DIAG_CONG = 4;
    public static final int INET_DIAG_TOS = 5;
    public static final int INET_DIAG_TCLASS = 6;
    public static final int INET_DIAG_SKMEMINFO = 7;
    public static final int INET_DIAG_SHUTDOWN = 8;
    public static final int INET_DIAG_DCTCPINFO = 9;
    public static final int INET_DIAG_PROTOCOL = 10;
    public static final int INET_DIAG_SKV6ONLY = 11;
    public static final int INET_DIAG_LOCALS = 12;
    public static final int INET_DIAG_PEERS = 13;
    public static final int INET_DIAG_MARK = 15;
    public static final int INET_DIAG_BBRINFO = 16;
    public static final int INET_DIAG_CLASS_ID = 17;
    public static final int INET_DIAG_MD5SIG = 18;
    public static final int INET_DIAG_ULP_INFO = 19;
    public static final int INET_DIAG_SK_BPF_STORAGES = 20;
    public static final int INET_DIAG_CGROUP_ID = 21;
    public static final int INET_DIAG_SOCKOPT = 22;

    /** The highest reply attribute that this program reads. */
    public static final int INET_DIAG_MAX = INET_DIAG_SOCKOPT;

    // request attributes, the same header
    public static final int INET_DIAG_REQ_BYTECODE = 1;
    public static final int INET_DIAG_REQ_SK_BPF_STORAGES = 2;
    public static final int INET_DIAG_REQ_PROTOCOL = 3;

    /** The bit of idiag_ext that asks for reply attribute {@code attribute} (1 to 8). */
    public static int ext(int attribute) {
        return 1 << attribute - 1;
    }
}
