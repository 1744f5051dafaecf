package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.XdpStats;
import jss.wire.MalformedMessageException;

/** {@code struct xdp_diag_stats} (linux/xdp_diag.h). */
final class XdpDiagStats implements XdpStats {
    static final int BYTES = 48;

    static final int RX_DROPPED = 0; // __u64 n_rx_dropped
    static final int RX_INVALID = 8; // __u64 n_rx_invalid
    static final int RX_FULL = 16; // __u64 n_rx_full
    static final int FILL_RING_EMPTY = 24; // __u64 n_fill_ring_empty
    static final int TX_INVALID = 32; // __u64 n_tx_invalid
    static final int TX_RING_EMPTY = 40; // __u64 n_tx_ring_empty

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    XdpDiagStats wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("xdp_diag_stats", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    @Override
    public long rxDropped() {
        return u64(buffer, base + RX_DROPPED);
    }

    @Override
    public long rxInvalid() {
        return u64(buffer, base + RX_INVALID);
    }

    @Override
    public long rxFull() {
        return u64(buffer, base + RX_FULL);
    }

    @Override
    public long fillRingEmpty() {
        return u64(buffer, base + FILL_RING_EMPTY);
    }

    @Override
    public long txInvalid() {
        return u64(buffer, base + TX_INVALID);
    }

    @Override
    public long txRingEmpty() {
        return u64(buffer, base + TX_RING_EMPTY);
    }
}
