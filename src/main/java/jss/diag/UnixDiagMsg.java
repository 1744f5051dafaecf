package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.wire.MalformedMessageException;

/** {@code struct unix_diag_msg} (linux/unix_diag.h): the fixed head of every unix_diag reply. */
public final class UnixDiagMsg {
    public static final int BYTES = 16;

    static final int FAMILY = 0; // __u8 udiag_family
    static final int TYPE = 1; // __u8 udiag_type
    static final int STATE = 2; // __u8 udiag_state
    static final int INO = 4; // __u32 udiag_ino
    static final int COOKIE = 8; // __u32[2] udiag_cookie, low word first

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    public UnixDiagMsg wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("unix_diag_msg", BYTES, length);
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

    public int state() {
        return u8(buffer, base + STATE);
    }

    public long ino() {
        return u32(buffer, base + INO);
    }

    public long cookie() {
        return u32(buffer, base + COOKIE) | u32(buffer, base + COOKIE + 4) << 32;
    }
}
