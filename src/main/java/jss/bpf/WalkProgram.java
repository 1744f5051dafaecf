package jss.bpf;

import static jss.bpf.Machine.*;
import static jss.bpf.Socket.FRAME;

import jss.diag.bytecode.Label;

/**
 * The program that walks some buckets of the kernel's hash of TCP connections and writes a {@link WalkRow} for each socket of
 * the caller's network namespace.
 *
 * <p>It takes no lock, so it makes sure of every bucket: while it was read nothing was put into it (sockets are put in
 * in front, so the first one is still the same), the chain ended where this bucket's does (a socket that is used again
 * meanwhile leads into another one, whose last pointer says so; that is how the kernel's own lookups know), and no socket
 * had been taken out before all of it was read. Else the bucket is read again.
 */
final class WalkProgram extends TableProgram {
    /** The fourth argument of a run: how many milliseconds a jiffy is. */
    static final int JIFFY = 24;

    /** What it leaves, in a slot: u32 rows, 1 if a chain was too long, u64 mask of the hash; and rows. */
    static final int COUNT = 0;
    static final int TOO_LONG = 4;
    static final int MASK = 8;
    /** u32: net.ipv4.tcp_fin_timeout of this namespace, in jiffies; 0 if rows are not extended. */
    static final int FIN_TIMEOUT = 24;
    static final int ROWS = 32;
    /** No bucket is begun with more rows than that, so that one fits whole which has as many again. */
    static final int ENOUGH = 1024;
    static final int MOST = 2 * ENOUGH;
    private static final int TRIES = 8;
    static final int TCP_TIME_WAIT = 6; // include/net/tcp_states.h
    static final int TCP_NEW_SYN_RECV = 12; // a request_sock; told of as TCP_SYN_RECV
    private static final int TCP_SYN_RECV = 3;

    // Counters are in the slot too, u32 each: of what is on the stack the kernel's verifier follows every value.
    private static final int BEFORE = 16; // rows before this bucket's
    private static final int TRIED = 20;

    // The rest of the state of a walk.
    private static final int BUCKET = OWN;
    private static final int END = OWN + 8;
    private static final int NODE = OWN + 16; // the next socket of this bucket, 0 before its first
    private static final int FIRST = OWN + 24;
    private static final int LAST = OWN + 32; // the mask of the hash, once more
    private static final int SCALE = OWN + 40;

    /** Buckets whose sockets are loaded ahead, a power of two; where the second sockets of their chains are. */
    private static final int AHEAD = 8;
    private static final int NEXTS = -8 - 8 * AHEAD;

    private static final int CHAIN = 7; // the pointer to the next socket

    private final TcpWalk.Wanted wanted;
    private final WalkRow row;

    private WalkProgram(Layout layout, TcpWalk.Wanted wanted, boolean cast) {
        super(layout, cast);
        this.wanted = wanted;
        row = new WalkRow(m, socket, layout, wanted, SCALE);
    }

    /**
     * The instructions.
     *
     * @param map descriptor of the array of slots
     * @param cast whether the kernel gives pointers to anything: see {@link Socket}
     * @param stepAt receives at which instruction the second function begins
     * @return null if the filter is too long
     */
    static long[] of(Layout layout, int map, TcpWalk.Wanted wanted, boolean cast, int[] stepAt) {
        return new WalkProgram(layout, wanted, cast).code(map, stepAt);
    }

    @Override
    void table() {
        m.storeNumber(DW, 9, COUNT, 0);
        m.storeNumber(DW, 9, BEFORE, 0);
        m.load(DW, 1, 6, FROM);
        share(BUCKET, 1);
        m.load(DW, 1, 6, TO);
        share(END, 1);
        Socket.copied(m, 7, 8, layout.ehash);
        share(HASH, 7);
        number(7, layout.ehashMask);
        m.store(DW, 9, MASK, 7);
        share(LAST, 7);
        m.storeNumber(W, 9, FIN_TIMEOUT, 0);
        if (!wanted.extended()) return;
        m.load(DW, 1, 6, JIFFY);
        share(SCALE, 1);
        shared(8, NET);
        number(7, layout.finTimeout);
        m.store(W, 9, FIN_TIMEOUT, 7);
    }

    @Override
    void end() {
        Label whole = new Label();
        shared(2, NODE);
        m.jumpIf(JEQ, 2, 0, whole);
        m.load(W, 1, 9, BEFORE); // the steps ended within a bucket, which is for the next run
        m.store(W, 9, COUNT, 1);
        m.bind(whole);
        shared(0, BUCKET);
    }

    @Override
    void step() {
        Label node = new Label();
        Label onward = new Label();
        Label again = new Label();
        Label stop = new Label();
        m.load(DW, CHAIN, SHARED, NODE);
        m.jumpIf(JNE, CHAIN, 0, node);

        m.load(DW, 1, SHARED, BUCKET);
        m.load(DW, 2, SHARED, END);
        m.jumpIfRegisters(JGE, 1, 2, stop);
        m.load(DW, 2, SHARED, VALUE);
        m.load(W, 1, 2, COUNT);
        m.jumpIf(JGT, 1, ENOUGH, stop);
        m.store(W, 2, BEFORE, 1);
        if (socket.loads()) ahead();
        head(CHAIN);
        m.store(DW, SHARED, FIRST, CHAIN);
        m.jump(onward);

        m.bind(node);
        m.register(MOV, 1, CHAIN);
        m.number(ADD, 1, -layout.next);
        m.register(MOV, 9, 1);
        socket.at(9);
        socket.common(DW, CHAIN, layout.next);
        wanted(onward);
        wanted.filter().accept(new SocketConditions(m, socket, layout), onward);
        row(again);

        m.bind(onward);
        onward(again);
        m.bind(again);
        again();
        m.bind(stop);
        done(false);
    }

