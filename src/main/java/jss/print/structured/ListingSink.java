package jss.print.structured;

import jss.record.RecordSink;
import jss.record.SocketRecord;

/** A listing of sockets under way: rows in, text out. */
public final class ListingSink implements RecordSink {
    private final Collector<SocketRecord> collector;

    ListingSink(Collector<SocketRecord> collector) {
        this.collector = collector;
    }

    @Override
    public boolean accept(SocketRecord row) {
        return collector.accept(row);
    }

    @Override
    public RecordSink fork() {
        return new ListingSink(collector.fork());
    }

    @Override
    public void end() {
        collector.end();
    }

    /** Writes what is left. Call once, on the thread that made it, when there are no more rows. */
    public void finish() {
        collector.finish();
    }

    /** Rows of sockets with a file whose owners were asked for and not found. */
    public long unowned() {
        return collector.unowned();
    }
}
