package jss.testing;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.cli.Main;

/** jss as it was just compiled, in a JVM of its own: its standard output is a descriptor, and threads of its own move about. */
public final class Jss {
    private Jss() {}

    /** The command line; {@code arguments} are split at blanks. */
    public static List<String> command(String arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp", classes(), Main.class.getName()));
        if (!arguments.isBlank()) command.addAll(List.of(arguments.strip().split(" +")));
        return command;
    }

    public static Run run(String arguments) {
        return Run.of(command(arguments));
    }

    private static String classes() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
