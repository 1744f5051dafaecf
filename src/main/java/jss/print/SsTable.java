package jss.print;

import java.util.Arrays;

/**
 * The table that ss prints: cells given row by row, widths from the longest cell of each column seen
 * so far, rows printed a batch at a time.
 *
 * <p>Text is set once: every cell is formatted where it will be printed, in the widths known so far.
 * A cell that is wider than its column starts a new <i>segment</i>, in wider columns; when a batch
 * is printed, the segments that already have its final widths go out as they are and only the others
 * (the first rows, as a rule) are set again. Text behind the last padded column is set again only if
 * there is any, since ss pads it to its longest.
 *
 * <p>Use: for each column in order, enabled or not, append the cell to {@link #text} and call
 * {@link #next}. The last column of a row is {@link #EXT}.
 */
public final class SsTable {
    /** The network namespace: in no table of ss. */
    public static final int NETNS = 0;
    public static final int NETID = 1;
    public static final int STATE = 2;
    public static final int RECVQ = 3;
    public static final int SENDQ = 4;
    public static final int LADDR = 5;
    public static final int LPORT = 6;
    public static final int RADDR = 7;
    public static final int RPORT = 8;
    public static final int PROCESS = 9;
    public static final int EXT = 10;
    static final int COLUMNS = 11;

    private static final String[] HEADER = {
        "Netns", "Netid", "State", "Recv-Q", "Send-Q", "Local Address:", "Port", "Peer Address:", "Port", "Process", ""
    };

    // What next() does with a column: an int it can switch on, since it is the busiest method there is.
    private static final int HIDDEN = 0;
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int TAIL = 3; // the last column before ext: not padded while rows are collected
    private static final int LAST = 4;

    private final SsWidths widths;
    private final ByteSink sink;
    private final SsBatch batch;
    private final ByteOut text = new ByteOut(16 * 1024, SsBatch.MOST);
    private final int[] kinds = new int[COLUMNS];
    private final int[] longest;

    // Where each row begins, and where its ext cell does. Two ints a row.
    private int[] rows = new int[1024];
    private int rowCount;

    // Segments: from which row on which widths of the padded columns hold. COLUMNS + 1 ints each.
    private int[] segments = new int[8 * (COLUMNS + 1)];
    private int segmentCount;

    // The current segment: where in a row each cell begins, and the row's padded part, all blank.
    private final int[] offsets = new int[COLUMNS];
    private byte[] blankRow = new byte[0];

    // The current row.
    private final int[] lengths = new int[COLUMNS];
    private boolean inRow;
    private boolean headed;
    private int column;
    private int rowStart;
    private int cellStart;
    private int lastExt;

    /** A table on its own. */
    public SsTable(int columns, int screen, ByteSink sink) {
        this(new SsWidths(columns, screen), sink);
    }

    /** {@code widths} may be shared by tables that print parts of the same listing. */
    SsTable(SsWidths widths, ByteSink sink) {
        this.widths = widths;
        this.sink = sink;
        longest = widths.longest();
        batch = new SsBatch(widths);
        for (int c = 0; c < COLUMNS; c++) {
            if (!widths.enabled(c)) kinds[c] = HIDDEN;
            else if (c == EXT) kinds[c] = LAST;
            else if (c == widths.tail()) kinds[c] = TAIL;
            else kinds[c] = c == LADDR || c == RADDR ? RIGHT : LEFT;
        }
    }

    /**
     * A table for another thread's rows of the same listing. The header, if no row followed it yet,
     * is from now on printed by whichever table prints first.
     */
    SsTable fork() {
        if (rowCount == 1 && headed) {
            widths.deferHeader(longest);
            restart();
        }
        return new SsTable(widths, sink);
    }

    public boolean shows(int column) {
        return kinds[column] != HIDDEN;
    }

    /** Where the current cell's text goes. */
    public ByteOut text() {
        if (!inRow) beginRow();
        return text;
    }

    /** Adds the header row. */
    public void header() {
        for (String cell : HEADER) {
            text().ascii(cell);
            next();
        }
        headed = true;
    }

    /** Ends the current cell; after the last column, the row. */
    public void next() {
        if (!inRow) beginRow();
        int c = column;
        int length = text.length() - cellStart;
        switch (kinds[c]) {
            case LEFT -> {
                lengths[c] = length;
                if (length > longest[c]) widen(c, length);
            }
            case RIGHT -> {
                lengths[c] = length;
                int missing = longest[c] - length;
                if (missing > 0) shift(length, missing);
                else if (missing < 0) widen(c, length);
            }
            case TAIL -> {
                lengths[c] = length;
                if (length > longest[c]) longest[c] = length;
            }
            case LAST -> {
                lengths[c] = length;
                lastExt = length; // measured when the next row follows in the same batch
                endRow();
                return;
            }
            default -> {
                if (length > 0) swallow(length);
            }
        }
        column = ++c;
        if (c <= widths.tail()) {
            cellStart = rowStart + offsets[c];
            text.truncate(cellStart);
        } else {
            cellStart = text.length();
            if (c == EXT) rows[2 * rowCount + 1] = cellStart;
        }
    }

