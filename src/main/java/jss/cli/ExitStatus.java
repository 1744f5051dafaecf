package jss.cli;

/** Exit statuses, ss's own. */
final class ExitStatus {
    private ExitStatus() {}

    static final int OK = 0;
    /** Something could not be done, or a word of a filter not be looked up. */
    static final int FAILED = 1;
    /** With --exit-code: there was no socket. */
    static final int NONE = 1;
    /** With --exit-code: anything else than an answer. */
    static final int ERROR = 2;
    /** A command line that cannot be understood. */
    static final int USAGE = 255;
}
