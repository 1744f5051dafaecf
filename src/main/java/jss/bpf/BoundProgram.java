package jss.bpf;

import static jss.bpf.Machine.*;
import static jss.bpf.Socket.FRAME;

import jss.diag.bytecode.Label;

/**
 * The program that looks whether any TCP socket of the caller's network namespace is bound and does nothing: has a port, but
 * neither listens nor is connected. A dump of such sockets goes through every socket that has a port, under locks, and as a
 * rule finds none.
 *
 * <p>Sockets stand by their port and address: a hash of buckets, each with struct inet_bind2_bucket one behind the other,
 * each with its owners. Without locks any of it may change meanwhile, so each element is checked after the pointer to the
 * next one was read: it has to say itself that it still stands where it was found ({@code pprev}). So what was in the table
 * all the time is met; at an element that has moved the bucket is begun again. A socket that comes meanwhile may be missed,
 * as by a dump that was a little earlier.
 *
 * <p>Nearly every pointer leads to what no cache holds. So there are some places at a time where the search is, each in a
 * bucket of its own, which take turns in going one element on: they wait for memory together. A server's port has all of its
 * connections in one list, and there are as many such lists as ports.
 *
 * <p>These places are in its map, for the next run to go on from: what a pointer leads to by then is checked like all else.
 */
final class BoundProgram extends TableProgram {
    /** As the first bucket: on from where the last run ended. */
    static final int ONWARD = -1;

    /** What it returns. */
    static final int GO_ON = 0;
    static final int FOUND = 1;
    static final int NONE = 2; // in these buckets
    static final int UNSURE = 3;
    static final int NO_BUCKET = 4; // is left

    // A value of the map, u64 each.
    private static final int NEXT = 0; // bucket
    private static final int PLACES = 8; // that are in use
    private static final int TRIED = 16;
    private static final int FIRST_PLACE = 24;

    // A place.
    private static final int BUCKET = 0; // plus 1; 0 for none
    private static final int ADDRESS = 8; // the next inet_bind2_bucket, as its pointer has it; 0 for none
    private static final int ADDRESS_FROM = 16; // where that pointer is
    private static final int OWNER = 24; // the next owner, likewise
    private static final int OWNER_FROM = 32;
    private static final int PLACE_BYTES = 40;

    /** Places at a time, a power of two. */
    private static final int MOST_PLACES = 8;
    static final int BYTES = FIRST_PLACE + MOST_PLACES * PLACE_BYTES;

    private static final int TRIES = 100; // of some buckets
    /** The signs of fastreuse and fastreuseport: with both, all owners had their port from connect(), and none is idle. */
    private static final int NEGATIVE = 0x8080;
    private static final int TCP_CLOSE = 7; // include/net/tcp_states.h

    // The rest of what steps share.
    private static final int SIZE = OWN;
    private static final int END = OWN + 8;
    private static final int RESULT = OWN + 16;

    /**
     * From a bucket's turn to its number, modulo their count. The ports of a server stand side by side, each with all of
     * its connections: in one share of the buckets they would keep one thread busy, and the others waiting.
     */
    private static final int SCATTER = 40503; // 2^16 by the golden ratio

    /** Buckets that are loaded ahead, a power of two, and addresses of each. */
    private static final int AHEAD = 8;
    private static final int DEPTH = 4;
    private static final int NEXTS = -8 - 8 * AHEAD;

    private static final int PLACE = 7; // register

    private static final int HIGHEST_PORT = 65535;

    private final int lowest; // port
    private final int highest;

    private BoundProgram(Layout layout, boolean cast, int lowest, int highest) {
        super(layout, cast);
        this.lowest = lowest;
        this.highest = highest;
    }

    /** See {@link TableProgram#code}; the ports are those of the sockets that are looked for. */
    static long[] of(Layout layout, int map, boolean cast, int[] stepAt, int lowest, int highest) {
        return new BoundProgram(layout, cast, lowest, highest).code(map, stepAt);
    }

