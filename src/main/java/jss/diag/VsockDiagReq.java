package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlRequest;

/** {@code struct vsock_diag_req} (linux/vm_sockets_diag.h). */
public final class VsockDiagReq {
    private VsockDiagReq() {}

    static final int BYTES = 24;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int STATES = 4; // __u32 vdiag_states

    private static final int AF_VSOCK = 40;

    /** A dump of all; {@code states}: bit N for kernel state N. */
    public static NlRequest dump(int states) {
        return new NlRequest(SockDiag.SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, AF_VSOCK)
                .u32(STATES, states);
    }
}
