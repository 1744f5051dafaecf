package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.PacketRing;
import jss.wire.MalformedMessageException;

/** {@code struct packet_diag_ring} (linux/packet_diag.h). */
final class PacketDiagRing implements PacketRing {
    static final int BYTES = 28;

    static final int BLOCK_SIZE = 0; // __u32 pdr_block_size, bytes
    static final int BLOCK_NR = 4; // __u32 pdr_block_nr
    static final int FRAME_SIZE = 8; // __u32 pdr_frame_size, bytes
    static final int FRAME_NR = 12; // __u32 pdr_frame_nr
    static final int RETIRE_TMO = 16; // __u32 pdr_retire_tmo, ms
    static final int SIZEOF_PRIV = 20; // __u32 pdr_sizeof_priv, bytes
    static final int FEATURES = 24; // __u32 pdr_features

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    PacketDiagRing wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("packet_diag_ring", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    @Override
    public long blockSize() {
        return u32(buffer, base + BLOCK_SIZE);
    }

    @Override
    public long blockNr() {
        return u32(buffer, base + BLOCK_NR);
    }

    @Override
    public long frameSize() {
        return u32(buffer, base + FRAME_SIZE);
    }

    @Override
    public long frameNr() {
        return u32(buffer, base + FRAME_NR);
    }

    @Override
    public long retireTmoMs() {
        return u32(buffer, base + RETIRE_TMO);
    }

    @Override
    public long sizeofPriv() {
        return u32(buffer, base + SIZEOF_PRIV);
    }

    @Override
    public long features() {
        return u32(buffer, base + FEATURES);
    }
}
