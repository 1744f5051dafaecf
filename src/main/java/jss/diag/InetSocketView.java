package jss.diag;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.BbrInfo;
import jss.record.BpfStorages;
import jss.record.DctcpInfo;
import jss.record.InetRecord;
import jss.record.Md5Keys;
import jss.record.MemInfo;
import jss.record.MptcpInfo;
import jss.record.Octets;
import jss.record.SctpInfo;
import jss.record.SkMemInfo;
import jss.record.SockAddrs;
import jss.record.SocketTable;
import jss.record.TcpInfo;
import jss.record.UlpInfo;
import jss.record.VegasInfo;
import jss.wire.Wire;

/**
 * One inet_diag reply as a row. The fixed head is read in place; attributes are indexed when the
 * first of them is asked for, which a plain listing never does.
 */
public final class InetSocketView extends SocketView implements InetRecord {
    private final InetDiagMsg msg = new InetDiagMsg();
    private final LazyAttrs lazy = new LazyAttrs(SockDiag.INET_DIAG_MAX);
    private final SocketTable table;
    private Parts parts;

    /** Windows on attributes, made when the first is asked for: a plain listing looks into none. */
    private static final class Parts {
        final Octets cong = new Octets();
        final InetDiagMeminfo mem = new InetDiagMeminfo();
        final SkMeminfo skMem = new SkMeminfo();
        final TcpInfoView tcp = new TcpInfoView();
        final MptcpInfoView mptcp = new MptcpInfoView();
        final SctpInfoView sctp = new SctpInfoView();
        final TcpvegasInfo vegas = new TcpvegasInfo();
        final TcpDctcpInfo dctcp = new TcpDctcpInfo();
        final TcpBbrInfo bbr = new TcpBbrInfo();
        final TcpDiagMd5sig md5 = new TcpDiagMd5sig();
        final UlpInfoView ulp = new UlpInfoView();
        final SockaddrStorage locals = new SockaddrStorage();
        final SockaddrStorage peers = new SockaddrStorage();
        final BpfStoragesView storages = new BpfStoragesView();
    }

