package jss.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jss.filter.Context;
import jss.filter.Filter;
import jss.filter.FilterSyntaxException;
import jss.filter.Parser;
import jss.filter.Suggestion;
import jss.query.Selection;
import jss.record.TcpState;

/** The text of a filter: words of the command line behind its state words, then the lines of a file. */
final class FilterText {
    /** Of a file; some have no end. */
    private static final int LONGEST = 16 << 20;

    private final StringBuilder text = new StringBuilder();
    private String file;
    private boolean namesStates;
    private int fileFrom;

    /** {@code -F}: takes effect behind the words, wherever it stands. */
    void file(String name) {
        if (file != null) throw new UsageException("only one file can hold the filter");
        file = name;
    }

    /** True if state words stood in front. */
    boolean namesStates() {
        return namesStates;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Takes the words that are neither options nor their values. */
    void words(List<String> words, Selection selection) {
        for (String w : words.subList(takeStates(words, selection), words.size())) {
            if (!w.isEmpty()) text.append(text.isEmpty() ? "" : " ").append(w);
        }
        if (file == null) return;
        if (!text.isEmpty()) text.append('\n');
        fileFrom = text.length();
        for (String line : read(file).split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) text.append(line).append('\n');
        }
    }

    /** Understands the text. */
    Filter parse(Context context) {
        try {
            return Parser.parse(text.toString(), context);
        } catch (FilterSyntaxException e) {
            throw FilterException.of(e, file, fileFrom);
        }
    }

    private static byte[] bytes(String file) throws IOException {
        if (file.startsWith("-")) return System.in.readNBytes(LONGEST + 1);
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(LONGEST + 1);
        }
    }

    private static String read(String file) {
        try {
            byte[] bytes = bytes(file);
            if (bytes.length > LONGEST) throw new UsageException("the filter in " + file + " is longer than 16 MiB");
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new UsageException("the filter in " + file + " cannot be read");
        }
    }

    /**
     * Takes the state words in front as ss does. What ss would refuse behind them belongs to the
     * expression, and so do they then: {@code state established or sport = 22}.
     *
     * @return how many of {@code words} they were
     */
    private int takeStates(List<String> words, Selection selection) {
        int at = 0;
        int states = 0;
        for (; at < words.size(); at += 2) {
            String verb = words.get(at);
            boolean add = verb.equals("state");
            if (!add && !verb.equals("exclude") && !verb.equals("excl")) break;
            if (at + 1 == words.size()) throw new UsageException("'" + verb + "' wants a state after it");
            String word = words.get(at + 1);
            int mask = TcpState.mask(word);
            if (mask == 0) {
                if (!isName(word) || word.equals("in")) return 0;
                throw new UsageException("'" + word + "' is no state" + Suggestion.of(word, TcpState.vocabulary())
                        + "; there are " + String.join(" ", TcpState.vocabulary()));
            }
            if (at == 0) states = add ? 0 : TcpState.ALL;
            states = add ? states | mask : states & ~mask;
        }
        if (at < words.size() && goesOn(words.get(at))) return 0;
        if (at > 0) selection.setStates(states);
        namesStates = at > 0;
        return at;
    }

    private static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') return false;
        }
        return true;
    }

    /** True of a word that goes on with an expression, and cannot begin one. */
    private static boolean goesOn(String word) {
        return switch (word) {
            case "and", "or" -> true;
            default -> word.startsWith("&") || word.startsWith("|") || word.startsWith("and ") || word.startsWith("or ");
        };
    }
}
