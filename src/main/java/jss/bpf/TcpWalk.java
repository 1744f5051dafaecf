package jss.bpf;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import jss.diag.bytecode.Conditions;
import jss.diag.bytecode.Label;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/**
 * The TCP connections of a network namespace, read by a {@link WalkProgram}: several times as fast as a dump, since
 * nothing is locked, counted and asked of a socket that nobody wants to know, and since several threads can share the
 * buckets of the hash, where each part of a dump walks all of it. Listeners and bound sockets are not in that hash.
 *
 * <p>It takes CAP_BPF and CAP_PERFMON, or CAP_SYS_ADMIN, and Linux 5.17 with BTF; 6.17 makes it quicker.
 *
 * <p>To be opened and closed by one thread, and read from by several, once, each in the network namespace that it means.
 */
public final class TcpWalk implements AutoCloseable {
    /** Buckets that a thread takes at a time. */
    private static final int SHARE = 4096;
    private static final long SECOND = 1000; // ms

    private final Libc libc = new Libc();
    private final Loaded program;
    private final OffHeap values;
    private final int row; // bytes
    private final AtomicInteger next = new AtomicInteger(); // bucket
    private final int buckets;
    private volatile boolean incomplete;
    private int millisPerJiffy;

    private TcpWalk(Loaded program, int row) {
        this.program = program;
        this.row = row;
        values = program.map(libc);
        nothing(libc);
        buckets = values.bytes().getInt(WalkProgram.MASK) + 1;
    }

    /**
     * Rows of one run: {@code struct inet_diag_msg} without attributes, or with those of an extended row, to be read before the
     * next run of that thread.
     */
    @FunctionalInterface
    public interface Taker {
        /**
         * One row: {@code [from, end)} of {@code buffer}.
         *
         * @return false to end the walk of this thread
         */
        boolean row(ByteBuffer buffer, int from, int end);
    }

    /**
     * Which sockets.
     *
     * @param states a mask, 1 &lt;&lt; TCP_*
     * @param family AF_INET, AF_INET6 or 0 for both
     * @param inode whether to tell their inodes
     * @param extended whether to tell owner, cookie (0 if the socket has none yet), timer, mark, cgroup, and what is shut down
     * @param most whether most sockets are expected to be wanted
     * @param filter puts further conditions into the program, which are to jump to the label where they do not hold
     */
    public record Wanted(int states, int family, boolean inode, boolean extended, boolean most, BiConsumer<Conditions, Label> filter) {}

    /**
     * Loads the program.
     *
     * @param threads that will read
     * @return null if this kernel, or what this process may do, is not made for it
     */
    public static TcpWalk open(Kernel kernel, int threads, Wanted wanted) {
        Layout layout = kernel.layout();
        return layout == null ? null : kernel.open(cast -> open(layout, cast, threads, wanted));
    }

    /** {@code cast}: see {@link Socket}. */
    static TcpWalk open(Layout layout, boolean cast, int threads, Wanted wanted) {
        if (wanted.inode && !layout.hasInode || wanted.extended && !layout.hasExtended) return null;
        int row = WalkRow.bytes(wanted);
        Loaded program = Loaded.load("jss_walk", WalkProgram.ROWS + WalkProgram.MOST * row, threads, true,
                (map, stepAt) -> WalkProgram.of(layout, map, wanted, cast, stepAt));
        if (program == null) return null;
        try {
            return new TcpWalk(program, row);
        } catch (SysException e) { // no memory to be had, or no run: some kernels want a right for that
            program.close();
            return null;
        }
    }

    /** True if the kernel runs the program for the calling thread: some want a right for that which may be given up by now. */
    public boolean runs() {
        try (Libc own = new Libc()) {
            nothing(own);
            return true;
        } catch (SysException e) {
            return false;
        }
    }

    /** A run over no buckets. */
    private void nothing(Libc own) {
        program.run(own, 0).go();
    }

    /**
     * Lets the walk know how long a jiffy is, so that timers of extended rows come in milliseconds. The kernel keeps a number of
     * seconds in jiffies, too.
     *
     * @param finTimeout net.ipv4.tcp_fin_timeout of the caller's network namespace, in seconds
     * @return false if that does not go: then no extended rows are to be read
     */
    public boolean learnJiffies(long finTimeout) {
        long jiffies = values.bytes().getInt(WalkProgram.FIN_TIMEOUT); // as the first run has left it
        if (finTimeout <= 0 || jiffies <= 0 || jiffies % finTimeout != 0) return false;
        long hz = jiffies / finTimeout;
        if (hz > SECOND || SECOND % hz != 0) return false;
        millisPerJiffy = (int) (SECOND / hz);
        return true;
    }

    /** True if a chain of the hash was too long to be read whole: rows are missing. */
    public boolean incomplete() {
        return incomplete;
    }

    /**
     * Reads, in the calling thread, a share of the buckets that no other thread takes, until none is left or {@code taker}
     * wants no more.
     *
     * @throws SysException if the kernel does not run the program: then no row has been shown by this thread
     */
    public void read(Taker taker) {
        try (Libc own = new Libc()) {
            Loaded.Run run = program.nextRun(own);
            ByteBuffer rows = run.value(values);
            while (true) {
                int from = next.getAndAdd(SHARE);
                if (from < 0 || from >= buckets || !share(run, rows, from, taker)) return;
            }
        }
    }

    /**
     * Shows what is in some of the buckets, before they are read: about one in a hundred of all sockets, and a fair sample, as
     * a hash spreads them. Only while no thread reads.
     */
    public void sample(Taker taker) {
        try (Libc own = new Libc()) {
            Loaded.Run run = program.run(own, 0);
            share(run, run.value(values), 0, taker);
        }
    }

    private boolean share(Loaded.Run run, ByteBuffer rows, int from, Taker taker) {
        int end = Math.min(from + SHARE, buckets);
        for (int at = from; at < end; ) {
            int reached = run.set(WalkProgram.FROM, at).set(WalkProgram.TO, end).set(WalkProgram.JIFFY, millisPerJiffy).go();
            int count = rows.getInt(WalkProgram.COUNT);
            if (reached < at || count > WalkProgram.MOST) throw new IllegalStateException("the walk went astray");
            if (rows.getInt(WalkProgram.TOO_LONG) != 0) incomplete = true;
            for (int i = 0, start = WalkProgram.ROWS; i < count; i++, start += row) {
                if (!taker.row(rows, start, start + row)) return false;
            }
            if (reached == at) { // one chain that takes more steps than a run has
                incomplete = true;
                reached++;
            }
            at = reached;
        }
        return true;
    }

    @Override
    public void close() {
        libc.unmap(values);
        libc.close();
        program.close();
    }
}
