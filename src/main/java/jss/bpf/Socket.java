package jss.bpf;

import static jss.bpf.Machine.*;

/**
 * How a program reads a socket: its address is in register 8. A kernel since 6.17 gives a pointer that may lead
 * anywhere and is loaded from at once; of older ones a helper copies.
 */
abstract class Socket {
    static final int SOCKET = 8; // register
    static final int FRAME = 10;
    private static final int BPF_FUNC_PROBE_READ_KERNEL = 113; // enum bpf_func_id
    /** On the stack, below what the function itself keeps there. */
    private static final int SCRATCH = -8;

    final Machine machine;

    private Socket(Machine machine) {
        this.machine = machine;
    }

    /**
     * One of both.
     *
     * @param rdonlyCast the number of bpf_rdonly_cast(), 0 to have the helper copy
     * @param common bytes from a socket's beginning that it copies at once
     */
    static Socket of(Machine machine, int rdonlyCast, int common) {
        return rdonlyCast != 0 ? new Cast(machine, rdonlyCast) : new Copy(machine, common);
    }

    /** True if reading is a matter of a single load, which does not mind where it leads. */
    abstract boolean loads();

    /** The socket is the one whose address is in register {@code r}. Registers 0 to 5 are lost in this and what follows. */
    abstract void at(int r);

    /** Loads a member of struct sock_common; no register is lost. */
    abstract void common(int width, int dst, int offset);

    /** Loads a member of what is behind it. */
    abstract void beyond(int width, int dst, int offset);

    /** Loads eight bytes from where register {@code r} points to. */
    abstract void follow(int dst, int r, int offset);

    /** Has the helper copy {@code bytes} from {@code offset} behind register {@code r} to the stack. */
    static void copy(Machine m, int to, int bytes, int r, int offset) {
        m.register(MOV, 3, r);
        if (offset != 0) m.number(ADD, 3, offset);
        m.register(MOV, 1, FRAME);
        m.number(ADD, 1, to);
        m.number(MOV, 2, bytes);
        m.call(BPF_FUNC_PROBE_READ_KERNEL);
    }

    static void copied(Machine m, int dst, int r, int offset) {
        copy(m, SCRATCH, 8, r, offset);
        m.load(DW, dst, FRAME, SCRATCH);
    }

    private static final class Cast extends Socket {
        private final int function;

        Cast(Machine machine, int function) {
            super(machine);
            this.function = function;
        }

        @Override
        boolean loads() {
            return true;
        }

        private void cast(int r, int offset) {
            machine.register(MOV, 1, r);
            if (offset != 0) machine.number(ADD, 1, offset);
            machine.number(MOV, 2, 0); // a pointer to void: to anything
            machine.callKernel(function);
        }

        @Override
        void at(int r) {
            cast(r, 0);
            machine.register(MOV, SOCKET, 0);
        }

        @Override
        void common(int width, int dst, int offset) {
            machine.load(width, dst, SOCKET, offset);
        }

        @Override
        void beyond(int width, int dst, int offset) {
            machine.load(width, dst, SOCKET, offset);
        }

        @Override
        void follow(int dst, int r, int offset) {
            cast(r, offset);
            machine.load(DW, dst, 0, 0);
        }
    }

    private static final class Copy extends Socket {
        private final int common;

        Copy(Machine machine, int common) {
            super(machine);
            this.common = common;
        }

        @Override
        boolean loads() {
            return false;
        }

        @Override
        void at(int r) {
            machine.register(MOV, SOCKET, r);
            copy(machine, SCRATCH - common, common, SOCKET, 0);
        }

        @Override
        void common(int width, int dst, int offset) {
            machine.load(width, dst, FRAME, SCRATCH - common + offset);
        }

        @Override
        void beyond(int width, int dst, int offset) {
            copy(machine, SCRATCH, bytes(width), SOCKET, offset);
            machine.load(width, dst, FRAME, SCRATCH);
        }

        private static int bytes(int width) {
            return width == B ? 1 : width == H ? 2 : width == W ? 4 : 8;
        }

        @Override
        void follow(int dst, int r, int offset) {
            copied(machine, dst, r, offset);
        }
    }
}
