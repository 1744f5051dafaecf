package jss.query.ip;

/** Shell patterns: {@code *}, {@code ?}, {@code [a-z]} and {@code [!a]}. */
final class Globs {
    private Globs() {}

    static boolean matches(String pattern, String text) {
        return matches(pattern, 0, text, 0);
    }

    private static boolean matches(String p, int i, String t, int j) {
        while (i < p.length()) {
            char c = p.charAt(i);
            if (c == '*') {
                for (int k = j; k <= t.length(); k++) {
                    if (matches(p, i + 1, t, k)) return true;
                }
                return false;
            }
            if (j == t.length()) return false;
            int close = c == '[' ? p.indexOf(']', i + 2) : -1;
            if (close > 0) {
                if (!inClass(p, i + 1, close, t.charAt(j))) return false;
                i = close;
            } else if (c == '\\' && i + 1 < p.length()) {
                if (p.charAt(++i) != t.charAt(j)) return false;
            } else if (c != '?' && c != t.charAt(j)) {
                return false;
            }
            i++;
            j++;
        }
        return j == t.length();
    }

    private static boolean inClass(String p, int from, int end, char c) {
        boolean negated = p.charAt(from) == '!' || p.charAt(from) == '^';
        boolean found = false;
        for (int i = negated ? from + 1 : from; i < end; i++) {
            char low = p.charAt(i);
            if (i + 2 < end && p.charAt(i + 1) == '-') {
                found |= c >= low && c <= p.charAt(i + 2);
                i += 2;
            } else {
                found |= c == low;
            }
        }
        return found != negated;
    }
}
