package jss.cli;

import java.util.ArrayList;
import java.util.List;
import jss.print.ip.LinkStats;

/**
 * The options of {@code ip}, which stand before its object. They are not getopt's: one dash or two
 * make no difference, any prefix will do, letters do not cluster ({@code -br} is not {@code -b -r}),
 * and the words after them are a grammar of keywords. That is why picocli has no part in this.
 */
final class IpOptions {
    private static final int AF_INET = 2;
    private static final int AF_BRIDGE = 7;
    private static final int AF_INET6 = 10;
    private static final int AF_PACKET = 17;
    private static final int AF_MPLS = 28;

    /** Names in the order in which ip tries prefixes of them. */
    private static final String[] NAMES = {
        "loops", "family", "4", "6", "0", "M", "B", "human-readable", "iec", "statistics", "stats", "details",
        "resolve", "oneline", "timestamp", "tshort", "Version", "force", "batch", "brief", "json", "rcvbuf", "pretty",
        "help", "netns", "Numeric", "all", "color", "colour", "echo"
    };

    /** What else than ip's output is wanted. */
    final ViewOptions views;
    /** 0 if none was asked for. */
    int family;
    /** Of multicast groups only those of internet addresses. */
    boolean internetOnly;
    int statistics;
    boolean details;
    boolean oneline;
    boolean brief;
    boolean json;
    boolean pretty;
    boolean numeric;
    boolean resolve;
    boolean version;
    boolean help;
    private boolean human;
    private boolean iec;
    String netns;
    /** Seconds between repetitions, 0 for one run. */
    double interval;

    IpOptions() {
        this(new ViewOptions(true, SsOption.JSON));
    }

    IpOptions(ViewOptions views) {
        this.views = views;
    }

    /** Takes the options at the beginning of {@code args}; where the first other word is. */
    int take(String[] args) {
        int at = 0;
        while (at < args.length && isOption(args[at])) at = take(args, at, false);
        return at;
    }

    /** Takes the options anywhere in {@code args}, jss's own too; the other words. */
    List<String> takeAnywhere(String[] args) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < args.length; ) {
            if (isOption(args[at])) at = take(args, at, true);
            else words.add(args[at++]);
        }
        return words;
    }

    /** {@code -iec} means nothing without {@code -h}. */
    LinkStats.Unit unit() {
        return !human ? LinkStats.Unit.PLAIN : iec ? LinkStats.Unit.BINARY : LinkStats.Unit.DECIMAL;
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-';
    }

    private int take(String[] args, int at, boolean ours) {
        String given = args[at];
        String word = given.startsWith("--") ? given.substring(2) : given.substring(1);
        if (ours && (word.equals("interval") || word.startsWith("interval="))) {
            boolean glued = word.length() > 8;
            interval = seconds(glued ? word.substring(9) : value(args, at, given));
            return at + (glued ? 1 : 2);
        }
        if (ours && word.equals("c")) {
            boolean number = at + 1 < args.length && Repeat.seconds(args[at + 1]) > 0;
            interval = number ? Repeat.seconds(args[at + 1]) : 1;
            return at + (number ? 2 : 1);
        }
        int equals = word.indexOf('=');
        String name = nameOf(equals < 0 ? word : word.substring(0, equals));
        if (name == null) throw new IpFailure(IpFailure.USAGE, "Option \"" + given + "\" is unknown, try \"ip -help\".");
        switch (name) {
            case "4" -> family = AF_INET;
            case "6" -> family = AF_INET6;
            case "0" -> family = AF_PACKET;
            case "M" -> family = AF_MPLS;
            case "B" -> family = AF_BRIDGE;
            case "family" -> family = familyOf(value(args, at++, given));
            case "human-readable" -> human = true;
            case "iec" -> iec = true;
            case "statistics", "stats" -> statistics++;
            case "details" -> details = true;
            case "resolve" -> resolve = true;
            case "oneline" -> oneline = true;
            case "brief" -> brief = true;
            case "json" -> json = true;
            case "pretty" -> pretty = true;
            case "Numeric" -> numeric = true;
            case "Version" -> version = true;
            case "help" -> help = true;
            case "netns" -> netns = value(args, at++, given);
            case "loops", "rcvbuf" -> value(args, at++, given); // how ip flushes, how it buffers
            case "timestamp", "tshort", "force", "echo", "color", "colour" -> { } // of commands that jss has not
            default -> throw new IpFailure(IpFailure.USAGE, "option \"" + given + "\" is not for commands that only read");
        }
        return at + 1;
    }

    private static double seconds(String word) {
        double seconds = Repeat.seconds(word);
        if (seconds == 0) throw new IpFailure(IpFailure.USAGE, "'" + word + "' is no number of seconds");
        return seconds;
    }

    private static String nameOf(String word) {
        if (word.isEmpty()) return null;
        for (String name : NAMES) {
            if (name.startsWith(word)) return name;
        }
        return null;
    }

    private static String value(String[] args, int at, String option) {
        if (at + 1 >= args.length) throw new IpFailure(IpFailure.USAGE, "option \"" + option + "\" wants a value");
        return args[at + 1];
    }

    private static int familyOf(String word) {
        return switch (word) {
            case "inet" -> AF_INET;
            case "inet6" -> AF_INET6;
            case "link" -> AF_PACKET;
            case "bridge" -> AF_BRIDGE;
            case "mpls" -> AF_MPLS;
            default -> throw new IpFailure(IpFailure.USAGE,
                    "Error: argument \"" + word + "\" is wrong: invalid protocol family");
        };
    }
}
