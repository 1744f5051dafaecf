package jss.proc;

import java.util.ArrayList;
import java.util.List;
import jss.sys.Fd;
import jss.sys.Libc;

/**
 * Visits network namespaces, several at a time: a namespace belongs to a thread, so each worker is a
 * thread of its own that moves from one to the next and never comes back.
 */
public final class NamespaceWorkers {
    /** Called by the worker that is in the namespace. */
    @FunctionalInterface
    public interface Visitor {
        /** @return false to end the tour, of all workers */
        boolean visit(int index, Namespace namespace);
    }

    private final Namespaces namespaces;
    private final Visitor visitor;
    private int next;
    private int denied;
    private int gone;
    private Throwable failure;

    private NamespaceWorkers(Namespaces namespaces, Visitor visitor) {
        this.namespaces = namespaces;
        this.visitor = visitor;
    }

    /**
     * Visits each namespace once, that this process was started in first; those that may not be entered,
     * or have ended, are passed over. What a visitor throws ends the tour and is thrown on.
     *
     * @param threads how many workers
     */
    public static NamespaceWorkers run(Namespaces namespaces, int threads, Visitor visitor) {
        NamespaceWorkers w = new NamespaceWorkers(namespaces, visitor);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.min(threads, namespaces.all().size())); i++) {
            Thread t = new Thread(w::work, "netns-" + i);
            t.setDaemon(true);
            running.add(t);
            t.start();
        }
        boolean interrupted = false;
        for (Thread t : running) {
            while (t.isAlive()) {
                try {
                    t.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    w.stop();
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        if (w.failure instanceof Error e) throw e;
        if (w.failure instanceof RuntimeException e) throw e;
        return w;
    }

    /** Namespaces that may not be entered. */
    public int denied() {
        return denied;
    }

    /** Namespaces that ended before they were entered. */
    public int gone() {
        return gone;
    }

    private void work() {
        try (Libc libc = new Libc()) {
            Fd proc = libc.open(namespaces.root(), FdWorker.O_RDONLY | FdWorker.O_DIRECTORY | FdWorker.O_CLOEXEC);
            try {
                // The own one is the first, and the worker that takes it has not moved yet.
                for (int i; (i = take()) >= 0; ) {
                    Namespace n = namespaces.all().get(i);
                    Namespace.Entry entry = n.isOwn() ? Namespace.Entry.DONE : n.enter(libc, proc);
                    if (entry != Namespace.Entry.DONE) count(entry);
                    else if (!visitor.visit(i, n)) stop();
                }
            } finally {
                libc.close(proc);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized int take() {
        return next < namespaces.all().size() ? next++ : -1;
    }

    private synchronized void stop() {
        next = namespaces.all().size();
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) failure = e;
        stop();
    }

    private synchronized void count(Namespace.Entry entry) {
        if (entry == Namespace.Entry.DENIED) denied++;
        else gone++;
    }
}
