package jss.print.structured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import jss.print.ByteOut;

/**
 * Writes rows in an order of their fields. Kept of a row is what is written of it and the key that it
 * is sorted by; of a listing with a limit no more than some times as many rows as the limit says.
 */
final class SortSink<R> extends Collector<R> {
    private static final int BATCH = 32 * 1024;
    private static final int LEAST_TO_KEEP = 4096;

    /** What a column is sorted by, and which way. */
    record Order(Column column, boolean falling) {}

    private record Entry(byte[] bytes, int keyLength) {}

    private final Function<RecordWriter, Reader<R>> readers;
    private final Supplier<RecordWriter> writers;
    private final Frame frame;
    private final List<Order> orders;
    private final long limit;
    /** What other threads found. */
    private final List<Entry> others;
    private final AtomicLong unowned;

    private final RecordWriter writer;
    private final Reader<R> rows;
    private final ByteOut key = new ByteOut(128);
    private List<Entry> entries = new ArrayList<>();

    SortSink(Function<RecordWriter, Reader<R>> readers, Supplier<RecordWriter> writers, Frame frame, List<Order> orders,
            long limit) {
        this(readers, writers, frame, orders, limit, Collections.synchronizedList(new ArrayList<>()), new AtomicLong());
    }

    private SortSink(Function<RecordWriter, Reader<R>> readers, Supplier<RecordWriter> writers, Frame frame,
            List<Order> orders, long limit, List<Entry> others, AtomicLong unowned) {
        this.readers = readers;
        this.writers = writers;
        this.frame = frame;
        this.orders = orders;
        this.limit = limit;
        this.others = others;
        this.unowned = unowned;
        writer = writers.get();
        rows = readers.apply(writer);
    }

    @Override
    public boolean accept(R row) {
        if (limit == 0) return false;
        key.truncate(0);
        for (int i = 0; i < orders.size(); i++) {
            Order o = orders.get(i);
            int from = key.length();
            rows.key(key, o.column, row);
            if (o.falling) turn(key, from);
        }
        rows.putWhole(row);
        int keyLength = key.length();
        byte[] bytes = Arrays.copyOf(key.bytes(), keyLength + writer.out.length());
        System.arraycopy(writer.out.bytes(), 0, bytes, keyLength, writer.out.length());
        writer.out.truncate(0);
        entries.add(new Entry(bytes, keyLength));
        if (entries.size() >= Math.max(LEAST_TO_KEEP, 2 * Math.min(limit, Integer.MAX_VALUE / 2))) best();
        return true;
    }

    /** Turns the order of what stands behind the tag: what is absent stays last. */
    private static void turn(ByteOut key, int from) {
        byte[] b = key.bytes();
        for (int i = from + 1; i < key.length(); i++) b[i] = (byte) ~b[i];
    }

    /** Sorts the entries and drops those beyond the limit. */
    private void best() {
        entries.sort((a, b) -> Arrays.compareUnsigned(a.bytes, 0, a.keyLength, b.bytes, 0, b.keyLength));
        if (entries.size() > limit) entries = new ArrayList<>(entries.subList(0, (int) limit));
    }

    @Override
    Collector<R> fork() {
        return new SortSink<>(readers, writers, frame, orders, limit, others, unowned);
    }

    @Override
    void end() {
        others.addAll(entries);
        unowned.addAndGet(rows.unowned());
    }

    @Override
    public void finish() {
        unowned.addAndGet(rows.unowned());
        entries.addAll(others);
        best();
        for (Entry e : entries) {
            writer.out.put(e.bytes, e.keyLength, e.bytes.length - e.keyLength);
            if (writer.out.length() >= BATCH) frame.add(writer.out);
        }
        frame.add(writer.out);
        frame.end();
    }

    @Override
    long unowned() {
        return unowned.get();
    }
}
