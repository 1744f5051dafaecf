package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.wire.MalformedMessageException;

/** {@code struct packet_diag_msg} (linux/packet_diag.h): the fixed head of every packet_diag reply. */
public final class PacketDiagMsg {
    public static final int BYTES = 16;

    static final int FAMILY = 0; // __u8 pdiag_family
    static final int TYPE = 1; // __u8 pdiag_type
    static final int NUM = 2; // __u16 pdiag_num, ETH_P_*, host order
    static final int INO = 4; // __u32 pdiag_ino
    static final int COOKIE = 8; // __u32[2] pdiag_cookie, low word first

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    public PacketDiagMsg wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("packet_diag_msg", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    public int family() {
        return u8(buffer, base + FAMILY);
    }

    public int type() {
        return u8(buffer, base + TYPE);
    }

    public int num() {
        return u16(buffer, base + NUM);
    }

    public long ino() {
        return u32(buffer, base + INO);
    }

    public long cookie() {
        return u32(buffer, base + COOKIE) | u32(buffer, base + COOKIE + 4) << 32;
    }
}
