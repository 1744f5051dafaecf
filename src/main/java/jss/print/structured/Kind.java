package jss.print.structured;

import jss.print.ByteOut;
import jss.record.Field;
import jss.record.Unit;

/** What the values of a column are. */
enum Kind {
    NUMBER,
    /** 0 or 1, written as {@code true} and {@code false}. */
    FLAG,
    /** 64 bits that name something: a string in JSON, since a double holds only 53 of them. */
    ID,
    /** Times 256. */
    PER_256,
    /** Times 1024. */
    PER_1024,
    /** Times 1000. */
    THOUSANDTHS,
    /** What something has changed by, which may be less than zero. */
    CHANGE,
    TEXT,
    /** Texts: in JSON an array. */
    LIST,
    /** Owners: in JSON an array of objects. */
    PROCESSES;

    static Kind of(Field field) {
        if (field.isWide()) return ID;
        if (field == Field.PID || field == Field.FD) return TEXT; // of all owners
        return of(field.unit());
    }

    static Kind of(Unit unit) {
        return switch (unit) {
            case FLAG -> FLAG;
            case PER_256 -> PER_256;
            case PER_1024 -> PER_1024;
            case CHANGE -> CHANGE;
            case TEXT, FOREIGN_TEXT, ADDRESS -> TEXT;
            case LIST -> LIST;
            default -> NUMBER;
        };
    }

    /** Writes a number of this kind, in full. */
    void put(ByteOut out, long value) {
        switch (this) {
            case FLAG -> out.ascii(value == 0 ? "false" : "true");
            case PER_256 -> fraction(out, value >>> 8, (value & 0xff) * 390_625, 100_000_000); // 10^8 / 256
            case PER_1024 -> fraction(out, value >>> 10, (value & 0x3ff) * 9_765_625, 10_000_000_000L); // 10^10 / 1024
            case THOUSANDTHS -> fraction(out, value / 1000, value % 1000, 1000);
            case CHANGE -> out.dec(value);
            default -> out.unsigned(value);
        }
    }

    /** {@code whole} and {@code rest / one}, without zeros at the end. */
    private static void fraction(ByteOut out, long whole, long rest, long one) {
        out.unsigned(whole);
        if (rest == 0) return;
        out.put('.');
        for (long digit = one / 10; rest != 0; digit /= 10) {
            out.put('0' + (int) (rest / digit));
            rest %= digit;
        }
    }
}
