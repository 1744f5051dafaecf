package jss.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * getopt_long's rules on picocli: clusters, glued values, abbreviated long names, options and other
 * words in any order, {@code --}. The model is made by hand: annotated fields would cost 50 ms of
 * reflection at start-up.
 */
final class CommandLines {
    private CommandLines() {}

    /** Takes options in the order in which they stand on the command line. */
    interface Taker {
        /** {@code value} is null for an option without one. */
        void take(int option, String value);
    }

    private record Setter(Taker taker, int option, boolean hasValue) implements ISetter {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T set(T value) {
            if (value != null) taker.take(option, hasValue ? (String) value : null);
            return value;
        }
    }

    /** Adds one option to {@code spec}; {@code value} names its value, null if it has none. */
    static void add(CommandSpec spec, Taker taker, int option, String[] names, String value, String help) {
        boolean hasValue = value != null;
        OptionSpec.Builder b = OptionSpec.builder(names).description(help)
                .setter(new Setter(taker, option, hasValue));
        if (hasValue) b.type(String.class).arity("1").paramLabel(value);
        else b.type(boolean.class).arity("0");
        spec.addOption(b.build());
    }

    /**
     * False if nothing in {@code args} can mean an option of these names, so that no model of it need be made: there are
     * eighty, and all of them take 4 ms.
     */
    static boolean mayOccur(String[] names, String[] args) {
        for (String arg : args) {
            if (arg.length() < 2 || arg.charAt(0) != '-') continue;
            for (String name : names) {
                if (name.length() == 2 ? arg.indexOf(name.charAt(1)) > 0 : isLong(arg, name)) return true;
            }
        }
        return false;
    }

    /** True if {@code arg} is {@code name}, in full or abbreviated, with or without a value. */
    private static boolean isLong(String arg, String name) {
        int end = arg.indexOf('=');
        return name.startsWith(end < 0 ? arg : arg.substring(0, end));
    }

    /** Parses {@code args} and returns the words that are neither options nor their values. */
    static List<String> parse(CommandSpec spec, String[] args) {
        PositionalParamSpec words = PositionalParamSpec.builder().index("0..*").arity("0..1").type(List.class)
                .auxiliaryTypes(String.class).hidden(true).build();
        spec.addPositional(words);
        CommandLine line = new CommandLine(spec)
                .setAbbreviatedOptionsAllowed(true)
                .setExpandAtFiles(false) // @name is an abstract unix socket, not a file of arguments
                .setInterpolateVariables(false)
                .setAllowOptionsAsOptionParameters(true) // --sort -rtt
                .setOverwrittenOptionsAllowed(true);
        try {
            line.parseArgs(args);
        } catch (MissingParameterException e) {
            throw new UsageException(e.getMissing().isEmpty() ? e.getMessage()
                    : "option '" + ((OptionSpec) e.getMissing().get(0)).names()[0] + "' wants a value");
        } catch (UnmatchedArgumentException e) {
            throw new UsageException("unknown option '" + e.getUnmatched().get(0) + "'");
        } catch (ParameterException e) {
            throw ours(e);
        }
        List<String> found = words.getValue();
        return found == null ? List.of() : found;
    }

    /** What one of our takers said of a value, which picocli wraps into words of its own; else the first of those. */
    private static RuntimeException ours(ParameterException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof UsageException u) return u;
            if (t instanceof FailedException f) return f;
        }
        return new UsageException(firstLine(e.getMessage()));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
