package jss.print.structured;

import java.util.List;
import jss.record.IpNames;
import jss.record.Property;
import jss.record.Unit;

/** Something that can be known of a row of {@code R}: the table of a view is an enum of these. */
public interface ViewField<R> extends Property {
    /** Puts what it is of {@code row} into {@code cell}, which is empty; leaves it so if the row has none. */
    void read(R row, IpNames names, Cell cell);

    /** What is said of the field, whatever the row. */
    record Said(String word, Unit unit, String help, List<String> aliases) {}

    Said said();

    @Override
    default String word() {
        return said().word;
    }

    /** Words are keys: those of ip's JSON, where ip has one. */
    @Override
    default String json() {
        return word();
    }

    @Override
    default Unit unit() {
        return said().unit;
    }

    @Override
    default String help() {
        return said().help;
    }

    @Override
    default List<String> aliases() {
        return said().aliases;
    }
}
