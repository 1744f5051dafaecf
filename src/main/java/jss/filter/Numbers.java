package jss.filter;

/** Numbers as C's strtol reads them with base 0: sign, then 0x for hexadecimal, 0 for octal. */
final class Numbers {
    private Numbers() {}

    /** No number. */
    static final long NONE = Long.MIN_VALUE;

    /** The number that the whole of {@code s} is, {@link #NONE} if it is none or beyond 62 bits. */
    static long parse(String s) {
        int at = 0;
        int end = s.length();
        boolean negative = false;
        if (at < end && (s.charAt(at) == '-' || s.charAt(at) == '+')) negative = s.charAt(at++) == '-';
        int base = 10;
        if (end - at > 1 && s.charAt(at) == '0') {
            if ((s.charAt(at + 1) | 0x20) == 'x') {
                base = 16;
                at += 2;
            } else {
                base = 8;
                at++;
            }
        }
        if (at == end) return NONE;
        long value = 0;
        for (; at < end; at++) {
            char c = s.charAt(at);
            int digit = c < 128 ? Character.digit(c, base) : -1;
            if (digit < 0 || value > Long.MAX_VALUE >> 6) return NONE;
            value = value * base + digit;
        }
        return negative ? -value : value;
    }
}
