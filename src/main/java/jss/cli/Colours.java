package jss.cli;

/** When to colour. What is typed counts before the environment, and that before what stdout is. */
enum Colours {
    AUTO, ALWAYS, NEVER;

    static Colours parse(String when) {
        return switch (when) {
            case "auto", "tty" -> AUTO;
            case "always", "yes", "force" -> ALWAYS;
            case "never", "no", "none" -> NEVER;
            default -> throw new UsageException("--color is auto, always or never, not '" + when + "'");
        };
    }

    /** NO_COLOR (no-color.org), CLICOLOR_FORCE and CLICOLOR (bixense.com/clicolors), and terminals that say they cannot. */
    boolean wanted(boolean terminal) {
        if (this != AUTO) return this == ALWAYS;
        if (Environment.get("NO_COLOR") != null) return false;
        String force = Environment.get("CLICOLOR_FORCE");
        if (force != null && !force.equals("0")) return true;
        return terminal && !"0".equals(Environment.get("CLICOLOR")) && !"dumb".equals(Environment.get("TERM"));
    }
}
