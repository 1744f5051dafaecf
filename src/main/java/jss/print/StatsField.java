package jss.print;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jss.print.structured.Cell;
import jss.print.structured.View;
import jss.print.structured.ViewField;
import jss.record.IpNames;
import jss.record.Unit;

/** What can be known of a counter. */
public enum StatsField implements ViewField<StatsRow> {
    NAME("name", Unit.FOREIGN_TEXT, "name of the counter, of an interface's with the interface's before it"),
    IFNAME("ifname", Unit.FOREIGN_TEXT, "interface, if it is a counter of one", "dev"),
    COUNTER("counter", Unit.TEXT, "name of the counter alone"),
    VALUE("value", Unit.COUNT, "what it says; bytes, if its name ends so"),
    CHANGE("change", Unit.CHANGE, "what it has changed by since the last call, or in the period"),
    PERIOD("period_ms", Unit.MILLISECONDS, "since the last call, or length of the period", "period"),
    MEANING("meaning", Unit.TEXT, "what those worth watching mean");

    /** All of them. */
    public static final View<StatsRow> VIEW =
            new View<>("stats", List.of(values()), List.of(NAME, VALUE, CHANGE, MEANING));

    private final Said said;

    StatsField(String word, Unit unit, String help, String... aliases) {
        said = new Said(word, unit, help, List.of(aliases));
    }

    @Override
    public Said said() {
        return said;
    }

    @Override
    public void read(StatsRow row, IpNames names, Cell cell) {
        String name = row.name();
        int dot = name.lastIndexOf('.'); // a name of an interface may have dots, one of a counter has none
        switch (this) {
            case NAME -> cell.text(octets(name));
            case IFNAME -> {
                if (dot >= 0) cell.text(octets(name.substring(0, dot)));
            }
            case COUNTER -> cell.plain(name.substring(dot + 1));
            case VALUE -> cell.number(row.value());
            case CHANGE -> {
                if (row.isCompared()) cell.number(row.change());
            }
            case PERIOD -> {
                if (row.isCompared()) cell.number(row.periodMs());
            }
            case MEANING -> {
                if (row.meaning() != null) cell.plain(row.meaning());
            }
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
