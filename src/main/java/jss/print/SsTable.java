package jss.print;

import java.util.Arrays;

/**
 * The table that ss prints: cells collected row by row, widths from the longest cell of each column
 * seen so far, rows set in those widths a batch at a time.
 *
 * <p>ss begins a new batch when its cells fill five chunks of memory; where that happens decides
 * from which row on a wider cell widens the rows, so the arithmetic of its chunks is kept here,
 * though the cells themselves stand in one array.
 *
 * <p>Use: for each column in order, enabled or not, append the cell to {@link #text} and call
 * {@link #next}. The last column of a row is {@link #EXT}.
 */
public final class SsTable {
    public static final int NETID = 0;
    public static final int STATE = 1;
    public static final int RECVQ = 2;
    public static final int SENDQ = 3;
    public static final int LADDR = 4;
    public static final int LPORT = 5;
    public static final int RADDR = 6;
    public static final int RPORT = 7;
    public static final int PROCESS = 8;
    public static final int EXT = 9;
    private static final int COLUMNS = 10;

    private static final String[] HEADER = {
        "Netid", "State", "Recv-Q", "Send-Q", "Local Address:", "Port", "Peer Address:", "Port", "Process", ""
    };
    private static final int[] DELIMITER = {0, 1, 1, 1, 1, 0, 1, 0, 0, 0};

    private static final int CHUNK = 1_048_560;
    private static final int CHUNKS = 5;
    private static final int CELL_HEAD = 2;

    /** Rows are set into a buffer of this size, then written in one piece. */
    private static final int OUTPUT = 64 * 1024;

    private final boolean[] enabled = new boolean[COLUMNS];
    private final int enabledCount;
    private final int beforeExt;
    private final int screen;
    private final ByteSink sink;
    private final ByteOut text = new ByteOut(16 * 1024);
    private final ByteOut out = new ByteOut(OUTPUT + 4096);
    private final int[] longest = new int[COLUMNS];

    private int[] lengths = new int[4096];
    private int cells;
    private int column;
    private int cellStart;
    private int lastExt;
    private int chunks = 1;
    private int chunkUsed;

    /**
     * @param columns bit N set: column N is shown
     * @param screen width in characters, 0 if there is none ("compact")
     */
    public SsTable(int columns, int screen, ByteSink sink) {
        int count = 0;
        int last = LADDR;
        for (int i = 0; i < COLUMNS; i++) {
            enabled[i] = (columns >> i & 1) != 0;
            if (enabled[i]) count++;
            if (enabled[i] && i < EXT) last = i;
        }
        this.enabledCount = count;
        this.beforeExt = last;
        this.screen = screen;
        this.sink = sink;
    }

    public boolean shows(int column) {
        return enabled[column];
    }

    /** Where the current cell's text goes. */
    public ByteOut text() {
        return text;
    }

    /** Adds the header row. */
    public void header() {
        for (String cell : HEADER) {
            text.ascii(cell);
            next();
        }
    }

    /** Ends the current cell; after the last column, the row. */
    public void next() {
        int length = text.length() - cellStart;
        if (enabled[column]) {
            if (cells == lengths.length) lengths = Arrays.copyOf(lengths, 2 * cells);
            lengths[cells++] = length;
            account(length);
            if (column == EXT) {
                lastExt = length; // measured when the next row follows in the same batch
            } else if (length > longest[column]) {
                longest[column] = length;
            }
            cellStart = text.length();
        } else if (length > 0) {
            text.truncate(cellStart); // a column that is not shown swallows its text
        }
        if (column == 0 && lastExt > longest[EXT]) longest[EXT] = lastExt;
        if (++column == COLUMNS) {
            column = 0;
            if (chunks == CHUNKS) flush();
        }
    }

    /** Ends the current cell without having written to it, through to {@code column}. */
    public void skipTo(int column) {
        while (this.column != column) next();
    }

    private void account(int length) {
        int end = chunkUsed + CELL_HEAD + length;
        if (end >= CHUNK && chunkUsed > 0) {
            chunks++;
            end = CELL_HEAD + length;
        }
        chunkUsed = end + 1 & ~1;
        if (CHUNK - chunkUsed < CELL_HEAD) {
            chunks++;
            chunkUsed = 0;
        }
    }

    /** Prints the rows collected so far. */
    public void flush() {
        int[] width = widths();
        byte[] source = text.bytes();
        int at = 0;
        for (int cell = 0; cell < cells; cell += enabledCount) {
            at = row(width, source, at, cell);
            if (out.length() >= OUTPUT) out.drainTo(sink);
        }
        out.drainTo(sink);
        text.truncate(0);
        cells = 0;
        cellStart = 0;
        lastExt = 0;
        chunks = 1;
        chunkUsed = 0;
    }

    private int row(int[] width, byte[] source, int at, int cell) {
        boolean first = true;
        for (int c = 0; c < COLUMNS; c++) {
            if (!enabled[c]) continue;
            int length = lengths[cell++];
            int delimiter = first ? 0 : DELIMITER[c];
            int pad = width[c] - length - delimiter;
            if (delimiter > 0) out.put(' ');
            boolean right = c == LADDR || c == RADDR;
            if (right) out.blanks(pad);
            out.put(source, at, length);
            at += length;
            if (!right && !(screen == 0 && c == beforeExt)) out.blanks(pad);
            first = false;
        }
        out.put('\n');
        return at;
    }

    private int[] widths() {
        int[] width = new int[COLUMNS];
        boolean any = false;
        for (int c = 0; c < COLUMNS; c++) {
            if (!enabled[c]) continue;
            int w = longest[c] + (longest[c] > 0 && any ? DELIMITER[c] : 0);
            if (screen > 0 && w > screen) w = screen;
            width[c] = w;
            any |= w > 0;
        }
        if (screen > 0) spread(width);
        return width;
    }

    /**
     * Shares the free blanks of each screen line out among its columns. A row that is wider than the
     * screen wraps by itself, and the widths make the wrapped parts line up.
     */
    private void spread(int[] width) {
        int lastUsed = -1;
        for (int c = 0; c < COLUMNS; c++) {
            if (width[c] > 0) lastUsed = c;
        }
        int start = 0;
        while (start <= lastUsed) {
            int sum = 0;
            int count = 0;
            int c = start;
            for (; c <= lastUsed; c++) {
                if (width[c] == 0) continue;
                if (sum + width[c] > screen) break;
                sum += width[c];
                count++;
                if (sum == screen) {
                    c++;
                    break;
                }
            }
            int free = screen - sum;
            int share = free / count;
            int more = count - free % count; // the rightmost ones get one blank more
            for (int i = start, k = 0; i < c; i++) {
                if (width[i] > 0) width[i] += share + (k++ >= more ? 1 : 0);
            }
            start = c;
        }
    }
}
