package jss.rtnl;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.Octets;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/** A window over one answer: a fixed head of some bytes, then attributes, which are indexed at once. */
abstract class RtnlView {
    static final int FAMILY = 0; // unsigned char

    final NlAttrs attrs;
    ByteBuffer buffer;
    int base;

    private final String struct;
    private final int head;

    /** {@code struct} names the head in errors. */
    RtnlView(String struct, int head, int maxAttribute) {
        this.struct = struct;
        this.head = head;
        attrs = new NlAttrs(maxAttribute);
    }

    /** Moves the window; the one place that checks the head's length. */
    final void move(ByteBuffer buffer, int from, int end) {
        if (end - from < head) throw new MalformedMessageException(struct, head, end - from);
        this.buffer = buffer;
        base = from;
        attrs.index(buffer, from + head, end);
    }

    final int headU8(int offset) {
        return Wire.u8(buffer, base + offset);
    }

    final int headS32(int offset) {
        return Wire.s32(buffer, base + offset);
    }

    /** All heads begin with it. */
    public final int family() {
        return headU8(FAMILY);
    }

    final int u8(int type) {
        return u8(type, -1);
    }

    final int u8(int type, int otherwise) {
        return attrs.has(type) ? attrs.u8(type) : otherwise;
    }

    final int u16(int type, int otherwise) {
        return attrs.has(type) ? attrs.u16(type) : otherwise;
    }

    final int s32(int type, int otherwise) {
        return attrs.has(type) ? attrs.s32(type) : otherwise;
    }

    final long u32(int type) {
        return u32(type, -1);
    }

    final long u32(int type, long otherwise) {
        return attrs.has(type) ? attrs.u32(type) : otherwise;
    }

    /** Word {@code i} of a struct of u32 in an attribute, which holds it. */
    final long word(int type, int i) {
        return Wire.u32(buffer, attrs.start(type) + 4 * i);
    }

    final Octets octets(Octets window, int type) {
        return octets(attrs, window, type);
    }

    static Octets octets(NlAttrs attrs, Octets window, int type) {
        return attrs.has(type) ? window.set(attrs.buffer(), attrs.start(type), attrs.length(type)) : null;
    }

    /** Octets up to a NUL, which the kernel sends but older ones did not always. */
    final Octets string(Octets window, int type) {
        return string(attrs, window, type);
    }

    static Octets string(NlAttrs attrs, Octets window, int type) {
        if (!attrs.has(type)) return null;
        return string(attrs.buffer(), attrs.start(type), attrs.length(type), window);
    }

    static Octets string(ByteBuffer buffer, int start, int length, Octets window) {
        int n = 0;
        while (n < length && buffer.get(start + n) != 0) n++;
        return window.set(buffer, start, n);
    }
}
