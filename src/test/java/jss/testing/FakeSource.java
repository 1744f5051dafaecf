package jss.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jss.netlink.DatagramSource;

/** Datagrams that a test made up, handed out one by one. */
public final class FakeSource implements DatagramSource {
    private final Deque<byte[]> datagrams;
    private final int portId;
    private final ByteBuffer buffer;

    public FakeSource(int portId, byte[]... datagrams) {
        this(portId, 64 * 1024, datagrams);
    }

    /** With a buffer of {@code capacity}: longer datagrams are cut, as recv(2) with MSG_TRUNC cuts them. */
    public FakeSource(int portId, int capacity, byte[]... datagrams) {
        this.portId = portId;
        this.datagrams = new ArrayDeque<>(List.of(datagrams));
        buffer = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    }

    @Override
    public ByteBuffer buffer() {
        return buffer;
    }

    @Override
    public int receive() {
        byte[] next = datagrams.poll();
        if (next == null) return 0;
        buffer.put(0, next, 0, Math.min(next.length, buffer.capacity()));
        return next.length;
    }

    @Override
    public int portId() {
        return portId;
    }
}
