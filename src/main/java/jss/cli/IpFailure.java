package jss.cli;

/** What ends a command of {@code ip}: one line for the user and ip's exit status. */
final class IpFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A thing that is named does not exist. */
    static final int NOT_FOUND = 1;
    /** The kernel refused. */
    static final int REFUSED = 2;
    static final int USAGE = 255;

    private final int status;

    IpFailure(int status, String line) {
        super(line, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
