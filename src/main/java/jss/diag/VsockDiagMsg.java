package jss.diag;

import static jss.wire.Wire.*;

/** {@code struct vsock_diag_msg} (linux/vm_sockets_diag.h): the whole of a vsock_diag reply. */
final class VsockDiagMsg extends DiagMsg {
    static final int BYTES = 32;

    static final int STATE = 2; // __u8 vdiag_state
    static final int SHUTDOWN = 3; // __u8 vdiag_shutdown
    static final int SRC_CID = 4; // __u32 vdiag_src_cid
    static final int SRC_PORT = 8; // __u32 vdiag_src_port
    static final int DST_CID = 12; // __u32 vdiag_dst_cid
    static final int DST_PORT = 16; // __u32 vdiag_dst_port
    static final int INO = 20; // __u32 vdiag_ino
    static final int COOKIE = 24; // __u32[2] vdiag_cookie, low word first

    VsockDiagMsg() {
        super("vsock_diag_msg", BYTES, INO, COOKIE);
    }

    int state() {
        return u8(buffer, base + STATE);
    }

    int shutdown() {
        return u8(buffer, base + SHUTDOWN);
    }

    long srcCid() {
        return u32(buffer, base + SRC_CID);
    }

    long srcPort() {
        return u32(buffer, base + SRC_PORT);
    }

    long dstCid() {
        return u32(buffer, base + DST_CID);
    }

    long dstPort() {
        return u32(buffer, base + DST_PORT);
    }
}
