package jss.record;

/** Fields that rows of one family have: what is not of every socket. A row of another family lacks them. */
final class FamilyFields {
    private FamilyFields() {}

    /** No number: the row has no such field. Nothing that is told is as large, but for counters in u64. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final long U32_MAX = 0xffff_ffffL;

    // NDIAG_FLAG_* (linux/netlink_diag.h)
    private static final int CB_RUNNING = 0x01;
    private static final int PKTINFO = 0x02;
    private static final int BROADCAST_ERROR = 0x04;
    private static final int NO_ENOBUFS = 0x08;
    private static final int LISTEN_ALL_NSID = 0x10;
    private static final int CAP_ACK = 0x20;

    private static final String[] FANOUTS = { // PACKET_FANOUT_* (linux/if_packet.h), as far as ss goes in its words
        "hash", "lb", "cpu", "roll", "random", "qm", "cbpf", "ebpf"
    };

    /** The number, or {@link #ABSENT}. */
    static long number(Field field, SocketRecord row) {
        if (row instanceof InetRecord r) return InetFields.number(field, r);
        if (row instanceof NetlinkRecord n) return netlink(field, n);
        if (row instanceof PacketRecord p) return packet(field, p);
        if (row instanceof XdpRecord x) return xdp(field, x);
        return row instanceof TipcRecord t ? tipc(field, t) : ABSENT;
    }

    private static long netlink(Field field, NetlinkRecord n) {
        return switch (field) {
            case PEER_PORTID -> n.connected() ? n.dstPortId() & U32_MAX : ABSENT;
            case PEER_GROUP -> n.connected() && n.dstGroup() != 0 ? n.dstGroup() & U32_MAX : ABSENT; // groups count from 1
            case CB_RUNNING -> flag(n, CB_RUNNING);
            case PKTINFO -> flag(n, PKTINFO);
            case BROADCAST_ERROR -> flag(n, BROADCAST_ERROR);
            case NO_ENOBUFS -> flag(n, NO_ENOBUFS);
            case LISTEN_ALL_NSID -> flag(n, LISTEN_ALL_NSID);
            case CAP_ACK -> flag(n, CAP_ACK);
            default -> ABSENT;
        };
    }

    private static long flag(NetlinkRecord n, int bit) {
        return n.hasFlags() ? InetFields.flag((n.flags() & bit) != 0) : ABSENT;
    }

    private static long packet(Field field, PacketRecord p) {
        switch (field) {
            case FANOUT_ID -> {
                return p.hasFanout() ? p.fanout() & 0xffff : ABSENT;
            }
            case FILTER_LENGTH -> {
                return p.filterCount() < 0 ? ABSENT : p.filterCount();
            }
            case RX_RING_BLOCK_SIZE, RX_RING_BLOCKS, RX_RING_FRAME_SIZE, RX_RING_FRAMES, RX_RING_TIMEOUT, RX_RING_FEATURES -> {
                return ring(field, p.rxRing());
            }
            case TX_RING_BLOCK_SIZE, TX_RING_BLOCKS, TX_RING_FRAME_SIZE, TX_RING_FRAMES, TX_RING_TIMEOUT, TX_RING_FEATURES -> {
                return ring(field, p.txRing());
            }
            default -> {
                return p.hasInfo() ? info(field, p) : ABSENT;
            }
        }
    }

    private static long info(Field field, PacketRecord p) {
        return switch (field) {
            case PACKET_VERSION -> p.version();
            case PACKET_COPY_THRESH -> p.copyThresh();
            case PACKET_RESERVE -> p.reserve();
            case PACKET_TIMESTAMP -> p.tstamp();
            case PACKET_RUNNING -> InetFields.flag((p.flags() & PacketRecord.FLAG_RUNNING) != 0);
            case PACKET_AUXDATA -> InetFields.flag((p.flags() & PacketRecord.FLAG_AUXDATA) != 0);
            case PACKET_ORIGDEV -> InetFields.flag((p.flags() & PacketRecord.FLAG_ORIGDEV) != 0);
            case PACKET_VNETHDR -> InetFields.flag((p.flags() & PacketRecord.FLAG_VNETHDR) != 0);
            case PACKET_LOSS -> InetFields.flag((p.flags() & PacketRecord.FLAG_LOSS) != 0);
            default -> ABSENT;
        };
    }

    private static long ring(Field field, PacketRing r) {
        if (r == null) return ABSENT;
        return switch (field) {
            case RX_RING_BLOCK_SIZE, TX_RING_BLOCK_SIZE -> r.blockSize();
            case RX_RING_BLOCKS, TX_RING_BLOCKS -> r.blockNr();
            case RX_RING_FRAME_SIZE, TX_RING_FRAME_SIZE -> r.frameSize();
            case RX_RING_FRAMES, TX_RING_FRAMES -> r.frameNr();
            case RX_RING_TIMEOUT, TX_RING_TIMEOUT -> r.retireTmoMs();
            default -> r.features();
        };
    }

