package jss.cli;

/** Lines for the user beside the output. */
final class Stderr {
    private Stderr() {}

    static void line(String message) {
        System.err.println("jss: " + message);
    }

    /** A line that is another program's, word for word. */
    static void raw(String message) {
        System.err.println(message);
    }
}
