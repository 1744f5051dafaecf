package jss.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes written down by hand: two hex digits each, anything from two blanks followed by a letter on is a comment. */
public final class Hex {
    private Hex() {}

    public static byte[] bytes(String dump) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dump.lines().forEach(line -> {
            for (String word : line.strip().split(" ")) {
                if (word.length() != 2) break; // the comment begins
                out.write(Integer.parseInt(word, 16));
            }
        });
        return out.toByteArray();
    }

    /** The same off-heap, in native order, as a received datagram stands. */
    public static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.nativeOrder()).put(0, bytes);
    }
}
