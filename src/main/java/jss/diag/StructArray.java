package jss.diag;

import java.nio.ByteBuffer;

/** An array of structs that fills an attribute. */
abstract class StructArray {
    private final int bytes;

    ByteBuffer buffer;

    private int base;
    private int count;

    /** Of elements of {@code bytes}. */
    StructArray(int bytes) {
        this.bytes = bytes;
    }

    /** Moves the window; bytes after the last whole element are none. */
    final void move(ByteBuffer buffer, int base, int length) {
        this.buffer = buffer;
        this.base = base;
        count = length / bytes;
    }

    /** Where an element begins. */
    final int element(int i) {
        if (i < 0 || i >= count) throw new IndexOutOfBoundsException(i);
        return base + bytes * i;
    }

    public final int count() {
        return count;
    }
}
