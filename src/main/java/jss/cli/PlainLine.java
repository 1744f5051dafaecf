package jss.cli;

import java.util.ArrayList;
import java.util.List;
import jss.record.TcpState;

/**
 * The command lines that people type most, clusters of letters and words: {@code -tan state established}.
 * They need no parser, and a small listing that loads none lives a fifth less long. Whatever is more,
 * long options, options with values, help, mistakes, is not plain and goes to {@link CommandLines}.
 */
final class PlainLine {
    /** Letters of flags that cannot be wrong together, whatever their order; -K wants a filter, -E a table that has events. */
    private static final String SOUND = "nralB460tMuwdSxoemibpTsOQH";

    private PlainLine() {}

    /** True of clusters of such letters and nothing else: there is nothing to parse, and no mistake. */
    static boolean isClusters(String[] args) {
        for (String arg : args) {
            if (arg.length() < 2 || arg.charAt(0) != '-') return false;
            for (int i = 1; i < arg.length(); i++) {
                if (SOUND.indexOf(arg.charAt(i)) < 0) return false;
            }
        }
        return true;
    }

    /**
     * Gives the options of a plain command line to {@code options}, in their order.
     *
     * @return its words; null if it is not plain, and nothing was given
     */
    static List<String> take(String[] args, SsOptions options) {
        List<SsOption> flags = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String arg : args) {
            if (arg.length() < 2 || arg.charAt(0) != '-') {
                words.add(arg);
                continue;
            }
            for (int i = 1; i < arg.length(); i++) {
                SsOption flag = flag(arg.charAt(i));
                if (flag == null) return null;
                flags.add(flag);
            }
        }
        for (SsOption flag : flags) options.take(flag, null);
        return words;
    }

    /** True if nothing about these words can be wrong: pairs that name states. */
    static boolean areStates(List<String> words) {
        for (int i = 0; i < words.size(); i += 2) {
            String verb = words.get(i);
            if (!verb.equals("state") && !verb.equals("exclude") && !verb.equals("excl")) return false;
            if (i + 1 == words.size() || TcpState.mask(words.get(i + 1)) == 0) return false;
        }
        return true;
    }

    private static SsOption flag(char letter) {
        for (SsOption o : SsOption.TABLE) {
            if (o.isFlag() && o.hasLetter(letter)) return o;
        }
        return null;
    }
}
