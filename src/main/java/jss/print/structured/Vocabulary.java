package jss.print.structured;

import java.util.List;
import jss.record.Property;

/** What can be known of rows of one kind, by name. */
interface Vocabulary {
    /** What columns call {@code word}; null if they call nothing so. */
    Property named(String word);

    /** In the order in which it is listed. */
    List<? extends Property> all();

    /** True of an address of which a prefix can be asked for. */
    boolean hasPrefix(Property property);

    /** What a column of {@code property} is. */
    Column column(Property property, int prefix4, int prefix6);

    default Column column(Property property) {
        return column(property, Column.WHOLE, Column.WHOLE);
    }
}
