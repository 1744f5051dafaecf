package jss.diag;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import jss.wire.Wire;

/**
 * A struct that is copied, where all others are read in place: 45 reads of tcp_info through the buffer
 * take 400 ns a row in the quick compiler's code, a copy 25. What a shorter struct lacks is zero.
 */
abstract class StructCopy {
    private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private final int[] words;
    private int filled;
    private int length;
    private ByteBuffer buffer;
    private IntBuffer ints;

    /** Room for {@code words}; those of a longer struct do not count. */
    StructCopy(int words) {
        this.words = new int[words];
    }

    final void copy(ByteBuffer buffer, int base, int length) {
        this.length = length;
        if (buffer != this.buffer) {
            this.buffer = buffer;
            ints = buffer.duplicate().clear().order(ByteOrder.nativeOrder()).asIntBuffer();
        }
        int count = Math.min(length >> 2, words.length);
        if ((base & 3) == 0) {
            ints.get(base >> 2, words, 0, count);
        } else {
            for (int i = 0; i < count; i++) words[i] = Wire.s32(buffer, base + 4 * i);
        }
        if (count < filled) Arrays.fill(words, count, filled, 0);
        filled = count;
    }

    final boolean reaches(int offset, int bytes) {
        return offset + bytes <= length;
    }

    final int u8(int offset) {
        return words[offset >> 2] >>> shift(offset, 1) & 0xff;
    }

    final int u16(int offset) {
        return words[offset >> 2] >>> shift(offset, 2) & 0xffff;
    }

    /** Bits to the right of a field of {@code bytes} in its word. */
    private static int shift(int offset, int bytes) {
        return 8 * (LITTLE_ENDIAN ? offset & 3 : 4 - bytes - (offset & 3));
    }

    final long u32(int offset) {
        return words[offset >> 2] & 0xffff_ffffL;
    }

    final long u64(int offset) {
        long first = words[offset >> 2] & 0xffff_ffffL;
        long second = words[(offset >> 2) + 1] & 0xffff_ffffL;
        return LITTLE_ENDIAN ? second << 32 | first : first << 32 | second;
    }
}
