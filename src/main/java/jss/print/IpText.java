package jss.print;

/** Internet addresses as inet_ntop(3) writes them, from their 32-bit words, first octet in the top byte. */
public final class IpText {
    private IpText() {}

    private static final int LONGEST_IPV4 = 16;

    /** {@code 192.0.2.1} */
    public static void ipv4(ByteOut out, int word) {
        byte[] b = out.room(LONGEST_IPV4);
        int at = octet(b, out.length(), word >>> 24);
        b[at] = '.';
        at = octet(b, at + 1, word >>> 16 & 0xff);
        b[at] = '.';
        at = octet(b, at + 1, word >>> 8 & 0xff);
        b[at] = '.';
        out.truncate(octet(b, at + 1, word & 0xff));
    }

    private static int octet(byte[] b, int at, int octet) {
        int digits = ByteOut.DIGITS[octet];
        int count = digits >>> 24;
        if (count == 3) b[at++] = (byte) digits;
        if (count >= 2) b[at++] = (byte) (digits >> 8);
        b[at] = (byte) (digits >> 16);
        return at + 1;
    }

    /**
     * RFC 5952: lower case, the first longest run of two or more zero groups as {@code ::}, and a
     * dotted tail for v4-mapped and v4-compatible addresses.
     */
    public static void ipv6(ByteOut out, int w0, int w1, int w2, int w3) {
        int best = -1;
        int bestLength = 1;
        int run = 0;
        for (int i = 0; i < 8; i++) {
            run = group(i, w0, w1, w2, w3) == 0 ? run + 1 : 0;
            if (run > bestLength) {
                bestLength = run;
                best = i - run + 1;
            }
        }
        boolean dotted = best == 0 && (bestLength == 6 || bestLength == 5 && group(5, w0, w1, w2, w3) == 0xffff);
        int groups = dotted ? 6 : 8;
        for (int i = 0; i < groups; ) {
            if (i == best) {
                out.put(':');
                if (i == 0) out.put(':');
                i += bestLength;
                continue;
            }
            out.hex(group(i, w0, w1, w2, w3));
            if (++i < groups || dotted) out.put(':');
        }
        if (dotted) ipv4(out, w3);
    }

    private static int group(int i, int w0, int w1, int w2, int w3) {
        int word = i < 4 ? i < 2 ? w0 : w1 : i < 6 ? w2 : w3;
        return (i & 1) == 0 ? word >>> 16 : word & 0xffff;
    }
}
