package jss.print.structured;

/** A listing that cannot be: a column that there is not, options that exclude each other. */
public final class ListingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ListingException(String message) {
        super(message, null, false, false);
    }
}
