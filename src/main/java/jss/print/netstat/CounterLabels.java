package jss.print.netstat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What netstat calls each counter, from the resource {@code counters.txt}. */
final class CounterLabels {
    /** When a counter is shown, and where. */
    enum Show {
        ALWAYS, NONZERO, IN, OUT, NEVER
    }

    /** The number stands between {@code before} and {@code after}. */
    record Label(Show show, String before, String after) {}

    private final Map<String, Map<String, Label>> tables = new HashMap<>();

    static CounterLabels load() {
        try (InputStream in = CounterLabels.class.getResourceAsStream("counters.txt")) {
            return new CounterLabels(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CounterLabels(String text) {
        Map<String, Label> table = null;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end);
            at = end + 1;
            if (line.isEmpty() || line.charAt(0) == '#') continue;
            if (line.charAt(0) == '[') {
                table = new HashMap<>();
                tables.put(line.substring(1, line.length() - 1), table);
            } else {
                int name = line.indexOf(' ');
                int show = line.indexOf(' ', name + 1);
                if (show < 0) show = line.length();
                table.put(line.substring(0, name), label(Show.valueOf(upper(line.substring(name + 1, show))),
                        line.substring(Math.min(show + 1, line.length()))));
            }
        }
    }

    private static String upper(String lower) {
        char[] c = lower.toCharArray();
        for (int i = 0; i < c.length; i++) c[i] = (char) (c[i] - 'a' + 'A');
        return new String(c);
    }

    private static Label label(Show show, String text) {
        if (show == Show.NEVER) return new Label(show, "", "");
        if (text.endsWith("_")) text = text.substring(0, text.length() - 1) + " ";
        int number = text.indexOf('%');
        return new Label(show, text.substring(0, number), text.substring(number + 1));
    }

    /** Null if netstat has no list for the table. */
    Map<String, Label> table(String name) {
        return tables.get(name);
    }
}
