package jss.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Netlink messages put together by hand. */
public final class Messages {
    private Messages() {}

    /** A message with its header; padded to 4. */
    public static byte[] message(int type, int flags, int seq, int pid, byte[] payload) {
        int length = 16 + payload.length;
        return ByteBuffer.allocate(length + 3 & ~3).order(ByteOrder.nativeOrder())
                .putInt(length).putShort((short) type).putShort((short) flags).putInt(seq).putInt(pid)
                .put(payload).array();
    }

    public static byte[] done(int seq, int pid, int status) {
        return message(3, 2, seq, pid, u32(status));
    }

    public static byte[] u32(int... values) {
        ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
        for (int v : values) b.putInt(v);
        return b.array();
    }

    /** An attribute; padded to 4. */
    public static byte[] attribute(int type, byte[] payload) {
        int length = 4 + payload.length;
        return ByteBuffer.allocate(length + 3 & ~3).order(ByteOrder.nativeOrder())
                .putShort((short) length).putShort((short) type).put(payload).array();
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] p : parts) out.writeBytes(p);
        return out.toByteArray();
    }
}
