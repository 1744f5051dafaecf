package jss.print;

/**
 * Numbers that stand together in a row, each behind its name, those that are 0 left out. Rows of a table repeat most of
 * each other's (sizes of segments, windows, what was never sent), so the text of the row before is kept, and formatted
 * anew only if a number changed.
 */
final class RepeatedCounts {
    private final boolean unsigned;
    private final byte[][] names;
    private final long[] values;
    private final ByteOut text = new ByteOut(256);
    private int at;
    private boolean changed;

    /** {@code unsigned}: numbers above the range of a long are u64, not negative. */
    RepeatedCounts(boolean unsigned, String... names) {
        this.unsigned = unsigned;
        this.names = new byte[names.length][];
        for (int i = 0; i < names.length; i++) this.names[i] = Ascii.bytes(names[i]);
        values = new long[names.length];
    }

    /** The row's next number. */
    RepeatedCounts next(long value) {
        if (values[at] != value) {
            values[at] = value;
            changed = true;
        }
        at++;
        return this;
    }

    /** Puts the row's text, once all of its numbers are there. */
    void put(ByteOut out) {
        at = 0;
        if (changed) format();
        out.put(text.bytes(), 0, text.length());
    }

    private void format() {
        changed = false;
        text.truncate(0);
        for (int i = 0; i < names.length; i++) {
            long n = values[i];
            if (n == 0) continue;
            if (n < 0 && unsigned) text.put(names[i]).unsigned(n);
            else text.labelled(names[i], n);
        }
    }
}
