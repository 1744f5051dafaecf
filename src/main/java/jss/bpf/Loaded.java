package jss.bpf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import jss.sys.Bpf;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/** A program in the kernel, with the array that it writes to. They are gone when it is closed, or this process ends. */
final class Loaded implements AutoCloseable {
    /** Our own programs may be used under either of these: the helpers that they call are for such programs only. */
    private static final String LICENSE = "Dual MIT/GPL";
    private static final int RUN = 3; // numbers of types()
    private static final int STEP = 4;

    /** The instructions of a program; {@code stepAt} receives at which its second function begins. */
    interface Code {
        /** Null if there are too many. */
        long[] of(int map, int[] stepAt);
    }

    private final Libc libc;
    private final Fd map;
    private final Fd program;
    private final int bytes;
    private final int count;
    private final AtomicInteger taken = new AtomicInteger(); // values

    private Loaded(Libc libc, Fd map, Fd program, int bytes, int count) {
        this.libc = libc;
        this.map = map;
        this.program = program;
        this.bytes = bytes;
        this.count = count;
    }

    /**
     * Has the kernel take a program.
     *
     * @param bytes of each value of the array
     * @param count values
     * @param mappable whether this process is to see them
     * @return null if this kernel, or what this process may do, is not made for it
     */
    static Loaded load(String name, int bytes, int count, boolean mappable, Code code) {
        Libc libc = new Libc();
        Fd map = null;
        try {
            map = Bpf.array(libc, name, bytes, count, mappable);
            int[] step = new int[1];
            long[] instructions = code.of(map.number(), step);
            if (instructions != null) {
                Fd types = Bpf.types(libc, types());
                try {
                    Fd program = Bpf.program(libc, name, instructions, LICENSE, types, new int[] {0, RUN, step[0], STEP});
                    return new Loaded(libc, map, program, bytes, count);
                } finally {
                    libc.close(types);
                }
            }
        } catch (SysException e) {
            // not here
        }
        if (map != null) libc.close(map);
        libc.close();
        return null;
    }

    /** The types of a program's two functions: the kernel calls back only what it knows to be one. */
    private static byte[] types() {
        byte[] names = "\0int\0run\0step\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer b = ByteBuffer.allocate(24 + 16 + 3 * 12 + names.length).order(ByteOrder.nativeOrder());
        b.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(24).putInt(0).putInt(52).putInt(52).putInt(names.length);
        b.putInt(1).putInt(1 << 24).putInt(4).putInt(1 << 24 | 32); // [1] int: signed, 32 bits
        b.putInt(0).putInt(13 << 24).putInt(1); // [2] int (void)
        b.putInt(5).putInt(12 << 24 | 1).putInt(2); // [3] run, global
        b.putInt(9).putInt(12 << 24).putInt(2); // [4] step, static
        b.put(names);
        return b.array();
    }

    /** All values of the array, until {@link Libc#unmap}. */
    OffHeap map(Libc libc) {
        return libc.map(map, count * bytes, true);
    }

    /** Runs with the next of the array's values, for one thread with a {@code libc} of its own. */
    Run nextRun(Libc libc) {
        int slot = taken.getAndIncrement();
        if (slot >= count) throw new IllegalStateException("more threads than were spoken of");
        return run(libc, slot);
    }

    /** Runs with the value of that number. */
    Run run(Libc libc, int slot) {
        return new Run(libc, slot);
    }

    /** Runs of the program with one of the array's values. */
    final class Run {
        private final Libc libc;
        private final int slot;
        private final ByteBuffer arguments;
        private final OffHeap call;

        private Run(Libc libc, int slot) {
            this.libc = libc;
            this.slot = slot;
            OffHeap block = libc.allocate(SteppedProgram.ARGUMENTS);
            arguments = block.bytes();
            call = Bpf.call(libc, program, block);
            set(SteppedProgram.SLOT, slot);
        }

        /** What runs from now on are asked for. */
        Run set(int argument, long value) {
            arguments.putLong(argument, value);
            return this;
        }

        /** What the program returns. */
        int go() {
            return Bpf.run(libc, call);
        }

        /** Of all values those of these runs. */
        ByteBuffer value(OffHeap values) {
            return values.bytes().slice(slot * bytes, bytes).order(ByteOrder.nativeOrder());
        }
    }

    @Override
    public void close() {
        libc.close(program);
        libc.close(map);
        libc.close();
    }
}
