package jss.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Fixed-width reads over a buffer in native byte order.
 *
 * <p>A {@link ByteBuffer} view of off-heap memory, not a {@code MemorySegment}: both read the same
 * bytes without copying, but every layout that a segment is read through spins lambda forms on its
 * first use, which a command that runs for 30 ms cannot pay. u8 and u16 become int, u32 becomes
 * long, a u64 is a long read as unsigned. Netlink is host order; the few {@code __be} fields say so
 * by being read with {@code be16}/{@code be32}. No offset needs to be aligned.
 */
public final class Wire {
    private static final boolean BIG_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

    private Wire() {}

    public static int u8(ByteBuffer b, int at) {
        return b.get(at) & 0xff;
    }

    public static int u16(ByteBuffer b, int at) {
        return b.getShort(at) & 0xffff;
    }

    public static int s32(ByteBuffer b, int at) {
        return b.getInt(at);
    }

    public static long u32(ByteBuffer b, int at) {
        return b.getInt(at) & 0xffff_ffffL;
    }

    public static long u64(ByteBuffer b, int at) {
        return b.getLong(at);
    }

    /** Of eight bytes read at once, which costs what one costs alone, the s32 that stands first in memory. */
    public static int first(long pair) {
        return BIG_ENDIAN ? (int) (pair >>> 32) : (int) pair;
    }

    /** Of eight bytes read at once the s32 that stands second. */
    public static int second(long pair) {
        return BIG_ENDIAN ? (int) pair : (int) (pair >>> 32);
    }

    /** Octet {@code i} of a word that was read as an s32. */
    public static int octet(int word, int i) {
        return word >>> 8 * (BIG_ENDIAN ? 3 - i : i) & 0xff;
    }

    /** Half {@code i} of a word that was read as an s32, a u16. */
    public static int half(int word, int i) {
        return word >>> 16 * (BIG_ENDIAN ? 1 - i : i) & 0xffff;
    }

    /** Half {@code i} of a word that was read as an s32, a __be16. */
    public static int beHalf(int word, int i) {
        int v = half(word, i);
        return BIG_ENDIAN ? v : (v & 0xff) << 8 | v >> 8;
    }

    public static int be16(ByteBuffer b, int at) {
        int v = b.getShort(at);
        return BIG_ENDIAN ? v & 0xffff : (v & 0xff) << 8 | v >> 8 & 0xff;
    }

    /** Four octets as they stand in memory, the first in the top byte. */
    public static int be32(ByteBuffer b, int at) {
        int v = b.getInt(at);
        return BIG_ENDIAN ? v : Integer.reverseBytes(v);
    }

    /** The next multiple of 4: NLMSG_ALIGN and NLA_ALIGN (linux/netlink.h). */
    public static int align4(int n) {
        return n + 3 & ~3;
    }
}
