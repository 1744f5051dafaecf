package jss.api;

/** A filter that cannot be understood. */
public final class FilterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final int length;

    FilterException(String message, int column, int length) {
        super(message);
        this.column = column;
        this.length = length;
    }

    /** Where in the filter the bad word begins, counted from 0; the filter's length if a word is missing. */
    public int column() {
        return column;
    }

    /** Characters of the bad word, at least 1. */
    public int length() {
        return length;
    }
}
