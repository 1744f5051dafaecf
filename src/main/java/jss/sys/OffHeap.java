package jss.sys;

import java.nio.ByteBuffer;

/**
 * A block of off-heap memory: its address for the kernel, its bytes (native order) for us. It dies
 * with the {@link Libc} that allocated it, after which {@link #bytes} throws instead of reading.
 */
public final class OffHeap {
    private final ByteBuffer bytes;
    private final long address;

    OffHeap(ByteBuffer bytes, long address) {
        this.bytes = bytes;
        this.address = address;
    }

    public ByteBuffer bytes() {
        return bytes;
    }

    public int size() {
        return bytes.capacity();
    }

    long address() {
        return address;
    }
}
