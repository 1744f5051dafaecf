package jss.diag;

import static jss.wire.Wire.*;

/** {@code struct unix_diag_msg} (linux/unix_diag.h): the fixed head of every unix_diag reply. */
final class UnixDiagMsg extends DiagMsg {
    static final int BYTES = 16;

    static final int STATE = 2; // __u8 udiag_state
    static final int INO = 4; // __u32 udiag_ino
    static final int COOKIE = 8; // __u32[2] udiag_cookie, low word first

    UnixDiagMsg() {
        super("unix_diag_msg", BYTES, INO, COOKIE);
    }

    int state() {
        return u8(buffer, base + STATE);
    }
}
