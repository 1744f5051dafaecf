package jss.filter;

/**
 * Words of a filter, cut as the parser asks for them: what a character means depends on what is
 * expected there. ss cuts at blanks alone; where a word of that kind makes no sense, the parser
 * takes a shorter one that ends at a mark such as {@code (} or {@code =}. Every character is looked
 * at a bounded number of times.
 */
final class Lexer {
    private static final String MARKS = "()!&|,=<>~";

    private final String text;
    private int at;
    private int wordStart;
    private int wordEnd;
    /** Where the characters taken last began. */
    private int taken;
    private int quotedEnd;

    Lexer(String text) {
        this.text = text;
        skip();
    }

    String text() {
        return text;
    }

    /** Index of the next character to be taken. */
    int position() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** True if the next character begins a word, false if it follows a part of one that was taken. */
    boolean atWordStart() {
        return at == wordStart;
    }

    /** Characters left of the word, backslashes counted. */
    int rest() {
        return wordEnd - at;
    }

    char character(int i) {
        return text.charAt(at + i);
    }

    boolean startsWith(String s) {
        return text.startsWith(s, at) && s.length() <= rest();
    }

    /** True if {@code s} is all that is left of the word. */
    boolean is(String s) {
        return rest() == s.length() && text.startsWith(s, at);
    }

    /** Length of what comes before the next mark in the word. */
    int unmarked() {
        int i = at;
        while (i < wordEnd && !isMark(text.charAt(i))) i += text.charAt(i) == '\\' ? 2 : 1;
        return Math.min(i, wordEnd) - at;
    }

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** The next {@code length} characters of the word, a backslash before a character dropped. */
    String peek(int length) {
        String raw = text.substring(at, at + length);
        if (raw.indexOf('\\') < 0) return raw;
        StringBuilder b = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < length) c = raw.charAt(++i);
            b.append(c);
        }
        return b.toString();
    }

    /** Passes over {@code length} characters of the word, and the blanks behind it if that was all of it. */
    void take(int length) {
        taken = at;
        at += length;
        if (at == wordEnd) skip();
    }

    /**
     * Takes a text between two of {@code quote}, which the next character is; blanks belong to it and
     * a backslash keeps a quote from ending it.
     *
     * @return null if it does not end, and nothing is taken
     */
    String quoted(char quote, boolean keepBackslashes) {
        StringBuilder b = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                at = i + 1;
                quotedEnd = at;
                if (at > wordEnd) findEnd();
                if (at == wordEnd) skip();
                return b.toString();
            }
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                if (keepBackslashes && next != quote) b.append(c);
                c = next;
            }
            b.append(c);
        }
        return null;
    }

    /** Where the characters that were taken last began. */
    int takenAt() {
        return taken;
    }

    /** The first character that is not blank, {@code ahead} characters from here on; 0 at the end. */
    char after(int ahead) {
        int i = at + ahead;
        while (i < text.length() && isBlank(text.charAt(i))) i++;
        return i < text.length() ? text.charAt(i) : 0;
    }

    /** What is wrong with the next word: it stands in the wrong place. */
    FilterSyntaxException unexpected(String message) {
        int length = rest();
        for (int i = 1; i < length; i++) {
            if (isMark(character(i)) || isMark(character(0))) length = i;
        }
        return unexpected(message, length);
    }

    /** The same of its first {@code length} characters. */
    FilterSyntaxException unexpected(String message, int length) {
        return new FilterSyntaxException(message, text, at, Math.max(1, length), false);
    }

    /** What is wrong with the word of {@code length} characters at {@code column}: it stands for nothing. */
    FilterSyntaxException bad(String message, int column, int length) {
        return new FilterSyntaxException(message, text, column, Math.max(1, length), true);
    }

    /** Where the text that {@link #quoted} took last ended, its quote included. */
    int quotedEnd() {
        return quotedEnd;
    }

    private void skip() {
        while (at < text.length() && isBlank(text.charAt(at))) at++;
        wordStart = at;
        findEnd();
    }

    private void findEnd() {
        wordEnd = at;
        while (wordEnd < text.length() && !isBlank(text.charAt(wordEnd))) {
            wordEnd += text.charAt(wordEnd) == '\\' ? 2 : 1;
        }
        wordEnd = Math.min(wordEnd, text.length());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
