package jss.bpf;

import static jss.bpf.Machine.*;
import static jss.bpf.SteppedProgram.SHARED;

import jss.diag.bytecode.Label;

/**
 * What a walk writes of a socket: a {@code struct inet_diag_msg} (linux/inet_diag.h) as the kernel would fill it, and behind it,
 * in an extended row, attributes that it would add.
 */
final class WalkRow {
    private static final int MSG = 72; // sizeof(struct inet_diag_msg)
    private static final int EXTENDED = MSG + 32;
    private static final int AF_INET6 = 10;
    private static final int BPF_FUNC_JIFFIES64 = 118; // enum bpf_func_id

    // What icsk_pending says that the timer is for (include/net/inet_connection_sock.h), and what is told of it (idiag_timer).
    private static final int ICSK_TIME_RETRANS = 1;
    private static final int ICSK_TIME_PROBE0 = 3;
    private static final int ICSK_TIME_LOSS_PROBE = 5;
    private static final int ICSK_TIME_REO_TIMEOUT = 6;
    private static final int ON = 1;
    private static final int KEEPALIVE = 2;
    private static final int TIMEWAIT = 3;
    private static final int PERSIST = 4;

    // struct inet_diag_msg; see jss.diag.InetDiagMsg
    private static final int FAMILY = 0;
    private static final int STATE = 1;
    private static final int TIMER = 2; // u8[2]: idiag_timer, idiag_retrans
    private static final int SPORT = 4;
    private static final int DPORT = 6;
    private static final int SRC = 8;
    private static final int DST = 24;
    private static final int IF = 40;
    private static final int COOKIE = 44; // u32[2]
    private static final int EXPIRES = 52;
    private static final int RQUEUE = 56;
    private static final int WQUEUE = 60;
    private static final int UID = 64;
    private static final int INODE = 68;

    // Behind it: struct nlattr of nothing, so that a u64 is aligned, and of three things
    private static final int FILLER = MSG;
    private static final int CGROUP_ID = MSG + 4; // u64
    private static final int SHUTDOWN = MSG + 16; // u8
    private static final int MARK = MSG + 24; // u32
    private static final int NLATTR = 4;
    private static final int INET_DIAG_NONE = 0;
    private static final int INET_DIAG_SHUTDOWN = 8;
    private static final int INET_DIAG_MARK = 15;
    private static final int INET_DIAG_CGROUP_ID = 21;

    private static final int OUT = 9; // register: where the row begins

    private final Machine m;
    private final Socket socket;
    private final Layout layout;
    private final TcpWalk.Wanted wanted;
    private final int scale;

    /** {@code scale}: where among what steps share there is how many milliseconds a jiffy is. */
    WalkRow(Machine m, Socket socket, Layout layout, TcpWalk.Wanted wanted, int scale) {
        this.m = m;
        this.socket = socket;
        this.layout = layout;
        this.wanted = wanted;
        this.scale = scale;
    }

    static int bytes(TcpWalk.Wanted wanted) {
        return wanted.extended() ? EXTENDED : MSG;
    }

    /** Loads what {@link #write} will, for nothing but to have it in the caches then. */
    void touch() {
        socket.beyond(W, 1, layout.rcvNxt);
        socket.beyond(W, 1, layout.copiedSeq);
        socket.beyond(W, 1, layout.writeSeq);
        if (wanted.inode() && layout.ino >= 0) socket.beyond(W, 1, layout.ino);
        if (!wanted.extended()) return;
        socket.beyond(B, 1, layout.pending);
        socket.beyond(DW, 1, layout.keepalivePprev);
        socket.beyond(W, 1, layout.uid);
        socket.beyond(B, 1, layout.shutdown);
        socket.beyond(W, 1, layout.mark);
        socket.beyond(DW, 1, layout.cgroup);
    }

