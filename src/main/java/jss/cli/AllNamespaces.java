package jss.cli;

import java.util.ArrayList;
import java.util.List;
import jss.filter.Expr;
import jss.filter.Located;
import jss.filter.Sources;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.print.ByteOut;
import jss.print.SafeText;
import jss.proc.Namespace;
import jss.proc.NamespaceWorkers;
import jss.proc.Namespaces;
import jss.proc.SockStat;
import jss.query.NamespaceSink;
import jss.query.Query;
import jss.query.SocketScan;
import jss.record.RecordSink;
import jss.sys.Errno;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;

/** {@code --all-netns}: one listing of the sockets of every network namespace. */
final class AllNamespaces {
    private final Query query;
    private final Expr filter;
    private final Sources sources;
    private final AnywhereLookup names;
    private final int jobs;
    private final List<SocketScan> scans = new ArrayList<>();
    private String failure;

    AllNamespaces(Query query, Expr filter, Sources sources, SsOptions options) {
        this.query = query;
        this.filter = filter;
        this.sources = sources;
        names = options.anywhere;
        jobs = Jobs.count(options.jobs);
    }

    /**
     * Shows all rows to forks of {@code sink}, one for each namespace, in the order of namespaces.
     *
     * @return the exit status
     */
    int run(RecordSink sink) {
        Namespaces found;
        try {
            found = Namespaces.find(Environment.procRoot());
        } catch (SysException e) {
            throw new FailedException(Environment.procRoot() + ": " + Errno.text(e.errno()));
        }
        List<NamespaceSink> sinks = new ArrayList<>();
        for (Namespace n : found.all()) sinks.add(new NamespaceSink(sink.fork(), n.record()));
        NamespaceWorkers tour = NamespaceWorkers.run(found, Runtime.getRuntime().availableProcessors(),
                (i, n) -> visit(n, sinks.get(i)));
        explain(tour.denied(), found.denied());
        for (String device : names.missing()) fail("no network namespace has a device " + device);
        if (failure != null) Stderr.line(failure);
        return failure == null ? ExitStatus.OK : ExitStatus.FAILED;
    }

    /** In the thread that is in the namespace. */
    private boolean visit(Namespace namespace, NamespaceSink rows) {
        Expr here = Located.in(filter, namespace.record(), names.located());
        if (!Expr.isFalse(here)) {
            SocketScan scan = new SocketScan(query.without(SockStat.empty(query.states())), NetlinkSocket::open)
                    .onThreads(jobs, SockStat::tcpSockets);
            if (namespace.isOwn()) scan.orFrom(Environment.procNet()); // its files are those of our own namespace
            if (!Expr.isTrue(here)) scan.where(here, sources);
            try {
                scan.run(rows);
            } catch (SysException | NetlinkException | MalformedMessageException e) {
                fail("network namespace " + printable(namespace) + ": " + e.getMessage());
            }
            synchronized (scans) {
                scans.add(scan);
            }
        }
        rows.end();
        return !rows.hasEnded();
    }

    /** One line is enough: what fails in one namespace fails in most. */
    private synchronized void fail(String line) {
        if (failure == null) failure = line;
    }

    private static String printable(Namespace namespace) {
        ByteOut out = new ByteOut(64);
        SafeText.put(out, namespace.record().label());
        return out.toString();
    }

    boolean marksRefused() {
        for (SocketScan s : scans) {
            if (s.marksRefused()) return true;
        }
        return false;
    }

    boolean interrupted() {
        for (SocketScan s : scans) {
            if (s.interrupted()) return true;
        }
        return false;
    }

    long truncated() {
        long sum = 0;
        for (SocketScan s : scans) sum += s.truncated();
        return sum;
    }

    private static void explain(int namespaces, int processes) {
        if (namespaces == 0 && processes == 0) return;
        StringBuilder line = new StringBuilder("sockets of other network namespaces ")
                .append(namespaces > 0 ? "are missing: " : "may be missing: ");
        if (namespaces > 0) {
            line.append(namespaces).append(namespaces == 1 ? " namespace" : " namespaces")
                    .append(" may not be entered (that takes CAP_SYS_ADMIN)");
        }
        if (processes > 0) {
            if (namespaces > 0) line.append(", and ");
            line.append("the namespaces of ").append(processes).append(processes == 1 ? " process" : " processes")
                    .append(" may not be told (that takes CAP_SYS_PTRACE, or their user)");
        }
        Stderr.line(line.toString());
    }
}
