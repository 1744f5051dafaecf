package jss.cli;

/** Lines for the user beside the output. */
final class Stderr {
    private Stderr() {}

    static void line(String message) {
        System.err.println("jss: " + oneLine(message));
    }

    /** Messages repeat what was typed, or a file says: none of that makes lines of its own, or moves the cursor. */
    static String oneLine(String message) {
        StringBuilder safe = null;
        for (int i = 0; i < message.length(); i++) {
            if (!Character.isISOControl(message.charAt(i))) continue;
            if (safe == null) safe = new StringBuilder(message);
            safe.setCharAt(i, '.');
        }
        return safe == null ? message : safe.toString();
    }

    /** A line that is another program's, word for word. */
    static void raw(String message) {
        System.err.println(message);
    }
}