    @Override
    void table() {
        Socket.copied(m, 7, 8, layout.bhash2);
        share(HASH, 7);
        number(7, layout.bhashSize);
        share(SIZE, 7);
        Label within = new Label();
        m.load(DW, 1, 6, TO);
        m.jumpIfRegisters(JLE, 1, 7, within);
        m.register(MOV, 1, 7);
        m.bind(within);
        share(END, 1);
        Label onward = new Label();
        Label there = new Label();
        m.load(DW, 1, 6, FROM);
        m.jumpIf(JEQ, 1, ONWARD, onward);
        m.jumpIfRegisters(JLT, 1, 7, there);
        m.number(MOV, 2, NO_BUCKET);
        share(RESULT, 2);
        m.bind(there);
        m.store(DW, 9, NEXT, 1);
        m.storeNumber(DW, 9, PLACES, MOST_PLACES);
        m.storeNumber(DW, 9, TRIED, 0);
        for (int at = FIRST_PLACE; at < BYTES; at += 8) m.storeNumber(DW, 9, at, 0);
        m.bind(onward);
    }

    @Override
    void end() {
        shared(0, RESULT);
    }

    @Override
    void step() {
        Label go = new Label();
        Label owner = new Label();
        Label address = new Label();
        Label again = new Label();
        Label found = new Label();
        m.load(DW, 2, SHARED, RESULT);
        m.jumpIf(JEQ, 2, 0, go);
        done(false);
        m.bind(go);
        m.load(DW, 3, SHARED, VALUE);
        m.load(DW, 2, 3, PLACES);
        m.register(MOD, 1, 2); // the step's number
        m.number(AND, 1, MOST_PLACES - 1);
        place(PLACE, 1, 3);
        m.load(DW, 9, PLACE, OWNER);
        m.jumpIf(JNE, 9, 0, owner);
        m.load(DW, 9, PLACE, ADDRESS);
        m.jumpIf(JNE, 9, 0, address);
        bucket();
        m.bind(address);
        address(again);
        done(true);
        m.bind(owner);
        owner(again, found);
        done(true);
        m.bind(again);
        again();
        m.bind(found);
        result(FOUND);
    }

    /** The place whose number is in register {@code number}, which is lost, of the map's value in {@code value}. */
    private void place(int dst, int number, int value) {
        m.number(MUL, number, PLACE_BYTES);
        m.register(MOV, dst, value);
        m.register(ADD, dst, number);
        m.number(ADD, dst, FIRST_PLACE);
    }

    private void result(int result) {
        m.storeNumber(DW, SHARED, RESULT, result);
        done(false);
    }

    /** On to the next bucket; where there is none the place is not needed any more. */
    private void bucket() {
        Label more = new Label();
        m.load(DW, 3, SHARED, VALUE);
        m.load(DW, 1, 3, NEXT);
        m.load(DW, 2, SHARED, END);
        m.jumpIfRegisters(JLT, 1, 2, more);
        leave();
        m.bind(more);
        m.register(MOV, 2, 1);
        m.number(ADD, 2, 1);
        m.store(DW, 3, NEXT, 2);
        m.store(DW, PLACE, BUCKET, 2);
        m.storeNumber(DW, 3, TRIED, 0);
        first();
        if (socket.loads()) ahead();
        done(true);
    }

    /** The last one of the places moves to where this one was. */
    private void leave() {
        Label more = new Label();
        m.load(DW, 1, 3, PLACES);
        m.number(SUB, 1, 1);
        m.store(DW, 3, PLACES, 1);
        m.jumpIf(JNE, 1, 0, more);
        result(NONE);
        m.bind(more);
        m.number(AND, 1, MOST_PLACES - 1);
        place(2, 1, 3);
        for (int at = 0; at < PLACE_BYTES; at += 8) {
            m.load(DW, 1, 2, at);
            m.store(DW, PLACE, at, 1);
        }
        done(true);
    }

    /** Begins with the bucket of this place. */
    private void first() {
        m.load(DW, 1, PLACE, BUCKET);
        m.number(SUB, 1, 1);
        chain(3, 1);
        m.store(DW, PLACE, ADDRESS_FROM, 3);
        socket.follow(1, 3, 0);
        m.store(DW, PLACE, ADDRESS, 1);
        m.storeNumber(DW, PLACE, OWNER, 0);
    }

    /** Where the first pointer of the bucket is whose turn is in register {@code turn}. */
    private void chain(int dst, int turn) {
        m.register(MOV, dst, turn);
        m.number(MUL, dst, SCATTER);
        m.load(DW, 2, SHARED, SIZE); // a power of two
        m.number(SUB, 2, 1);
        m.register(AND, dst, 2);
        m.number(MUL, dst, layout.bindBucket);
        m.load(DW, 2, SHARED, HASH);
        m.register(ADD, dst, 2);
        m.number(ADD, dst, layout.bindChain);
    }

