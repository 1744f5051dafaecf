package jss.proc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jss.bpf.OpenSockets;
import jss.record.Owners;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.SysException;

/**
 * One pass over the descriptors of all processes, on all cores, in the background: start it, dump the
 * sockets, then {@link #await} who holds them.
 */
public final class OwnerScan {
    /** What may be wanted beside a name and a descriptor. */
    public enum Wish {
        /** One owner per thread, not per process. */
        THREADS,
        /** The labels that a security module gave. */
        LABELS,
        /** The first argument's name instead of the kernel's. */
        PROGRAMS
    }

    private final String root;
    private final FdWork work;
    private final List<FdWorker> workers = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();
    private final int[] pids;
    private final Fd proc;
    private OwnerTable table;

    /**
     * Starts looking.
     *
     * @param root /proc, or what stands for it
     * @param cores how many threads to look with
     * @param tables tells of descriptors thousands at a time, to as many threads; null if nothing does. To be closed by
     *     whoever opened it, after {@link #await}.
     * @throws SysException if {@code root} cannot be read
     */
    public OwnerScan(String root, Set<Wish> wishes, int cores, OpenSockets tables) {
        this(root, wishes, cores, tables, Libc::new);
    }

    /** By /proc alone. */
    public OwnerScan(String root, Set<Wish> wishes, int cores) {
        this(root, wishes, cores, null, Libc::new);
    }

    OwnerScan(String root, Set<Wish> wishes, int cores, OpenSockets tables, Supplier<Libc> calls) {
        this.root = root;
        try (Libc libc = calls.get()) {
            proc = libc.open(root, FdWorker.O_RDONLY | FdWorker.O_DIRECTORY | FdWorker.O_CLOEXEC);
            try {
                pids = FdWorker.numbers(libc, proc, libc.allocate(32 * 1024));
            } catch (SysException e) {
                libc.close(proc);
                throw e;
            }
        }
        work = new FdWork(pids.length);
        for (int i = 0; i < Math.max(1, cores); i++) {
            FdWorker worker = new FdWorker(proc, pids, new OwnerFiles(wishes, null, calls), wishes.contains(Wish.THREADS), work, tables);
            Thread thread = new Thread(worker, "fds-" + i);
            thread.setDaemon(true);
            workers.add(worker);
            running.add(thread);
            thread.start();
        }
    }

    /** Waits until every process has been looked into; the owners, for the thread that asks. */
    public synchronized Owners await() {
        if (table == null) table = gather();
        return new OwnerView(root, table);
    }

    private OwnerTable gather() {
        List<FdWorker.Find> finds = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < workers.size(); i++) {
            try {
                running.get(i).join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            finds.addAll(workers.get(i).finds());
            count += workers.get(i).count();
        }
        try (Libc libc = new Libc()) {
            libc.close(proc); // its readers have ended
        }
        Collections.sort(finds);
        OwnerTable table = new OwnerTable(count);
        for (FdWorker.Find f : finds) {
            table.thread(pids[f.directory.process], f.directory.tid, f.directory.name, f.directory.label);
            for (int i = f.from; i < f.to; i++) table.add(f.finder.inode(i), f.finder.fd(i));
        }
        workers.clear();
        return table;
    }

    /** Nobody wants to know any more. A descriptor stays open until {@link #await}, which is then quick. */
    public void cancel() {
        work.cancel();
    }

    /** Processes that there are. */
    public int processes() {
        return pids.length;
    }

    /** Processes that may not be looked into. Final after {@link #await}. */
    public int denied() {
        return work.denied();
    }
}
