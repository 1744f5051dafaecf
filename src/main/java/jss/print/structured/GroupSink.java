package jss.print.structured;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jss.print.ByteOut;

/** Counts rows, each thread for itself, and writes the groups at the end. */
final class GroupSink<R> extends Collector<R> {
    private final Grouping grouping;
    private final Supplier<Reader<R>> readers;
    private final RecordWriter writer;
    private final Frame frame;
    private final Groups total;
    private final AtomicLong unowned;

    private final Reader<R> rows;
    private final Groups groups;
    private final ByteOut key = new ByteOut(128);
    private final Column[] keys;
    private final Column[] fields;

    GroupSink(Grouping grouping, Supplier<Reader<R>> readers, RecordWriter writer, Frame frame) {
        this(grouping, readers, writer, frame, new Groups(grouping.percentiles()), new AtomicLong());
    }

    private GroupSink(Grouping grouping, Supplier<Reader<R>> readers, RecordWriter writer, Frame frame, Groups total,
            AtomicLong unowned) {
        this.grouping = grouping;
        this.readers = readers;
        this.writer = writer;
        this.frame = frame;
        this.total = total;
        this.unowned = unowned;
        rows = readers.get();
        groups = new Groups(grouping.percentiles());
        keys = grouping.keys.toArray(new Column[0]);
        fields = grouping.fields.toArray(new Column[0]);
    }

    @Override
    public boolean accept(R row) {
        key.truncate(0);
        for (int i = 0; i < keys.length; i++) rows.key(key, keys[i], row);
        int group = groups.count(key.bytes(), 0, key.length());
        for (int i = 0; i < fields.length; i++) {
            if (rows.hasNumber(fields[i], row)) groups.tally(group, i).add(rows.number(fields[i], row));
        }
        return true;
    }

    @Override
    Collector<R> fork() {
        return new GroupSink<>(grouping, readers, writer, frame, total, unowned);
    }

    @Override
    void end() {
        synchronized (total) {
            total.add(groups);
        }
        unowned.addAndGet(rows.unowned());
    }

    @Override
    public void finish() {
        end();
        if (keys.length == 0) total.makeWhole();
        Integer[] order = new Integer[total.size()];
        for (int g = 0; g < order.length; g++) order[g] = g;
        Arrays.sort(order, order());
        for (int i = 0; i < Math.min(order.length, grouping.limit); i++) write(order[i]);
        frame.add(writer.out);
        frame.end();
    }

    @Override
    long unowned() {
        return unowned.get();
    }

    private void write(int group) {
        writer.begin();
        int at = total.keyStart(group);
        for (int i = 0; i < writer.columns.length; i++) {
            Grouping.Result r = grouping.results.get(i);
            if (r.isCount()) {
                writer.number(i, total.count(group));
            } else if (r.statistic() == null) {
                Keys.write(total.keys(), at, writer, i);
                at = Keys.end(total.keys(), at);
            } else {
                Tally t = total.tally(group, r.field());
                if (t.has(r.statistic())) writer.number(i, t.get(r.statistic()));
                else writer.absent(i);
            }
        }
        writer.end();
    }

    /** As asked for, then the largest groups first, then by key. */
    private Comparator<Integer> order() {
        Comparator<Integer> order = (a, b) -> 0;
        for (Grouping.Order o : grouping.orders) {
            Comparator<Integer> by = (a, b) -> compare(o.by(), o.falling(), a, b);
            order = order.thenComparing(by);
        }
        return order.thenComparing((a, b) -> Long.compare(total.count(b), total.count(a)))
                .thenComparing((a, b) -> Arrays.compareUnsigned(total.keys(), total.keyStart(a), total.keyEnd(a),
                        total.keys(), total.keyStart(b), total.keyEnd(b)));
    }

    private int compare(Grouping.Result by, boolean falling, int a, int b) {
        int order;
        if (by.isCount()) {
            order = Long.compare(total.count(a), total.count(b));
        } else if (by.statistic() == null) {
            int atA = partStart(a, by.key());
            int atB = partStart(b, by.key());
            byte[] k = total.keys();
            order = Arrays.compareUnsigned(k, atA, Keys.end(k, atA), k, atB, Keys.end(k, atB));
        } else {
            Tally ta = total.tally(a, by.field());
            Tally tb = total.tally(b, by.field());
            if (!ta.has(by.statistic()) || !tb.has(by.statistic())) { // what is absent is last either way
                return Boolean.compare(!ta.has(by.statistic()), !tb.has(by.statistic()));
            }
            order = Long.compareUnsigned(ta.get(by.statistic()), tb.get(by.statistic()));
        }
        return falling ? -order : order;
    }

    private int partStart(int group, int part) {
        int at = total.keyStart(group);
        for (int i = 0; i < part; i++) at = Keys.end(total.keys(), at);
        return at;
    }
}
