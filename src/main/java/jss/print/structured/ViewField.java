package jss.print.structured;

import jss.record.IpNames;
import jss.record.Property;

/** Something that can be known of a row of {@code R}: the table of a view is an enum of these. */
public interface ViewField<R> extends Property {
    /** Puts what it is of {@code row} into {@code cell}, which is empty; leaves it so if the row has none. */
    void read(R row, IpNames names, Cell cell);

    /** Words are keys: those of ip's JSON, where ip has one. */
    @Override
    default String json() {
        return word();
    }
}
