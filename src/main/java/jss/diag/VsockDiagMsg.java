package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.wire.MalformedMessageException;

/** {@code struct vsock_diag_msg} (linux/vm_sockets_diag.h): the whole of a vsock_diag reply. */
public final class VsockDiagMsg {
    public static final int BYTES = 32;

    static final int FAMILY = 0; // __u8 vdiag_family
    static final int TYPE = 1; // __u8 vdiag_type
    static final int STATE = 2; // __u8 vdiag_state
    static final int SHUTDOWN = 3; // __u8 vdiag_shutdown
    static final int SRC_CID = 4; // __u32 vdiag_src_cid
    static final int SRC_PORT = 8; // __u32 vdiag_src_port
    static final int DST_CID = 12; // __u32 vdiag_dst_cid
    static final int DST_PORT = 16; // __u32 vdiag_dst_port
    static final int INO = 20; // __u32 vdiag_ino
    static final int COOKIE = 24; // __u32[2] vdiag_cookie, low word first

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    public VsockDiagMsg wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("vsock_diag_msg", BYTES, length);
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

    public int shutdown() {
        return u8(buffer, base + SHUTDOWN);
    }

    public long srcCid() {
        return u32(buffer, base + SRC_CID);
    }

    public long srcPort() {
        return u32(buffer, base + SRC_PORT);
    }

    public long dstCid() {
        return u32(buffer, base + DST_CID);
    }

    public long dstPort() {
        return u32(buffer, base + DST_PORT);
    }

    public long ino() {
        return u32(buffer, base + INO);
    }

    public long cookie() {
        return u32(buffer, base + COOKIE) | u32(buffer, base + COOKIE + 4) << 32;
    }
}
