package jss.query;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jss.filter.Expr;
import jss.filter.Located;
import jss.filter.Sources;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.proc.Namespace;
import jss.proc.NamespaceWorkers;
import jss.proc.Namespaces;
import jss.proc.ProcNet;
import jss.proc.SockStat;
import jss.record.NetNamespace;
import jss.record.RecordSink;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;

/** Runs a {@link Query} in every network namespace, several at a time; what has no socket that it asks for is not asked. */
public final class NamespaceScan {
    /** A scan that failed, and where. */
    public record Failure(NetNamespace namespace, RuntimeException cause) {}

    private final Query query;
    private final Expr filter;
    private final Sources sources;
    private final AnywhereLookup names;
    private int jobs = 1;
    private int workers = 1;
    private ProcNet files;
    private final List<SocketScan> scans = new ArrayList<>();
    private Failure failure;
    private int denied;
    private int untold;

    /** {@code names} is what {@code filter} was read with. */
    public NamespaceScan(Query query, Expr filter, Sources sources, AnywhereLookup names) {
        this.query = query;
        this.filter = filter;
        this.sources = sources;
        this.names = names;
    }

    /** {@code workers}: namespaces at once; {@code jobs}: as {@link SocketScan#onThreads} has it. */
    public NamespaceScan onThreads(int workers, int jobs) {
        this.workers = workers;
        this.jobs = jobs;
        return this;
    }

    /** As {@link SocketScan#orFrom} has it, for the own namespace: the files are of that one. */
    public NamespaceScan orFrom(ProcNet files) {
        this.files = files;
        return this;
    }

    /**
     * Shows the rows of each namespace to a fork of {@code sink}, or, if it cannot share, all rows to it,
     * one at a time: in the threads of the workers. Forks are made in the order of {@code found}.
     */
    public void run(Namespaces found, RecordSink sink) {
        List<NamespaceSink> sinks = new ArrayList<>();
        for (Namespace n : found.all()) {
            RecordSink fork = sink.fork();
            sinks.add(new NamespaceSink(fork != null ? fork : row -> {
                synchronized (sink) {
                    return sink.accept(row);
                }
            }, n.record()));
        }
        untold = found.denied();
        denied = NamespaceWorkers.run(found, workers, (i, n) -> visit(n, sinks.get(i))).denied();
    }

    /** In the thread that is in the namespace. */
    private boolean visit(Namespace namespace, NamespaceSink rows) {
        try {
            scan(namespace, rows);
        } finally {
            rows.end();
        }
        return !rows.hasEnded();
    }

    private void scan(Namespace namespace, NamespaceSink rows) {
        Expr here = Located.in(filter, namespace.record(), names.located());
        if (Expr.isFalse(here)) return;
        SocketScan scan = new SocketScan(query.without(SockStat.empty(query.states())), NetlinkSocket::open)
                .onThreads(jobs, SockStat::tcpSockets);
        if (namespace.isOwn() && files != null) scan.orFrom(files);
        if (!Expr.isTrue(here)) scan.where(here, sources);
        try {
            scan.run(rows);
        } catch (SysException | NetlinkException | MalformedMessageException | UncheckedIOException e) {
            fail(new Failure(namespace.record(), e));
        }
        synchronized (scans) {
            scans.add(scan);
        }
    }

    /** The first is enough: what fails in one namespace fails in most. */
    private synchronized void fail(Failure f) {
        if (failure == null) failure = f;
    }

    /** Null if every namespace that was entered could be listed. */
    public Failure failure() {
        return failure;
    }

    /** Namespaces that may not be entered. */
    public int denied() {
        return denied;
    }

    /** Processes whose namespace may not be told. */
    public int untold() {
        return untold;
    }

    /** The scan of the own namespace if rows of it came from files though nobody asked for that, else null. */
    public SocketScan fromFiles() {
        for (SocketScan s : scans) {
            if (s.unreachable() != null || !s.fromProc().isEmpty()) return s;
        }
        return null;
    }

    /** True if, in some namespace, the kernel refused to compare marks. */
    public boolean marksRefused() {
        for (SocketScan s : scans) {
            if (s.marksRefused()) return true;
        }
        return false;
    }

    /** True if, in some namespace, the kernel would not tell what BPF programs keep with sockets. */
    public boolean storagesRefused() {
        for (SocketScan s : scans) {
            if (s.storagesRefused()) return true;
        }
        return false;
    }

    /** True if, in some namespace, a table changed while it was dumped. */
    public boolean interrupted() {
        for (SocketScan s : scans) {
            if (s.interrupted()) return true;
        }
        return false;
    }

    /** Datagrams that arrived without their end. */
    public long truncated() {
        long sum = 0;
        for (SocketScan s : scans) sum += s.truncated();
        return sum;
    }
}
