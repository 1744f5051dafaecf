package jss.print.structured;

import jss.print.ByteOut;
import jss.record.IpNames;

/** Reads rows by a table of fields. */
final class ViewRows<R> extends Reader<R> {
    private final IpNames names;
    private final RecordWriter writer;
    private final Cell cell = new Cell();

    /** {@code writer} may be null. */
    ViewRows(IpNames names, RecordWriter writer) {
        super(writer);
        this.names = names;
        this.writer = writer;
    }

    @SuppressWarnings("unchecked") // columns are of the view that rows are of
    private void read(Column column, R row) {
        cell.clear();
        ((ViewField<R>) column.property).read(row, names, cell);
    }

    @Override
    void put(R row) {
        RecordWriter w = writer;
        w.begin();
        for (int i = 0; i < w.columns.length; i++) {
            Column column = w.columns[i];
            read(column, row);
            switch (cell.is) {
                case ABSENT -> w.absent(i);
                case NUMBER -> w.number(i, cell.number);
                case PLAIN -> {
                    w.open(i);
                    w.out.put(cell.text.bytes(), 0, cell.text.length());
                    w.close(i);
                }
                case FOREIGN -> w.text(i, cell.text.bytes(), 0, cell.text.length());
                case ADDRESS -> {
                    w.open(i);
                    address(w.out, column);
                    w.close(i);
                }
                case LIST -> w.list(i, cell);
            }
        }
        w.end();
    }

    private void address(ByteOut out, Column column) {
        int prefix = prefix(column);
        if (cell.v6) out.ipv6(word(0, prefix), word(1, prefix), word(2, prefix), word(3, prefix));
        else out.ipv4(word(0, prefix));
        if (prefix != Column.WHOLE) out.put('/').dec(prefix);
    }

    /** The shorter one of the cell's prefix and of the one that is asked for. */
    private int prefix(Column column) {
        int asked = cell.v6 ? column.prefix6 : column.prefix4;
        if (asked == Column.WHOLE) return cell.prefix;
        return cell.prefix == Column.WHOLE ? asked : Math.min(asked, cell.prefix);
    }

    private int word(int i, int prefix) {
        return Keys.kept(cell.words[i], prefix, 32 * i);
    }

    @Override
    void key(ByteOut key, Column column, R row) {
        read(column, row);
        switch (cell.is) {
            case ABSENT -> Keys.absent(key);
            case NUMBER -> Keys.number(key, column.kind, cell.number);
            case PLAIN -> Keys.plain(key, cell.text);
            case FOREIGN -> Keys.text(key, cell.text);
            case ADDRESS -> {
                int prefix = prefix(column);
                Keys.address(key, cell.v6, word(0, prefix), word(1, prefix), word(2, prefix), word(3, prefix), prefix);
            }
            case LIST -> {
                if (cell.size() == 0) {
                    Keys.absent(key);
                    return;
                }
                Keys.beginPlain(key);
                for (int i = 0; i < cell.size(); i++) {
                    if (i > 0) key.put(',');
                    PlainText.put(key, cell.text.bytes(), cell.start(i), cell.length(i), ',');
                }
                Keys.endPlain(key);
            }
        }
    }

    @Override
    boolean hasNumber(Column column, R row) {
        read(column, row);
        return cell.is == Cell.Is.NUMBER;
    }

    @Override
    long number(Column column, R row) {
        return cell.number; // that of hasNumber
    }
}
