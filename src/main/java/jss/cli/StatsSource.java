package jss.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jss.proc.Counters;
import jss.proc.ProcFile;
import jss.record.CounterSample;
import jss.record.CounterTable;
import jss.record.LinkStat;
import jss.record.Octets;
import jss.rtnl.LinkView;
import jss.rtnl.RtnlRequests;
import jss.rtnl.RtnlSocket;
import jss.sys.SysException;

/** Where {@code jss stats} has its numbers from: the protocols' files and rtnetlink, opened once and read many times. */
final class StatsSource implements AutoCloseable {
    private static final LinkStat[] STATS = LinkStat.values();
    private static final String[] NAMES = new String[STATS.length];
    private static final int ATTEMPTS = 3;

    static {
        for (LinkStat s : STATS) NAMES[s.ordinal()] = s.name().toLowerCase(Locale.ROOT);
    }

    private final ProcFile snmp;
    private final ProcFile netstat;
    private final ProcFile snmp6;
    private final ProcFile sctp;
    private final RtnlSocket socket;
    private final LinkView link = new LinkView();

    /** {@code net}: /proc/net. */
    StatsSource(Path net) {
        snmp = ProcFile.open(net.resolve("snmp"));
        netstat = ProcFile.open(net.resolve("netstat"));
        snmp6 = ProcFile.open(net.resolve("snmp6"));
        sctp = ProcFile.open(net.resolve("sctp/snmp"));
        socket = open();
    }

    /** Null if there is no netlink here: the protocols' counters are files. */
    private static RtnlSocket open() {
        try {
            return RtnlSocket.open();
        } catch (SysException e) {
            Stderr.line("netlink is out of reach here (" + e.getMessage() + "): the counters of interfaces are missing");
            return null;
        }
    }

    CounterSample sample() {
        CounterSample sample = new CounterSample(System.nanoTime());
        List<CounterTable> tables = new ArrayList<>();
        if (snmp != null) tables.addAll(Counters.pairs(snmp.read()));
        if (netstat != null) tables.addAll(Counters.pairs(netstat.read()));
        if (snmp6 != null) tables.addAll(Counters.lines(snmp6.read(), ""));
        if (sctp != null) tables.addAll(Counters.lines(sctp.read(), "Sctp"));
        for (CounterTable table : tables) sample.add(table);
        if (socket == null) return sample;
        boolean whole = socket.gather("RTM_GETLINK", RtnlRequests.links(0, 0), ATTEMPTS, () -> { }, (type, buffer, from, end) -> {
            link.wrap(buffer, from, end);
            Octets name = link.name();
            if (name == null || !link.hasStats()) return true;
            String prefix = new String(name.copy(), StandardCharsets.ISO_8859_1) + '.';
            for (LinkStat s : STATS) sample.put(prefix + NAMES[s.ordinal()], link.stat(s));
            return true;
        });
        if (!whole) Stderr.line("the interfaces changed while they were read: some may be missing");
        return sample;
    }

    @Override
    public void close() {
        for (ProcFile file : new ProcFile[] {snmp, netstat, snmp6, sctp}) {
            if (file != null) file.close();
        }
        if (socket != null) socket.close();
    }
}