    private static long xdp(Field field, XdpRecord x) {
        return switch (field) {
            case XDP_RX_ENTRIES -> x.hasRxEntries() ? x.rxEntries() : ABSENT;
            case XDP_TX_ENTRIES -> x.hasTxEntries() ? x.txEntries() : ABSENT;
            case UMEM_FILL_ENTRIES -> x.hasFillEntries() ? x.fillEntries() : ABSENT;
            case UMEM_COMPLETION_ENTRIES -> x.hasCompletionEntries() ? x.completionEntries() : ABSENT;
            case XDP_RX_DROPPED, XDP_RX_INVALID, XDP_RX_FULL, XDP_FILL_RING_EMPTY, XDP_TX_INVALID, XDP_TX_RING_EMPTY ->
                    stats(field, x.stats());
            default -> umem(field, x.umem());
        };
    }

    private static long umem(Field field, XdpUmem u) {
        if (u == null) return ABSENT;
        return switch (field) {
            case UMEM_ID -> u.id();
            case UMEM_SIZE -> u.size();
            case UMEM_PAGES -> u.numPages();
            case UMEM_CHUNK_SIZE -> u.chunkSize();
            case UMEM_HEADROOM -> u.headroom();
            case UMEM_IFINDEX -> u.ifindex() == 0 ? ABSENT : u.ifindex();
            case UMEM_QUEUE_ID -> u.ifindex() == 0 ? ABSENT : u.queueId();
            case UMEM_ZEROCOPY -> InetFields.flag((u.flags() & XdpUmem.FLAG_ZEROCOPY) != 0);
            case UMEM_REFS -> u.refs();
            default -> ABSENT;
        };
    }

    private static long stats(Field field, XdpStats s) {
        if (s == null) return ABSENT;
        return switch (field) {
            case XDP_RX_DROPPED -> s.rxDropped();
            case XDP_RX_INVALID -> s.rxInvalid();
            case XDP_RX_FULL -> s.rxFull();
            case XDP_FILL_RING_EMPTY -> s.fillRingEmpty();
            case XDP_TX_INVALID -> s.txInvalid();
            default -> s.txRingEmpty();
        };
    }

    private static long tipc(Field field, TipcRecord t) {
        return switch (field) {
            case PEER_SERVICE_TYPE -> t.hasPeerService() ? t.peerServiceType() : ABSENT;
            case PEER_SERVICE_INSTANCE -> t.hasPeerService() ? t.peerServiceInstance() : ABSENT;
            case PUBLISHED -> InetFields.flag(t.hasPublications());
            case TIPC_DROPS -> t.drops();
            default -> ABSENT;
        };
    }

    /** True if the row has the text, which then is in {@code out} unless that is null. */
    static boolean text(Field field, SocketRecord row, TextSink out) {
        if (row instanceof InetRecord r) return InetFields.text(field, r, out);
        if (row instanceof NetlinkRecord n) return field == Field.GROUPS && groups(n.groups(), out);
        if (row instanceof PacketRecord p) {
            int type = (int) (p.fanout() >> 16);
            return field == Field.FANOUT_TYPE && p.hasFanout() && put(FANOUTS, type, type, out);
        }
        if (row instanceof UnixRecord u) return field == Field.FILE_DEVICE && u.hasVfs() && device(u.vfsDevice(), out);
        if (field != Field.CONGESTION_AT || !(row instanceof TipcRecord t)) return false;
        return t.linkCongested() ? put("link", out) : t.connectionCongested() && put("conn", out);
    }

    /** The groups joined, by number, from the words of the machine's order that they come in. */
    private static boolean groups(Octets mask, TextSink out) {
        boolean some = false;
        for (int i = 0; mask != null && i + 4 <= mask.length(); i += 4) {
            int word = word(mask, i);
            for (int bit = 0; bit < 32; bit++) {
                if ((word >>> bit & 1) == 0) continue;
                if (out == null) return true;
                if (some) out.put(',');
                out.unsigned(8 * i + bit + 1);
                some = true;
            }
        }
        return some;
    }

    private static int word(Octets mask, int at) {
        boolean little = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN;
        int word = 0;
        for (int i = 0; i < 4; i++) word |= mask.at(at + i) << 8 * (little ? i : 3 - i);
        return word;
    }

    private static boolean device(long dev, TextSink out) {
        if (out != null) out.unsigned(dev >> 20).put('/').unsigned(dev & 0xf_ffff);
        return true;
    }

    static boolean put(String text, TextSink out) {
        if (out != null) out.ascii(text);
        return true;
    }

    static boolean put(long number, TextSink out) {
        if (out != null) out.unsigned(number);
        return true;
    }

    /** The word of that index, or {@code number} if there is none. */
    static boolean put(String[] words, int index, int number, TextSink out) {
        String word = index >= 0 && index < words.length ? words[index] : null;
        return word == null ? put(number, out) : put(word, out);
    }
}
