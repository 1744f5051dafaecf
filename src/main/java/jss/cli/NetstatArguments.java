package jss.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A period behind {@code -c}, which net-tools 2.10 does not take but the guides and other netstats do: {@code -c5},
 * {@code -c 5}, {@code --continuous=5}. Where 2.10 understands the digits as options ({@code -c46}) they stay so.
 */
final class NetstatArguments {
    private static final String LONG = "--continuous";
    /** Letters that take what stands behind them as their value. */
    private static final String WITH_VALUE = "AI";
    private static final String DIGITS_THAT_ARE_OPTIONS = "246";

    final String[] rest;
    double seconds = 1;

    NetstatArguments(String[] args) {
        List<String> kept = new ArrayList<>(args.length);
        int i = 0;
        for (; i < args.length && !args[i].equals("--"); i++) {
            String arg = args[i];
            if (arg.startsWith("--")) {
                int equals = arg.indexOf('=');
                String name = equals < 0 ? arg : arg.substring(0, equals);
                if (name.length() > 3 && LONG.startsWith(name) && equals > 0 && take(arg.substring(equals + 1))) arg = LONG;
                if (name.equals(LONG) && equals < 0 && i + 1 < args.length && take(args[i + 1])) i++;
                else if (name.length() >= 7 && name.startsWith("--interfaces".substring(0, Math.min(12, name.length()))) && equals > 0) {
                    kept.add("-I");
                    arg = arg.substring(equals + 1);
                }
                kept.add(arg);
            } else if (arg.startsWith("-")) {
                int c = periodLetter(arg);
                boolean last = c == arg.length() - 1;
                if (c > 0 && last && i + 1 < args.length && take(args[i + 1])) i++;
                else if (c > 0 && !last && !onlyOptions(arg, c + 1) && take(arg.substring(c + 1))) arg = arg.substring(0, c + 1);
                kept.add(arg);
            } else {
                kept.add(arg);
            }
        }
        for (; i < args.length; i++) kept.add(args[i]);
        rest = kept.toArray(new String[0]);
    }

    /** Where the c stands that the rest of a cluster may belong to, -1 if there is none. */
    private static int periodLetter(String cluster) {
        for (int i = 1; i < cluster.length(); i++) {
            char letter = cluster.charAt(i);
            if (WITH_VALUE.indexOf(letter) >= 0) return -1;
            boolean digitNext = i + 1 < cluster.length() && (cluster.charAt(i + 1) >= '0' && cluster.charAt(i + 1) <= '9'
                    || cluster.charAt(i + 1) == '.');
            if (letter == 'c' && (i + 1 == cluster.length() || digitNext)) return i;
        }
        return -1;
    }

    private static boolean onlyOptions(String cluster, int from) {
        for (int i = from; i < cluster.length(); i++) {
            if (DIGITS_THAT_ARE_OPTIONS.indexOf(cluster.charAt(i)) < 0) return false;
        }
        return true;
    }

    private boolean take(String text) {
        double read = Repeat.seconds(text);
        if (read == 0) return false;
        seconds = read;
        return true;
    }
}
