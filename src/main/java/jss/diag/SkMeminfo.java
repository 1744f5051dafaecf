package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.SkMemInfo;

/** An array of u32 indexed by SK_MEMINFO_* (linux/sock_diag.h): 7 words in Linux 2.6.39, 9 since 4.7. */
final class SkMeminfo implements SkMemInfo {
    /** What every kernel fills in. */
    static final int BYTES = 28;

    static final int RMEM_ALLOC = 0; // SK_MEMINFO_RMEM_ALLOC
    static final int RCVBUF = 4; // SK_MEMINFO_RCVBUF
    static final int WMEM_ALLOC = 8; // SK_MEMINFO_WMEM_ALLOC
    static final int SNDBUF = 12; // SK_MEMINFO_SNDBUF
    static final int FWD_ALLOC = 16; // SK_MEMINFO_FWD_ALLOC
    static final int WMEM_QUEUED = 20; // SK_MEMINFO_WMEM_QUEUED
    static final int OPTMEM = 24; // SK_MEMINFO_OPTMEM
    static final int BACKLOG = 28; // SK_MEMINFO_BACKLOG, 3.4
    static final int DROPS = 32; // SK_MEMINFO_DROPS, 4.7

    private ByteBuffer buffer;
    private int base;
    private int length;

    /** The array in attribute {@code type}; null if it is absent or shorter than any kernel's. */
    SkMeminfo wrap(NlAttrs attrs, int type) {
        if (!attrs.has(type, BYTES)) return null;
        buffer = attrs.buffer();
        base = attrs.start(type);
        length = attrs.length(type);
        return this;
    }

    @Override
    public long rmemAlloc() {
        return u32(buffer, base + RMEM_ALLOC);
    }

    @Override
    public long rcvbuf() {
        return u32(buffer, base + RCVBUF);
    }

    @Override
    public long wmemAlloc() {
        return u32(buffer, base + WMEM_ALLOC);
    }

    @Override
    public long sndbuf() {
        return u32(buffer, base + SNDBUF);
    }

    @Override
    public long fwdAlloc() {
        return u32(buffer, base + FWD_ALLOC);
    }

    @Override
    public long wmemQueued() {
        return u32(buffer, base + WMEM_QUEUED);
    }

    @Override
    public long optmem() {
        return u32(buffer, base + OPTMEM);
    }

    @Override
    public boolean hasBacklog() {
        return length >= BACKLOG + 4;
    }

    @Override
    public long backlog() {
        return hasBacklog() ? u32(buffer, base + BACKLOG) : 0;
    }

    @Override
    public boolean hasDrops() {
        return length >= DROPS + 4;
    }

    @Override
    public long drops() {
        return hasDrops() ? u32(buffer, base + DROPS) : 0;
    }
}
