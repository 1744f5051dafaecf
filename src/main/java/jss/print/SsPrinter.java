package jss.print;

import jss.record.InetRecord;
import jss.record.Names;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.TcpState;

/** Prints rows as ss does: fills an {@link SsTable}, cell by cell. */
public final class SsPrinter implements RecordSink {
    private final SsTable table;
    private final byte[][] states = new byte[TcpState.values().length][];
    private final InetCells inet;

    public SsPrinter(SsFormat format, Names names, ByteSink sink) {
        table = new SsTable(format.columns(), format.screen(), sink);
        inet = new InetCells(table, names, format.numeric(), format.resolve());
        for (TcpState s : TcpState.values()) states[s.ordinal()] = Ascii.bytes(s.label());
        if (format.header()) table.header();
    }

    @Override
    public boolean accept(SocketRecord row) {
        if (table.shows(SsTable.NETID)) table.text().ascii(row.table().netid());
        table.next();
        if (table.shows(SsTable.STATE)) state(row.state());
        table.next();
        queue(row.recvQueue());
        queue(row.sendQueue());
        if (row instanceof InetRecord r) inet.addresses(r);
        table.skipTo(SsTable.NETID);
        return true;
    }

    private void state(int state) {
        table.text().put(state < states.length ? states[state] : states[TcpState.NEW_SYN_RECV.ordinal()]);
    }

    private void queue(long u32) {
        ByteOut out = table.text();
        int start = out.length();
        out.dec((int) u32).blanks(6 - (out.length() - start)); // %-6d: ss prints the u32 signed
        table.next();
    }

    /** Prints what has been collected and not yet printed. */
    public void finish() {
        table.flush();
    }
}
