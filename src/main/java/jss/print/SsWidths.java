package jss.print;

import static jss.print.SsTable.*;

/**
 * The columns of ss's table: which are shown, and how wide they are printed. May be shared by the
 * tables of several threads, which agree on widths whenever one of them prints.
 */
final class SsWidths {
    private static final int[] DELIMITER = {0, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0};

    private final boolean[] enabled = new boolean[COLUMNS];
    private final int[] delimiter = DELIMITER.clone();
    private final int[] longest = new int[COLUMNS];
    private final int screen;
    private final int beforeExt;
    private boolean headerDue;

    /**
     * @param columns bit N set: column N is shown
     * @param screen width in characters, 0 if there is none ("compact")
     */
    SsWidths(int columns, int screen) {
        this.screen = screen;
        int last = LADDR;
        boolean first = true;
        for (int c = 0; c < COLUMNS; c++) {
            enabled[c] = (columns >> c & 1) != 0;
            if (!enabled[c]) continue;
            if (first) delimiter[c] = 0; // nothing to be set apart from
            first = false;
            if (c < EXT) last = c;
        }
        beforeExt = last;
    }

    boolean enabled(int column) {
        return enabled[column];
    }

    /** Blanks before a cell. */
    int delimiter(int column) {
        return delimiter[column];
    }

    /** The first column that a row's text is not padded in while it is collected: the last one before ext. */
    int tail() {
        return beforeExt;
    }

    /** The longest cells seen by all tables so far, as a table's own to begin with. */
    synchronized int[] longest() {
        return longest.clone();
    }

    /** Leaves the header to the table that prints first; {@code own} holds the lengths of its cells. */
    synchronized void deferHeader(int[] own) {
        headerDue = true;
        take(own);
    }

    /** True once, if the header is still to be printed. */
    synchronized boolean takeHeader() {
        boolean due = headerDue;
        headerDue = false;
        return due;
    }

    private void take(int[] own) {
        for (int c = 0; c < COLUMNS; c++) {
            longest[c] = Math.max(longest[c], own[c]);
            own[c] = longest[c];
        }
    }

    /** Takes a table's longest cells in, brings them up to date, and says how wide to print. */
    synchronized Display display(int[] own) {
        take(own);
        int[] width = new int[COLUMNS];
        boolean any = false;
        for (int c = 0; c < COLUMNS; c++) {
            if (!enabled[c]) continue;
            int w = longest[c] + (longest[c] > 0 && any ? DELIMITER[c] : 0);
            if (screen > 0 && w > screen) w = screen;
            width[c] = w;
            any |= w > 0;
        }
        if (screen > 0) spread(width, screen);
        return new Display(width, screen == 0, beforeExt);
    }

    /** Printed widths, delimiters included; in the compact form the last column before ext is not padded. */
    record Display(int[] widths, boolean compact, int beforeExt) {
        int width(int column) {
            return widths[column];
        }

        boolean pads(int column) {
            return !(compact && column == beforeExt);
        }
    }

    /**
     * Shares the free blanks of each screen line out among its columns. A row that is wider than the
     * screen wraps by itself, and the widths make the wrapped parts line up.
     */
    private static void spread(int[] width, int screen) {
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
