package jss.filter;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A pattern of fnmatch(3) over octets, without rules for path names and without regard to the case of
 * ASCII letters: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]}, a backslash before a character
 * that stands for itself. The time is at most pattern times name.
 */
final class Glob {
    private static final int STAR = -1;
    private static final int ANY = -2;
    private static final int SET = -3;

    private final int[] tokens;
    private final BitSet[] sets;
    private final int count;

    Glob(String pattern) {
        byte[] p = pattern.getBytes(StandardCharsets.UTF_8);
        tokens = new int[p.length];
        sets = new BitSet[p.length];
        int n = 0;
        for (int i = 0; i < p.length; n++) {
            int c = p[i] & 0xff;
            int close = c == '[' ? closing(p, i) : -1;
            if (c == '*') {
                tokens[n] = STAR;
                i++;
            } else if (c == '?') {
                tokens[n] = ANY;
                i++;
            } else if (close > 0) {
                tokens[n] = SET;
                sets[n] = set(p, i + 1, close);
                i = close + 1;
            } else {
                if (c == '\\' && i + 1 < p.length) c = p[++i] & 0xff;
                tokens[n] = fold(c);
                i++;
            }
        }
        count = n;
    }

    /** Where the set that begins at {@code open} ends, -1 if it does not; the first ] of a set is a member. */
    private static int closing(byte[] p, int open) {
        int i = open + 1;
        if (i < p.length && (p[i] == '!' || p[i] == '^')) i++;
        if (i < p.length && p[i] == ']') i++;
        for (; i < p.length && p[i] != ']'; i++) {
            if (p[i] == '\\') i++;
            else if (p[i] == '[' && i + 1 < p.length && p[i + 1] == ':') {
                int end = classEnd(p, i + 2);
                if (end > 0) i = end + 1;
            }
        }
        return i < p.length ? i : -1;
    }

    private static int classEnd(byte[] p, int from) {
        for (int i = from; i + 1 < p.length && p[i] >= 'a' && p[i] <= 'z'; i++) {
            if (p[i + 1] == ':' && i + 2 < p.length && p[i + 2] == ']') return i + 1;
        }
        return -1;
    }

    private static BitSet set(byte[] p, int from, int to) {
        BitSet set = new BitSet(256);
        boolean not = p[from] == '!' || p[from] == '^';
        for (int i = not ? from + 1 : from; i < to; i++) {
            int end = p[i] == '[' && p[i + 1] == ':' ? classEnd(p, i + 2) : -1;
            if (end > 0) {
                addClass(new String(p, i + 2, end - i - 2, StandardCharsets.US_ASCII), set);
                i = end + 1;
                continue;
            }
            if (p[i] == '\\' && i + 1 < to) i++;
            int lo = p[i] & 0xff;
            int hi = lo;
            if (i + 2 < to && p[i + 1] == '-') {
                i += p[i + 2] == '\\' && i + 3 < to ? 3 : 2;
                hi = p[i] & 0xff;
            }
            for (int c = lo; c <= hi; c++) set.set(c);
        }
        for (int c = 'A'; c <= 'Z'; c++) {
            boolean either = set.get(c) || set.get(fold(c));
            set.set(c, either);
            set.set(fold(c), either);
        }
        if (not) set.flip(0, 256);
        return set;
    }

    private static void addClass(String name, BitSet set) {
        for (int c = 0; c < 128; c++) {
            boolean in = switch (name) {
                case "alpha" -> Character.isLetter(c);
                case "digit" -> Character.isDigit(c);
                case "alnum" -> Character.isLetterOrDigit(c);
                case "lower", "upper" -> Character.isLetter(c); // case does not count
                case "xdigit" -> Character.digit(c, 16) >= 0;
                case "space" -> c == ' ' || c >= 9 && c <= 13;
                case "blank" -> c == ' ' || c == '\t';
                case "punct" -> c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
                case "print" -> c >= ' ' && c < 127;
                case "graph" -> c > ' ' && c < 127;
                case "cntrl" -> c < ' ' || c == 127;
                default -> false;
            };
            if (in) set.set(c);
        }
    }

    /** True if the first {@code length} octets of {@code name} match. */
    boolean matches(byte[] name, int length) {
        int token = 0;
        int at = 0;
        int star = -1;
        int starAt = 0;
        while (at < length) {
            if (token < count && tokens[token] == STAR) {
                star = token++;
                starAt = at;
            } else if (token < count && matches(token, name[at] & 0xff)) {
                token++;
                at++;
            } else if (star >= 0) {
                token = star + 1; // let the last star take one octet more
                at = ++starAt;
            } else {
                return false;
            }
        }
        while (token < count && tokens[token] == STAR) token++;
        return token == count;
    }

    private boolean matches(int token, int c) {
        int t = tokens[token];
        return t == ANY || (t == SET ? sets[token].get(c) : t == fold(c));
    }

    private static int fold(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
}
