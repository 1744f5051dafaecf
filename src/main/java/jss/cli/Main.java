package jss.cli;

import java.util.Arrays;

/** Entry point of {@code jss}. */
public final class Main {
    private Main() {}

    /** True if this process is jss and nothing else. */
    static volatile boolean isProcess;

    public static void main(String[] args) {
        isProcess = true;
        Runtime.getRuntime().halt(run(args)); // exit would start the JDK's exit logger, 8 ms
    }

    /** Runs one command line to its end and returns its exit status. */
    public static int run(String[] args) {
        int status = status(args);
        return status > 1 && Arrays.asList(args).contains("--exit-code") ? ExitStatus.ERROR : status;
    }

    private static int status(String[] args) {
        try {
            return dispatch(args);
        } catch (UsageException e) {
            Stderr.line(e.getMessage() + " (jss --help lists the options)");
            return ExitStatus.USAGE;
        } catch (FilterException e) {
            for (String line : e.lines()) Stderr.line(line);
            return e.status();
        } catch (FailedException e) {
            Stderr.line(e.getMessage());
            return ExitStatus.FAILED;
        } catch (OutputException e) {
            if (e.readerIsGone()) return ExitStatus.OK;
            Stderr.line(e.getMessage());
            return ExitStatus.FAILED;
        } catch (RuntimeException | Error e) {
            Stderr.line(unexpected(e));
            return ExitStatus.FAILED;
        }
    }

    /** One line about what should not have happened: what, and where. */
    static String unexpected(Throwable t) {
        if (t instanceof OutOfMemoryError) return "out of memory: " + t.getMessage();
        StackTraceElement[] frames = t.getStackTrace();
        StringBuilder line = new StringBuilder("internal error: ").append(t);
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ') line.setCharAt(i, ' ');
        }
        return frames.length == 0 ? line.toString() : line.append(" at ").append(frames[0]).toString();
    }

    /** The command is the name that the program was called by, or the first word; some words mean one of ip's. */
    private static int dispatch(String[] args) {
        String program = System.getProperty("jss.program");
        if ("netstat".equals(program)) return NetstatCommand.run(args);
        if ("ip".equals(program)) return IpCommand.run(args);
        if (PlainLine.isClusters(args)) {
            HeadStart.begin(); // before any class of ours is there: this is what a small listing waits for
            return SsCommand.run(args);
        }
        if (args.length > 0 && args[0].equals("netstat")) return NetstatCommand.run(Arrays.copyOfRange(args, 1, args.length));
        if (args.length > 0 && args[0].equals("ip")) return IpCommand.run(Arrays.copyOfRange(args, 1, args.length));
        if (args.length > 0 && args[0].equals("stats")) return StatsCommand.run(Arrays.copyOfRange(args, 1, args.length));
        if (args.length == 2 && args[0].equals("help") && args[1].equals("netstat")) return Rosetta.print();
        // ss would look for a host of that name, and say that there is none.
        if (args.length == 1 && args[0].equals("help") && !"ss".equals(program)) return Help.print(SsOption.TABLE);
        int object = IpCommand.shortForm(args);
        return object >= 0 ? IpCommand.runShort(args, object) : SsCommand.run(args);
    }
}
