package jss.rtnl;

import static jss.netlink.NlMsg.*;
import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jss.netlink.NlRequest;

/**
 * Requests of NETLINK_ROUTE. What a dump filters by is only heeded by the kernel on a socket with
 * NETLINK_GET_STRICT_CHK (since Linux 4.20), see {@link RtnlSocket}; others send everything, so
 * whoever asks checks each answer again.
 */
public final class RtnlRequests {
    private RtnlRequests() {}

    private static final int DUMP = NLM_F_REQUEST | NLM_F_DUMP;
    private static final int IFNAMSIZ = 16;
    private static final int NESTED = 0x8000;

    /** What {@code family} knows of all links; AF_INET6 refuses attributes beside this. */
    public static NlRequest links(int family) {
        return new NlRequest(RTM_GETLINK, DUMP, LinkView.BYTES).u8(LinkView.FAMILY, family);
    }

    /** All links; {@code mask} of RTEXT_FILTER_*. */
    public static NlRequest links(int family, int mask) {
        return links(family, mask, 0, null);
    }

    /**
     * Links with a given master (an index, 0 for any, -1 for those that have none) and kind (null
     * for any).
     */
    public static NlRequest links(int family, int mask, int master, byte[] kind) {
        NlRequest request = new NlRequest(RTM_GETLINK, DUMP, LinkView.BYTES).u8(LinkView.FAMILY, family)
                .attributeU32(IFLA_EXT_MASK, mask);
        if (master != 0) request.attributeU32(IFLA_MASTER, master);
        if (kind != null) request.attribute(IFLA_LINKINFO | NESTED, nested(IFLA_INFO_KIND, kind));
        return request;
    }

    public static NlRequest linkByIndex(int family, int index, int mask) {
        return new NlRequest(RTM_GETLINK, NLM_F_REQUEST, LinkView.BYTES).u8(LinkView.FAMILY, family)
                .u32(LinkView.INDEX, index).attributeU32(IFLA_EXT_MASK, mask);
    }

    /** By name or alternative name, without a NUL. */
    public static NlRequest linkByName(byte[] name, int mask) {
        byte[] string = java.util.Arrays.copyOf(name, name.length + 1);
        int attribute = name.length < IFNAMSIZ ? IFLA_IFNAME : IFLA_ALT_IFNAME;
        return new NlRequest(RTM_GETLINK, NLM_F_REQUEST, LinkView.BYTES)
                .attributeU32(IFLA_EXT_MASK, mask).attribute(attribute, string);
    }

    /** Addresses of a family (0 all) and interface (0 all). */
    public static NlRequest addresses(int family, int ifindex) {
        return new NlRequest(RTM_GETADDR, DUMP, AddressView.BYTES)
                .u8(AddressView.FAMILY, family).u32(AddressView.INDEX, ifindex);
    }

    /** Multicast groups of a family: AF_INET6, and since Linux 6.14 AF_INET. */
    public static NlRequest groups(int family) {
        return new NlRequest(RTM_GETMULTICAST, DUMP, AddressView.BYTES).u8(AddressView.FAMILY, family);
    }

    /** Routes of a family (0 all), table, device and protocol, each 0 for any; or the cached ones. */
    public static NlRequest routes(int family, int table, int oif, int protocol, boolean cached) {
        NlRequest request = new NlRequest(RTM_GETROUTE, DUMP, RouteView.BYTES)
                .u8(RouteView.FAMILY, family).u8(RouteView.PROTOCOL, protocol);
        if (cached) request.u32(RouteView.FLAGS, jss.record.RouteRecord.RTM_F_CLONED);
        if (table != 0) request.attributeU32(RTA_TABLE, table);
        if (oif != 0) request.attributeU32(RTA_OIF, oif);
        return request;
    }

    public static NlRequest rules(int family) {
        return new NlRequest(RTM_GETRULE, DUMP, RuleView.BYTES).u8(RuleView.FAMILY, family);
    }

