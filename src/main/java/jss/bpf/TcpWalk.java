package jss.bpf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import jss.diag.bytecode.Conditions;
import jss.diag.bytecode.Label;
import jss.sys.Bpf;
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
    private static final int VALUE = WalkProgram.ROWS + WalkProgram.MOST * WalkProgram.ROW;
    /** Buckets that a thread takes at a time. */
    private static final int SHARE = 4096;

    private final Libc libc = new Libc();
    private final Loaded program;
    private final OffHeap values;
    private final int slots;
    private final AtomicInteger taken = new AtomicInteger(); // slots
    private final AtomicInteger next = new AtomicInteger(); // bucket
    private final int buckets;
    private volatile boolean incomplete;

    private TcpWalk(Loaded program, int slots) {
        this.program = program;
        this.slots = slots;
        values = program.map(libc, slots * VALUE);
        nothing(libc);
        buckets = values.bytes().getInt(WalkProgram.MASK) + 1;
    }

    /** Rows of one run: {@code struct inet_diag_msg} without attributes, to be read before the next run of that thread. */
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
     * @param most whether most sockets are expected to be wanted
     * @param filter puts further conditions into the program, which are to jump to the label where they do not hold
     */
    public record Wanted(int states, int family, boolean inode, boolean most, BiConsumer<Conditions, Label> filter) {}

    /**
     * Loads the program.
     *
     * @param threads that will read
     * @return null if this kernel, or what this process may do, is not made for it
     */
    public static TcpWalk open(Kernel kernel, int threads, Wanted wanted) {
        TcpWalk walk = null;
        for (boolean cast : kernel.ways()) {
            if (walk == null && kernel.layout() != null) walk = open(kernel.layout(), cast, threads, wanted);
        }
        return walk;
    }

    /** {@code cast}: see {@link Socket}. */
    static TcpWalk open(Layout layout, boolean cast, int threads, Wanted wanted) {
        if (wanted.inode && !layout.hasInode) return null;
        Loaded program = Loaded.load("jss_walk", VALUE, threads, true,
                (map, stepAt) -> WalkProgram.of(layout, map, wanted, cast, stepAt));
        if (program == null) return null;
        try {
            return new TcpWalk(program, threads);
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
        Bpf.run(own, program.call(own, own.allocate(WalkProgram.ARGUMENTS)));
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
        int slot = taken.getAndIncrement();
        if (slot >= slots) throw new IllegalStateException("more threads than were spoken of");
        try (Libc own = new Libc()) {
            OffHeap arguments = own.allocate(WalkProgram.ARGUMENTS);
            OffHeap call = program.call(own, arguments);
            ByteBuffer rows = values.bytes().slice(slot * VALUE, VALUE).order(ByteOrder.nativeOrder());
            arguments.bytes().putLong(WalkProgram.SLOT, slot);
            while (true) {
                int from = next.getAndAdd(SHARE);
                if (from < 0 || from >= buckets || !share(own, call, arguments.bytes(), rows, from, taker)) return;
            }
        }
    }

    private boolean share(Libc own, OffHeap call, ByteBuffer arguments, ByteBuffer rows, int from, Taker taker) {
        int end = Math.min(from + SHARE, buckets);
        for (int at = from; at < end; ) {
            arguments.putLong(WalkProgram.FROM, at).putLong(WalkProgram.TO, end);
            int reached = Bpf.run(own, call);
            int count = rows.getInt(WalkProgram.COUNT);
            if (reached < at || count > WalkProgram.MOST) throw new IllegalStateException("the walk went astray");
            if (rows.getInt(WalkProgram.TOO_LONG) != 0) incomplete = true;
            for (int i = 0, row = WalkProgram.ROWS; i < count; i++, row += WalkProgram.ROW) {
                if (!taker.row(rows, row, row + WalkProgram.ROW)) return false;
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
