package jss.cli;

/** The variables that stand in for files of /proc. An empty one counts as unset. */
final class Environment {
    private Environment() {}

    private static final String PROC = "/proc";

    /** What stands for /proc. */
    static String procRoot() {
        String root = get("PROC_ROOT");
        return root == null ? PROC : root;
    }

    /** Null if it is unset. */
    static String get(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
