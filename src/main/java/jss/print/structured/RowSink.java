package jss.print.structured;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes each row as it comes. */
final class RowSink<R> extends Collector<R> {
    private static final int BATCH = 32 * 1024;

    private final Function<RecordWriter, Reader<R>> readers;
    private final Supplier<RecordWriter> writers;
    private final Frame frame;
    private final AtomicLong unowned;
    private final RecordWriter writer;
    private final Reader<R> rows;
    private boolean begun;

    /** {@code readers} and {@code writers} give each thread its own. */
    RowSink(Function<RecordWriter, Reader<R>> readers, Supplier<RecordWriter> writers, Frame frame) {
        this(readers, writers, frame, new AtomicLong());
    }

    private RowSink(Function<RecordWriter, Reader<R>> readers, Supplier<RecordWriter> writers, Frame frame,
            AtomicLong unowned) {
        this.readers = readers;
        this.writers = writers;
        this.frame = frame;
        this.unowned = unowned;
        writer = writers.get();
        rows = readers.apply(writer);
    }

    @Override
    public boolean accept(R row) {
        rows.putWhole(row);
        if (writer.out.length() >= BATCH || !begun && !frame.hasBegun()) frame.add(writer.out);
        begun = true;
        return true;
    }

    @Override
    Collector<R> fork() {
        return new RowSink<>(readers, writers, frame, unowned);
    }

    @Override
    void end() {
        frame.add(writer.out);
        unowned.addAndGet(rows.unowned());
    }

    @Override
    public void finish() {
        end();
        frame.end();
    }

    @Override
    long unowned() {
        return unowned.get();
    }
}
