package jss.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jss.print.structured.JsonText;
import jss.record.CounterSample;

/** Prints counters for people, a line each with a word on those worth watching, or as a line of JSON. */
public final class StatsPrinter {
    private static final int NAME = 30;
    private static final int NUMBER = 14;

    private final Map<String, String> meanings = meanings();
    private final List<String> patterns;
    private final boolean zeros;
    private final ByteOut out;

    /** {@code patterns}: parts of names with * and ?, in any case; none for all. {@code zeros}: those too that are 0. */
    public StatsPrinter(List<String> patterns, boolean zeros, ByteOut out) {
        this.patterns = new ArrayList<>();
        for (String p : patterns) this.patterns.add(new String(p.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        this.zeros = zeros;
        this.out = out;
    }

    /** Values as they are; with {@code before}, what changed since. {@code every}: only what changed is worth a line. */
    public void text(CounterSample now, CounterSample before, boolean every) {
        double seconds = before == null ? 0 : (now.nanos - before.nanos) / 1e9;
        int start = out.length();
        out.ascii("Name");
        out.blanks(NAME - (out.length() - start));
        right("Value", NUMBER);
        if (before != null) {
            right("Change", NUMBER);
            out.ascii(every ? "     Per second" : "  in ");
            if (!every) tenths(seconds).ascii(" s");
        }
        out.put('\n');
        for (Map.Entry<String, Long> e : now.values().entrySet()) {
            long change = before == null ? 0 : now.change(e.getKey(), before);
            if (!shows(e.getKey(), every ? change : e.getValue())) continue;
            row(e.getKey(), e.getValue(), before != null, change, every ? seconds : 0);
        }
    }

    private void row(String name, long value, boolean hasChange, long change, double seconds) {
        int start = out.length();
        SafeText.put(out, name.getBytes(StandardCharsets.ISO_8859_1));
        out.blanks(Math.max(1, NAME - (out.length() - start)));
        start = out.length();
        out.unsigned(value);
        shift(start, NUMBER);
        if (hasChange) {
            start = out.length();
            if (change > 0) out.put('+');
            out.dec(change);
            shift(start, NUMBER);
        }
        if (seconds > 0) {
            start = out.length();
            tenths(change / seconds);
            shift(start, 15);
        }
        String meaning = meaning(name);
        if (meaning != null) out.ascii("  ").ascii(meaning);
        out.put('\n');
    }

    /** One object a line: the seconds, and a member for each counter. */
    public void json(CounterSample now, CounterSample before, boolean every) {
        out.put('{');
        if (before != null) {
            out.ascii("\"seconds\":");
            thousandths((now.nanos - before.nanos) / 1e9).put(',');
        }
        out.ascii("\"counters\":[");
        boolean first = true;
        for (Map.Entry<String, Long> e : now.values().entrySet()) {
            long change = before == null ? 0 : now.change(e.getKey(), before);
            if (!shows(e.getKey(), every ? change : e.getValue())) continue;
            if (!first) out.put(',');
            first = false;
            out.ascii("{\"name\":\"");
            byte[] name = e.getKey().getBytes(StandardCharsets.ISO_8859_1);
            boolean exact = JsonText.put(out, name, 0, name.length);
            if (!exact) {
                out.ascii("\",\"name_hex\":\"");
                for (byte b : name) out.hex(b & 0xff, 2);
            }
            out.ascii("\",\"value\":").unsigned(e.getValue());
            if (before != null) out.ascii(",\"change\":").dec(change);
            String meaning = meaning(e.getKey());
            if (meaning != null) {
                out.ascii(",\"meaning\":\"");
                string(meaning);
                out.put('"');
            }
            out.put('}');
        }
        out.ascii("]}\n");
    }

    /** Each counter as a row, until {@code rows} returns false. */
    public void rows(CounterSample now, CounterSample before, boolean every, Predicate<StatsRow> rows) {
        long period = before == null ? 0 : (now.nanos - before.nanos) / 1_000_000;
        for (Map.Entry<String, Long> e : now.values().entrySet()) {
            String name = e.getKey();
            long change = before == null ? 0 : now.change(name, before);
            if (!shows(name, every ? change : e.getValue())) continue;
            if (!rows.test(new StatsRow(name, e.getValue(), before != null, change, period, meaning(name)))) return;
        }
    }

    private void string(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.put('\\');
            if (c < ' ') out.ascii("\\u00").hex(c, 2);
            else out.utf8(String.valueOf(c));
        }
    }

    private boolean shows(String name, long number) {
        if (patterns.isEmpty()) return zeros || number != 0 && !CounterSample.isSetting(name);
        for (String p : patterns) {
            if (matches(p, 0, name, 0)) return zeros || number != 0;
        }
        return false;
    }

    /** The whole of {@code name} against a pattern with * and ?; cases do not matter. */
    static boolean matches(String pattern, int p, String name, int n) {
        for (; p < pattern.length(); p++, n++) {
            char c = pattern.charAt(p);
            if (c == '*') {
                for (int i = n; i <= name.length(); i++) {
                    if (matches(pattern, p + 1, name, i)) return true;
                }
                return false;
            }
            if (n == name.length()) return false;
            if (c != '?' && Character.toLowerCase(c) != Character.toLowerCase(name.charAt(n))) return false;
        }
        return n == name.length();
    }

    /** Null if there is nothing to say of the counter. */
    String meaning(String name) {
        int dot = name.lastIndexOf('.');
        return meanings.get(dot < 0 ? name : name.substring(dot + 1));
    }

    private void right(String text, int width) {
        out.blanks(width - text.length()).ascii(text);
    }

    private void shift(int start, int width) {
        int length = out.length() - start;
        int missing = Math.max(1, width - length);
        out.blanks(missing);
        System.arraycopy(out.bytes(), start, out.bytes(), start + missing, length);
        java.util.Arrays.fill(out.bytes(), start, start + missing, (byte) ' ');
    }

    private ByteOut tenths(double n) {
        long t = Math.round(Math.abs(n) * 10);
        if (n < 0 && t > 0) out.put('-');
        return out.dec(t / 10).put('.').put('0' + (int) (t % 10));
    }

    private ByteOut thousandths(double n) {
        long t = Math.round(n * 1000);
        return out.dec(t / 1000).put('.').put('0' + (int) (t / 100 % 10)).put('0' + (int) (t / 10 % 10))
                .put('0' + (int) (t % 10));
    }

    private static Map<String, String> meanings() {
        Map<String, String> all = new HashMap<>();
        String text;
        try (InputStream in = StatsPrinter.class.getResourceAsStream("watched.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int blank = text.indexOf(' ', at);
            if (text.charAt(at) != '#') all.put(text.substring(at, blank), text.substring(blank + 1, end));
            at = end + 1;
        }
        return all;
    }
}
