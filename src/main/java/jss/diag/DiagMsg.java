package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.wire.MalformedMessageException;

/** The fixed head of a reply; of all families but inet it begins with family and type, and has inode and cookie somewhere. */
abstract class DiagMsg {
    static final int FAMILY = 0; // __u8
    static final int TYPE = 1; // __u8

    private final String struct;
    private final int bytes;
    private final int ino;
    private final int cookie;

    ByteBuffer buffer;
    int base;

    /** {@code struct} names the head in errors; {@code ino} and {@code cookie} are where these are in its {@code bytes}. */
    DiagMsg(String struct, int bytes, int ino, int cookie) {
        this.struct = struct;
        this.bytes = bytes;
        this.ino = ino;
        this.cookie = cookie;
    }

    /** Moves the window to the head of {@code [from, end)}, the one place that checks length; says where the head ends. */
    final int wrap(ByteBuffer buffer, int from, int end) {
        if (end - from < bytes) throw new MalformedMessageException(struct, bytes, end - from);
        this.buffer = buffer;
        base = from;
        return from + bytes;
    }

    final int family() {
        return u8(buffer, base + FAMILY);
    }

    final int type() {
        return u8(buffer, base + TYPE);
    }

    final long ino() {
        return u32(buffer, base + ino);
    }

    /** Two words, the low one first. */
    final long cookie() {
        return u32(buffer, base + cookie) | u32(buffer, base + cookie + 4) << 32;
    }
}
