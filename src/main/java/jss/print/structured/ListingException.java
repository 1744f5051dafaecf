package jss.print.structured;

import java.util.List;

/** A listing that cannot be: a column that there is not, options that exclude each other. */
public final class ListingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String unknown;
    private final transient List<String> known;

    public ListingException(String message) {
        this(message, null, List.of());
    }

    /** About the word {@code unknown}, which is none of {@code known}. */
    ListingException(String message, String unknown, List<String> known) {
        super(message, null, false, false);
        this.unknown = unknown;
        this.known = known;
    }

    /** The word that was not understood, null if it was not about a word. */
    public String unknown() {
        return unknown;
    }

    /** What could have stood in its place. */
    public List<String> known() {
        return known;
    }
}
