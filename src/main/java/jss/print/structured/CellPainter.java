package jss.print.structured;

import jss.print.ByteOut;
import jss.print.colour.Colour;
import jss.record.Field;

/** The colours of a table's cells, row by row. */
final class CellPainter {
    private static final int NONE = -1;

    private final Column[] columns;
    private final Colour[] colours;
    private final int acceptQueue;
    private final int backlog;

    CellPainter(Column[] columns) {
        this.columns = columns;
        colours = new Colour[columns.length];
        acceptQueue = find(Field.ACCEPT_QUEUE);
        backlog = find(Field.BACKLOG);
    }

    private int find(Field field) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].field == field) return i;
        }
        return NONE;
    }

    /** Looks at the cells of the next row. */
    void row(byte[] b, int[] starts, int[] ends) {
        for (int i = 0; i < columns.length; i++) colours[i] = of(columns[i].field, b, starts[i], ends[i]);
        if (acceptQueue == NONE || backlog == NONE) return;
        long waiting = number(b, starts[acceptQueue], ends[acceptQueue]);
        if (waiting > 0 && waiting >= number(b, starts[backlog], ends[backlog])) colours[acceptQueue] = Colour.TROUBLE;
    }

    private static Colour of(Field field, byte[] b, int from, int to) {
        if (field == null || from == to) return null;
        switch (field) {
            case STATE -> {
                return Colour.ofState(b, from, to);
            }
            case RECV_Q, SEND_Q, ACCEPT_QUEUE, RETRANS_TOTAL, BYTES_RETRANS, REORD_SEEN, TOTAL_RTO -> {
                return number(b, from, to) > 0 ? Colour.NOTABLE : null;
            }
            case RETRANS, RETRANSMITS, LOST, BACKOFF, PROBES, DROPS -> {
                return number(b, from, to) > 0 ? Colour.TROUBLE : null;
            }
            default -> {
                return null;
            }
        }
    }

    private static long number(byte[] b, int from, int to) {
        long n = 0;
        for (int i = from; i < to; i++) n = 10 * n + b[i] - '0';
        return n;
    }

    /** Begins the colour of a cell; false if it has none. */
    boolean begin(int column, ByteOut out) {
        if (colours[column] == null) return false;
        colours[column].begin(out);
        return true;
    }

    void end(ByteOut out) {
        Colour.end(out);
    }
}
