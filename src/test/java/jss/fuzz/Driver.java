package jss.fuzz;

/** What Jazzer calls: one target, by its name. */
public final class Driver {
    private Driver() {}

    private static Target target;

    public static void fuzzerInitialize(String[] args) {
        target = Targets.all().get(args[0]);
        if (target == null) throw new IllegalArgumentException(args[0] + " is none of " + Targets.all().keySet());
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.run(input);
    }
}
