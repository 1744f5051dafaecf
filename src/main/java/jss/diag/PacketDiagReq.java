package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlRequest;

/** {@code struct packet_diag_req} (linux/packet_diag.h). */
public final class PacketDiagReq {
    private PacketDiagReq() {}

    public static final int PACKET_SHOW_INFO = 0x01;
    public static final int PACKET_SHOW_MCLIST = 0x02;
    public static final int PACKET_SHOW_RING_CFG = 0x04;
    public static final int PACKET_SHOW_FANOUT = 0x08;
    public static final int PACKET_SHOW_MEMINFO = 0x10;
    public static final int PACKET_SHOW_FILTER = 0x20;

    static final int BYTES = 20;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int SHOW = 8; // __u32 pdiag_show

    private static final int AF_PACKET = 17;

    /** A dump of all; {@code show}: the bits above. */
    public static NlRequest dump(int show) {
        return new NlRequest(SockDiag.SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, AF_PACKET)
                .u32(SHOW, show);
    }
}
