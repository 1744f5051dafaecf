package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlRequest;

/** {@code struct unix_diag_req} (linux/unix_diag.h). */
public final class UnixDiagReq {
    private UnixDiagReq() {}

    public static final int UDIAG_SHOW_NAME = 0x01;
    public static final int UDIAG_SHOW_VFS = 0x02;
    public static final int UDIAG_SHOW_PEER = 0x04;
    public static final int UDIAG_SHOW_ICONS = 0x08; // connections waiting at a listener
    public static final int UDIAG_SHOW_RQLEN = 0x10;
    public static final int UDIAG_SHOW_MEMINFO = 0x20;
    public static final int UDIAG_SHOW_UID = 0x40;

    static final int BYTES = 24;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int STATES = 4; // __u32 udiag_states
    static final int SHOW = 12; // __u32 udiag_show

    private static final int AF_UNIX = 1;

    /** A dump of all; {@code states}: bit N for kernel state N; {@code show}: the bits above. */
    public static NlRequest dump(int states, int show) {
        return new NlRequest(SockDiag.SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, AF_UNIX)
                .u32(STATES, states)
                .u32(SHOW, show);
    }
}
