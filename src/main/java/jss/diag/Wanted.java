package jss.diag;

import static jss.record.Detail.*;

import java.util.Set;
import jss.record.Detail;

/** What a request has to ask for so that rows have these details: {@code idiag_ext} and the {@code show} words. */
public final class Wanted {
    private Wanted() {}

    /** Bits of idiag_ext. */
    public static int inetExt(Set<Detail> details) {
        int ext = 0;
        if (details.contains(INFO)) ext |= SockDiag.ext(SockDiag.INET_DIAG_INFO);
        if (details.contains(CONGESTION)) ext |= SockDiag.ext(SockDiag.INET_DIAG_CONG);
        // dctcp and bbr tell of themselves when they are asked for vegas
        if (details.contains(CONGESTION_INFO)) ext |= SockDiag.ext(SockDiag.INET_DIAG_VEGASINFO);
        if (details.contains(MEMORY)) {
            ext |= SockDiag.ext(SockDiag.INET_DIAG_MEMINFO) | SockDiag.ext(SockDiag.INET_DIAG_SKMEMINFO);
        }
        if (details.contains(TOS)) ext |= SockDiag.ext(SockDiag.INET_DIAG_TOS);
        if (details.contains(TCLASS)) ext |= SockDiag.ext(SockDiag.INET_DIAG_TCLASS); // the class id comes with it
        return ext;
    }

    /** Bits of udiag_show: names, peers and queues always. */
    public static int unixShow(Set<Detail> details) {
        int show = UnixDiagReq.UDIAG_SHOW_NAME | UnixDiagReq.UDIAG_SHOW_PEER | UnixDiagReq.UDIAG_SHOW_RQLEN;
        if (details.contains(UNIX_FILE)) show |= UnixDiagReq.UDIAG_SHOW_VFS;
        if (details.contains(UNIX_PENDING)) show |= UnixDiagReq.UDIAG_SHOW_ICONS;
        if (details.contains(MEMORY)) show |= UnixDiagReq.UDIAG_SHOW_MEMINFO;
        if (details.contains(UNIX_UID)) show |= UnixDiagReq.UDIAG_SHOW_UID;
        return show;
    }

    /** Bits of ndiag_show: the queues are in the memory. */
    public static int netlinkShow(Set<Detail> details) {
        int show = NetlinkDiagReq.NDIAG_SHOW_MEMINFO | NetlinkDiagReq.NDIAG_SHOW_GROUPS;
        return details.contains(NETLINK_FLAGS) ? show | NetlinkDiagReq.NDIAG_SHOW_FLAGS : show;
    }

    /** Bits of pdiag_show: the queue is in the memory. */
    public static int packetShow(Set<Detail> details) {
        int show = PacketDiagReq.PACKET_SHOW_INFO | PacketDiagReq.PACKET_SHOW_RING_CFG
                | PacketDiagReq.PACKET_SHOW_FANOUT | PacketDiagReq.PACKET_SHOW_MEMINFO;
        if (details.contains(PACKET_FILTER)) show |= PacketDiagReq.PACKET_SHOW_FILTER;
        return show;
    }

    /** Bits of xdiag_show: the queue is in the memory. */
    public static int xdpShow() {
        return XdpDiagReq.XDP_SHOW_INFO | XdpDiagReq.XDP_SHOW_RING_CFG | XdpDiagReq.XDP_SHOW_UMEM
                | XdpDiagReq.XDP_SHOW_MEMINFO | XdpDiagReq.XDP_SHOW_STATS;
    }
}
