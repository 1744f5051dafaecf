package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlRequest;

/** {@code struct netlink_diag_req} (linux/netlink_diag.h). */
public final class NetlinkDiagReq {
    private NetlinkDiagReq() {}

    public static final int NDIAG_SHOW_MEMINFO = 0x01;
    public static final int NDIAG_SHOW_GROUPS = 0x02;
    public static final int NDIAG_SHOW_FLAGS = 0x08;

    static final int BYTES = 20;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int PROTOCOL = 1; // __u8 sdiag_protocol
    static final int SHOW = 8; // __u32 ndiag_show

    private static final int AF_NETLINK = 16;
    private static final int NDIAG_PROTO_ALL = 255;

    /** A dump of all; {@code show}: the bits above. */
    public static NlRequest dump(int show) {
        return new NlRequest(SockDiag.SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, AF_NETLINK)
                .u8(PROTOCOL, NDIAG_PROTO_ALL)
                .u32(SHOW, show);
    }
}
