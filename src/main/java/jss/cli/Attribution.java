package jss.cli;

import java.util.EnumSet;
import java.util.function.Supplier;
import jss.bpf.OpenSockets;
import jss.print.Show;
import jss.proc.OwnerScan;
import jss.proc.ProcView;
import jss.record.Owners;
import jss.sys.Errno;
import jss.sys.SysException;

/** The owners of sockets for {@code -p}: looked for in the background from the start, waited for when first needed. */
final class Attribution implements Supplier<Owners> {
    /** That look. */
    static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final OwnerScan scan;
    private final OpenSockets tables;
    private final String root;

    private Attribution(OwnerScan scan, OpenSockets tables, String root) {
        this.scan = scan;
        this.tables = tables;
        this.root = root;
    }

    /**
     * Starts looking, if {@code options} want it; null if they do not.
     *
     * @param tables tells of descriptors thousands at a time; null if nothing does
     */
    static Attribution start(SsOptions options, OpenSockets tables) {
        if (!options.shown.contains(Show.PROCESSES)) return null;
        String root = Environment.procRoot();
        if (options.shown.contains(Show.CONTEXT) && !ProcView.hasLabels(root)) {
            throw new FailedException("no security module of this kernel labels processes: -Z and -z have nothing to show");
        }
        try {
            EnumSet<OwnerScan.Wish> wishes = EnumSet.noneOf(OwnerScan.Wish.class);
            if (options.shown.contains(Show.THREADS)) wishes.add(OwnerScan.Wish.THREADS);
            if (options.shown.contains(Show.CONTEXT)) wishes.add(OwnerScan.Wish.LABELS);
            return new Attribution(new OwnerScan(root, wishes, THREADS, tables), tables, root);
        } catch (SysException e) {
            throw new FailedException(root + ": " + Errno.text(e.errno()));
        }
    }

    @Override
    public Owners get() {
        return scan.await();
    }

    /** Says in one line why owners may be missing, if {@code unowned} sockets were shown without. */
    void explain(long unowned) {
        scan.cancel();
        if (tables != null) {
            scan.await(); // none may read any more
            tables.close();
        }
        if (unowned == 0) return;
        String who = unowned == 1 ? "1 socket has" : unowned + " sockets have";
        if (scan.denied() > 0) {
            Stderr.line(who + " no owner shown: " + scan.denied() + " of " + scan.processes()
                    + " processes may not be looked into (that takes CAP_SYS_PTRACE, or their user)");
        } else if (ProcView.hidesProcesses(root)) {
            Stderr.line(who + " no owner shown: " + root + " is mounted with hidepid and lists only your own processes");
        } else if (ProcView.isPidNamespace(root)) {
            Stderr.line(who + " no owner shown: processes outside this PID namespace are not listed here");
        }
    }
}
