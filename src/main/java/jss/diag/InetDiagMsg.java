package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.wire.MalformedMessageException;

/** {@code struct inet_diag_msg} (linux/inet_diag.h): the fixed head of every inet_diag reply. */
public final class InetDiagMsg {
    public static final int BYTES = 72;

    static final int FAMILY = 0; // __u8 idiag_family
    static final int STATE = 1; // __u8 idiag_state
    static final int TIMER = 2; // __u8 idiag_timer
    static final int RETRANS = 3; // __u8 idiag_retrans
    static final int SPORT = 4; // __be16 id.idiag_sport
    static final int DPORT = 6; // __be16 id.idiag_dport
    static final int SRC = 8; // __be32[4] id.idiag_src
    static final int DST = 24; // __be32[4] id.idiag_dst
    static final int IF = 40; // __u32 id.idiag_if
    static final int COOKIE = 44; // __u32[2] id.idiag_cookie, low word first
    static final int EXPIRES = 52; // __u32 idiag_expires, ms
    static final int RQUEUE = 56; // __u32 idiag_rqueue, bytes; accept-queue length if LISTEN
    static final int WQUEUE = 60; // __u32 idiag_wqueue, bytes; backlog if LISTEN
    static final int UID = 64; // __u32 idiag_uid
    static final int INODE = 68; // __u32 idiag_inode

    private ByteBuffer buffer;
    private int base;
    private int octets; // what every row is asked for, read once: the four single octets
    private int ports;
    private long queues;

    /** Moves the window; the one place that checks length. */
    public InetDiagMsg wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("inet_diag_msg", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        long head = u64(buffer, base);
        octets = first(head);
        ports = second(head);
        queues = u64(buffer, base + RQUEUE);
        return this;
    }

    public int family() {
        return octet(octets, FAMILY);
    }

    public int state() {
        return octet(octets, STATE);
    }

    public int timer() {
        return octet(octets, TIMER);
    }

    public int retrans() {
        return octet(octets, RETRANS);
    }

    /** Local port, host order. */
    public int sport() {
        return beHalf(ports, 0);
    }

    /** Remote port, host order. */
    public int dport() {
        return beHalf(ports, 1);
    }

    /** Word {@code i} (0 to 3) of the local address, its first octet in the top byte. */
    public int src(int i) {
        return be32(buffer, base + SRC + 4 * i);
    }

    /** Word {@code i} (0 to 3) of the remote address, its first octet in the top byte. */
    public int dst(int i) {
        return be32(buffer, base + DST + 4 * i);
    }

    public int ifindex() {
        return s32(buffer, base + IF);
    }

    public long cookie() {
        return u32(buffer, base + COOKIE) | u32(buffer, base + COOKIE + 4) << 32;
    }

    /** Milliseconds until the active timer fires. */
    public long expiresMs() {
        return u32(buffer, base + EXPIRES);
    }

    public long rqueue() {
        return first(queues) & 0xffff_ffffL;
    }

    public long wqueue() {
        return second(queues) & 0xffff_ffffL;
    }

    public long uid() {
        return u32(buffer, base + UID);
    }

    public long inode() {
        return u32(buffer, base + INODE);
    }
}
