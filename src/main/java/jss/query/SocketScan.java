package jss.query;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import jss.diag.InetDiagReq;
import jss.diag.InetDiagReqV2;
import jss.diag.InetSocketView;
import jss.diag.NetlinkDiagReq;
import jss.diag.NetlinkSocketView;
import jss.diag.PacketDiagReq;
import jss.diag.PacketSocketView;
import jss.diag.SockDiag;
import jss.diag.TipcSockDiagReq;
import jss.diag.TipcSocketView;
import jss.diag.UnixDiagReq;
import jss.diag.UnixSocketView;
import jss.diag.VsockDiagReq;
import jss.diag.VsockSocketView;
import jss.diag.Wanted;
import jss.diag.XdpDiagReq;
import jss.diag.XdpSocketView;
import jss.diag.bytecode.Audit;
import jss.filter.Expr;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.netlink.CaptureSource;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.netlink.NlRequest;
import jss.proc.ProcNet;
import jss.record.Detail;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.sys.Errno;
import jss.sys.SysException;

/** Runs a {@link Query}: asks the kernel table by table, in ss's order, and shows every row to a sink. */
public final class SocketScan {
    private final Query query;
    private final IntFunction<Channel> open;
    private final Set<SocketTable> absent = EnumSet.noneOf(SocketTable.class);
    private int jobs = 1;
    private LongSupplier tcpSockets = () -> 0;
    private TcpPrograms programs; // null where all is dumped
    private Fallback fallback = new Fallback(null);
    private final Set<SocketTable> bothFamilies = EnumSet.noneOf(SocketTable.class);
    private Sources sources = Sources.NONE;
    private Pushdown filter;
    private RowTest residual;
    private RowTest whole;
    private boolean marksRefused;
    private boolean storagesRefused;
    private CaptureSource recording;
    private Channel channel;
    private boolean oldRefused; // the request for TCP of both families
    private long shown;
    private boolean interrupted;
    private long truncated;

    /** {@code open} gives the channel to a netlink protocol: {@link NetlinkSocket#open}, or a test's. */
    public SocketScan(Query query, IntFunction<Channel> open) {
        this.query = query;
        this.open = open;
        filter = Pushdown.none(query.states());
    }

    /** Shows only rows of which {@code expr} is true, in the states asked for. */
    public SocketScan where(Expr expr, Sources sources) {
        this.sources = sources;
        filter(Pushdown.of(expr, query.states(), true));
        return this;
    }

    private void filter(Pushdown filter) {
        this.filter = filter;
        residual = filter.afterKernel(sources);
        whole = filter.alone(sources);
    }

    /** True if the kernel refused to compare marks: whoever may not compare them is not told them either. */
    public boolean marksRefused() {
        return marksRefused;
    }

    /** True if the kernel would not tell what BPF programs keep with sockets. */
    public boolean storagesRefused() {
        return storagesRefused;
    }

    /**
     * Lets a large table be dumped by up to {@code jobs} threads at once.
     *
     * @param tcpSockets says about how many TCP sockets there are; asked only where there may be many
     */
    public SocketScan onThreads(int jobs, LongSupplier tcpSockets) {
        this.jobs = jobs;
        this.tcpSockets = tcpSockets;
        return this;
    }

    /** Has a large table of TCP read by {@code programs}, as far as these can; null for none. */
    public SocketScan helpedBy(TcpPrograms programs) {
        this.programs = programs;
        return this;
    }

    /** Takes the rows of TCP from a recording, to its end. */
    public SocketScan replaying(CaptureSource recording) {
        this.recording = recording;
        return this;
    }

    /** Takes rows from {@code files} if the kernel has no dump of them. */
    public SocketScan orFrom(ProcNet files) {
        fallback = new Fallback(files);
        return this;
    }

    /** True if the kernel said that a table changed while it was dumped. */
    public boolean interrupted() {
        return interrupted;
    }

    /** Datagrams that arrived without their end. */
    public long truncated() {
        return truncated;
    }

    /** Tables that this kernel has no dump of: the protocol, or the module that tells of it, is missing. */
    public Set<SocketTable> absent() {
        return absent;
    }

    /** Tables whose rows came from /proc/net, though nobody asked for that. */
    public Set<SocketTable> fromProc() {
        return fallback.used();
    }

