package jss.print.structured;

import java.util.Arrays;
import jss.print.ByteOut;
import jss.record.Field;
import jss.record.InetRecord;
import jss.record.Owners;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpFields;
import jss.record.TcpInfo;
import jss.record.UnixRecord;

/** Reads sockets. */
final class SocketRows extends Reader<SocketRecord> {
    private final Reading reading;
    private final RecordWriter writer;
    private final Access[] access;
    private final ByteOut key = new ByteOut(32);
    private final int[][] columnsOf = new int[SocketTable.values().length][];
    private final boolean[][] possible = new boolean[SocketTable.values().length][];

    /** {@code writer} may be null. */
    SocketRows(Reading reading, RecordWriter writer) {
        super(writer);
        this.reading = reading;
        this.writer = writer;
        access = new Access[writer == null ? 0 : writer.columns.length]; // null of the owners as one value
        for (int i = 0; i < access.length; i++) access[i] = writer.columns[i].access;
    }

    @Override
    void key(ByteOut key, Column column, SocketRecord row) {
        Keys.put(key, column, column.access, row, reading);
    }

    @Override
    boolean hasNumber(Column column, SocketRecord row) {
        return column.field.isOf(row.table()) && reading.hasNumber(column.field, column.access, row);
    }

    @Override
    long number(Column column, SocketRecord row) {
        return column.field.read(row);
    }

    @Override
    long unowned() {
        return reading.unowned();
    }

    @Override
    void put(SocketRecord row) {
        RecordWriter w = writer;
        w.begin();
        int[] columns = columns(row.table());
        boolean[] can = possible[row.table().ordinal()];
        TcpInfo info = null;
        boolean looked = false;
        int state = row.state();
        for (int i : columns) {
            Access a = access[i];
            if (!can[i]) {
                w.absent(i);
            } else if (a == Access.TCP_INFO) {
                if (!looked) info = row instanceof InetRecord r ? r.tcpInfo() : null;
                looked = true;
                Field field = w.columns[i].field;
                if (info != null && TcpFields.has(field, info, state)) w.number(i, TcpFields.read(field, info));
                else w.absent(i);
            } else if (a == null) {
                int first = reading.first(row);
                if (first != Owners.NONE) w.owners(i, reading.owners(), first);
            } else {
                cell(i, w.columns[i].field, a, row);
            }
        }
        w.end();
    }

    private void cell(int i, Field field, Access a, SocketRecord row) {
        RecordWriter w = writer;
        switch (a) {
            case NUMBER, TCP_INFO, QUEUE -> {
                if (reading.hasNumber(field, a, row)) w.number(i, field.read(row));
                else w.absent(i);
            }
            case TRUSTED -> {
                if (!field.has(row)) w.absent(i);
                else if (w.columns[i].isPrefix()) prefix(i, a, row);
                else trusted(i, field, row);
            }
            case NAME, END -> {
                if (!field.has(row)) w.absent(i);
                else if (row instanceof UnixRecord && reading.unixName(field, row)) {
                    w.unixName(i, reading.nameOctets(), 0, reading.nameLength());
                } else {
                    text(i, field, a, row); // the name of a device may be in it
                }
            }
            case OWNERS -> {
                if (reading.foreign(field, a, row)) {
                    w.open(i);
                    w.out.put(reading.text.bytes(), 0, reading.text.length());
                    w.close(i);
                } else {
                    w.absent(i);
                }
            }
            default -> text(i, field, a, row);
        }
    }

    private void trusted(int i, Field field, SocketRecord row) {
        writer.open(i);
        reading.trusted(field, row, writer.out);
        writer.close(i);
    }

    private void prefix(int i, Access a, SocketRecord row) {
        key.truncate(0);
        Keys.put(key, writer.columns[i], a, row, reading);
        Keys.write(key.bytes(), 0, writer, i);
    }

    private void text(int i, Field field, Access a, SocketRecord row) {
        if (reading.foreign(field, a, row)) writer.text(i, reading.text.bytes(), 0, reading.text.length());
        else writer.absent(i);
    }

    /** The columns that rows of {@code table} can have, or all of them if all have to be mentioned. */
    private int[] columns(SocketTable table) {
        int[] columns = columnsOf[table.ordinal()];
        return columns != null ? columns : findColumns(table);
    }

    private int[] findColumns(SocketTable table) {
        int[] found = new int[access.length];
        boolean[] can = new boolean[access.length];
        int count = 0;
        for (int i = 0; i < access.length; i++) {
            Field field = writer.columns[i].field;
            can[i] = field == null || field.isOf(table);
            if (writer.wantsAll() || can[i]) found[count++] = i;
        }
        possible[table.ordinal()] = can;
        return columnsOf[table.ordinal()] = Arrays.copyOf(found, count);
    }
}
