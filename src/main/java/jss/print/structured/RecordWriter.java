package jss.print.structured;

import jss.print.ByteOut;
import jss.record.Owners;

/** Writes records, each cell by cell in the order of its columns. */
abstract class RecordWriter {
    final Column[] columns;
    final ByteOut out = new ByteOut(40 * 1024);

    RecordWriter(Column[] columns) {
        this.columns = columns;
    }

    /** True if every column has to be mentioned in every record, be it by {@link #absent}. */
    abstract boolean wantsAll();

    abstract void begin();

    abstract void end();

    abstract void absent(int column);

    /** A number of the column's kind; a u64 is unsigned. */
    abstract void number(int column, long value);

    /** Before trusted ASCII text, which goes straight into {@link #out}. */
    abstract void open(int column);

    /** After it. */
    abstract void close(int column);

    /** Text of unknown origin. */
    abstract void text(int column, byte[] text, int from, int length);

    /** The name of a unix socket as the kernel keeps it. */
    abstract void unixName(int column, byte[] name, int from, int length);

    /** The elements of a cell that is a list. */
    abstract void list(int column, Cell cell);

    /** All owners from {@code first} on. */
    abstract void owners(int column, Owners owners, int first);
}