    /** Why netlink could not be had, so that everything came from /proc/net; null if it could. */
    public SysException unreachable() {
        return fallback.unreachable();
    }

    /** A row over one message of a family. */
    private interface View {
        SocketRecord wrap(ByteBuffer buffer, int from, int end);
    }

    /**
     * Shows all rows to {@code sink}, until it wants no more.
     *
     * @throws jss.sys.SysException if there is no such socket here
     * @throws jss.netlink.NetlinkException if the kernel refuses
     */
    public void run(RecordSink sink) {
        try {
            boolean more = true;
            for (SocketTable t : query.tables()) { // a set of enums: in ss's order
                more = more && table(t, sink);
            }
        } finally {
            if (channel != null) channel.close();
        }
    }

    /** False if there is no netlink here, and something else to do. */
    private boolean reachesKernel() {
        if (channel == null && fallback.unreachable() == null) {
            try {
                channel = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG);
            } catch (SysException e) {
                fallback.insteadOfKernel(e);
            }
        }
        return channel != null;
    }

    private static RecordSink filtered(RowTest test, RecordSink sink) {
        return test == null ? sink : row -> !test.test(row) || sink.accept(row);
    }

    private boolean table(SocketTable t, RecordSink sink) {
        if (filter.states() == 0) return true;
        if (!t.isInet()) return tableOnce(t, filtered(whole, sink));
        while (true) {
            try {
                return tableOnce(t, sink);
            } catch (NetlinkException e) {
                if (shown > 0 || !askLess(e)) throw e;
            }
        }
    }

    private boolean asksForStorages() {
        return query.details().contains(Detail.STORAGES) && !storagesRefused;
    }

    /** After a refusal, which comes before the first row: asks for less, or puts less of the filter to the kernel. */
    private boolean askLess(NetlinkException e) {
        if (e.is(Errno.EPERM) && asksForStorages()) {
            storagesRefused = true;
            return true;
        }
        if (filter.program() == null) return false;
        if (e.is(Errno.EPERM) && Audit.isPrivileged(filter.program())) {
            marksRefused = true;
            filter(Pushdown.of(filter.expr(), query.states(), false));
            return true;
        }
        if (!e.is(Errno.EINVAL)) return false;
        filter(filter.withoutProgram()); // an older kernel, which does not know every op
        return true;
    }

    private boolean tableOnce(SocketTable t, RecordSink sink) {
        return switch (t) {
            case NETLINK -> !sees(Family.NETLINK) || !shows(TcpState.CLOSE)
                    || dump("netlink", t, Family.NETLINK, NetlinkDiagReq.dump(Wanted.netlinkShow(query.details())),
                            new NetlinkSocketView()::wrap, sink);
            case PACKET_RAW, PACKET_DGRAM -> packet(t, sink);
            case UNIX_STREAM, UNIX_DGRAM, UNIX_SEQPACKET -> unix(t, sink);
            case RAW -> inet(t, SockDiag.IPPROTO_RAW, sink);
            case UDP -> inet(t, SockDiag.IPPROTO_UDP, sink);
            case TCP -> tcp(sink);
            case DCCP -> inet(t, SockDiag.IPPROTO_DCCP, sink);
            case SCTP -> inet(t, SockDiag.IPPROTO_SCTP, sink);
            case VSOCK_STREAM, VSOCK_DGRAM -> vsock(t, sink);
            case TIPC -> !sees(Family.TIPC)
                    || dump("tipc", t, Family.TIPC, TipcSockDiagReq.dump(filter.states()), new TipcSocketView()::wrap, sink);
            case XDP -> !sees(Family.XDP) || !shows(TcpState.CLOSE)
                    || dump("xdp", t, Family.XDP, XdpDiagReq.dump(Wanted.xdpShow()), new XdpSocketView()::wrap, sink);
            case MPTCP -> inet(t, SockDiag.IPPROTO_MPTCP, sink);
            case UDPLITE -> inet(t, SockDiag.IPPROTO_UDPLITE, sink);
        };
    }

    private boolean sees(Family family) {
        return query.families().contains(family);
    }

    private boolean shows(TcpState state) {
        return (filter.states() & state.bit()) != 0;
    }

    /** True of the first of the tables that come in one dump. */
    private boolean isFirst(SocketTable t, SocketTable first, SocketTable second) {
        return t == first || !query.tables().contains(first) && (t == second || !query.tables().contains(second));
    }

    private RecordSink ofAskedTables(RecordSink sink) {
        return row -> !query.tables().contains(row.table()) || sink.accept(row);
    }

    private boolean packet(SocketTable t, RecordSink sink) {
        if (!sees(Family.PACKET) || !shows(TcpState.CLOSE)) return true;
        if (!isFirst(t, SocketTable.PACKET_RAW, SocketTable.PACKET_DGRAM)) return true;
        return dump("packet", t, Family.PACKET, PacketDiagReq.dump(Wanted.packetShow(query.details())),
                new PacketSocketView()::wrap, ofAskedTables(sink));
    }

    private boolean unix(SocketTable t, RecordSink sink) {
        if (!sees(Family.UNIX) || !isFirst(t, SocketTable.UNIX_STREAM, SocketTable.UNIX_DGRAM)) return true;
        return dump("unix", t, Family.UNIX, UnixDiagReq.dump(filter.states(), Wanted.unixShow(query.details())),
                new UnixSocketView()::wrap, ofAskedTables(sink));
    }

    /** Seqpacket sockets are of no table of ss, which shows them with either. */
    private boolean vsock(SocketTable t, RecordSink sink) {
        if (!sees(Family.VSOCK) || !isFirst(t, SocketTable.VSOCK_STREAM, SocketTable.VSOCK_DGRAM)) return true;
        VsockSocketView view = new VsockSocketView();
        return dump("vsock", t, Family.VSOCK, VsockDiagReq.dump(filter.states()), view::wrap,
                row -> view.type() < 3 && !query.tables().contains(row.table()) || sink.accept(row));
    }

    private boolean tcp(RecordSink sink) {
        if (recording != null) return replay(filtered(whole, sink));
        ConnectionWalk walk = programs == null ? null : programs.walk;
        if (walk != null && walk.runs() && reachesKernel()) return walk(walk, sink);
        boolean alone = query.details().contains(Detail.STORAGES);
        long expected = TcpScan.mayBeLarge(filter.states()) && !alone ? tcpSockets.getAsLong() : 0;
        boolean both = sees(Family.INET) && sees(Family.INET6) && !alone;
        if (!both && expected < TcpScan.WORTH_SPLITTING || fallback.replaces(SocketTable.TCP) || !reachesKernel()) {
            return inet(SocketTable.TCP, SockDiag.IPPROTO_TCP, sink);
        }
        TcpScan scan = scan();
        try {
            shown = 0;
            // where several parts are to begin, a refusal is met before any of them has
            if (filter.program() != null && expected >= TcpScan.WORTH_SPLITTING) probe();
            return scan.run(sink, expected, jobs);
        } catch (NetlinkException e) {
            if (scan.begun()) shown++;
            if (shown > 0 || !isUnknown(e) || isPerhapsTheProgram(e)) throw e;
            oldRefused = both;
            return inet(SocketTable.TCP, SockDiag.IPPROTO_TCP, sink);
        } finally {
            interrupted |= scan.interrupted();
            truncated += scan.truncated();
        }
    }

    private boolean walk(ConnectionWalk walk, RecordSink sink) {
        TcpScan scan = scan();
        try {
            return scan.run(sink, walk);
        } catch (NetlinkException e) {
            if (scan.begun()) throw e;
            programs = null;
            return tcp(sink);
        } finally {
            interrupted |= scan.interrupted() || walk.incomplete();
            truncated += scan.truncated();
        }
    }

    private TcpScan scan() {
        return new TcpScan(channel, open, new TcpScan.Request(query.families(), Wanted.inetExt(query.details()), filter, sources,
                programs));
    }

    private boolean isPerhapsTheProgram(NetlinkException e) {
        return filter.program() != null && e.is(Errno.EINVAL);
    }

    /** Has the kernel check the program, and list nothing. */
    private void probe() {
        ask("tcp", InetDiagReqV2.dump(Family.INET.number(), SockDiag.IPPROTO_TCP, 0, 0, filter.program()),
                new InetSocketView(SocketTable.TCP)::wrap, row -> true);
    }

    /** A recording holds several answers, and whatever was asked for when it was made. */
    private boolean replay(RecordSink sink) {
        InetSocketView row = new InetSocketView(SocketTable.TCP);
        boolean more = true;
        while (more && recording.hasNext()) {
            more = Dump.replay("recording", recording).run((type, buffer, from, end) -> {
                row.wrap(buffer, from, end);
                return !sees(row.family()) || !shows(row.state()) || sink.accept(row);
            });
        }
        return more;
    }

    /** Sockets that are bound and do nothing are told of as closed. */
    private boolean shows(int state) {
        int states = query.states();
        if (shows(TcpState.BOUND_INACTIVE)) states |= TcpState.CLOSE.bit();
        return (states >> state & 1) != 0;
    }

    private boolean inet(SocketTable t, int protocol, RecordSink sink) {
        return inet(t, protocol, Family.INET, sink) && inet(t, protocol, Family.INET6, sink);
    }

    private boolean inet(SocketTable t, int protocol, Family family, RecordSink sink) {
        if (!sees(family) || bothFamilies.contains(t)) return true;
        InetSocketView view = new InetSocketView(t);
        int wanted = family.number();
        int states = t == SocketTable.TCP ? TcpScan.worthAsking(filter.states()) : filter.states();
        NlRequest request = InetDiagReqV2.dump(wanted, protocol, Wanted.inetExt(query.details()), states, filter.program());
        if (asksForStorages()) InetDiagReqV2.addStorages(request, query.storageMaps());
        // The kernel runs programs over sockets of TCP and UDP; of the others nobody promised.
        boolean trusted = protocol == SockDiag.IPPROTO_TCP || protocol == SockDiag.IPPROTO_UDP;
        RecordSink accepted = filtered(trusted ? residual : whole, sink);
        return dump(t.netid(), t, family, request, view::wrap, row -> row.family() != wanted || accepted.accept(row),
                filtered(whole, sink));
    }

    private boolean dump(String name, SocketTable t, Family family, NlRequest request, View view, RecordSink sink) {
        return dump(name, t, family, request, view, sink, sink); // filtered already
    }

    /** {@code all} takes rows of other families too, should they come along. */
    private boolean dump(String name, SocketTable t, Family family, NlRequest request, View view, RecordSink sink,
            RecordSink all) {
        if (absent.contains(t) || fallback.replaces(t) || !reachesKernel()) return fromProc(t, family, all);
        shown = 0;
        try {
            return ask(name, request, view, sink);
        } catch (NetlinkException e) {
            if (shown > 0 || !isUnknown(e)) throw e;
            if (t.isInet() && isPerhapsTheProgram(e)) throw e;
        }
        int old = t == SocketTable.TCP ? SockDiag.TCPDIAG_GETSOCK : t == SocketTable.DCCP ? SockDiag.DCCPDIAG_GETSOCK : 0;
        if (old != 0 && !(t == SocketTable.TCP && oldRefused)) {
            try {
                boolean more = ask(name, InetDiagReq.dump(old, Wanted.inetExt(query.details()), filter.states(), null),
                        view, row -> !sees(row.family()) || all.accept(row));
                bothFamilies.add(t);
                return more;
            } catch (NetlinkException e) {
                if (shown > 0 || !isUnknown(e)) throw e;
            }
        }
        absent.add(t);
        return fromProc(t, family, all);
    }

    /** What is not known is refused in one of these ways, by the kernel's age. */
    private static boolean isUnknown(NetlinkException e) {
        return e.is(Errno.ENOENT) || e.is(Errno.EOPNOTSUPP) || e.is(Errno.EINVAL);
    }

    private boolean sees(int family) {
        for (Family f : query.families()) {
            if (f.number() == family) return true;
        }
        return false;
    }

    private boolean ask(String name, NlRequest request, View view, RecordSink sink) {
        Dump dump = channel.request(name + " dump", request);
        try {
            return dump.run((type, buffer, from, end) -> {
                shown++;
                return sink.accept(view.wrap(buffer, from, end));
            });
        } finally {
            interrupted |= dump.interrupted();
            truncated += dump.truncated();
        }
    }

    private boolean fromProc(SocketTable t, Family family, RecordSink sink) {
        if (fallback.has(t)) return fallback.rows(t, family, filter.states(), sink);
        if (fallback.unreachable() != null) absent.add(t);
        return true;
    }
}