    /** Neighbours of a family (0 all), interface and master (0 any); or the proxy entries. */
    public static NlRequest neighbours(int family, int ifindex, int master, boolean proxy) {
        NlRequest request = new NlRequest(RTM_GETNEIGH, DUMP, NeighbourView.BYTES).u8(NeighbourView.FAMILY, family);
        if (proxy) request.u8(NeighbourView.FLAGS, jss.record.NeighbourRecord.NTF_PROXY);
        if (ifindex != 0) request.attributeU32(NDA_IFINDEX, ifindex);
        if (master != 0) request.attributeU32(NDA_MASTER, master);
        return request;
    }

    public static NlRequest neighbour(int family, byte[] address, int ifindex, boolean proxy) {
        NlRequest request = new NlRequest(RTM_GETNEIGH, NLM_F_REQUEST, NeighbourView.BYTES)
                .u8(NeighbourView.FAMILY, family).u32(NeighbourView.IFINDEX, ifindex);
        if (proxy) request.u8(NeighbourView.FLAGS, jss.record.NeighbourRecord.NTF_PROXY);
        return request.attribute(NDA_DST, address);
    }

    public static NlRequest nexthop(int id) {
        return new NlRequest(RTM_GETNEXTHOP, NLM_F_REQUEST, NexthopView.BYTES).attributeU32(NHA_ID, id);
    }

    /** The id that the namespace of an open file (of /run/netns) has in this one. */
    public static NlRequest namespaceId(int fd) {
        return new NlRequest(RTM_GETNSID, NLM_F_REQUEST, 4).attributeU32(NETNSA_FD, fd);
    }

    /** One question of where packets would go. Only {@code destination} has to be there. */
    public static final class RouteGet {
        public int family;
        /** 4 or 16 octets; null only where {@link #iif} or a mark say enough for the kernel. */
        public byte[] destination;
        public int destinationLength;
        public byte[] source;
        public int sourceLength;
        public int tos;
        public int iif;
        public int oif;
        public int mark;
        public boolean hasUid;
        public int uid;
        public int ipProtocol;
        public int sourcePort;
        public int destinationPort;
        public boolean fibMatch;

        public NlRequest request() {
            NlRequest r = new NlRequest(RTM_GETROUTE, NLM_F_REQUEST, RouteView.BYTES)
                    .u8(RouteView.FAMILY, family)
                    .u8(RouteView.DST_LEN, destinationLength)
                    .u8(RouteView.SRC_LEN, sourceLength)
                    .u8(RouteView.TOS, tos)
                    .u32(RouteView.FLAGS, (fibMatch ? RTM_F_FIB_MATCH : 0)
                            | (family == AF_INET6 ? 0 : RTM_F_LOOKUP_TABLE));
            if (destination != null) r.attribute(RTA_DST, destination);
            if (source != null) r.attribute(RTA_SRC, source);
            if (iif != 0) r.attributeU32(RTA_IIF, iif);
            if (oif != 0) r.attributeU32(RTA_OIF, oif);
            if (mark != 0) r.attributeU32(RTA_MARK, mark);
            if (hasUid) r.attributeU32(RTA_UID, uid);
            if (ipProtocol != 0) r.attribute(RTA_IP_PROTO, new byte[] {(byte) ipProtocol});
            if (sourcePort != 0) r.attribute(RTA_SPORT, be16(sourcePort));
            if (destinationPort != 0) r.attribute(RTA_DPORT, be16(destinationPort));
            return r;
        }

        private static byte[] be16(int n) {
            return new byte[] {(byte) (n >> 8), (byte) n};
        }
    }

    private static byte[] nested(int type, byte[] payload) {
        int length = 4 + payload.length;
        return ByteBuffer.allocate(length + 3 & ~3).order(ByteOrder.nativeOrder())
                .putShort((short) length).putShort((short) type).put(payload).array();
    }
}
