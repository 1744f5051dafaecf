package jss.diag;

import java.nio.ByteBuffer;
import jss.wire.Wire;

/** A struct within an attribute that kernels have made longer over time: what is behind its end reads as 0. */
abstract class StructView {
    private ByteBuffer buffer;
    private int base;
    private int length;

    /** Moves the window to a struct of {@code length} bytes, few as they may be. */
    final void move(ByteBuffer buffer, int base, int length) {
        this.buffer = buffer;
        this.base = base;
        this.length = length;
    }

    final boolean reaches(int offset, int bytes) {
        return length >= offset + bytes;
    }

    final int u8(int offset) {
        return reaches(offset, 1) ? Wire.u8(buffer, base + offset) : 0;
    }

    final int u16(int offset) {
        return reaches(offset, 2) ? Wire.u16(buffer, base + offset) : 0;
    }

    final long u32(int offset) {
        return reaches(offset, 4) ? Wire.u32(buffer, base + offset) : 0;
    }

    final long u64(int offset) {
        return reaches(offset, 8) ? Wire.u64(buffer, base + offset) : 0;
    }
}
