package jss.print;

import java.util.function.Supplier;
import jss.record.InetRecord;
import jss.record.Names;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.TcpState;

/** Prints rows as ss does: fills an {@link SsTable}, cell by cell. */
public final class SsPrinter implements RecordSink {
    private final SsFormat format;
    private final Supplier<Names> names;
    private final SsTable table;
    private final byte[][] states = new byte[TcpState.values().length][];
    private final InetCells inet;

    /** {@code names} gives each thread that prints its own. */
    public SsPrinter(SsFormat format, Supplier<Names> names, ByteSink sink) {
        this(format, names, new SsTable(format.columns(), format.screen(), sink));
        if (format.header()) table.header();
    }

    private SsPrinter(SsFormat format, Supplier<Names> names, SsTable table) {
        this.format = format;
        this.names = names;
        this.table = table;
        inet = new InetCells(table, names.get(), format.numeric(), format.resolve());
        for (TcpState s : TcpState.values()) states[s.ordinal()] = Ascii.bytes(s.label());
    }

    /** Widths are shared, rows are not: they come out a batch at a time. */
    @Override
    public RecordSink fork() {
        return new SsPrinter(format, names, table.fork());
    }

    @Override
    public void end() {
        table.flush();
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

    /** Prints what has been collected and not yet printed, the header even if there is nothing else. */
    public void finish() {
        table.finish();
    }
}
