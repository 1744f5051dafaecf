package jss.netlink;

import java.nio.ByteBuffer;
import java.util.Arrays;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/**
 * Index of the attributes ({@code struct nlattr}, linux/netlink.h) in one stretch of a buffer: where
 * each type's payload begins and how long it is. Types above the capacity are skipped, as a newer
 * kernel may send them; of a type that occurs twice the last one counts.
 *
 * <p>Attributes are bounded by the stretch they are given, which is their message's, never by the
 * buffer's. They are aligned to 4 only: a u64 may stand at 4 mod 8.
 */
public final class NlAttrs {
    public static final int HEADER = 4;
    public static final int NLA_F_NESTED = 0x8000;
    private static final int NLA_TYPE_MASK = 0x3fff;

    private final int[] start;
    private final int[] length;
    private ByteBuffer buffer;

    /** Room for attribute types 0 to {@code maxType}. */
    public NlAttrs(int maxType) {
        start = new int[maxType + 1];
        length = new int[maxType + 1];
    }

    /** Indexes the attributes in {@code [from, end)} of {@code buffer}. */
    public NlAttrs index(ByteBuffer buffer, int from, int end) {
        this.buffer = buffer;
        Arrays.fill(start, -1);
        int at = from;
        while (end - at >= HEADER) {
            int head = Wire.s32(buffer, at);
            int len = Wire.half(head, 0);
            if (len < HEADER || len > end - at) throw new MalformedMessageException("nlattr", len, end - at);
            int type = Wire.half(head, 1) & NLA_TYPE_MASK;
            if (type < start.length) {
                start[type] = at + HEADER;
                length[type] = len - HEADER;
            }
            at += Wire.align4(len);
        }
        return this;
    }

    /** Indexes the attributes nested in attribute {@code type} of {@code outer}; none if it is absent. */
    public NlAttrs indexNested(NlAttrs outer, int type) {
        if (!outer.has(type)) return clear();
        return index(outer.buffer, outer.start[type], outer.start[type] + outer.length[type]);
    }

    public NlAttrs clear() {
        Arrays.fill(start, -1);
        return this;
    }

    public boolean has(int type) {
        return start[type] >= 0;
    }

    /** True if the attribute is there and holds at least {@code bytes}. */
    public boolean has(int type, int bytes) {
        return start[type] >= 0 && length[type] >= bytes;
    }

    /** Where the payload begins in the buffer; -1 if the attribute is absent. */
    public int start(int type) {
        return start[type];
    }

    /** Bytes of payload. Only meaningful if {@link #has}. */
    public int length(int type) {
        return length[type];
    }

    public ByteBuffer buffer() {
        return buffer;
    }

    public int u8(int type) {
        return Wire.u8(buffer, need(type, 1));
    }

    public int u16(int type) {
        return Wire.u16(buffer, need(type, 2));
    }

    public long u32(int type) {
        return Wire.u32(buffer, need(type, 4));
    }

    public int s32(int type) {
        return Wire.s32(buffer, need(type, 4));
    }

    public long u64(int type) {
        return Wire.u64(buffer, need(type, 8));
    }

    private int need(int type, int bytes) {
        if (!has(type, bytes)) {
            throw new MalformedMessageException("attribute " + type, bytes, has(type) ? length[type] : 0);
        }
        return start[type];
    }
}
