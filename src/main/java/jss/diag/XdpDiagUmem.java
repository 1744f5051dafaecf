package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.XdpUmem;
import jss.wire.MalformedMessageException;

/** {@code struct xdp_diag_umem} (linux/xdp_diag.h). */
final class XdpDiagUmem implements XdpUmem {
    static final int BYTES = 40;

    static final int SIZE = 0; // __u64 size, bytes
    static final int ID = 8; // __u32 id
    static final int NUM_PAGES = 12; // __u32 num_pages
    static final int CHUNK_SIZE = 16; // __u32 chunk_size, bytes
    static final int HEADROOM = 20; // __u32 headroom, bytes
    static final int IFINDEX = 24; // __u32 ifindex
    static final int QUEUE_ID = 28; // __u32 queue_id
    static final int FLAGS = 32; // __u32 flags
    static final int REFS = 36; // __u32 refs

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    XdpDiagUmem wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("xdp_diag_umem", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    @Override
    public long size() {
        return u64(buffer, base + SIZE);
    }

    @Override
    public long id() {
        return u32(buffer, base + ID);
    }

    @Override
    public long numPages() {
        return u32(buffer, base + NUM_PAGES);
    }

    @Override
    public long chunkSize() {
        return u32(buffer, base + CHUNK_SIZE);
    }

    @Override
    public long headroom() {
        return u32(buffer, base + HEADROOM);
    }

    @Override
    public long ifindex() {
        return u32(buffer, base + IFINDEX);
    }

    @Override
    public long queueId() {
        return u32(buffer, base + QUEUE_ID);
    }

    @Override
    public long flags() {
        return u32(buffer, base + FLAGS);
    }

    @Override
    public long refs() {
        return u32(buffer, base + REFS);
    }
}
