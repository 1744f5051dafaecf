package jss.bpf;

import static jss.bpf.Machine.*;
import static jss.bpf.Socket.FRAME;

import jss.diag.bytecode.Label;

/**
 * The program that goes through some descriptors of a process and writes down which of them are sockets. Which process is
 * said by a descriptor of the running one, an open /proc/PID/fd: whoever may not open that asks nothing here.
 *
 * <p>What it reads may be freed by everything but time: it runs within one RCU read-side section, in which tables of
 * descriptors, files and their inodes stay what they are (a file may become another file), but not struct files_struct.
 * So a descriptor counts if it still leads to the same file after that has been read, and all of them if the process still
 * has the same files at the end.
 */
final class DescriptorProgram extends SteppedProgram {
    /** The third argument of a run: the descriptor of the directory. */
    static final int DIRECTORY = 16;

    /** What it leaves, in a slot: u32 rows, u32 descriptors that the process has room for, and rows from here on. */
    static final int COUNT = 0;
    static final int CAPACITY = 4;
    static final int ROWS = 8;
    /** A row: u32 inode, u32 descriptor. */
    static final int ROW = 8;
    static final int ROW_FD = 4;
    /** Descriptors that one run goes through. */
    static final int RUN = 8192;

    /** What it returns. */
    static final int READ = 0;
    static final int NO_FILES = 1; // it has ended
    static final int CHANGED = 2;
    static final int NOT_PROC = 3;

    private static final int PROC_SUPER_MAGIC = 0x9fa0; // linux/magic.h
    private static final int SOCKFS_MAGIC = 0x534f434b;

    /** Descriptors of one step, whose loads miss the caches side by side; a table has room for a multiple of them. */
    private static final int AHEAD = 8;

    // The rest of what steps share.
    private static final int ARRAY = OWN; // the files of all descriptors
    private static final int NEXT = OWN + 8;
    private static final int END = OWN + 16;
    private static final int TASK = OWN + 24;
    private static final int FILES = OWN + 32;
    private static final int RESULT = OWN + 40;

    // On the stack of a step, of each of its descriptors.
    private static final int FILE = -8 - 8 * AHEAD;
    private static final int INODE = FILE - 8 * AHEAD;
    private static final int BLOCK = INODE - 8 * AHEAD;

    private final FileLayout layout;

    private DescriptorProgram(FileLayout layout, boolean cast) {
        super(cast ? layout.rdonlyCast : 0, 0);
        this.layout = layout;
    }

    /** See {@link SteppedProgram#code}. */
    static long[] of(FileLayout layout, int map, boolean cast, int[] stepAt) {
        return new DescriptorProgram(layout, cast).code(map, stepAt);
    }

    @Override
    void begin() {
        Label stranger = new Label();
        Label ended = new Label();
        Label within = new Label();
        Label there = new Label();
        m.storeNumber(DW, 9, COUNT, 0);
        table(0);
        m.load(DW, 1, 6, DIRECTORY);
        m.number(LSH, 1, 3);
        m.register(ADD, 7, 1);
        Socket.copied(m, 7, 7, 0);
        Socket.copied(m, 7, 7, layout.fInode);
        Socket.copied(m, 8, 7, layout.iSb);
        Socket.copied(m, 1, 8, layout.sMagic);
        m.jumpIf(JNE, 1, PROC_SUPER_MAGIC, stranger);
        Socket.copied(m, 7, 7, layout.inodePid);
        Socket.copied(m, 7, 7, layout.pidTasks);
        m.jumpIf(JEQ, 7, 0, ended);
        m.number(ADD, 7, -layout.pidLinks);
        share(TASK, 7);
        m.register(MOV, 0, 7);
        table(0);
        shared(1, FILES);
        m.jumpIf(JEQ, 1, 0, ended);
        share(ARRAY, 7);
        number(1, layout.maxFds);
        m.store(W, 9, CAPACITY, 1);
        m.load(DW, 2, 6, FROM);
        share(NEXT, 2);
        m.number(ADD, 2, RUN);
        m.jumpIfRegisters(JLE, 2, 1, within);
        m.register(MOV, 2, 1);
        m.bind(within);
        share(END, 2);
        m.jump(there);

        m.bind(stranger);
        result(NOT_PROC);
        m.jump(there);
        m.bind(ended);
        result(NO_FILES);
        m.bind(there); // a run that has nothing to do ends with its first step
    }

