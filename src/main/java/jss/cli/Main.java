package jss.cli;

import java.util.Arrays;

/** Entry point of {@code jss}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Runtime.getRuntime().halt(run(args)); // exit would start the JDK's exit logger, 8 ms
    }

    /** Runs one command line to its end and returns its exit status. */
    public static int run(String[] args) {
        try {
            return dispatch(args);
        } catch (UsageException e) {
            Stderr.line(e.getMessage() + " (jss --help lists the options)");
            return ExitStatus.USAGE;
        } catch (FailedException e) {
            Stderr.line(e.getMessage());
            return ExitStatus.FAILED;
        } catch (OutputException e) {
            if (e.readerIsGone()) return ExitStatus.OK;
            Stderr.line(e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    /** The command is the first word, or the name that the program was called by. */
    private static int dispatch(String[] args) {
        if ("netstat".equals(System.getProperty("jss.program"))) return NetstatCommand.run(args);
        if (args.length > 0 && args[0].equals("netstat")) return NetstatCommand.run(Arrays.copyOfRange(args, 1, args.length));
        return SsCommand.run(args);
    }
}
