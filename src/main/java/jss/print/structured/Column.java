package jss.print.structured;

import jss.record.Field;
import jss.record.Property;

/** One column of what is written: its names, what its values are, and what they come from. */
final class Column {
    /** No prefix: the whole address. */
    static final int WHOLE = -1;

    final String heading;
    final String json;
    final Kind kind;
    /** Null of what is computed. */
    final Property property;
    /** The property if it is one of sockets, else null. */
    final Field field;
    /** Where the field's value is found; null where there is no field. */
    final Access access;
    /** Bits that are kept of an IPv4 and of an IPv6 address. */
    final int prefix4;
    final int prefix6;

    private Column(String heading, String json, Kind kind, Property property, int prefix4, int prefix6) {
        this.heading = heading;
        this.json = json;
        this.kind = kind;
        this.property = property;
        field = property instanceof Field f ? f : null;
        access = field == null ? null : Access.of(field);
        this.prefix4 = prefix4;
        this.prefix6 = prefix6;
    }

    static Column of(Field field) {
        return ofPrefix(field, WHOLE, WHOLE);
    }

    static Column ofPrefix(Field field, int prefix4, int prefix6) {
        return new Column(heading(field), field.json(), Kind.of(field), field, prefix4, prefix6);
    }

    /** Of something else than sockets. */
    static Column of(ViewField<?> field, int prefix4, int prefix6) {
        return new Column(field.word(), field.json(), Kind.of(field.unit()), field, prefix4, prefix6);
    }

    /** A number that no row has but that follows from rows. */
    static Column computed(String name, Kind kind) {
        return new Column(name, name, kind, null, WHOLE, WHOLE);
    }

    /** All owners of a socket as one value. */
    static Column processes() {
        return new Column("processes", "processes", Kind.PROCESSES, null, WHOLE, WHOLE);
    }

    boolean isPrefix() {
        return prefix4 != WHOLE || prefix6 != WHOLE;
    }

    /** The word; the key where it says a unit that nobody would guess. */
    private static String heading(Field field) {
        return switch (field.unit()) {
            case MICROSECONDS, MILLISECONDS, BITS_PER_SECOND -> field.json();
            default -> field.word();
        };
    }
}
