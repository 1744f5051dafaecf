package jss.bpf;

import java.util.concurrent.atomic.AtomicInteger;
import jss.sys.Libc;
import jss.sys.SysException;

/**
 * Looks whether there are TCP sockets that are bound and do nothing: see {@link BoundProgram}. Several threads can share the
 * search, each in the network namespace that it means.
 */
public final class BoundSearch implements AutoCloseable {
    /** Buckets that a thread takes at a time: the more, the more of the long lists in them are gone through side by side. */
    private static final int SHARE = 16 * 1024;

    private final Loaded program;
    private final AtomicInteger next = new AtomicInteger(); // bucket
    private volatile boolean through;
    private volatile boolean mayBe;

    private BoundSearch(Loaded program) {
        this.program = program;
    }

    /**
     * Loads the program.
     *
     * @param threads that will search
     * @param lowest local port of those that are searched for
     * @param highest local port of those
     * @return null if this kernel, or what this process may do, is not made for it
     */
    public static BoundSearch open(Kernel kernel, int threads, int lowest, int highest) {
        Layout layout = kernel.layout();
        return layout == null ? null : kernel.open(cast -> open(layout, cast, threads, lowest, highest));
    }

    /** {@code cast}: see {@link Socket}. */
    static BoundSearch open(Layout layout, boolean cast, int threads, int lowest, int highest) {
        if (!layout.hasBound) return null;
        Loaded program = Loaded.load("jss_bound", BoundProgram.BYTES, threads, false,
                (map, stepAt) -> BoundProgram.of(layout, map, cast, stepAt, lowest, highest));
        return program == null ? null : new BoundSearch(program);
    }

    /** Searches, in the calling thread, what no other thread does, until all is searched or one has been found. */
    public void run() {
        try (Libc libc = new Libc()) {
            Loaded.Run run = program.nextRun(libc);
            while (!through) {
                int result = share(run, next.getAndAdd(SHARE));
                if (result == BoundProgram.NONE) continue;
                through = true;
                if (result != BoundProgram.NO_BUCKET) mayBe = true;
            }
        } catch (SysException e) {
            mayBe = true; // not ours to know
        }
    }

    private static int share(Loaded.Run run, int from) {
        int result = run.set(BoundProgram.FROM, from).set(BoundProgram.TO, from + SHARE).go();
        run.set(BoundProgram.FROM, BoundProgram.ONWARD);
        while (result == BoundProgram.GO_ON) result = run.go();
        return result;
    }

    /** Once every thread is through: false if there is none, true if there may be one. */
    public boolean mayBe() {
        return mayBe;
    }

    @Override
    public void close() {
        program.close();
    }
}
