package jss.bpf;

import java.nio.ByteBuffer;
import java.util.BitSet;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/**
 * Which descriptors of a process are sockets, told by the kernel thousands at a time: see {@link DescriptorProgram}. /proc
 * tells that one by one, by a link that has to be made, read and forgotten for each.
 *
 * <p>To be opened and closed by one thread; others read, each by a {@link Reader} of its own, none after it is closed.
 */
public final class OpenSockets implements AutoCloseable {
    private static final int VALUE = DescriptorProgram.ROWS + DescriptorProgram.RUN * DescriptorProgram.ROW;
    /** Runs of one piece, each of which a process with other files than before spoils. */
    private static final int TRIES = 10;

    /** Descriptors that one reading goes through. */
    public static final int PIECE = DescriptorProgram.RUN;

    private final Libc libc = new Libc();
    private final Loaded program;
    private final OffHeap values;
    private final BitSet idle = new BitSet(); // slots

    private OpenSockets(Loaded program, int slots) {
        this.program = program;
        idle.set(0, slots);
        values = program.map(libc);
    }

    /**
     * Loads the program.
     *
     * @param readers that there may be at once
     * @return null if this kernel, or what this process may do, is not made for it
     */
    public static OpenSockets open(Kernel kernel, int readers) {
        FileLayout layout = kernel.files();
        return layout == null ? null : kernel.open(cast -> open(layout, cast, readers));
    }

    /** {@code cast}: see {@link Socket}. */
    static OpenSockets open(FileLayout layout, boolean cast, int readers) {
        Loaded program = Loaded.load("jss_fds", VALUE, readers, true,
                (map, stepAt) -> DescriptorProgram.of(layout, map, cast, stepAt));
        if (program == null) return null;
        try {
            return new OpenSockets(program, readers);
        } catch (SysException e) { // no memory to be had
            program.close();
            return null;
        }
    }

    /** A way to read for the calling thread, with its {@code libc}; null if there are as many as were spoken of. */
    public Reader reader(Libc libc) {
        synchronized (idle) {
            int slot = idle.nextSetBit(0);
            if (slot < 0) return null;
            idle.clear(slot);
            return new Reader(libc, slot);
        }
    }

    @Override
    public void close() {
        libc.unmap(values);
        libc.close();
        program.close();
    }

    /** For one thread. */
    public final class Reader implements AutoCloseable {
        private final int slot;
        private final Loaded.Run run;
        private final ByteBuffer rows;
        private int count;

        private Reader(Libc libc, int slot) {
            this.slot = slot;
            run = program.run(libc, slot);
            rows = run.value(values);
        }

        /**
         * Reads up to {@link #PIECE} descriptors.
         *
         * @param directory an open /proc/PID/fd
         * @param from the first of them, a multiple of {@link #PIECE}
         * @return false if it is no such directory, or the kernel will not say
         * @throws jss.sys.SysException if the kernel does not run the program for this thread
         */
        public boolean read(Fd directory, int from) {
            run.set(DescriptorProgram.FROM, from).set(DescriptorProgram.DIRECTORY, directory.number());
            int result = DescriptorProgram.CHANGED;
            for (int i = 0; i < TRIES && result == DescriptorProgram.CHANGED; i++) result = run.go();
            count = result == DescriptorProgram.READ ? rows.getInt(DescriptorProgram.COUNT) : 0;
            if (count > PIECE) throw new IllegalStateException("more sockets than descriptors");
            return result == DescriptorProgram.READ || result == DescriptorProgram.NO_FILES;
        }

        /** Lets another one be. */
        @Override
        public void close() {
            synchronized (idle) {
                idle.set(slot);
            }
        }

        /** Sockets of the last reading. */
        public int count() {
            return count;
        }

        /** Descriptors that the process of the last reading has room for; none of them is a socket if it has ended. */
        public int capacity() {
            return rows.getInt(DescriptorProgram.CAPACITY);
        }

        /** The inode (u32) of one of them. */
        public int inode(int i) {
            return rows.getInt(DescriptorProgram.ROWS + i * DescriptorProgram.ROW);
        }

        /** Its descriptor. */
        public int fd(int i) {
            return rows.getInt(DescriptorProgram.ROWS + i * DescriptorProgram.ROW + DescriptorProgram.ROW_FD);
        }
    }
}
