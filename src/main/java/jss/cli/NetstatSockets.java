package jss.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import jss.bpf.OpenSockets;
import jss.netlink.Channel;
import jss.netlink.NetlinkSocket;
import jss.print.netstat.GroupPrinter;
import jss.print.netstat.InetSocketPrinter;
import jss.print.netstat.NetstatNames;
import jss.print.netstat.SocketFormat;
import jss.print.netstat.UnixSocketPrinter;
import jss.proc.MulticastGroups;
import jss.proc.ProcHalfOpen;
import jss.proc.ProcNet;
import jss.proc.ProcUnixReferences;
import jss.query.TableScan;
import jss.record.Detail;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.MulticastGroup;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.record.UnixRecord;
import jss.sys.SysException;

/** netstat's list of sockets, and of multicast groups. */
final class NetstatSockets implements NetstatView {
    private static final String PROC = "/proc";
    private static final String NET = PROC + "/net";

    private final NetstatOptions options;
    private final SocketFormat format;
    private final NetstatNames names;
    private final Page page;
    private final NetstatPrograms programs;
    private final ProcNet files = Environment.procNet();
    private final IntFunction<Channel> open;
    private TableScan scan;
    private boolean unreachable;

    /** {@code descriptors}: what tells of processes' descriptors; null for /proc alone. */
    NetstatSockets(NetstatOptions options, NetstatNames names, Page page, OpenSockets descriptors) {
        this(options, names, page, descriptors, NetlinkSocket::open);
    }

    /** {@code open}: a channel to the netlink protocol with that number. */
    NetstatSockets(NetstatOptions options, NetstatNames names, Page page, OpenSockets descriptors, IntFunction<Channel> open) {
        this.open = open;
        this.options = options;
        this.names = names;
        this.page = page;
        format = options.socketFormat();
        programs = new NetstatPrograms(PROC, format.programs(), descriptors);
    }

    @Override
    public int show() {
        programs.look();
        try {
            return sections();
        } finally {
            programs.done();
        }
    }

    private int sections() {
        boolean everything = options.everything();
        int status = ExitStatus.OK;
        if (everything || options.anyProtocol()) status = internet(everything);
        if (status == ExitStatus.OK && options.is(NetstatOption.GROUPS)) groups();
        if (status == ExitStatus.OK && (everything || options.is(NetstatOption.UNIX))) unix();
        if (status != ExitStatus.OK) return status;
        for (NetstatOptions.Missing m : NetstatOptions.Missing.values()) {
            boolean wanted = options.missing.contains(m);
            if (wanted || everything && options.is(NetstatOption.VERBOSE)) missing(m.title);
            if (wanted) return ExitStatus.FAILED;
        }
        if (!options.bluetooth) return ExitStatus.OK;
        missing("Bluetooth");
        return ExitStatus.FAILED;
    }

    private static void missing(String what) {
        Stderr.line("no support for " + what + " on this system");
    }

    private int internet(boolean everything) {
        InetSocketPrinter printer = new InetSocketPrinter(format, names, programs, new ProcHalfOpen(NET), page.text);
        printer.header();
        if (everything || options.is(NetstatOption.TCP)) both(SocketTable.TCP, everything, printer);
        if ((everything || options.is(NetstatOption.SCTP)) && !both(SocketTable.SCTP, everything, printer)) {
            boolean wanted = options.is(NetstatOption.SCTP) && !options.quietSctp && options.is(NetstatOption.INET);
            if (wanted || everything && options.is(NetstatOption.VERBOSE)) missing("SCTP");
            if (wanted) return ExitStatus.FAILED;
        }
        if (everything || options.is(NetstatOption.UDP)) both(SocketTable.UDP, everything, printer);
        if (everything || options.is(NetstatOption.UDPLITE)) both(SocketTable.UDPLITE, everything, printer);
        if (everything || options.is(NetstatOption.RAW)) both(SocketTable.RAW, everything, printer);
        return ExitStatus.OK;
    }

    /** False if there is no such table, for neither family. */
    private boolean both(SocketTable table, boolean everything, InetSocketPrinter printer) {
        boolean there = false;
        if (everything || options.is(NetstatOption.INET)) there = table(table, Family.INET, printer);
        if (everything || options.is(NetstatOption.INET6)) there |= table(table, Family.INET6, printer);
        return there;
    }

    private boolean table(SocketTable table, Family family, InetSocketPrinter printer) {
        int states = TcpState.ALL & ~TcpState.BOUND_INACTIVE.bit();
        Set<Detail> details = EnumSet.noneOf(Detail.class);
        if (table == SocketTable.TCP) {
            if (format.rows() == SocketFormat.Rows.SERVERS) states = TcpState.LISTEN.bit();
            if (format.rows() == SocketFormat.Rows.CONNECTED) states &= ~TcpState.LISTEN.bit();
            if (format.timers()) details.add(Detail.INFO);
        }
        RecordSink sink = row -> {
            printer.print((InetRecord) row);
            page.pass();
            return true;
        };
        if (!files.replaces(table) && reachable() && scan.inet(table, family, states, details, sink)) return true;
        return files.has(table) && files.rows(table, family, states, sink);
    }

    private void groups() {
        GroupPrinter printer = new GroupPrinter(!options.hostNames(), names, page.text);
        printer.header();
        if (options.is(NetstatOption.INET)) groups(MulticastGroups.INET, printer);
        if (options.is(NetstatOption.INET6)) groups(MulticastGroups.INET6, printer);
    }

    private static void groups(int family, GroupPrinter printer) {
        for (MulticastGroup group : MulticastGroups.listed(MulticastGroups.HERE, family)) printer.print(group);
    }

    private void unix() {
        UnixSocketPrinter printer = new UnixSocketPrinter(format, programs, ProcUnixReferences.read(NET + "/unix"), page.text);
        printer.header();
        RecordSink sink = row -> {
            printer.print((UnixRecord) row);
            page.pass();
            return true;
        };
        if (!files.replaces(SocketTable.UNIX_STREAM) && reachable()
                && scan.unix(TcpState.ALL, EnumSet.of(Detail.UNIX_PENDING), sink)) {
            return;
        }
        files.unixSockets(sink);
    }

    /** True if sockets can be dumped; a sandbox may forbid it. */
    private boolean reachable() {
        if (scan != null) return true;
        if (unreachable) return false;
        try {
            scan = new TableScan(open);
            return true;
        } catch (SysException e) {
            unreachable = true;
            return false;
        }
    }

    @Override
    public void close() {
        if (scan != null) scan.close();
    }
}
