package jss.print.structured;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jss.record.RecordSink;
import jss.record.SocketRecord;

/** Writes each row as it comes. */
final class RowSink extends ListingSink {
    private static final int BATCH = 32 * 1024;

    private final Supplier<Reading> readings;
    private final Supplier<RecordWriter> writers;
    private final Frame frame;
    private final AtomicLong unowned;
    private final Reading reading;
    private final RecordWriter writer;
    private final SocketRows rows;
    private boolean begun;

    /** {@code readings} and {@code writers} give each thread its own. */
    RowSink(Supplier<Reading> readings, Supplier<RecordWriter> writers, Frame frame) {
        this(readings, writers, frame, new AtomicLong());
    }

    private RowSink(Supplier<Reading> readings, Supplier<RecordWriter> writers, Frame frame, AtomicLong unowned) {
        this.readings = readings;
        this.writers = writers;
        this.frame = frame;
        this.unowned = unowned;
        reading = readings.get();
        writer = writers.get();
        rows = new SocketRows(reading, writer);
    }

    @Override
    public boolean accept(SocketRecord row) {
        rows.putWhole(row);
        if (writer.out.length() >= BATCH || !begun && !frame.hasBegun()) frame.add(writer.out);
        begun = true;
        return true;
    }

    @Override
    public RecordSink fork() {
        return new RowSink(readings, writers, frame, unowned);
    }

    @Override
    public void end() {
        frame.add(writer.out);
        unowned.addAndGet(reading.unowned());
    }

    @Override
    public void finish() {
        end();
        frame.end();
    }

    @Override
    public long unowned() {
        return unowned.get();
    }
}
