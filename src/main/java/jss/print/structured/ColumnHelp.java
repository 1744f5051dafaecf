package jss.print.structured;

import jss.record.Field;
import jss.record.Property;

/** What {@code --columns help} prints: the table of fields. */
public final class ColumnHelp {
    private ColumnHelp() {}

    private static final int WORD = 22;
    private static final int KEY = 25;
    private static final int UNIT = 9;

    /** The fields of sockets. */
    public static String text() {
        return of(SocketVocabulary.INSTANCE);
    }

    /** The fields of a view. */
    public static String text(View<?> view) {
        return of(view);
    }

    private static String of(Vocabulary vocabulary) {
        StringBuilder text = new StringBuilder();
        line(text, "column", "in JSON and CSV", "unit", "meaning");
        for (Property p : vocabulary.all()) {
            String help = p.aliases().isEmpty() ? p.help() : p.help() + " (also " + String.join(", ", p.aliases()) + ")";
            line(text, p.word(), p.json(), unit(p), help);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String key, String unit, String help) {
        pad(text, word, WORD);
        pad(text, key, KEY);
        pad(text, unit, UNIT);
        text.append(help).append('\n');
    }

    private static void pad(StringBuilder text, String cell, int width) {
        text.append(cell).append(" ".repeat(Math.max(1, width - cell.length())));
    }

    private static String unit(Property p) {
        return switch (p.unit()) {
            case NUMBER -> p instanceof Field f && f.isWide() ? "id" : "number";
            case COUNT -> "count";
            case BYTES -> "bytes";
            case BITS_PER_SECOND -> "bit/s";
            case MICROSECONDS -> "us";
            case MILLISECONDS -> "ms";
            case SECONDS -> "s";
            case CHANGE -> "change";
            case PER_256, PER_1024 -> "ratio";
            case FLAG -> "flag";
            case TEXT, FOREIGN_TEXT -> "text";
            case ADDRESS -> "address";
            case LIST -> "list";
        };
    }
}
