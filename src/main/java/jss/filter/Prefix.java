package jss.filter;

/**
 * The first {@code length} bits of an address; its words are big endian, with zeros after those
 * bits. An IPv4 prefix has its word in {@code w0}.
 */
public record Prefix(boolean v6, int w0, int w1, int w2, int w3, int length) {
    /** An IPv4 prefix; bits beyond it are dropped. */
    public static Prefix v4(int word, int length) {
        return new Prefix(false, word & mask(length), 0, 0, 0, length);
    }

    /** An IPv6 prefix; bits beyond it are dropped. */
    public static Prefix v6(int w0, int w1, int w2, int w3, int length) {
        return new Prefix(true, w0 & mask(length), w1 & mask(length - 32), w2 & mask(length - 64),
                w3 & mask(length - 96), length);
    }

    /** Word {@code i}. */
    public int word(int i) {
        return i == 0 ? w0 : i == 1 ? w1 : i == 2 ? w2 : w3;
    }

    /** Bit {@code i}, the first is 0. */
    public int bit(int i) {
        return word(i >> 5) >>> 31 - (i & 31) & 1;
    }

    /** Bits of a whole address of this family. */
    public int full() {
        return v6 ? 128 : 32;
    }

    /** True if all of {@code other} is in here. */
    public boolean covers(Prefix other) {
        return v6 == other.v6 && length <= other.length && same(other.w0, other.w1, other.w2, other.w3);
    }

    /** True if the address of these words, in the same family, is in here. */
    public boolean same(int a0, int a1, int a2, int a3) {
        return ((a0 ^ w0) & mask(length)) == 0 && ((a1 ^ w1) & mask(length - 32)) == 0
                && ((a2 ^ w2) & mask(length - 64)) == 0 && ((a3 ^ w3) & mask(length - 96)) == 0;
    }

    /** The longest prefix that covers both, of the same family. */
    public Prefix common(Prefix other) {
        int limit = Math.min(length, other.length);
        int n = 0;
        while (n < limit) {
            int difference = word(n >> 5) ^ other.word(n >> 5);
            if (difference != 0) {
                n += Integer.numberOfLeadingZeros(difference);
                break;
            }
            n += 32;
        }
        return head(Math.min(n, limit));
    }

    /** Its first {@code bits} bits. */
    public Prefix head(int bits) {
        return v6 ? v6(w0, w1, w2, w3, bits) : v4(w0, bits);
    }

    /** The top {@code bits} bits of a word, any number. */
    static int mask(int bits) {
        return bits <= 0 ? 0 : bits >= 32 ? -1 : -1 << 32 - bits;
    }

    @Override
    public String toString() {
        return Hosts.text(this);
    }
}
