package jss.diag;

import static jss.netlink.NlMsg.*;

import jss.netlink.NlAttrs;
import jss.netlink.NlRequest;

/** {@code struct inet_diag_req_v2} (linux/inet_diag.h) and its attributes: a dump of one protocol and family. */
public final class InetDiagReqV2 {
    private InetDiagReqV2() {}

    static final int BYTES = 56;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int PROTOCOL = 1; // __u8 sdiag_protocol
    static final int EXT = 2; // __u8 idiag_ext
    static final int STATES = 4; // __u32 idiag_states

    /**
     * A dump request.
     *
     * @param family AF_INET or AF_INET6
     * @param protocol IPPROTO_*; one above 255 (MPTCP) travels in an attribute of its own
     * @param ext bits of {@link SockDiag#ext}
     * @param states bit N for kernel state N
     * @param bytecode a filter program, null for none
     */
    public static NlRequest dump(int family, int protocol, int ext, int states, byte[] bytecode) {
        NlRequest request = new NlRequest(SockDiag.SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, BYTES)
                .u8(FAMILY, family)
                .u8(PROTOCOL, protocol)
                .u8(EXT, ext)
                .u32(STATES, states);
        if (bytecode != null) request.attribute(SockDiag.INET_DIAG_REQ_BYTECODE, bytecode);
        if (protocol > 255) request.attributeU32(SockDiag.INET_DIAG_REQ_PROTOCOL, protocol);
        return request;
    }

    /** Asks for INET_DIAG_SK_BPF_STORAGES of every map too; EPERM without CAP_BPF. Since Linux 5.7. */
    public static void addStoragesOfAllMaps(NlRequest request) {
        request.attribute(SockDiag.INET_DIAG_REQ_SK_BPF_STORAGES | NlAttrs.NLA_F_NESTED, new byte[0]);
    }
}
