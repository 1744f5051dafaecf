package jss.filter;

/** A filter that cannot be understood: which word of which text, and why. */
public final class FilterSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int column;
    private final int length;
    private final boolean value;

    FilterSyntaxException(String message, String text, int column, int length, boolean value) {
        super(message, null, false, false);
        this.text = text;
        this.column = column;
        this.length = length;
        this.value = value;
    }

    /** The whole filter as it was given. */
    public String text() {
        return text;
    }

    /** Where in {@link #text} the bad word begins, counted from 0; its length if a word is missing. */
    public int column() {
        return column;
    }

    /** Characters of the bad word, at least 1. */
    public int length() {
        return length;
    }

    /** True if a word stands for nothing (no such host, port, device), false if it stands in the wrong place. */
    public boolean isValue() {
        return value;
    }
}
