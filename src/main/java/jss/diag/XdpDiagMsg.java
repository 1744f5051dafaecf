package jss.diag;

/** {@code struct xdp_diag_msg} (linux/xdp_diag.h): the fixed head of every xdp_diag reply. */
final class XdpDiagMsg extends DiagMsg {
    static final int BYTES = 16;

    static final int INO = 4; // __u32 xdiag_ino
    static final int COOKIE = 8; // __u32[2] xdiag_cookie, low word first

    XdpDiagMsg() {
        super("xdp_diag_msg", BYTES, INO, COOKIE);
    }
}
