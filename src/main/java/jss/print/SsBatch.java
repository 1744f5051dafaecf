package jss.print;

/**
 * When ss prints what it has collected: as soon as its cells fill five chunks of memory. From which
 * row on a wider cell widens the rows depends on it, so its arithmetic is kept here, though nothing
 * is stored that way.
 */
final class SsBatch {
    private static final int CHUNK = 1_048_560;
    private static final int CHUNKS = 5;
    /** Bytes of a batch, about: what is counted for cells' heads is about what pads them. */
    static final int MOST = (CHUNKS + 1) * CHUNK;
    private static final int CELL_HEAD = 2; // a length stands before each cell; the next begins at an even offset

    private final int[] shown = new int[SsTable.COLUMNS];
    private int shownCount;
    private int chunks = 1;
    private int used;

    SsBatch(SsWidths columns) {
        for (int c = 0; c < SsTable.COLUMNS; c++) {
            if (columns.enabled(c)) shown[shownCount++] = c;
        }
    }

    /** Counts one row by the lengths of its cells; true if ss prints after it. */
    boolean add(int[] lengths) {
        int sum = 0;
        for (int i = 0; i < shownCount; i++) sum += lengths[shown[i]] + CELL_HEAD + 1 & ~1;
        if (used + sum < CHUNK - CELL_HEAD) { // nowhere near the end of the chunk: cells need no look each
            used += sum;
            return false;
        }
        for (int i = 0; i < shownCount; i++) cell(lengths[shown[i]]);
        return chunks >= CHUNKS;
    }

    private void cell(int length) {
        int end = used + CELL_HEAD + length;
        if (end >= CHUNK && used > 0) { // a cell that does not fit moves on as a whole
            chunks++;
            end = CELL_HEAD + length;
        }
        used = end + 1 & ~1;
        if (CHUNK - used < CELL_HEAD) {
            chunks++;
            used = 0;
        }
    }

    void restart() {
        chunks = 1;
        used = 0;
    }
}
