package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlRequest;

/** {@code struct xdp_diag_req} (linux/xdp_diag.h). */
public final class XdpDiagReq {
    private XdpDiagReq() {}

    public static final int XDP_SHOW_INFO = 0x01;
    public static final int XDP_SHOW_RING_CFG = 0x02;
    public static final int XDP_SHOW_UMEM = 0x04;
    public static final int XDP_SHOW_MEMINFO = 0x08;
    public static final int XDP_SHOW_STATS = 0x10;

    static final int BYTES = 20;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int SHOW = 8; // __u32 xdiag_show

    private static final int AF_XDP = 44;

    /** A dump of all; {@code show}: the bits above. */
    public static NlRequest dump(int show) {
        return new NlRequest(SockDiag.SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, AF_XDP)
                .u32(SHOW, show);
    }
}
