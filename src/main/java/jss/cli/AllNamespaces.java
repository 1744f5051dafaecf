package jss.cli;

import jss.filter.Expr;
import jss.filter.Sources;
import jss.print.ByteOut;
import jss.print.SafeText;
import jss.proc.NamespaceWorkers;
import jss.proc.Namespaces;
import jss.proc.SocketCounts;
import jss.query.AnywhereLookup;
import jss.query.NamespaceScan;
import jss.query.Query;
import jss.record.NetNamespace;
import jss.record.RecordSink;
import jss.sys.Errno;
import jss.sys.SysException;

/** {@code --all-netns}: one listing of the sockets of every network namespace. */
final class AllNamespaces {
    private final NamespaceScan scan;
    private final AnywhereLookup names;

    AllNamespaces(Query query, Expr filter, Sources sources, SsOptions options) {
        names = options.anywhere;
        scan = new NamespaceScan(query, filter, sources, names)
                .onThreads(Runtime.getRuntime().availableProcessors(), Jobs.count(options.jobs))
                .orFrom(Environment.procNet());
    }

    /** Refuses what is of one namespace alone. */
    static void check(SsOptions options) {
        String other = options.kill ? "-K" : options.events ? "-E" : options.recording != null ? "-D"
                : options.namespace != null ? "-N" : null;
        if (other != null) throw new UsageException("--all-netns lists sockets, and does not go together with " + other);
    }

    /** {@code -s}: what each namespace counts, below a line that names it. */
    static void summaries(Stdout stdout) {
        Namespaces found = find();
        ByteOut[] texts = new ByteOut[found.all().size()];
        NamespaceWorkers tour = NamespaceWorkers.run(found, Runtime.getRuntime().availableProcessors(), (i, n) -> {
            ByteOut text = new ByteOut(512).ascii("Netns: ");
            SafeText.put(text, n.record().label());
            String net = Environment.procRoot() + "/thread-self/net/";
            Summary.put(text.put('\n'), new SocketCounts(net + "sockstat", net + "sockstat6", net + "snmp"));
            texts[i] = text;
            return true;
        });
        ByteOut all = new ByteOut(4096);
        for (ByteOut t : texts) {
            if (t != null) all.put(t.bytes(), 0, t.length());
        }
        all.drainTo(stdout);
        explain(tour.denied(), found.denied());
    }

    private static Namespaces find() {
        try {
            return Namespaces.find(Environment.procRoot());
        } catch (SysException e) {
            throw new FailedException(Environment.procRoot() + ": " + Errno.text(e.errno()));
        }
    }

    /**
     * Shows all rows to {@code sink}, or to forks of it in the order of namespaces.
     *
     * @return the exit status
     */
    int run(RecordSink sink) {
        Namespaces found = find();
        scan.run(found, sink);
        explain(scan.denied(), scan.untold());
        if (scan.fromFiles() != null) ProcSource.explain(scan.fromFiles());
        NamespaceScan.Failure failure = scan.failure();
        if (failure != null) {
            Stderr.line("network namespace " + printable(failure.namespace()) + ": " + failure.cause().getMessage());
        }
        for (String device : names.missing()) Stderr.line("no network namespace has a device " + device);
        return failure == null && names.missing().isEmpty() ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private static String printable(NetNamespace namespace) {
        ByteOut out = new ByteOut(64);
        SafeText.put(out, namespace.label());
        return out.toString();
    }

    boolean marksRefused() {
        return scan.marksRefused();
    }

    boolean storagesRefused() {
        return scan.storagesRefused();
    }

    boolean interrupted() {
        return scan.interrupted();
    }

    long truncated() {
        return scan.truncated();
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
