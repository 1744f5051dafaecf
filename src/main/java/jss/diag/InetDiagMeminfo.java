package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.MemInfo;
import jss.wire.MalformedMessageException;

/** {@code struct inet_diag_meminfo} (linux/inet_diag.h). */
final class InetDiagMeminfo implements MemInfo {
    static final int BYTES = 16;

    static final int RMEM = 0; // __u32 idiag_rmem, bytes
    static final int WMEM = 4; // __u32 idiag_wmem, bytes
    static final int FMEM = 8; // __u32 idiag_fmem, bytes
    static final int TMEM = 12; // __u32 idiag_tmem, bytes

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    InetDiagMeminfo wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("inet_diag_meminfo", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    @Override
    public long rmem() {
        return u32(buffer, base + RMEM);
    }

    @Override
    public long wmem() {
        return u32(buffer, base + WMEM);
    }

    @Override
    public long fmem() {
        return u32(buffer, base + FMEM);
    }

    @Override
    public long tmem() {
        return u32(buffer, base + TMEM);
    }
}
