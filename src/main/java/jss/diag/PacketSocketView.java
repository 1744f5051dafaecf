package jss.diag;

import static jss.wire.Wire.*;

import jss.netlink.NlAttrs;
import jss.record.PacketRecord;
import jss.record.PacketRing;
import jss.record.SocketTable;

/** One packet_diag reply as a row. */
public final class PacketSocketView extends MessageView<PacketDiagMsg> implements PacketRecord {
    // enum of reply attributes, linux/packet_diag.h
    static final int PACKET_DIAG_INFO = 0; // struct packet_diag_info
    static final int PACKET_DIAG_RX_RING = 2; // struct packet_diag_ring
    static final int PACKET_DIAG_TX_RING = 3;
    static final int PACKET_DIAG_FANOUT = 4; // u32
    static final int PACKET_DIAG_UID = 5; // u32
    static final int PACKET_DIAG_MEMINFO = 6;
    static final int PACKET_DIAG_FILTER = 7; // struct sock_filter[]

    // struct packet_diag_info
    static final int INFO_BYTES = 24;
    static final int INDEX = 0; // __u32 pdi_index
    static final int VERSION = 4; // __u32 pdi_version
    static final int RESERVE = 8; // __u32 pdi_reserve, bytes
    static final int COPY_THRESH = 12; // __u32 pdi_copy_thresh, bytes
    static final int TSTAMP = 16; // __u32 pdi_tstamp
    static final int FLAGS = 20; // __u32 pdi_flags

    // struct sock_filter (linux/filter.h)
    static final int FILTER_BYTES = 8;
    static final int CODE = 0; // __u16 code
    static final int JT = 2; // __u8 jt
    static final int JF = 3; // __u8 jf
    static final int K = 4; // __u32 k

    private static final int SOCK_RAW = 3;

    private final PacketDiagRing rx = new PacketDiagRing();
    private final PacketDiagRing tx = new PacketDiagRing();

    public PacketSocketView() {
        super(new PacketDiagMsg(), PACKET_DIAG_FILTER, PACKET_DIAG_MEMINFO, PACKET_DIAG_UID);
    }

    @Override
    public SocketTable table() {
        return msg.type() == SOCK_RAW ? SocketTable.PACKET_RAW : SocketTable.PACKET_DGRAM;
    }

    @Override
    public int protocol() {
        return msg.num();
    }

    @Override
    public boolean hasInfo() {
        return has(PACKET_DIAG_INFO, INFO_BYTES);
    }

    private long info(int offset) {
        return hasInfo() ? word(PACKET_DIAG_INFO, offset) : 0;
    }

    @Override
    public int ifindex() {
        return (int) info(INDEX);
    }

    @Override
    public long version() {
        return info(VERSION);
    }

    @Override
    public long reserve() {
        return info(RESERVE);
    }

    @Override
    public long copyThresh() {
        return info(COPY_THRESH);
    }

    @Override
    public long tstamp() {
        return info(TSTAMP);
    }

    @Override
    public long flags() {
        return info(FLAGS);
    }

    private PacketRing ring(PacketDiagRing ring, int type) {
        NlAttrs attrs = attrs();
        return attrs.has(type, PacketDiagRing.BYTES)
                ? ring.wrap(attrs.buffer(), attrs.start(type), attrs.length(type)) : null;
    }

    @Override
    public PacketRing rxRing() {
        return ring(rx, PACKET_DIAG_RX_RING);
    }

    @Override
    public PacketRing txRing() {
        return ring(tx, PACKET_DIAG_TX_RING);
    }

    @Override
    public boolean hasFanout() {
        return has(PACKET_DIAG_FANOUT, 4);
    }

    @Override
    public long fanout() {
        return word(PACKET_DIAG_FANOUT);
    }

    @Override
    public int filterCount() {
        NlAttrs attrs = attrs();
        return attrs.has(PACKET_DIAG_FILTER) ? attrs.length(PACKET_DIAG_FILTER) / FILTER_BYTES : -1;
    }

    private int instruction(int i) {
        if (i < 0 || i >= filterCount()) throw new IndexOutOfBoundsException(i);
        return attrs().start(PACKET_DIAG_FILTER) + FILTER_BYTES * i;
    }

    @Override
    public int filterCode(int i) {
        return u16(attrs().buffer(), instruction(i) + CODE);
    }

    @Override
    public int filterJt(int i) {
        return u8(attrs().buffer(), instruction(i) + JT);
    }

    @Override
    public int filterJf(int i) {
        return u8(attrs().buffer(), instruction(i) + JF);
    }

    @Override
    public long filterK(int i) {
        return u32(attrs().buffer(), instruction(i) + K);
    }
}
