package jss.cli;

/** Entry point of {@code jss}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Runtime.getRuntime().halt(run(args)); // exit would start the JDK's exit logger, 8 ms
    }

    /** Runs one command line to its end and returns its exit status. */
    public static int run(String[] args) {
        try {
            return SsCommand.run(args);
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
}
