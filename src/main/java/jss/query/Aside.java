package jss.query;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Messages of IPv6 sockets that arrived among those of IPv4, kept until these are through, so that a
 * walk of both shows them in the order of two. Bounded: of a very large table the rest is shown as
 * it comes, since memory must not grow with the number of sockets.
 */
final class Aside {
    private static final int FIRST = 16 * 1024;
    private static final int MOST = 4 * 1024 * 1024;
    private static final int LENGTH = 4; // before each message

    /** A message as a stretch of a buffer. */
    interface Taker {
        /** @return false to be given no more */
        boolean take(ByteBuffer buffer, int from, int end);
    }

    private ByteBuffer kept;
    private int used;
    private boolean full;

    /** False if there is no more room: the message is to be shown now. */
    boolean keep(ByteBuffer buffer, int from, int end) {
        int need = LENGTH + end - from;
        if (full || used + need > MOST) {
            full = true;
            return false;
        }
        if (kept == null || used + need > kept.capacity()) grow(need);
        kept.putInt(used, end - from);
        kept.put(used + LENGTH, buffer, from, end - from);
        used += need;
        return true;
    }

    private void grow(int need) {
        int capacity = kept == null ? FIRST : 2 * kept.capacity();
        while (capacity < used + need) capacity *= 2;
        // off-heap like what it copies, so that the decoders go on seeing one kind of buffer
        ByteBuffer larger = ByteBuffer.allocateDirect(Math.min(capacity, MOST)).order(ByteOrder.nativeOrder());
        if (kept != null) larger.put(0, kept, 0, used);
        kept = larger;
    }

    void replay(Taker taker) {
        for (int at = 0; at < used; ) {
            int length = kept.getInt(at);
            at += LENGTH;
            if (!taker.take(kept, at, at + length)) return;
            at += length;
        }
    }
}
