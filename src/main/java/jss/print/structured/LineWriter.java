package jss.print.structured;

import jss.record.Owners;

/** A record as a line: cells with something fixed before each and after the last. */
final class LineWriter extends RecordWriter {
    private static final byte[] COMMA = {','};
    private static final byte[] TAB = {'\t'};
    private static final byte[] NEWLINE = {'\n'};

    private final byte[][] before;
    private final boolean csv;
    private int start;

    private LineWriter(Column[] columns, byte[][] before, boolean csv) {
        super(columns);
        this.before = before;
        this.csv = csv;
    }

    /** {@code literals}: one before each cell, one behind the last. */
    static LineWriter template(Column[] columns, byte[][] literals) {
        return new LineWriter(columns, literals, false);
    }

    /** RFC 4180 but for the end of the line, which is {@code \n}. */
    static LineWriter csv(Column[] columns) {
        return new LineWriter(columns, separators(columns.length, COMMA), true);
    }

    static LineWriter tabbed(Column[] columns) {
        return new LineWriter(columns, separators(columns.length, TAB), false);
    }

    private static byte[][] separators(int columns, byte[] separator) {
        byte[][] before = new byte[columns + 1][];
        for (int i = 0; i < columns; i++) before[i] = i == 0 ? new byte[0] : separator;
        before[columns] = NEWLINE;
        return before;
    }

    @Override
    boolean wantsAll() {
        return true;
    }

    @Override
    void begin() {}

    @Override
    void end() {
        out.put(before[columns.length]);
    }

    @Override
    void absent(int column) {
        out.put(before[column]);
    }

    @Override
    void number(int column, long value) {
        out.put(before[column]);
        columns[column].kind.put(out, value);
    }

    @Override
    void open(int column) {
        out.put(before[column]);
        start = out.length();
    }

    @Override
    void close(int column) {
        if (csv) quote();
    }

    @Override
    void text(int column, byte[] text, int from, int length) {
        open(column);
        PlainText.put(out, text, from, length, -1);
        close(column);
    }

    @Override
    void unixName(int column, byte[] name, int from, int length) {
        open(column);
        PlainText.unixName(out, name, from, length);
        close(column);
    }

    @Override
    void list(int column, Cell cell) {
        if (cell.size() == 0) {
            absent(column);
            return;
        }
        open(column);
        for (int i = 0; i < cell.size(); i++) {
            if (i > 0) out.put(',');
            PlainText.put(out, cell.text.bytes(), cell.start(i), cell.length(i), ',');
        }
        close(column);
    }

    @Override
    void owners(int column, Owners owners, int first) {
        throw new AssertionError("owners in a line have a column for each of their fields");
    }

    /** Puts quotes around the cell where it needs them; an empty one with quotes is there, one without is not. */
    private void quote() {
        int end = out.length();
        byte[] b = out.bytes();
        int quotes = 0;
        boolean special = end == start;
        for (int i = start; i < end; i++) {
            if (b[i] == '"') quotes++;
            special |= b[i] == ',' || b[i] == '"';
        }
        if (!special) return;
        out.blanks(quotes + 2);
        b = out.bytes();
        int to = out.length() - 1;
        b[to--] = '"';
        for (int i = end - 1; i >= start; i--) {
            b[to--] = b[i];
            if (b[i] == '"') b[to--] = '"';
        }
        b[to] = '"';
    }
}
