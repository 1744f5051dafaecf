package jss.cli;

/** How many threads dump a large table: {@code --jobs}. */
final class Jobs {
    private Jobs() {}

    static final int BY_DEFAULT = 0;
    private static final int MOST = 64;

    /** Before Linux 6.9 the dumps of one protocol hold a mutex and would only take turns: there is one, and who prints it. */
    private static final int PARALLEL_SINCE = 6 * 1000 + 9;
    private static final int ONE_DUMP = 3;

    static int parse(String number) {
        try {
            int n = Integer.parseInt(number);
            if (n >= 1 && n <= MOST) return n;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("'" + number + "' is no number of threads: --jobs takes 1 to " + MOST);
    }

    /** The threads to use where {@code asked} were asked for. */
    static int count(int asked) {
        if (asked != BY_DEFAULT) return asked;
        return Math.min(release(System.getProperty("os.version")) < PARALLEL_SINCE ? ONE_DUMP : MOST,
                Runtime.getRuntime().availableProcessors());
    }

    /** {@code 6.18.44-generic} as 6018. */
    static int release(String version) {
        int[] numbers = new int[2];
        int at = 0;
        for (int i = 0; i < version.length() && at < 2; i++) {
            char c = version.charAt(i);
            if (c >= '0' && c <= '9') numbers[at] = Math.min(999, 10 * numbers[at] + c - '0');
            else if (c == '.') at++;
            else break;
        }
        return 1000 * numbers[0] + numbers[1];
    }
}
