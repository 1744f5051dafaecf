package jss.print.structured;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jss.print.ByteOut;
import jss.print.ByteSink;
import jss.record.Field;
import jss.record.RecordSink;
import jss.record.SocketRecord;

/** How the values of a field are spread: rows by steps of 1, 2, 5, 10, 20 ..., as text with bars or as records. */
final class HistogramSink extends ListingSink {
    private static final int BAR = 40;
    private static final Statistic[] SUMMARY = {
        Statistic.MIN, Statistic.P50, Statistic.P90, Statistic.P99, Statistic.MAX
    };
    /** Where the steps begin; the first holds zeros. */
    private static final long[] STEPS = new long[56];

    static {
        long ten = 1;
        for (int i = 1; i < STEPS.length; i += 3, ten *= 10) {
            STEPS[i] = ten;
            if (i + 1 < STEPS.length) STEPS[i + 1] = 2 * ten;
            if (i + 2 < STEPS.length) STEPS[i + 2] = 5 * ten;
        }
    }

    /** What all threads found. */
    private static final class Total {
        final long[] counts = new long[STEPS.length];
        final Tally tally = new Tally(true);
        long rows;

        synchronized void add(HistogramSink of) {
            for (int i = 0; i < counts.length; i++) counts[i] += of.counts[i];
            tally.add(of.tally);
            rows += of.rows;
        }
    }

    private final Field field;
    private final Access access;
    private final Supplier<Reading> readings;
    private final RecordWriter writer;
    private final Frame frame;
    private final ByteSink sink;
    private final Total total;
    private final AtomicLong unowned;

    private final Reading reading;
    private final long[] counts = new long[STEPS.length];
    private final Tally tally = new Tally(true);
    private long rows;

    /** For records: {@code writer} has the columns of {@link #columns}. */
    HistogramSink(Field field, Supplier<Reading> readings, RecordWriter writer, Frame frame) {
        this(field, readings, writer, frame, null, new Total(), new AtomicLong());
    }

    /** For text. */
    HistogramSink(Field field, Supplier<Reading> readings, ByteSink sink) {
        this(field, readings, null, null, sink, new Total(), new AtomicLong());
    }

    private HistogramSink(Field field, Supplier<Reading> readings, RecordWriter writer, Frame frame, ByteSink sink,
            Total total, AtomicLong unowned) {
        this.field = field;
        this.readings = readings;
        this.writer = writer;
        this.frame = frame;
        this.sink = sink;
        this.total = total;
        this.unowned = unowned;
        access = Access.of(field);
        reading = readings.get();
    }

    static Column[] columns(Field field) {
        return new Column[] {Column.computed(field.json() + "_from", Kind.NUMBER),
            Column.computed(field.json() + "_below", Kind.NUMBER), Column.computed("count", Kind.NUMBER)};
    }

    @Override
    public boolean accept(SocketRecord row) {
        rows++;
        if (!field.isOf(row.table()) || !reading.hasNumber(field, access, row)) return true;
        long value = field.read(row);
        int step = STEPS.length - 1;
        while (Long.compareUnsigned(value, STEPS[step]) < 0) step--;
        counts[step]++;
        tally.add(value);
        return true;
    }

    @Override
    public RecordSink fork() {
        return new HistogramSink(field, readings, writer, frame, sink, total, unowned);
    }

    @Override
    public void end() {
        total.add(this);
        unowned.addAndGet(reading.unowned());
    }

    @Override
    public long unowned() {
        return unowned.get();
    }

    @Override
    public void finish() {
        end();
        int first = 0;
        int last = STEPS.length - 1;
        while (first < last && total.counts[first] == 0) first++;
        while (last > first && total.counts[last] == 0) last--;
        if (total.tally.count() == 0) last = first - 1;
        if (writer == null) text(first, last);
        else records(first, last);
    }

    private void records(int first, int last) {
        for (int i = first; i <= last; i++) {
            writer.begin();
            writer.number(0, STEPS[i]);
            if (i + 1 < STEPS.length) writer.number(1, STEPS[i + 1]);
            else writer.absent(1);
            writer.number(2, total.counts[i]);
            writer.end();
        }
        frame.add(writer.out);
        frame.end();
    }

    private void text(int first, int last) {
        ByteOut out = new ByteOut(4096);
        long most = 1;
        for (long c : total.counts) most = Math.max(most, c);
        int width = digits(last >= 0 && last + 1 < STEPS.length ? STEPS[last + 1] : Long.MAX_VALUE);
        int countWidth = digits(most);
        for (int i = first; i <= last; i++) {
            right(out, STEPS[i], width);
            out.ascii(" .. ");
            right(out, i + 1 < STEPS.length ? STEPS[i + 1] - 1 : Long.MAX_VALUE, width);
            out.ascii("  ");
            right(out, total.counts[i], countWidth);
            if (total.counts[i] > 0) out.ascii("  ");
            long bar = (total.counts[i] * BAR + most - 1) / most; // what is there at all is seen
            for (int k = 0; k < bar; k++) out.put('#');
            out.put('\n');
        }
        out.ascii(field.json()).ascii(": ").dec(total.tally.count()).ascii(" of ").dec(total.rows).ascii(" rows");
        for (Statistic s : SUMMARY) {
            if (total.tally.has(s)) out.ascii(", ").ascii(s.word()).put(' ').unsigned(total.tally.get(s));
        }
        out.put('\n').drainTo(sink);
    }

    private static int digits(long n) {
        return Long.toString(n).length();
    }

    private static void right(ByteOut out, long n, int width) {
        out.blanks(width - digits(n)).dec(n);
    }
}
