package jss.cli;

/** Something that was asked for cannot be done; the message is one line that says what and why. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message, null, false, false);
    }
}
