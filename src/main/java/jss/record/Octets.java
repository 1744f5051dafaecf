package jss.record;

import java.nio.ByteBuffer;

/**
 * A run of octets within a record: an address, a name. A window that its record moves, valid as long
 * as the record is; whoever keeps the octets copies them.
 */
public final class Octets {
    private ByteBuffer buffer;
    private int from;
    private int length;

    /** Moves the window to {@code length} octets of {@code buffer} from {@code from} on. */
    public Octets set(ByteBuffer buffer, int from, int length) {
        this.buffer = buffer;
        this.from = from;
        this.length = length;
        return this;
    }

    public int length() {
        return length;
    }

    /** Octet {@code i}, 0 to 255. */
    public int at(int i) {
        return buffer.get(from + checked(i, 1)) & 0xff;
    }

    /** Octets {@code 4 * i} to {@code 4 * i + 3}, the first in the top byte. */
    public int word(int i) {
        int at = from + checked(4 * i, 4);
        return buffer.get(at) << 24 | (buffer.get(at + 1) & 0xff) << 16
                | (buffer.get(at + 2) & 0xff) << 8 | buffer.get(at + 3) & 0xff;
    }

    private int checked(int i, int count) {
        if (i < 0 || length - i < count) throw new IndexOutOfBoundsException(i);
        return i;
    }

    /** Copies all octets to the beginning of {@code to}. */
    public void copyTo(byte[] to, int at) {
        buffer.get(from, to, at, length);
    }

    public byte[] copy() {
        byte[] bytes = new byte[length];
        buffer.get(from, bytes);
        return bytes;
    }

    public boolean is(byte[] other) {
        if (other.length != length) return false;
        for (int i = 0; i < length; i++) {
            if (buffer.get(from + i) != other[i]) return false;
        }
        return true;
    }

    public boolean is(Octets other) {
        if (other.length != length) return false;
        for (int i = 0; i < length; i++) {
            if (buffer.get(from + i) != other.buffer.get(other.from + i)) return false;
        }
        return true;
    }

    /** True if no octet differs from zero. */
    public boolean isZero() {
        for (int i = 0; i < length; i++) {
            if (buffer.get(from + i) != 0) return false;
        }
        return true;
    }
}