    /**
     * Before the first of some buckets, loads from the sockets of all of them what their steps will load. Each of these
     * loads misses the caches; side by side they miss them together, for a third of the time of one after the other.
     */
    private void ahead() {
        Label within = new Label();
        m.load(DW, 1, SHARED, BUCKET);
        m.number(AND, 1, AHEAD - 1);
        m.jumpIf(JNE, 1, 0, within);
        for (int i = 0; i < AHEAD; i++) {
            m.load(DW, 1, SHARED, BUCKET);
            m.number(ADD, 1, i);
            m.load(DW, 2, SHARED, LAST);
            m.register(AND, 1, 2);
            pointer(CHAIN, 1);
            touch();
            m.store(DW, FRAME, NEXTS + 8 * i, CHAIN);
        }
        for (int i = 0; i < AHEAD; i++) { // and the second of each chain; a pointer that ends one leads nowhere
            m.load(DW, CHAIN, FRAME, NEXTS + 8 * i);
            touch();
        }
        m.bind(within);
    }

    /** Loads from the socket that the pointer leads to, and puts the next pointer in its place. */
    private void touch() {
        m.register(MOV, 9, CHAIN);
        m.number(ADD, 9, -layout.next);
        socket.at(9);
        socket.common(DW, CHAIN, layout.next);
        socket.common(H, 1, layout.num);
        if (wanted.most()) row.touch();
    }

    /** Loads where the first socket of the bucket is. */
    private void head(int dst) {
        m.load(DW, 1, SHARED, BUCKET);
        pointer(dst, 1);
    }

    /** Loads the first pointer of the bucket whose number is in register {@code bucket}. */
    private void pointer(int dst, int bucket) {
        m.register(MOV, 3, bucket);
        m.number(LSH, 3, 3); // struct inet_ehash_bucket is that pointer
        m.load(DW, 2, SHARED, HASH);
        m.register(ADD, 3, 2);
        socket.follow(dst, 3, layout.chain);
    }

    /** Goes on only with a socket of this namespace and family in a state of the mask, which is then in the row's register. */
    private void wanted(Label no) {
        Label known = new Label();
        Label request = new Label();
        socket.common(DW, 1, layout.net);
        m.load(DW, 2, SHARED, NET);
        m.jumpIfRegisters(JNE, 1, 2, no);
        if (wanted.family() != 0) {
            socket.common(H, 1, layout.family);
            m.jumpIf(JNE, 1, wanted.family(), no);
        }
        socket.common(B, 9, layout.state);
        m.jumpIf(JEQ, 9, TCP_NEW_SYN_RECV, request);
        m.jumpIf(JNE, 9, TCP_TIME_WAIT, known);
        socket.beyond(B, 9, layout.twSubstate);
        m.jump(known);
        m.bind(request);
        m.number(MOV, 9, TCP_SYN_RECV);
        m.bind(known);
        m.number(MOV, 1, wanted.states());
        m.number(AND, 9, 31);
        m.register(RSH, 1, 9);
        m.number(AND, 1, 1);
        m.jumpIf(JEQ, 1, 0, no);
    }

    private void row(Label again) {
        Label room = new Label();
        m.load(DW, 2, SHARED, VALUE);
        m.load(W, 1, 2, COUNT);
        m.jumpIf(JLT, 1, MOST, room);
        m.storeNumber(W, 2, TOO_LONG, 1);
        m.number(MOV, CHAIN, 0);
        m.jump(again);
        m.bind(room);
        m.register(MOV, 3, 1);
        m.number(ADD, 3, 1);
        m.store(W, 2, COUNT, 3);
        m.number(MUL, 1, WalkRow.bytes(wanted));
        m.register(ADD, 2, 1);
        m.number(ADD, 2, ROWS);
        row.write();
        socket.beyond(DW, 1, layout.pprev);
        m.jumpIf(JEQ, 1, 0, again); // taken out meanwhile: what was read may be of another life of it
    }

    /** The end of a step: there is a next socket, or the bucket is through, and was whole. */
    private void onward(Label again) {
        Label end = new Label();
        m.jumpIf(JEQ, CHAIN, 0, again);
        m.jumpIf(JSET, CHAIN, 1, end);
        m.store(DW, SHARED, NODE, CHAIN);
        done(true);
        m.bind(end);
        m.load(DW, 1, SHARED, BUCKET);
        m.number(LSH, 1, 1);
        m.number(ADD, 1, 1);
        m.jumpIfRegisters(JNE, CHAIN, 1, again);
        head(1);
        m.load(DW, 2, SHARED, FIRST);
        m.jumpIfRegisters(JNE, 1, 2, again);
        next();
    }

    private void next() {
        m.load(DW, 1, SHARED, BUCKET);
        m.number(ADD, 1, 1);
        m.store(DW, SHARED, BUCKET, 1);
        m.storeNumber(DW, SHARED, NODE, 0);
        m.load(DW, 2, SHARED, VALUE);
        m.storeNumber(W, 2, TRIED, 0);
        done(true);
    }

    /** The bucket once more, until it has been tried often enough: then what was read last stands. */
    private void again() {
        Label enough = new Label();
        m.load(DW, 2, SHARED, VALUE);
        m.load(W, 1, 2, TRIED);
        m.jumpIf(JGE, 1, TRIES, enough);
        m.number(ADD, 1, 1);
        m.store(W, 2, TRIED, 1);
        m.load(W, 1, 2, BEFORE);
        m.store(W, 2, COUNT, 1);
        m.storeNumber(DW, SHARED, NODE, 0);
        done(true);
        m.bind(enough);
        next();
    }
}
