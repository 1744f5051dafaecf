package jss.diag;

import jss.netlink.NlAttrs;
import jss.record.SocketTable;
import jss.record.XdpRecord;
import jss.record.XdpStats;
import jss.record.XdpUmem;

/** One xdp_diag reply as a row. */
public final class XdpSocketView extends MessageView<XdpDiagMsg> implements XdpRecord {
    // enum of reply attributes, linux/xdp_diag.h
    static final int XDP_DIAG_INFO = 1; // struct xdp_diag_info
    static final int XDP_DIAG_UID = 2; // u32
    static final int XDP_DIAG_RX_RING = 3; // struct xdp_diag_ring
    static final int XDP_DIAG_TX_RING = 4;
    static final int XDP_DIAG_UMEM = 5; // struct xdp_diag_umem
    static final int XDP_DIAG_UMEM_FILL_RING = 6; // struct xdp_diag_ring
    static final int XDP_DIAG_UMEM_COMPLETION_RING = 7;
    static final int XDP_DIAG_MEMINFO = 8;
    static final int XDP_DIAG_STATS = 9; // struct xdp_diag_stats, 5.9

    // struct xdp_diag_info
    static final int INFO_BYTES = 8;
    static final int IFINDEX = 0; // __u32 ifindex
    static final int QUEUE_ID = 4; // __u32 queue_id

    // struct xdp_diag_ring is its one word, __u32 entries
    static final int RING_BYTES = 4;

    private final XdpDiagUmem umem = new XdpDiagUmem();
    private final XdpDiagStats stats = new XdpDiagStats();

    public XdpSocketView() {
        super(new XdpDiagMsg(), XDP_DIAG_STATS, XDP_DIAG_MEMINFO, XDP_DIAG_UID);
    }

    @Override
    public SocketTable table() {
        return SocketTable.XDP;
    }

    @Override
    public boolean hasInfo() {
        return has(XDP_DIAG_INFO, INFO_BYTES);
    }

    @Override
    public int ifindex() {
        return hasInfo() ? (int) word(XDP_DIAG_INFO, IFINDEX) : 0;
    }

    @Override
    public long queueId() {
        return hasInfo() ? word(XDP_DIAG_INFO, QUEUE_ID) : 0;
    }

    @Override
    public boolean hasRxEntries() {
        return has(XDP_DIAG_RX_RING, RING_BYTES);
    }

    @Override
    public long rxEntries() {
        return word(XDP_DIAG_RX_RING);
    }

    @Override
    public boolean hasTxEntries() {
        return has(XDP_DIAG_TX_RING, RING_BYTES);
    }

    @Override
    public long txEntries() {
        return word(XDP_DIAG_TX_RING);
    }

    @Override
    public XdpUmem umem() {
        NlAttrs attrs = attrs();
        return attrs.has(XDP_DIAG_UMEM, XdpDiagUmem.BYTES)
                ? umem.wrap(attrs.buffer(), attrs.start(XDP_DIAG_UMEM), attrs.length(XDP_DIAG_UMEM)) : null;
    }

    @Override
    public boolean hasFillEntries() {
        return has(XDP_DIAG_UMEM_FILL_RING, RING_BYTES);
    }

    @Override
    public long fillEntries() {
        return word(XDP_DIAG_UMEM_FILL_RING);
    }

    @Override
    public boolean hasCompletionEntries() {
        return has(XDP_DIAG_UMEM_COMPLETION_RING, RING_BYTES);
    }

    @Override
    public long completionEntries() {
        return word(XDP_DIAG_UMEM_COMPLETION_RING);
    }

    @Override
    public XdpStats stats() {
        NlAttrs attrs = attrs();
        return attrs.has(XDP_DIAG_STATS, XdpDiagStats.BYTES)
                ? stats.wrap(attrs.buffer(), attrs.start(XDP_DIAG_STATS), attrs.length(XDP_DIAG_STATS)) : null;
    }
}
