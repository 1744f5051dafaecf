package jss.print;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jss.record.TextSink;

/** A growing run of bytes that text is formatted into: digits by division, no String, no garbage. */
public final class ByteOut implements TextSink {
    private static final byte[] HEX = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private static final byte[] BLANKS = new byte[256];

    /** Room that is doubled. */
    private static final int SMALL = 512 * 1024;

    /** Of 0 to 999 the three digits, leading zeros included, the first in the low byte; on top, how many count. */
    static final int[] DIGITS = new int[1000];

    static {
        Arrays.fill(BLANKS, (byte) ' ');
        for (int i = 0; i < 1000; i++) {
            int count = i < 10 ? 1 : i < 100 ? 2 : 3;
            DIGITS[i] = count << 24 | '0' + i % 10 << 16 | '0' + i / 10 % 10 << 8 | '0' + i / 100;
        }
    }

    private final int most;
    private byte[] bytes;
    private int length;

    public ByteOut(int capacity) {
        this(capacity, 0);
    }

    /**
     * One that doubles its room while that is small, and then has {@code most} bytes at once: so many are as a rule what much
     * text comes to, and each doubling on the way there would leave an array of megabytes behind.
     */
    ByteOut(int capacity, int most) {
        bytes = new byte[capacity];
        this.most = most;
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
    @SuppressWarnings("deprecation") // deprecated for dropping the high bytes of chars: here there are none
    public ByteOut ascii(String text) {
        int count = text.length();
        reserve(count);
        text.getBytes(0, count, bytes, length); // one copy, where the quick compiler makes a call of each charAt
        length += count;
        return this;
    }

    public ByteOut utf8(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    public ByteOut blanks(int count) {
        if (count <= 0) return this;
        byte[] b = room(count);
        int at = length;
        int end = at + count;
        for (; end - at > BLANKS.length; at += BLANKS.length) System.arraycopy(BLANKS, 0, b, at, BLANKS.length);
        if (count < 8) while (at < end) b[at++] = ' '; // quicker than the call
        else System.arraycopy(BLANKS, 0, b, at, end - at);
        length = end;
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
        if (n < 1000) return triple((int) n);
        if (n < 1_000_000) {
            int head = thousands((int) n);
            return triple(head).paddedTriple((int) n - head * 1000);
        }
        long millions = millions(n);
        int rest = (int) (n - millions * 1_000_000);
        int head = thousands(rest);
        return small(millions).paddedTriple(head).paddedTriple(rest - head * 1000);
    }

    /** {@code n / 1000000}; the machine's 64-bit division takes as long as a whole field. */
    private static long millions(long n) {
        if (n <= Integer.MAX_VALUE) return (int) n / 1_000_000;
        if (n >= 1L << 52) return n / 1_000_000;
        long q = (long) (n * 1e-6); // off by one at most
        long rest = n - q * 1_000_000;
        return rest < 0 ? q - 1 : rest >= 1_000_000 ? q + 1 : q;
    }

    /** {@code label} and a signed decimal number: what most of a row's details are, with one look at the room for both. */
    ByteOut labelled(byte[] label, long n) {
        if (n < 0 || n >= 1_000_000) return put(label).dec(n);
        int size = label.length;
        byte[] b = room(size + 6);
        System.arraycopy(label, 0, b, length, size);
        int at = length + size;
        int rest = (int) n;
        if (rest >= 1000) {
            int head = thousands(rest);
            at = digits(b, at, DIGITS[head]);
            length = paddedDigits(b, at, DIGITS[rest - 1000 * head]);
        } else {
            length = digits(b, at, DIGITS[rest]);
        }
        return this;
    }

    /** {@code n / 1000}, {@code 0 <= n < 1000000}, without zeros at the end of its decimals. */
    ByteOut thousandths(int n) {
        byte[] b = room(7);
        int head = thousands(n);
        int at = digits(b, length, DIGITS[head]);
        int rest = n - 1000 * head;
        if (rest != 0) {
            b[at] = '.';
            at = paddedDigits(b, at + 1, DIGITS[rest]);
            while (b[at - 1] == '0') at--;
        }
        length = at;
        return this;
    }

    /** {@code n / 1000}, {@code 0 <= n < 1000000}: the quick compiler would divide. */
    private static int thousands(int n) {
        return (int) (n * 274_877_907L >>> 38);
    }

    /** An entry of {@link #DIGITS} without its leading zeros; returns where it ends. */
    private static int digits(byte[] b, int at, int digits) {
        int count = digits >>> 24;
        if (count == 3) b[at++] = (byte) digits;
        if (count >= 2) b[at++] = (byte) (digits >> 8);
        b[at] = (byte) (digits >> 16);
        return at + 1;
    }

    private static int paddedDigits(byte[] b, int at, int digits) {
        b[at] = (byte) digits;
        b[at + 1] = (byte) (digits >> 8);
        b[at + 2] = (byte) (digits >> 16);
        return at + 3;
    }

    /** The low {@code count} (6 at most) decimal digits of {@code n}, zeros in front included. */
    ByteOut digits(int n, int count) {
        byte[] b = room(count);
        for (int at = length + count - 1; at >= length; at--) {
            int head = n / 10;
            b[at] = (byte) ('0' + n - 10 * head);
            n = head;
        }
        length += count;
        return this;
    }

    private ByteOut triple(int n) {
        byte[] b = room(3);
        length = digits(b, length, DIGITS[n]);
        return this;
    }

    private ByteOut paddedTriple(int n) {
        byte[] b = room(3);
        length = paddedDigits(b, length, DIGITS[n]);
        return this;
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
            int size = Math.max(length + count, 2 * bytes.length);
            bytes = Arrays.copyOf(bytes, size > SMALL && size < most ? most : size);
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
