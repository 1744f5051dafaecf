package jss.bpf;

import static jss.bpf.Machine.*;
import static jss.bpf.Socket.FRAME;

import jss.diag.bytecode.Label;

/** What the programs have in common: one function that is run, and has the kernel's bpf_loop() call the other one, which does one step. */
abstract class SteppedProgram {
    /** What a run is asked for, u64 each: which value of the map it has, where to begin, and two more numbers. */
    static final int SLOT = 0;
    static final int FROM = 8;
    static final int ARGUMENTS = 32;

    /** Steps of one run, during which its thread is not interrupted: half a millisecond. */
    static final int STEPS = 4096;

    private static final int BPF_FUNC_MAP_LOOKUP_ELEM = 1; // enum bpf_func_id
    private static final int BPF_FUNC_GET_CURRENT_TASK = 35;
    private static final int BPF_FUNC_LOOP = 181;

    /** On the stack of the function that is run, u64 each: what its steps share. */
    private static final int STATE = -88;
    private static final int STATE_END = 72;
    /** The value of the map. */
    static final int VALUE = 0;
    /** Free for each program: eight words from here on. */
    static final int OWN = 8;

    /** Register: that memory, for the steps. */
    static final int SHARED = 6;

    final Machine m = new Machine();
    final Socket socket;
    private final Label step = new Label();

    /** See {@link Socket#of}. */
    SteppedProgram(int rdonlyCast, int common) {
        socket = Socket.of(m, rdonlyCast, common);
    }

    /** The instructions; {@code stepAt} receives at which of them the second function begins. Null if they are too many. */
    final long[] code(int map, int[] stepAt) {
        Label nothing = new Label();
        m.register(MOV, 6, 1);
        m.load(DW, 1, 6, SLOT);
        m.store(W, FRAME, -8, 1);
        m.map(1, map);
        m.register(MOV, 2, FRAME);
        m.number(ADD, 2, -8);
        m.call(BPF_FUNC_MAP_LOOKUP_ELEM);
        m.jumpIf(JEQ, 0, 0, nothing);
        m.register(MOV, 9, 0);
        for (int at = 0; at < STATE_END; at += 8) m.storeNumber(DW, FRAME, STATE + at, 0);
        share(VALUE, 9);
        m.call(BPF_FUNC_GET_CURRENT_TASK);
        begin();
        m.number(MOV, 1, STEPS);
        m.function(2, step);
        m.register(MOV, 3, FRAME);
        m.number(ADD, 3, STATE);
        m.number(MOV, 4, 0);
        m.call(BPF_FUNC_LOOP);
        end();
        m.exit();
        m.bind(nothing);
        m.number(MOV, 0, -1);
        m.exit();

        m.bind(step);
        stepAt[0] = m.size();
        m.register(MOV, SHARED, 2);
        step();
        return m.code();
    }

    /** In the function that is run: puts a register where steps find it. */
    final void share(int at, int register) {
        m.store(DW, FRAME, STATE + at, register);
    }

    /** In the function that is run: what steps have left. */
    final void shared(int register, int at) {
        m.load(DW, register, FRAME, STATE + at);
    }

    /** Before the steps: {@code ctx} is in register 6, the value in 9, where the running struct task_struct is in 0. */
    abstract void begin();

    /** After the steps: leaves in register 0 what the run returns; the value is in 9. */
    abstract void end();

    /** One step. */
    abstract void step();

    /** Ends the step; another one follows if {@code more}. */
    final void done(boolean more) {
        m.number(MOV, 0, more ? 0 : 1);
        m.exit();
    }

    /** Loads an unsigned int, from where register 8 leads to. */
    final void number(int dst, int offset) {
        Socket.copied(m, dst, 8, offset); // and what is behind it
        m.number(LSH, dst, 32);
        m.number(RSH, dst, 32);
    }
}
