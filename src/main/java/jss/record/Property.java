package jss.record;

import java.util.List;

/** Something that can be known of a row: what columns, JSON, CSV and their help have in common of it. */
public interface Property {
    /** What columns call it. */
    String word();

    /** Its key in JSON and its header in CSV: with the unit, if that is not a matter of course. */
    String json();

    Unit unit();

    /** One line, without a full stop. */
    String help();

    /** Other words for it. */
    default List<String> aliases() {
        return List.of();
    }
}
