package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlRequest;

/**
 * {@code struct inet_diag_req} (linux/inet_diag.h), the request of kernels before 3.3. Newer ones
 * still take it, ignore its family, and answer with IPv4 and IPv6 in one walk of the table, where
 * two {@link InetDiagReqV2} walk it twice.
 */
public final class InetDiagReq {
    private InetDiagReq() {}

    static final int BYTES = 60;
    static final int FAMILY = 0; // __u8 idiag_family
    static final int EXT = 3; // __u8 idiag_ext
    static final int STATES = 52; // __u32 idiag_states

    private static final int AF_INET = 2;

    /** A dump of {@code type} (TCPDIAG_GETSOCK, DCCPDIAG_GETSOCK); the rest as in {@link InetDiagReqV2#dump}. */
    public static NlRequest dump(int type, int ext, int states, byte[] bytecode) {
        NlRequest request = new NlRequest(type, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, AF_INET)
                .u8(EXT, ext)
                .u32(STATES, states);
        if (bytecode != null) request.attribute(SockDiag.INET_DIAG_REQ_BYTECODE, bytecode);
        return request;
    }
}
