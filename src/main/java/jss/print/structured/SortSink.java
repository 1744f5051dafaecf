package jss.print.structured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jss.print.ByteOut;
import jss.record.RecordSink;
import jss.record.SocketRecord;

/**
 * Writes rows in an order of their fields. Kept of a row is what is written of it and the key that it
 * is sorted by; of a listing with a limit no more than some times as many rows as the limit says.
 */
final class SortSink extends ListingSink {
    private static final int BATCH = 32 * 1024;
    private static final int LEAST_TO_KEEP = 4096;

    /** What a column is sorted by, and which way. */
    record Order(Column column, boolean falling) {}

    private record Entry(byte[] bytes, int keyLength) {}

    private final Supplier<Reading> readings;
    private final Supplier<RecordWriter> writers;
    private final Frame frame;
    private final List<Order> orders;
    private final Access[] access;
    private final long limit;
    /** What other threads found. */
    private final List<Entry> others;
    private final AtomicLong unowned;

    private final Reading reading;
    private final RecordWriter writer;
    private final SocketRows rows;
    private final ByteOut key = new ByteOut(128);
    private List<Entry> entries = new ArrayList<>();

    SortSink(Supplier<Reading> readings, Supplier<RecordWriter> writers, Frame frame, List<Order> orders, long limit) {
        this(readings, writers, frame, orders, limit, Collections.synchronizedList(new ArrayList<>()), new AtomicLong());
    }

    private SortSink(Supplier<Reading> readings, Supplier<RecordWriter> writers, Frame frame, List<Order> orders,
            long limit, List<Entry> others, AtomicLong unowned) {
        this.readings = readings;
        this.writers = writers;
        this.frame = frame;
        this.orders = orders;
        this.limit = limit;
        this.others = others;
        this.unowned = unowned;
        reading = readings.get();
        writer = writers.get();
        rows = new SocketRows(reading, writer);
        access = new Access[orders.size()];
        for (int i = 0; i < access.length; i++) access[i] = Access.of(orders.get(i).column.field);
    }

    @Override
    public boolean accept(SocketRecord row) {
        if (limit == 0) return false;
        key.truncate(0);
        for (int i = 0; i < access.length; i++) {
            Order o = orders.get(i);
            int from = key.length();
            Keys.put(key, o.column, access[i], row, reading);
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
    public RecordSink fork() {
        return new SortSink(readings, writers, frame, orders, limit, others, unowned);
    }

    @Override
    public void end() {
        others.addAll(entries);
        unowned.addAndGet(reading.unowned());
    }

    @Override
    public void finish() {
        unowned.addAndGet(reading.unowned());
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
    public long unowned() {
        return unowned.get();
    }
}
