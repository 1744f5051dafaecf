package jss.record;

/** The two ends of a socket as text: {@code 10.0.0.1:22}, {@code [::1]:22}, a unix name, {@code 3:1024} of vsock ... */
final class FieldEnds {
    private FieldEnds() {}

    private static final int AF_INET6 = 10;

    static boolean has(SocketRecord row, boolean remote) {
        if (row instanceof InetRecord || row instanceof VsockRecord) return true;
        if (row instanceof UnixRecord u) return remote ? u.hasPeer() : u.name() != null;
        if (row instanceof NetlinkRecord n) return !remote || n.connected();
        if (row instanceof TipcRecord t) return !remote || t.hasPeer();
        return !remote;
    }

    static void put(SocketRecord row, boolean remote, Names names, TextSink out) {
        if (row instanceof InetRecord r) {
            boolean brackets = r.family() == AF_INET6;
            if (brackets) out.put('[');
            address(row, remote, out);
            if (brackets) out.put(']');
            out.put(':').unsigned(remote ? r.dport() : r.sport());
        } else if (row instanceof UnixRecord u) {
            if (remote) out.unsigned(u.peerInode());
            else FieldTexts.path(u.name(), out);
        } else if (row instanceof VsockRecord v) {
            pair(remote ? v.dstCid() : v.srcCid(), remote ? v.dstPort() : v.srcPort(), out);
        } else if (row instanceof NetlinkRecord n) {
            numbered(NumberNames.NETLINK.name(n.protocol()), n.protocol(), out);
            out.put(':').unsigned((remote ? n.dstPortId() : n.portId()) & 0xffff_ffffL);
        } else if (row instanceof TipcRecord t) {
            pair(remote ? t.peerNode() : t.node(), remote ? t.peerRef() : t.ref(), out);
        } else if (row instanceof PacketRecord p) {
            numbered(NumberNames.ETHERNET.name(p.protocol()), p.protocol(), out);
            device(p.ifindex(), names, out);
        } else if (row instanceof XdpRecord x) {
            out.ascii("xdp");
            device(x.ifindex(), names, out);
            if (x.hasInfo()) out.put(':').unsigned(x.queueId());
        }
    }

    /** The address alone; of vsock the context id. */
    static void address(SocketRecord row, boolean remote, TextSink out) {
        if (row instanceof VsockRecord v) {
            out.unsigned(remote ? v.dstCid() : v.srcCid());
            return;
        }
        InetRecord r = (InetRecord) row;
        if (r.family() == AF_INET6) {
            if (remote) out.ipv6(r.dst(0), r.dst(1), r.dst(2), r.dst(3));
            else out.ipv6(r.src(0), r.src(1), r.src(2), r.src(3));
        } else {
            out.ipv4(remote ? r.dst(0) : r.src(0));
        }
    }

    private static void pair(long first, long second, TextSink out) {
        out.unsigned(first).put(':').unsigned(second);
    }

    private static void numbered(String name, int number, TextSink out) {
        if (name != null) out.ascii(name);
        else out.unsigned(number);
    }

    private static void device(int ifindex, Names names, TextSink out) {
        if (ifindex == 0) return;
        out.put('%');
        FieldTexts.device(ifindex, names, out);
    }
}
