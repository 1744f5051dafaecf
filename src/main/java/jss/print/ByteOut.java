package jss.print;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jss.record.TextSink;

/** A growing run of bytes that text is formatted into: digits by division, no String, no garbage. */
public final class ByteOut implements TextSink {
    private static final byte[] HEX = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    /** Longest decimal text of 64 bits, sign included. */
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes;
    private int length;

    public ByteOut(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    /** The bytes so far are the first {@link #length}; the array changes when more are added. */
    public byte[] bytes() {
        return bytes;
    }

    /** Drops everything from {@code length} on. */
    public void truncate(int length) {
        this.length = length;
    }

    @Override
    public ByteOut put(int b) {
        if (length == bytes.length) reserve(1);
        bytes[length++] = (byte) b;
        return this;
    }

    public ByteOut put(byte[] text) {
        return put(text, 0, text.length);
    }

    @Override
    public ByteOut put(byte[] text, int from, int count) {
        reserve(count);
        System.arraycopy(text, from, bytes, length, count);
        length += count;
        return this;
    }

    @Override
    public ByteOut ascii(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) bytes[length++] = (byte) text.charAt(i);
        return this;
    }

    public ByteOut utf8(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    public ByteOut blanks(int count) {
        if (count > 0) {
            reserve(count);
            Arrays.fill(bytes, length, length + count, (byte) ' ');
            length += count;
        }
        return this;
    }

    /** A signed decimal number. */
    public ByteOut dec(long n) {
        if (n < 0) {
            put('-');
            if (n == Long.MIN_VALUE) return unsigned(n);
            n = -n;
        }
        return small(n);
    }

    @Override
    public ByteOut unsigned(long n) {
        if (n >= 0) return small(n);
        long head = Long.divideUnsigned(n, 10);
        return small(head).put('0' + (int) (n - head * 10));
    }

    private ByteOut small(long n) {
        byte[] b = room(LONGEST_NUMBER);
        int at = length;
        if (n < 10) {
            b[at] = (byte) ('0' + n);
            length = at + 1;
            return this;
        }
        int end = at + digits(n);
        length = end;
        while (n > Integer.MAX_VALUE) { // 32-bit division is several times cheaper
            long q = n / 10;
            b[--end] = (byte) ('0' + (n - q * 10));
            n = q;
        }
        int m = (int) n;
        do {
            int q = m / 10;
            b[--end] = (byte) ('0' + (m - q * 10));
            m = q;
        } while (m != 0);
        return this;
    }

    private static int digits(long n) {
        if (n < 100_000) return n < 1000 ? n < 100 ? n < 10 ? 1 : 2 : 3 : n < 10_000 ? 4 : 5;
        int count = 6;
        for (long limit = 1_000_000; count < 19 && n >= limit; limit *= 10) count++;
        return count;
    }

    /** A hexadecimal number in lower case, without leading zeros. */
    public ByteOut hex(long n) {
        int nibbles = Math.max(1, (67 - Long.numberOfLeadingZeros(n)) / 4);
        return hex(n, nibbles);
    }

    /** The low {@code nibbles} hexadecimal digits of {@code n}. */
    public ByteOut hex(long n, int nibbles) {
        reserve(nibbles);
        for (int i = nibbles - 1; i >= 0; i--) bytes[length++] = HEX[(int) (n >>> 4 * i) & 0xf];
        return this;
    }

    @Override
    public ByteOut ipv4(int word) {
        IpText.ipv4(this, word);
        return this;
    }

    @Override
    public ByteOut ipv6(int w0, int w1, int w2, int w3) {
        IpText.ipv6(this, w0, w1, w2, w3);
        return this;
    }

    /** The array, with room for {@code count} more bytes behind {@link #length}; {@link #truncate} says how many were set. */
    byte[] room(int count) {
        if (bytes.length - length < count) reserve(count);
        return bytes;
    }

    /** Makes room for {@code count} more bytes. */
    public void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
    }

    /** Hands everything to {@code sink} and starts afresh. */
    public void drainTo(ByteSink sink) {
        if (length > 0) sink.write(bytes, 0, length);
        length = 0;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