    private void result(int result) {
        m.number(MOV, 1, result);
        share(RESULT, 1);
    }

    /** Of the task in register {@code task}: notes its struct files_struct, leaves struct fdtable in register 8 and its array in 7. */
    private void table(int task) {
        Socket.copied(m, 8, task, layout.files);
        share(FILES, 8);
        Socket.copied(m, 8, 8, layout.fdt);
        Socket.copied(m, 7, 8, layout.fd);
    }

    @Override
    void end() {
        Label same = new Label();
        shared(7, TASK);
        m.jumpIf(JEQ, 7, 0, same);
        Socket.copied(m, 1, 7, layout.files);
        shared(2, FILES);
        m.jumpIfRegisters(JEQ, 1, 2, same);
        result(CHANGED);
        m.bind(same);
        shared(0, RESULT);
    }

    @Override
    void step() {
        Label more = new Label();
        m.load(DW, 7, SHARED, NEXT);
        m.load(DW, 1, SHARED, END);
        m.jumpIfRegisters(JLT, 7, 1, more);
        done(false);
        m.bind(more);
        for (int i = 0; i < AHEAD; i++) {
            place(i);
            socket.follow(1, 9, 0);
            m.store(DW, FRAME, FILE + 8 * i, 1);
        }
        for (int i = 0; i < AHEAD; i++) follow(FILE + 8 * i, layout.fInode, INODE + 8 * i); // of no file: nothing
        for (int i = 0; i < AHEAD; i++) follow(INODE + 8 * i, layout.iSb, BLOCK + 8 * i);
        for (int i = 0; i < AHEAD; i++) row(i);
        m.number(ADD, 7, AHEAD);
        m.store(DW, SHARED, NEXT, 7);
        done(true);
    }

    /** Register 9: where the file of a descriptor of this step is noted. */
    private void place(int i) {
        m.register(MOV, 9, 7);
        m.number(ADD, 9, i);
        m.number(LSH, 9, 3);
        m.load(DW, 1, SHARED, ARRAY);
        m.register(ADD, 9, 1);
    }

    private void follow(int from, int offset, int to) {
        m.load(DW, 9, FRAME, from);
        socket.follow(1, 9, offset);
        m.store(DW, FRAME, to, 1);
    }

    private void row(int i) {
        Label none = new Label();
        m.load(DW, 9, FRAME, BLOCK + 8 * i);
        m.jumpIf(JEQ, 9, 0, none);
        socket.follow(1, 9, layout.sMagic);
        m.jumpIf(JNE, 1, SOCKFS_MAGIC, none);
        follow(INODE + 8 * i, layout.iIno, INODE + 8 * i);
        place(i);
        socket.follow(1, 9, 0);
        m.load(DW, 2, FRAME, FILE + 8 * i);
        m.jumpIfRegisters(JNE, 1, 2, none);
        m.load(DW, 2, SHARED, VALUE);
        m.load(W, 1, 2, COUNT);
        m.jumpIf(JGE, 1, RUN, none);
        m.register(MOV, 3, 1);
        m.number(ADD, 3, 1);
        m.store(W, 2, COUNT, 3);
        m.number(MUL, 1, ROW);
        m.register(ADD, 2, 1);
        m.load(DW, 1, FRAME, INODE + 8 * i);
        m.store(W, 2, ROWS, 1);
        m.register(MOV, 1, 7);
        m.number(ADD, 1, i);
        m.store(W, 2, ROWS + ROW_FD, 1);
        m.bind(none);
    }
}
