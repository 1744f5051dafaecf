package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlRequest;

/** {@code struct tipc_sock_diag_req} (linux/tipc_sockets_diag.h). */
public final class TipcSockDiagReq {
    private TipcSockDiagReq() {}

    static final int BYTES = 8;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int STATES = 4; // __u32 tidiag_states

    private static final int AF_TIPC = 30;

    /** A dump of all; {@code states}: bit N for kernel state N. */
    public static NlRequest dump(int states) {
        return new NlRequest(SockDiag.SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, AF_TIPC)
                .u32(STATES, states);
    }
}
