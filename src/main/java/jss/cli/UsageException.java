package jss.cli;

/** A command line that cannot be understood; the message is one line for its writer. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, false, false);
    }
}