    /** Replies carry no protocol, so the table is the one that was asked for. */
    public InetSocketView(SocketTable table) {
        this.table = table;
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    @Override
    public InetSocketView wrap(ByteBuffer buffer, int from, int end) {
        msg.wrap(buffer, from, end - from);
        lazy.wrap(buffer, from + InetDiagMsg.BYTES, end);
        return this;
    }

    private NlAttrs attrs() {
        return lazy.get();
    }

    private Parts parts() {
        if (parts == null) parts = new Parts();
        return parts;
    }

    @Override
    public SocketTable table() {
        return table;
    }

    @Override
    public int family() {
        return msg.family();
    }

    @Override
    public int state() {
        return msg.state();
    }

    @Override
    public long recvQueue() {
        return msg.rqueue();
    }

    @Override
    public long sendQueue() {
        return msg.wqueue();
    }

    @Override
    public long inode() {
        return msg.inode();
    }

    @Override
    public long cookie() {
        return msg.cookie();
    }

    @Override
    public boolean hasUid() {
        return true;
    }

    @Override
    public long uid() {
        return msg.uid();
    }

    @Override
    public int sport() {
        return msg.sport();
    }

    @Override
    public int dport() {
        return msg.dport();
    }

    @Override
    public int src(int i) {
        return msg.src(i);
    }

    @Override
    public int dst(int i) {
        return msg.dst(i);
    }

    @Override
    public int ifindex() {
        return msg.ifindex();
    }

    @Override
    public int timer() {
        return msg.timer();
    }

    @Override
    public long expiresMs() {
        return msg.expiresMs();
    }

    @Override
    public int retrans() {
        return msg.retrans();
    }

    @Override
    public boolean hasV6only() {
        return attrs().has(SockDiag.INET_DIAG_SKV6ONLY, 1);
    }

    @Override
    public boolean v6only() {
        return hasV6only() && attrs().u8(SockDiag.INET_DIAG_SKV6ONLY) != 0;
    }

    @Override
    public boolean hasMark() {
        return attrs().has(SockDiag.INET_DIAG_MARK, 4);
    }

    @Override
    public long mark() {
        return hasMark() ? attrs().u32(SockDiag.INET_DIAG_MARK) : 0;
    }

    @Override
    public boolean hasShutdown() {
        return attrs().has(SockDiag.INET_DIAG_SHUTDOWN, 1);
    }

    @Override
    public int shutdown() {
        return hasShutdown() ? attrs().u8(SockDiag.INET_DIAG_SHUTDOWN) : 0;
    }

    @Override
    public boolean hasProtocol() {
        return attrs().has(SockDiag.INET_DIAG_PROTOCOL, 1);
    }

    @Override
    public int protocol() {
        return hasProtocol() ? attrs().u8(SockDiag.INET_DIAG_PROTOCOL) : 0;
    }

    @Override
    public boolean hasTos() {
        return attrs().has(SockDiag.INET_DIAG_TOS, 1);
    }

    @Override
    public int tos() {
        return hasTos() ? attrs().u8(SockDiag.INET_DIAG_TOS) : 0;
    }

    @Override
    public boolean hasTclass() {
        return attrs().has(SockDiag.INET_DIAG_TCLASS, 1);
    }

    @Override
    public int tclass() {
        return hasTclass() ? attrs().u8(SockDiag.INET_DIAG_TCLASS) : 0;
    }

    @Override
    public boolean hasClassId() {
        return attrs().has(SockDiag.INET_DIAG_CLASS_ID, 4);
    }

    @Override
    public long classId() {
        return hasClassId() ? attrs().u32(SockDiag.INET_DIAG_CLASS_ID) : 0;
    }

    @Override
    public boolean hasCgroupId() {
        return attrs().has(SockDiag.INET_DIAG_CGROUP_ID, 8);
    }

    @Override
    public long cgroupId() {
        return hasCgroupId() ? attrs().u64(SockDiag.INET_DIAG_CGROUP_ID) : 0;
    }

    @Override
    public boolean hasSockopt() {
        return attrs().has(SockDiag.INET_DIAG_SOCKOPT, 2);
    }

    @Override
    public int sockopt() {
        return hasSockopt() ? sockoptBits() : 0;
    }

    /** {@code struct inet_diag_sockopt}: single bits, byte by byte, whatever the order of the machine's bytes. */
    private int sockoptBits() {
        int at = attrs().start(SockDiag.INET_DIAG_SOCKOPT);
        return Wire.u8(attrs().buffer(), at) | Wire.u8(attrs().buffer(), at + 1) << 8;
    }

    @Override
    public SkMemInfo skMemInfo() {
        return has(SockDiag.INET_DIAG_SKMEMINFO, SkMeminfo.BYTES)
                ? parts().skMem.wrap(attrs(), SockDiag.INET_DIAG_SKMEMINFO) : null;
    }

    @Override
    public Octets cong() {
        return Payload.string(parts().cong, attrs(), SockDiag.INET_DIAG_CONG);
    }

    private boolean has(int type, int bytes) {
        return attrs().has(type, bytes);
    }

    private int start(int type) {
        return attrs().start(type);
    }

    private int length(int type) {
        return attrs().length(type);
    }

    @Override
    public MemInfo memInfo() {
        int type = SockDiag.INET_DIAG_MEMINFO;
        return has(type, InetDiagMeminfo.BYTES) ? parts().mem.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public VegasInfo vegasInfo() {
        int type = SockDiag.INET_DIAG_VEGASINFO;
        return has(type, TcpvegasInfo.BYTES) ? parts().vegas.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public DctcpInfo dctcpInfo() {
        int type = SockDiag.INET_DIAG_DCTCPINFO;
        return has(type, TcpDctcpInfo.BYTES) ? parts().dctcp.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public BbrInfo bbrInfo() {
        int type = SockDiag.INET_DIAG_BBRINFO;
        return has(type, TcpBbrInfo.BYTES) ? parts().bbr.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public Md5Keys md5Keys() {
        int type = SockDiag.INET_DIAG_MD5SIG;
        return has(type, 0) ? parts().md5.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public SockAddrs locals() {
        int type = SockDiag.INET_DIAG_LOCALS;
        return has(type, 0) ? parts().locals.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public SockAddrs peers() {
        int type = SockDiag.INET_DIAG_PEERS;
        return has(type, 0) ? parts().peers.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public TcpInfo tcpInfo() {
        int type = SockDiag.INET_DIAG_INFO;
        return table != SocketTable.MPTCP && table != SocketTable.SCTP && has(type, 0)
                ? parts().tcp.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public MptcpInfo mptcpInfo() {
        int type = SockDiag.INET_DIAG_INFO;
        return table == SocketTable.MPTCP && has(type, 0)
                ? parts().mptcp.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public SctpInfo sctpInfo() {
        int type = SockDiag.INET_DIAG_INFO;
        return table == SocketTable.SCTP && has(type, 0)
                ? parts().sctp.wrap(attrs().buffer(), start(type), length(type)) : null;
    }

    @Override
    public UlpInfo ulpInfo() {
        return has(SockDiag.INET_DIAG_ULP_INFO, 0) ? parts().ulp.wrap(attrs(), SockDiag.INET_DIAG_ULP_INFO) : null;
    }

    @Override
    public BpfStorages bpfStorages() {
        int type = SockDiag.INET_DIAG_SK_BPF_STORAGES;
        return has(type, 0) ? parts().storages.wrap(attrs().buffer(), start(type), start(type) + length(type)) : null;
    }
}
