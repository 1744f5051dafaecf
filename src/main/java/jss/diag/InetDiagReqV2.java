package jss.diag;

import static jss.netlink.NlMsg.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jss.netlink.NlAttrs;
import jss.netlink.NlRequest;
import jss.record.Family;
import jss.record.InetRecord;

/** {@code struct inet_diag_req_v2} (linux/inet_diag.h) and its attributes: a dump of one protocol and family. */
public final class InetDiagReqV2 {
    private InetDiagReqV2() {}

    static final int BYTES = 56;
    static final int FAMILY = 0; // __u8 sdiag_family
    static final int PROTOCOL = 1; // __u8 sdiag_protocol
    static final int EXT = 2; // __u8 idiag_ext
    static final int PAD = 3; // __u8 pad; of raw sockets the protocol
    static final int STATES = 4; // __u32 idiag_states
    static final int ID = 8; // struct inet_diag_sockid id

    private static final int SK_DIAG_BPF_STORAGE_REQ_MAP_FD = 1; // linux/sock_diag.h

    // struct inet_diag_sockid
    private static final int SPORT = 0; // __be16 idiag_sport
    private static final int DPORT = 2; // __be16 idiag_dport
    private static final int SRC = 4; // __be32[4] idiag_src
    private static final int DST = 20; // __be32[4] idiag_dst
    private static final int IF = 36; // __u32 idiag_if
    private static final int COOKIE = 40; // __u32[2] idiag_cookie, low word first
    private static final long INET_DIAG_NOCOOKIE = -1; // ~0 in both words

    /**
     * A request to destroy one socket: the one with all of {@code r}'s addresses and its cookie.
     *
     * @param protocol IPPROTO_* of its table
     */
    public static NlRequest destroy(InetRecord r, int protocol) {
        return one(SockDiag.SOCK_DESTROY, r, protocol, r.cookie());
    }

    /**
     * A request for one socket: the one with all of {@code r}'s addresses, whatever its cookie. ENOENT if there is none.
     *
     * @param protocol IPPROTO_* of its table
     */
    public static NlRequest one(InetRecord r, int protocol) {
        return one(SockDiag.SOCK_DIAG_BY_FAMILY, r, protocol, INET_DIAG_NOCOOKIE);
    }

    private static NlRequest one(int type, InetRecord r, int protocol, long cookie) {
        NlRequest request = new NlRequest(type, NLM_F_REQUEST | NLM_F_ACK, BYTES)
                .u8(FAMILY, r.family())
                .u8(PROTOCOL, protocol)
                .u8(PAD, r.hasProtocol() ? r.protocol() : 0)
                .be16(ID + SPORT, r.sport())
                .be16(ID + DPORT, r.dport())
                .u32(ID + IF, r.ifindex())
                .u32(ID + COOKIE, (int) cookie)
                .u32(ID + COOKIE + 4, (int) (cookie >>> 32));
        int words = r.family() == Family.INET.number() ? 1 : 4;
        for (int i = 0; i < words; i++) {
            request.be32(ID + SRC + 4 * i, r.src(i)).be32(ID + DST + 4 * i, r.dst(i));
        }
        return request;
    }

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
                // Before Linux 5.9 the attribute means nothing, and the low byte of MPTCP's number is TCP's.
                .u8(PROTOCOL, protocol > 255 ? 0 : protocol)
                .u8(EXT, ext)
                .u32(STATES, states);
        if (bytecode != null) request.attribute(SockDiag.INET_DIAG_REQ_BYTECODE, bytecode);
        if (protocol > 255) request.attributeU32(SockDiag.INET_DIAG_REQ_PROTOCOL, protocol);
        return request;
    }

    /**
     * Asks for INET_DIAG_SK_BPF_STORAGES too; EPERM without CAP_BPF. Since Linux 5.7.
     *
     * @param maps descriptors of the maps, each once; of every map if there is none
     */
    public static void addStorages(NlRequest request, int[] maps) {
        request.attribute(SockDiag.INET_DIAG_REQ_SK_BPF_STORAGES | NlAttrs.NLA_F_NESTED, storages(maps));
    }

    /** The attribute's payload: an attribute SK_DIAG_BPF_STORAGE_REQ_MAP_FD, a u32, for each map. */
    static byte[] storages(int[] maps) {
        ByteBuffer nested = ByteBuffer.allocate(maps.length * (NlAttrs.HEADER + 4)).order(ByteOrder.nativeOrder());
        for (int map : maps) {
            nested.putShort((short) (NlAttrs.HEADER + 4)).putShort((short) SK_DIAG_BPF_STORAGE_REQ_MAP_FD).putInt(map);
        }
        return nested.array();
    }
}
