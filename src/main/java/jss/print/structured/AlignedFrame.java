package jss.print.structured;

import jss.print.ByteOut;
import jss.print.ByteSink;

/**
 * Lines of cells between tabs as a table for the eye: columns as wide as their cells, numbers to the
 * right, a dash for what is absent, colours if they are wanted. The first rows decide the widths; a
 * wider cell later widens its column from there on.
 */
final class AlignedFrame extends Frame {
    private static final int ROWS_TO_LOOK_AT = 500;
    private static final int GAP = 2;

    private final Column[] columns;
    private final boolean header;
    private final CellPainter painter;
    private final ByteSink sink;
    private final ByteOut waiting = new ByteOut(64 * 1024);
    private final ByteOut out = new ByteOut(64 * 1024);
    private final int[] widths;
    private final int[] starts;
    private final int[] ends;
    private int waitingRows;
    private boolean begun;

    /** {@code painter} may be null. */
    AlignedFrame(Column[] columns, boolean header, CellPainter painter, ByteSink sink) {
        this.columns = columns;
        this.header = header;
        this.painter = painter;
        this.sink = sink;
        widths = new int[columns.length];
        starts = new int[columns.length];
        ends = new int[columns.length];
        for (int i = 0; i < columns.length; i++) widths[i] = header ? columns[i].heading.length() : 1;
    }

    @Override
    synchronized void add(ByteOut batch) {
        byte[] b = batch.bytes();
        for (int i = 0; i < batch.length(); i++) {
            if (b[i] == '\n') waitingRows++;
        }
        waiting.put(b, 0, batch.length());
        batch.truncate(0);
        if (waitingRows >= ROWS_TO_LOOK_AT) print();
    }

    @Override
    synchronized void end() {
        print();
    }

    @Override
    boolean hasBegun() {
        return true; // nothing would be seen sooner
    }

    private void print() {
        byte[] b = waiting.bytes();
        for (int at = 0; at < waiting.length(); ) {
            at = split(b, at);
            for (int c = 0; c < columns.length; c++) widths[c] = Math.max(widths[c], width(b, starts[c], ends[c]));
        }
        if (!begun && header) heading();
        begun = true;
        for (int at = 0; at < waiting.length(); ) {
            at = split(b, at);
            row(b);
        }
        waiting.truncate(0);
        waitingRows = 0;
        out.drainTo(sink);
    }

    /** Finds the cells of the line at {@code at}; where the next one begins. */
    private int split(byte[] b, int at) {
        for (int c = 0; c < columns.length; c++) {
            starts[c] = at;
            while (b[at] != '\t' && b[at] != '\n') at++;
            ends[c] = at++;
        }
        return at;
    }

    /** Characters, not octets; nothing at all shows as one. */
    private static int width(byte[] b, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            if ((b[i] & 0xc0) != 0x80) width++;
        }
        return Math.max(1, width);
    }

    private void heading() {
        for (int c = 0; c < columns.length; c++) {
            int pad = widths[c] - columns[c].heading.length();
            if (isNumber(c)) out.blanks(pad);
            out.ascii(columns[c].heading);
            gap(c, pad);
        }
        out.put('\n');
    }

    private void row(byte[] b) {
        if (painter != null) painter.row(b, starts, ends);
        for (int c = 0; c < columns.length; c++) {
            int pad = widths[c] - width(b, starts[c], ends[c]);
            if (isNumber(c)) out.blanks(pad);
            boolean painted = painter != null && painter.begin(c, out);
            if (starts[c] == ends[c]) out.put('-');
            else out.put(b, starts[c], ends[c] - starts[c]);
            if (painted) painter.end(out);
            gap(c, pad);
        }
        out.put('\n');
    }

    private void gap(int column, int pad) {
        if (column < columns.length - 1) out.blanks((isNumber(column) ? 0 : pad) + GAP);
    }

    private boolean isNumber(int column) {
        return columns[column].kind != Kind.TEXT && columns[column].kind != Kind.LIST;
    }
}