    /** Ends cells, empty but for what the current one may hold, until {@code column} is the current one. */
    public void skipTo(int column) {
        while (this.column != column) next();
    }

    private void beginRow() {
        if (lastExt > longest[EXT]) longest[EXT] = lastExt;
        if (segmentCount == 0) beginSegment();
        if (2 * rowCount == rows.length) rows = Arrays.copyOf(rows, 2 * rows.length);
        int start = text.length();
        rowStart = start;
        rows[2 * rowCount] = start;
        text.put(blankRow); // cells are written over blanks, so none needs to be padded
        cellStart = start + offsets[0];
        text.truncate(cellStart);
        column = 0;
        inRow = true;
    }

    /** Moves the current cell's text to the right edge of its column. */
    private void shift(int length, int missing) {
        byte[] b = text.bytes();
        int from = cellStart;
        for (int i = from + length - 1; i >= from; i--) b[i + missing] = b[i];
        for (int i = from, end = from + Math.min(missing, length); i < end; i++) b[i] = ' ';
    }

    /** Takes back what was written to a column that is not shown. */
    private void swallow(int length) {
        text.truncate(cellStart);
        text.blanks(length);
        text.truncate(cellStart);
    }

    /** Begins a segment with the current row, whose cells so far already stand where they should. */
    private void widen(int column, int length) {
        longest[column] = length;
        if (segments[(segmentCount - 1) * (COLUMNS + 1)] == rowCount) segmentCount--;
        beginSegment();
        text.blanks(rowStart + blankRow.length - text.length());
    }

    private void beginSegment() {
        int at = segmentCount * (COLUMNS + 1);
        if (at == segments.length) segments = Arrays.copyOf(segments, 2 * at);
        segments[at] = rowCount;
        int offset = 0;
        for (int c = 0; c <= widths.tail(); c++) {
            segments[at + 1 + c] = longest[c];
            if (kinds[c] != HIDDEN) offset += widths.delimiter(c);
            offsets[c] = offset;
            if (kinds[c] != HIDDEN && c < widths.tail()) offset += longest[c];
        }
        segmentCount++;
        if (blankRow.length != offset) {
            blankRow = new byte[offset];
            Arrays.fill(blankRow, (byte) ' ');
        }
    }

    /** Forgets the row that was begun, if one was. */
    void abandonRow() {
        if (!inRow) return;
        text.truncate(rowStart);
        column = 0;
        inRow = false;
    }

    private void endRow() {
        text.put('\n');
        rowCount++;
        column = 0;
        inRow = false;
        if (batch.add(lengths)) flush();
    }

    /** Prints the rows collected so far. */
    public void flush() {
        if (rowCount > 0) {
            synchronized (widths) { // batches of other threads go before or after this one
                SsWidths.Display display = widths.display(longest);
                printDeferredHeader();
                for (int s = 0; s < segmentCount; s++) print(s, display);
            }
        }
        restart();
    }

    /** Tells the tables of the same listing how wide this one's columns are. */
    void measure() {
        widths.display(longest);
    }

    /** Prints the rows collected so far, and the header if no row ever followed it. */
    void finish() {
        flush();
        synchronized (widths) {
            printDeferredHeader();
        }
    }

    private void printDeferredHeader() {
        if (!widths.takeHeader()) return;
        SsTable head = new SsTable(widths, sink);
        head.header();
        head.flush();
    }

    private void print(int s, SsWidths.Display display) {
        int from = segments[s * (COLUMNS + 1)];
        int to = s + 1 < segmentCount ? segments[(s + 1) * (COLUMNS + 1)] : rowCount;
        int start = rows[2 * from];
        int end = to == rowCount ? text.length() : rows[2 * to];
        boolean inPlace = isInPlace(s, display);
        if (inPlace && display.width(EXT) == 0) {
            sink.write(text.bytes(), start, end - start);
            return;
        }
        SsReset again = new SsReset(widths, display, segments, s * (COLUMNS + 1) + 1, sink);
        if (inPlace) again.pad(text.bytes(), rows, from, to, end);
        else again.rows(text.bytes(), rows, from, to, end);
    }

    private void restart() {
        text.truncate(0);
        rowCount = 0;
        segmentCount = 0;
        lastExt = 0;
        batch.restart();
    }

    /** True if the padded columns of segment {@code s} stand as they are to be printed. */
    private boolean isInPlace(int s, SsWidths.Display display) {
        if (!display.compact()) return false;
        int at = s * (COLUMNS + 1) + 1;
        for (int c = 0; c < widths.tail(); c++) {
            if (widths.enabled(c) && segments[at + c] + widths.delimiter(c) != display.width(c)) return false;
        }
        return true;
    }
}
