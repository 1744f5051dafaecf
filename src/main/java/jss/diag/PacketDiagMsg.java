package jss.diag;

import static jss.wire.Wire.*;

/** {@code struct packet_diag_msg} (linux/packet_diag.h): the fixed head of every packet_diag reply. */
final class PacketDiagMsg extends DiagMsg {
    static final int BYTES = 16;

    static final int NUM = 2; // __u16 pdiag_num, ETH_P_*, host order
    static final int INO = 4; // __u32 pdiag_ino
    static final int COOKIE = 8; // __u32[2] pdiag_cookie, low word first

    PacketDiagMsg() {
        super("packet_diag_msg", BYTES, INO, COOKIE);
    }

    int num() {
        return u16(buffer, base + NUM);
    }
}
