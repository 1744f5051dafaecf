package jss.filter;

/** What a misspelt word may have been meant to be. */
public final class Suggestion {
    private Suggestion() {}

    private static final int LONGEST = 32;

    /** {@code " (did you mean ...?)"} for the nearest of {@code words}, or nothing if none is near. */
    public static String of(String word, Iterable<String> words) {
        String best = null;
        int least = Math.min(3, (word.length() + 2) / 3) + 1;
        if (word.length() > LONGEST) return "";
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        for (String w : words) {
            int d = distance(lower, w);
            if (w.length() > lower.length() && lower.length() >= 3 && w.startsWith(lower)) d = 1;
            if (d < least || d == least && best != null && w.length() < best.length()) {
                least = d;
                best = w;
            }
        }
        return best == null ? "" : " (did you mean " + best + "?)";
    }

    /** Insertions, deletions, replacements and swaps of neighbours that make {@code b} of {@code a}. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
