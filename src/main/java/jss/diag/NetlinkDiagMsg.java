package jss.diag;

import static jss.wire.Wire.*;

/** {@code struct netlink_diag_msg} (linux/netlink_diag.h): the fixed head of every netlink_diag reply. */
final class NetlinkDiagMsg extends DiagMsg {
    static final int BYTES = 28;

    static final int PROTOCOL = 2; // __u8 ndiag_protocol
    static final int STATE = 3; // __u8 ndiag_state, 1 if connected
    static final int PORTID = 4; // __u32 ndiag_portid
    static final int DST_PORTID = 8; // __u32 ndiag_dst_portid
    static final int DST_GROUP = 12; // __u32 ndiag_dst_group
    static final int INO = 16; // __u32 ndiag_ino
    static final int COOKIE = 20; // __u32[2] ndiag_cookie, low word first

    NetlinkDiagMsg() {
        super("netlink_diag_msg", BYTES, INO, COOKIE);
    }

    int protocol() {
        return u8(buffer, base + PROTOCOL);
    }

    int state() {
        return u8(buffer, base + STATE);
    }

    int portid() {
        return s32(buffer, base + PORTID);
    }

    int dstPortid() {
        return s32(buffer, base + DST_PORTID);
    }

    int dstGroup() {
        return s32(buffer, base + DST_GROUP);
    }
}
