package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.wire.MalformedMessageException;

/** {@code struct netlink_diag_msg} (linux/netlink_diag.h): the fixed head of every netlink_diag reply. */
public final class NetlinkDiagMsg {
    public static final int BYTES = 28;

    static final int FAMILY = 0; // __u8 ndiag_family
    static final int TYPE = 1; // __u8 ndiag_type
    static final int PROTOCOL = 2; // __u8 ndiag_protocol
    static final int STATE = 3; // __u8 ndiag_state, 1 if connected
    static final int PORTID = 4; // __u32 ndiag_portid
    static final int DST_PORTID = 8; // __u32 ndiag_dst_portid
    static final int DST_GROUP = 12; // __u32 ndiag_dst_group
    static final int INO = 16; // __u32 ndiag_ino
    static final int COOKIE = 20; // __u32[2] ndiag_cookie, low word first

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    public NetlinkDiagMsg wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("netlink_diag_msg", BYTES, length);
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

    public int protocol() {
        return u8(buffer, base + PROTOCOL);
    }

    public int state() {
        return u8(buffer, base + STATE);
    }

    public int portid() {
        return s32(buffer, base + PORTID);
    }

    public int dstPortid() {
        return s32(buffer, base + DST_PORTID);
    }

    public int dstGroup() {
        return s32(buffer, base + DST_GROUP);
    }

    public long ino() {
        return u32(buffer, base + INO);
    }

    public long cookie() {
        return u32(buffer, base + COOKIE) | u32(buffer, base + COOKIE + 4) << 32;
    }
}
