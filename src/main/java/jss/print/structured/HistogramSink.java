package jss.print.structured;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jss.print.ByteOut;
import jss.print.ByteSink;

/** How the values of a field are spread: rows by steps of 1, 2, 5, 10, 20 ..., as text with bars or as records. */
final class HistogramSink<R> extends Collector<R> {
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

        synchronized void add(HistogramSink<?> of) {
            for (int i = 0; i < counts.length; i++) counts[i] += of.counts[i];
            tally.add(of.tally);
            rows += of.rows;
        }
    }

    private final Column column;
    private final Supplier<Reader<R>> readers;
    private final RecordWriter writer;
    private final Frame frame;
    private final ByteSink sink;
    private final Total total;
    private final AtomicLong unowned;

    private final Reader<R> reader;
    private final long[] counts = new long[STEPS.length];
    private final Tally tally = new Tally(true);
    private long rows;

    /** For records: {@code writer} has the columns of {@link #columns}. */
    HistogramSink(Column column, Supplier<Reader<R>> readers, RecordWriter writer, Frame frame) {
        this(column, readers, writer, frame, null, new Total(), new AtomicLong());
    }

    /** For text. */
    HistogramSink(Column column, Supplier<Reader<R>> readers, ByteSink sink) {
        this(column, readers, null, null, sink, new Total(), new AtomicLong());
    }

    private HistogramSink(Column column, Supplier<Reader<R>> readers, RecordWriter writer, Frame frame, ByteSink sink,
            Total total, AtomicLong unowned) {
        this.column = column;
        this.readers = readers;
        this.writer = writer;
        this.frame = frame;
        this.sink = sink;
        this.total = total;
        this.unowned = unowned;
        reader = readers.get();
    }

    static Column[] columns(Column of) {
        return new Column[] {Column.computed(of.json + "_from", Kind.NUMBER),
            Column.computed(of.json + "_below", Kind.NUMBER), Column.computed("count", Kind.NUMBER)};
    }

    @Override
    public boolean accept(R row) {
        rows++;
        if (!reader.hasNumber(column, row)) return true;
        long value = reader.number(column, row);
        int step = STEPS.length - 1;
        while (Long.compareUnsigned(value, STEPS[step]) < 0) step--;
        counts[step]++;
        tally.add(value);
        return true;
    }

    @Override
    Collector<R> fork() {
        return new HistogramSink<>(column, readers, writer, frame, sink, total, unowned);
    }

    @Override
    void end() {
        total.add(this);
        unowned.addAndGet(reader.unowned());
    }

    @Override
    long unowned() {
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
        out.ascii(column.json).ascii(": ").dec(total.tally.count()).ascii(" of ").dec(total.rows).ascii(" rows");
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
