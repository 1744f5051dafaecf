package jss.print.structured;

import jss.print.ByteOut;

/** What the cells of rows of one kind hold, for one thread. */
abstract class Reader<R> {
    private final RecordWriter writer;

    /** {@code writer}: where {@link #put} writes to; null where rows are not written. */
    Reader(RecordWriter writer) {
        this.writer = writer;
    }

    /** Writes {@code row}, or nothing of it if it contradicts itself. */
    final void putWhole(R row) {
        int start = writer.out.length();
        try {
            put(row);
        } catch (RuntimeException e) {
            writer.out.truncate(start);
            throw e;
        }
    }

    /** Writes {@code row} into the writer. */
    abstract void put(R row);

    /** Appends to {@code key} what {@code column} is of {@code row}, as {@link Keys} have it. */
    abstract void key(ByteOut key, Column column, R row);

    /** True if the column of {@code row} is a number that there is. */
    abstract boolean hasNumber(Column column, R row);

    /** That number; a u64 is unsigned. */
    abstract long number(Column column, R row);

    /** Rows of sockets with a file whose owners were asked for and not found. */
    long unowned() {
        return 0;
    }
}