    /** Of the socket at hand, to where register 2 leads; register 9 has the state that is told, and is lost. */
    void write() {
        m.store(B, 2, STATE, OUT);
        m.register(MOV, OUT, 2);
        m.storeNumber(H, OUT, TIMER, 0);
        socket.common(H, 1, layout.num);
        m.toBe16(1);
        m.store(H, OUT, SPORT, 1);
        socket.common(H, 1, layout.dport);
        m.store(H, OUT, DPORT, 1);
        addresses();
        socket.common(W, 1, layout.boundDevIf);
        m.store(W, OUT, IF, 1);
        m.storeNumber(W, OUT, COOKIE, 0);
        m.storeNumber(DW, OUT, COOKIE + 4, 0);
        m.storeNumber(DW, OUT, UID, 0);
        if (wanted.extended()) extended();
        queues();
    }

    private void addresses() {
        Label v6 = new Label();
        Label done = new Label();
        socket.common(H, 1, layout.family);
        m.store(B, OUT, FAMILY, 1);
        m.jumpIf(JEQ, 1, AF_INET6, v6);
        socket.common(W, 1, layout.rcvSaddr); // the high half is 0
        m.store(DW, OUT, SRC, 1);
        m.storeNumber(DW, OUT, SRC + 8, 0);
        socket.common(W, 1, layout.daddr);
        m.store(DW, OUT, DST, 1);
        m.storeNumber(DW, OUT, DST + 8, 0);
        m.jump(done);
        m.bind(v6);
        for (int at = 0; at < 16; at += 8) {
            socket.common(DW, 1, layout.v6RcvSaddr + at);
            m.store(DW, OUT, SRC + at, 1);
            socket.common(DW, 1, layout.v6Daddr + at);
            m.store(DW, OUT, DST + at, 1);
        }
        m.bind(done);
    }

    /** The queues as tcp_diag_get_info() tells them, and what else only full sockets have: of TIME-WAITs and requests none. */
    private void queues() {
        Label none = new Label();
        Label waiting = new Label();
        Label done = new Label();
        socket.common(B, 1, layout.state);
        m.jumpIf(JEQ, 1, WalkProgram.TCP_TIME_WAIT, none);
        m.jumpIf(JEQ, 1, WalkProgram.TCP_NEW_SYN_RECV, none);
        difference(layout.rcvNxt, layout.copiedSeq);
        m.jumpIf32(JSET, 1, 0x8000_0000, waiting); // a FIN counts one that was never to be read
        m.store(W, OUT, RQUEUE, 1);
        m.jump(done);
        m.bind(waiting);
        m.storeNumber(W, OUT, RQUEUE, 0);
        m.bind(done);
        difference(layout.writeSeq, layout.sndUna);
        m.store(W, OUT, WQUEUE, 1);
        if (wanted.inode()) inode();
        Label end = new Label();
        m.jump(end);
        m.bind(none);
        m.storeNumber(DW, OUT, RQUEUE, 0);
        m.bind(end);
    }

    /** As sock_i_ino() tells it: since 6.18 it is the socket's own, before it is its file's, if it has one. */
    private void inode() {
        if (layout.ino >= 0) {
            socket.beyond(DW, 1, layout.ino);
            m.store(W, OUT, INODE, 1);
            return;
        }
        Label orphan = new Label();
        socket.beyond(DW, 3, layout.socket);
        m.jumpIf(JEQ, 3, 0, orphan);
        socket.follow(1, 3, layout.socketIno);
        m.store(W, OUT, INODE, 1);
        m.bind(orphan);
    }

    /** Register 1: one u32 of struct tcp_sock less another. */
    private void difference(int from, int less) {
        socket.beyond(W, 1, less);
        m.store(W, OUT, RQUEUE + 4, 1); // kept where the next number goes
        socket.beyond(W, 1, from);
        m.load(W, 2, OUT, RQUEUE + 4);
        m.register32(SUB, 1, 2);
    }

