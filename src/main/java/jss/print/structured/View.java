package jss.print.structured;

import java.util.List;
import jss.record.Property;
import jss.record.Unit;

/** The fields that rows of {@code R} can have: a table of them, and those that a table shows that nobody chose columns of. */
public final class View<R> implements Vocabulary {
    private final String name;
    private final List<ViewField<R>> fields;
    private final List<ViewField<R>> usual;

    /** {@code name}: of its schema. */
    public View(String name, List<ViewField<R>> fields, List<ViewField<R>> usual) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.usual = List.copyOf(usual);
    }

    public String name() {
        return name;
    }

    @Override
    public List<ViewField<R>> all() {
        return fields;
    }

    List<ViewField<R>> usual() {
        return usual;
    }

    @Override
    public ViewField<R> named(String word) {
        String wanted = word.replace('-', '_');
        for (ViewField<R> f : fields) {
            if (f.word().equalsIgnoreCase(wanted)) return f;
        }
        for (ViewField<R> f : fields) {
            for (String alias : f.aliases()) {
                if (alias.equalsIgnoreCase(wanted)) return f;
            }
        }
        return null;
    }

    @Override
    public boolean hasPrefix(Property property) {
        return property.unit() == Unit.ADDRESS;
    }

    @Override
    public Column column(Property property, int prefix4, int prefix6) {
        return Column.of((ViewField<?>) property, prefix4, prefix6);
    }
}
