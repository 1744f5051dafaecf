package jss.cli;

/** Exit statuses, ss's own. */
final class ExitStatus {
    private ExitStatus() {}

    static final int OK = 0;
    /** Something could not be done, or a word of a filter not be looked up. */
    static final int FAILED = 1;
    /** A command line that cannot be understood. */
    static final int USAGE = 255;
}
