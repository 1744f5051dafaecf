package jss.print.structured;

import java.util.concurrent.atomic.AtomicLong;
import jss.record.RecordSink;
import jss.record.SocketRecord;

/** Passes rows on until there have been enough, and knows whether there were any. */
public final class Counted implements RecordSink {
    private final RecordSink sink;
    private final long limit;
    private final AtomicLong seen;

    /** At most {@code limit} rows, of all threads together. */
    public Counted(RecordSink sink, long limit) {
        this(sink, limit, new AtomicLong());
    }

    private Counted(RecordSink sink, long limit, AtomicLong seen) {
        this.sink = sink;
        this.limit = limit;
        this.seen = seen;
    }

    /** True if there was a row, even if the limit is none. */
    public boolean any() {
        return seen.get() > 0;
    }

    @Override
    public boolean accept(SocketRecord row) {
        long number = seen.incrementAndGet();
        return number <= limit && sink.accept(row) && number < limit;
    }

    @Override
    public RecordSink fork() {
        RecordSink forked = sink.fork();
        return forked == null ? null : new Counted(forked, limit, seen);
    }

    @Override
    public void end() {
        sink.end();
    }
}
