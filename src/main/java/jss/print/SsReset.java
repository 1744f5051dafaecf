package jss.print;

import static jss.print.SsTable.*;

/** Sets rows again that were collected in other widths than they are printed in. */
final class SsReset {
    private static final int OUTPUT = 64 * 1024;

    private final SsWidths columns;
    private final SsWidths.Display display;
    private final int[] collected;
    private final int base;
    private final ByteSink sink;
    private final ByteOut out = new ByteOut(OUTPUT);

    /** {@code collected[base + c]} is the width in which column {@code c} was collected. */
    SsReset(SsWidths columns, SsWidths.Display display, int[] collected, int base, ByteSink sink) {
        this.columns = columns;
        this.display = display;
        this.collected = collected;
        this.base = base;
        this.sink = sink;
    }

    /** Rows that stand as they are to be printed but for blanks behind their ext cells; the rest as in {@link #rows}. */
    void pad(byte[] text, int[] rows, int from, int to, int end) {
        int width = display.width(EXT);
        for (int r = from; r < to; r++) {
            int start = rows[2 * r];
            int next = r + 1 < to ? rows[2 * (r + 1)] : end;
            out.put(text, start, next - 1 - start).blanks(width - (next - 1 - rows[2 * r + 1])).put('\n');
            if (out.length() >= OUTPUT) out.drainTo(sink);
        }
        out.drainTo(sink);
    }

    /** Rows {@code [from, to)}: {@code rows} holds where each begins and where its ext cell does; the last one ends at {@code end}. */
    void rows(byte[] text, int[] rows, int from, int to, int end) {
        for (int r = from; r < to; r++) {
            int next = r + 1 < to ? rows[2 * (r + 1)] : end;
            row(text, rows[2 * r], rows[2 * r + 1], next - 1);
            if (out.length() >= OUTPUT) out.drainTo(sink);
        }
        out.drainTo(sink);
    }

    private void row(byte[] text, int at, int ext, int end) {
        for (int c = 0; c < EXT; c++) {
            if (!columns.enabled(c)) continue;
            int delimiter = columns.delimiter(c);
            out.blanks(delimiter);
            at += delimiter;
            int width = c < columns.tail() ? collected[base + c] : ext - at;
            cell(c, text, at, width, display.width(c) - delimiter);
            at += width;
        }
        int length = end - ext;
        out.put(text, ext, length).blanks(display.width(EXT) - length).put('\n');
    }

    /** The cell of column {@code c}, in {@code width} bytes from {@code at} on, its padding included. */
    private void cell(int c, byte[] text, int at, int width, int printed) {
        boolean right = c == LADDR || c == RADDR;
        int least = c == columns.tail() ? width : c == RECVQ || c == SENDQ ? Math.min(width, 6) : 0; // its own blanks
        int start = at;
        int end = at + width;
        if (right) {
            while (start < end && text[start] == ' ') start++;
        } else {
            while (end > start + least && text[end - 1] == ' ') end--;
        }
        int pad = printed - (end - start);
        if (right) out.blanks(pad);
        out.put(text, start, end - start);
        if (!right && display.pads(c)) out.blanks(pad);
    }
}