    /** The cookie and attributes; what the kernel does not tell of this kind of socket is an attribute of nothing. */
    private void extended() {
        Label waits = new Label();
        Label asks = new Label();
        Label done = new Label();
        socket.beyond(DW, 1, layout.cookie);
        m.store(W, OUT, COOKIE, 1);
        m.number(RSH, 1, 32);
        m.store(W, OUT, COOKIE + 4, 1);
        attribute(FILLER, INET_DIAG_NONE, 0);
        attribute(MARK, INET_DIAG_MARK, 4);
        attribute(CGROUP_ID, INET_DIAG_NONE, 8);
        attribute(SHUTDOWN, INET_DIAG_NONE, 1);
        m.storeNumber(DW, OUT, CGROUP_ID + NLATTR, 0);
        m.storeNumber(W, OUT, SHUTDOWN + NLATTR, 0);
        socket.common(B, 1, layout.state);
        m.jumpIf(JEQ, 1, WalkProgram.TCP_TIME_WAIT, waits);
        m.jumpIf(JEQ, 1, WalkProgram.TCP_NEW_SYN_RECV, asks);

        attribute(CGROUP_ID, INET_DIAG_CGROUP_ID, 8);
        attribute(SHUTDOWN, INET_DIAG_SHUTDOWN, 1);
        socket.beyond(DW, 3, layout.cgroup);
        socket.follow(3, 3, layout.cgroupKn);
        socket.follow(1, 3, layout.knId);
        m.store(DW, OUT, CGROUP_ID + NLATTR, 1);
        socket.beyond(B, 1, layout.shutdown);
        m.store(B, OUT, SHUTDOWN + NLATTR, 1);
        socket.beyond(W, 1, layout.uid);
        m.store(W, OUT, UID, 1);
        socket.beyond(W, 1, layout.mark);
        m.store(W, OUT, MARK + NLATTR, 1);
        timers(done);
        m.bind(waits);
        socket.beyond(W, 1, layout.twMark);
        m.store(W, OUT, MARK + NLATTR, 1);
        timer(TIMEWAIT, -1, layout.twExpires);
        m.jump(done);
        m.bind(asks);
        socket.beyond(W, 1, layout.irMark);
        m.store(W, OUT, MARK + NLATTR, 1);
        timer(ON, layout.numRetrans, layout.rskExpires);
        m.bind(done);
    }

    /** The one timer that is told of a full socket, as inet_sk_diag_fill() chooses it. */
    private void timers(Label done) {
        Label resends = new Label();
        Label probes = new Label();
        socket.beyond(B, 1, layout.pending);
        m.jumpIf(JEQ, 1, ICSK_TIME_RETRANS, resends);
        m.jumpIf(JEQ, 1, ICSK_TIME_LOSS_PROBE, resends);
        m.jumpIf(JEQ, 1, ICSK_TIME_REO_TIMEOUT, resends);
        m.jumpIf(JEQ, 1, ICSK_TIME_PROBE0, probes);
        socket.beyond(DW, 1, layout.keepalivePprev);
        m.jumpIf(JEQ, 1, 0, done);
        timer(KEEPALIVE, layout.probesOut, layout.keepaliveExpires);
        m.jump(done);
        m.bind(resends);
        timer(ON, layout.retransmits, layout.retransmitExpires);
        m.jump(done);
        m.bind(probes);
        timer(PERSIST, layout.probesOut, layout.retransmitExpires);
        m.jump(done);
    }

    private void timer(int timer, int retrans, int expires) {
        Label late = new Label();
        m.storeNumber(B, OUT, TIMER, timer);
        if (retrans >= 0) {
            socket.beyond(B, 1, retrans);
            m.store(B, OUT, TIMER + 1, 1);
        }
        socket.beyond(DW, 1, expires);
        m.store(DW, OUT, RQUEUE, 1); // kept where the queues go
        m.call(BPF_FUNC_JIFFIES64);
        m.load(DW, 1, OUT, RQUEUE);
        m.register(SUB, 1, 0);
        m.jumpIf(JSET, 1, 0x8000_0000, late); // or any bit above
        m.load(DW, 2, SHARED, scale);
        m.register(MUL, 1, 2);
        m.store(W, OUT, EXPIRES, 1);
        m.bind(late);
    }

    /** Writes the head of an attribute. */
    private void attribute(int at, int type, int bytes) {
        m.storeNumber(W, OUT, at, NLATTR + bytes | type << 16);
    }
}