    /** Once in some buckets, loads from their first addresses and owners what steps will load: see {@link WalkProgram}. */
    private void ahead() {
        Label within = new Label();
        m.load(DW, 1, PLACE, BUCKET);
        m.number(AND, 1, AHEAD - 1);
        m.jumpIf(JNE, 1, 1, within); // it is one more
        for (int i = 0; i < AHEAD; i++) {
            m.load(DW, 1, PLACE, BUCKET);
            m.number(ADD, 1, i - 1); // those at the end are not there: a load that leads nowhere is no harm
            chain(3, 1);
            socket.follow(1, 3, 0);
            m.store(DW, FRAME, NEXTS + 8 * i, 1);
        }
        for (int depth = 0; depth < DEPTH; depth++) {
            for (int i = 0; i < AHEAD; i++) {
                m.load(DW, 9, FRAME, NEXTS + 8 * i);
                m.number(ADD, 9, -layout.bind2Node);
                socket.at(9);
                socket.beyond(DW, 1, layout.bind2Node);
                m.store(DW, FRAME, NEXTS + 8 * i, 1);
                socket.beyond(DW, 9, layout.bind2Owners);
                if (layout.bind2Fastreuse >= 0) continue; // few owners are looked at
                m.number(ADD, 9, -layout.bindNode);
                socket.at(9);
                socket.common(B, 1, layout.state);
            }
        }
        m.bind(within);
    }

    /** Notes an address's owners, and the next address. Register 9 has the pointer to it. */
    private void address(Label again) {
        m.number(ADD, 9, -layout.bind2Node);
        socket.at(9);
        socket.beyond(DW, 1, layout.bind2Node);
        m.store(DW, PLACE, ADDRESS, 1);
        socket.beyond(DW, 1, layout.bind2Owners);
        m.store(DW, PLACE, OWNER, 1);
        without();
        stands(layout.bind2Node, ADDRESS_FROM, again);
        m.register(MOV, 1, Socket.SOCKET);
        m.number(ADD, 1, layout.bind2Owners);
        m.store(DW, PLACE, OWNER_FROM, 1);
    }

    /** Forgets the owners of an address that cannot be what is looked for. */
    private void without() {
        Label with = new Label();
        Label none = new Label();
        if (layout.bind2Port >= 0 && (lowest > 0 || highest < HIGHEST_PORT)) {
            socket.beyond(H, 1, layout.bind2Port);
            m.jumpIf(JLT, 1, lowest, none);
            m.jumpIf(JGT, 1, highest, none);
        }
        if (layout.bind2Fastreuse >= 0) {
            socket.beyond(H, 1, layout.bind2Fastreuse);
            m.number(AND, 1, NEGATIVE);
            m.jumpIf(JEQ, 1, NEGATIVE, none);
        }
        m.jump(with);
        m.bind(none);
        m.storeNumber(DW, PLACE, OWNER, 0);
        m.bind(with);
    }

    /** Looks at an owner, and notes the next one. Register 9 has the pointer to it. */
    private void owner(Label again, Label found) {
        Label other = new Label();
        m.number(ADD, 9, -layout.bindNode);
        socket.at(9);
        socket.common(DW, 1, layout.bindNode);
        m.store(DW, PLACE, OWNER, 1);
        socket.common(B, 1, layout.state);
        m.jumpIf(JNE, 1, TCP_CLOSE, other);
        socket.common(H, 1, layout.num);
        m.jumpIf(JEQ, 1, 0, other);
        socket.common(DW, 1, layout.net);
        m.load(DW, 2, SHARED, NET);
        m.jumpIfRegisters(JEQ, 1, 2, found);
        m.bind(other);
        stands(layout.bindNode, OWNER_FROM, again);
    }

    /** Goes on if the element at hand says that the pointer to it is where it was found, and notes its own pointer's place. */
    private void stands(int node, int from, Label again) {
        socket.beyond(DW, 1, node + 8);
        m.load(DW, 2, PLACE, from);
        m.jumpIfRegisters(JNE, 1, 2, again);
        m.register(MOV, 1, Socket.SOCKET);
        if (node != 0) m.number(ADD, 1, node);
        m.store(DW, PLACE, from, 1);
    }

    /** The bucket of this place once more. */
    private void again() {
        Label more = new Label();
        m.load(DW, 3, SHARED, VALUE);
        m.load(DW, 1, 3, TRIED);
        m.jumpIf(JLT, 1, TRIES, more);
        result(UNSURE);
        m.bind(more);
        m.number(ADD, 1, 1);
        m.store(DW, 3, TRIED, 1);
        first();
        done(true);
    }
}
