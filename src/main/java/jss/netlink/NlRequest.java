package jss.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One request being put together: header, fixed part, attributes. Grows as needed. */
public final class NlRequest {
    private ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.nativeOrder());

    /** A request with an all-zero fixed part of {@code fixed} bytes. */
    public NlRequest(int type, int flags, int fixed) {
        bytes.putShort(NlMsg.TYPE, (short) type);
        bytes.putShort(NlMsg.FLAGS, (short) flags);
        reserve(NlMsg.HEADER + fixed);
    }

    /** Sets a u8 of the fixed part. */
    public NlRequest u8(int offset, int value) {
        bytes.put(NlMsg.HEADER + offset, (byte) value);
        return this;
    }

    /** Sets a u16 of the fixed part. */
    public NlRequest u16(int offset, int value) {
        bytes.putShort(NlMsg.HEADER + offset, (short) value);
        return this;
    }

    /** Sets a u32 of the fixed part. */
    public NlRequest u32(int offset, int value) {
        bytes.putInt(NlMsg.HEADER + offset, value);
        return this;
    }

    /** Sets a __be16 of the fixed part. */
    public NlRequest be16(int offset, int value) {
        return u8(offset, value >> 8).u8(offset + 1, value);
    }

    /** Sets a __be32 of the fixed part: the top byte of {@code value} comes first. */
    public NlRequest be32(int offset, int value) {
        return be16(offset, value >>> 16).be16(offset + 2, value);
    }

    /** Sets a run of bytes of the fixed part. */
    public NlRequest octets(int offset, byte[] value) {
        bytes.put(NlMsg.HEADER + offset, value);
        return this;
    }

    public NlRequest attribute(int type, byte[] payload) {
        if (payload.length > 0xffff - NlAttrs.HEADER) {
            throw new IllegalArgumentException("attribute " + type + ": " + payload.length + " bytes");
        }
        int at = bytes.position();
        int len = NlAttrs.HEADER + payload.length;
        reserve(len + 3 & ~3);
        bytes.putShort(at, (short) len);
        bytes.putShort(at + 2, (short) type);
        bytes.put(at + NlAttrs.HEADER, payload);
        return this;
    }

    public NlRequest attributeU32(int type, int value) {
        return attribute(type, ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(value).array());
    }

    /** The whole message, stamped for one sending. */
    ByteBuffer stamp(int seq, int portId) {
        bytes.putInt(NlMsg.LEN, bytes.position());
        bytes.putInt(NlMsg.SEQ, seq);
        bytes.putInt(NlMsg.PID, portId);
        return bytes.duplicate().order(ByteOrder.nativeOrder()).flip();
    }

    private void reserve(int count) {
        int end = bytes.position() + count;
        if (end > bytes.capacity()) {
            ByteBuffer bigger = ByteBuffer.allocate(Math.max(end, 2 * bytes.capacity())).order(ByteOrder.nativeOrder());
            bigger.put(0, bytes, 0, bytes.position()).position(bytes.position());
            bytes = bigger;
        }
        bytes.position(end); // fresh memory is zero, padding included
    }
}
