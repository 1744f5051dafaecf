package jss.filter;

/** Addresses and prefixes as ss's filters write them. */
final class Hosts {
    private Hosts() {}

    private static final int GROUPS = 8;

    /** {@code ADDRESS[/LENGTH]} or, for IPv4, {@code ADDRESS/NETMASK}; null if it is neither. */
    static Prefix prefix(String s) {
        int slash = s.indexOf('/');
        Prefix address = address(slash < 0 ? s : s.substring(0, slash));
        if (slash < 0 || address == null) return address;
        String tail = s.substring(slash + 1);
        long length = Numbers.parse(tail);
        if (length == Numbers.NONE) {
            Prefix mask = address.v6() ? null : dotted(tail);
            length = mask == null ? -1 : Integer.bitCount(mask.w0());
            if (mask == null || Prefix.mask((int) length) != mask.w0()) return null;
        }
        return length < 0 || length > address.full() ? null : address.head((int) length);
    }

    /** A whole address, null if {@code s} is none. */
    static Prefix address(String s) {
        return s.indexOf(':') >= 0 ? v6(s) : dotted(s);
    }

    /** The prefix of an address as it travels: 4 or 16 octets. */
    static Prefix of(byte[] octets) {
        int w0 = word(octets, 0);
        return octets.length == 4 ? Prefix.v4(w0, 32)
                : Prefix.v6(w0, word(octets, 4), word(octets, 8), word(octets, 12), 128);
    }

    private static int word(byte[] b, int at) {
        return b[at] << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
    }

    /** One to four numbers in any base of C; those that are missing are zeros at the end, so 10.1 is 10.1.0.0. */
    private static Prefix dotted(String s) {
        int word = 0;
        int octets = 0;
        for (int at = 0; at <= s.length(); octets++) {
            int dot = s.indexOf('.', at);
            if (dot < 0) dot = s.length();
            long octet = Numbers.parse(s.substring(at, dot));
            if (octet < 0 || octet > 255 || octets == 4) return null;
            word |= (int) octet << 24 - 8 * octets;
            at = dot + 1;
        }
        return Prefix.v4(word, 32);
    }

    /** As inet_pton(3) takes it. */
    private static Prefix v6(String s) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int at = 0;
        int end = s.length();
        if (s.startsWith(":")) {
            if (!s.startsWith("::")) return null;
            gap = 0;
            at = 2;
        }
        while (at < end) {
            int stop = at;
            while (stop < end && s.charAt(stop) != ':') stop++;
            String group = s.substring(at, stop);
            if (group.indexOf('.') >= 0) {
                if (stop < end || count > GROUPS - 2 || !octets(group, groups, count)) return null;
                count += 2;
                break;
            }
            int value = hex(group);
            if (value < 0 || count == GROUPS) return null;
            groups[count++] = value;
            if (stop == end) break;
            at = stop + 1;
            if (at < end && s.charAt(at) == ':') {
                if (gap >= 0) return null;
                gap = count;
                at++;
            } else if (at == end) {
                return null; // a lone colon at the end
            }
        }
        if (gap < 0 ? count < GROUPS : count == GROUPS) return null;
        int[] all = new int[GROUPS];
        for (int i = 0; i < count; i++) all[gap < 0 || i < gap ? i : GROUPS - count + i] = groups[i];
        return Prefix.v6(all[0] << 16 | all[1], all[2] << 16 | all[3], all[4] << 16 | all[5], all[6] << 16 | all[7], 128);
    }

    private static int hex(String s) {
        if (s.isEmpty() || s.length() > 4) return -1;
        int value = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) return -1;
            value = value << 4 | digit;
        }
        return value;
    }

    /** Four decimal octets without leading zeros, the end of an IPv6 address. */
    private static boolean octets(String s, int[] groups, int at) {
        int word = 0;
        int n = 0;
        for (int i = 0; i <= s.length(); n++) {
            int dot = s.indexOf('.', i);
            if (dot < 0) dot = s.length();
            if (dot == i || dot - i > 3 || n == 4 || dot - i > 1 && s.charAt(i) == '0') return false;
            int value = 0;
            for (; i < dot; i++) {
                int digit = s.charAt(i) - '0';
                if (digit < 0 || digit > 9) return false;
                value = 10 * value + digit;
            }
            if (value > 255) return false;
            word = word << 8 | value;
            i = dot + 1;
        }
        if (n != 4) return false;
        groups[at] = word >>> 16;
        groups[at + 1] = word & 0xffff;
        return true;
    }

    /** As {@link #prefix} reads it back, IPv6 in the brackets that the language wants. */
    static String text(Prefix p) {
        StringBuilder b = new StringBuilder();
        if (p.v6()) {
            b.append('[');
            groups(p, b);
        } else {
            b.append(p.w0() >>> 24).append('.').append(p.w0() >> 16 & 255).append('.')
                    .append(p.w0() >> 8 & 255).append('.').append(p.w0() & 255);
        }
        if (p.length() < p.full()) b.append('/').append(p.length());
        return p.v6() ? b.append(']').toString() : b.toString();
    }

    private static void groups(Prefix p, StringBuilder b) {
        int run = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int n = 0;
            while (i + n < GROUPS && group(p, i + n) == 0) n++;
            if (n > longest) {
                longest = n;
                run = i;
            }
        }
        for (int i = 0; i < GROUPS; i++) {
            if (i == run) {
                b.append(i == 0 ? "::" : ":");
                i += longest - 1;
            } else {
                b.append(Integer.toHexString(group(p, i)));
                if (i < GROUPS - 1) b.append(':');
            }
        }
    }

    private static int group(Prefix p, int i) {
        return p.word(i / 2) >>> (i % 2 == 0 ? 16 : 0) & 0xffff;
    }
}
