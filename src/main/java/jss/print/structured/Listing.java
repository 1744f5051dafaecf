package jss.print.structured;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jss.print.ByteSink;

/**
 * What is to be listed, and how: set what is wanted, {@link #check} it, and start it. Without any wish
 * it is a table of the usual columns.
 *
 * @param <L> the class itself
 */
public abstract class Listing<L extends Listing<L>> {
    /** How records are written. */
    public enum Format { TABLE, JSON, NDJSON, CSV, TSV }

    /**
     * Where a table goes.
     *
     * @param aligned true for a reader, false for a program, which gets tabs
     */
    public record Look(boolean aligned, boolean colour, boolean header) {}

    record Wish(Statistic statistic, Column field) {}

    private final Vocabulary vocabulary;
    Format format = Format.TABLE;
    List<Column> columns;
    Template template;
    String sort;
    private long limit = Long.MAX_VALUE;
    private boolean count;
    List<Column> countBy;
    Column histogram;
    final List<Wish> wishes = new ArrayList<>();

    Listing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    abstract L self();

    public L format(Format format) {
        this.format = format;
        return self();
    }

    /** Names between commas. */
    public L columns(String list) {
        columns = Columns.parse(vocabulary, list);
        return self();
    }

    /** A line with names of columns in braces. */
    public L template(String text) {
        template = Template.parse(vocabulary, text);
        return self();
    }

    /** Names between commas, a minus before those that fall. */
    public L sort(String list) {
        sort = list;
        return self();
    }

    /** At most so many rows, or groups of them. */
    public L limit(long limit) {
        this.limit = limit;
        return self();
    }

    /** Only how many. */
    public L count() {
        count = true;
        return self();
    }

    /** How many of each kind: names between commas, addresses perhaps with prefixes. */
    public L countBy(String list) {
        countBy = Columns.parse(vocabulary, list);
        return self();
    }

    public L statistic(Statistic statistic, String field) {
        wishes.add(new Wish(statistic, Columns.number(vocabulary, field)));
        return self();
    }

    public L histogram(String field) {
        histogram = Columns.number(vocabulary, field);
        return self();
    }

    /** True if rows are only counted. */
    public boolean counts() {
        return count || countBy != null || !wishes.isEmpty();
    }

    /** Throws {@link ListingException} if not all that is wished for can be had. */
    public void check() {
        if (histogram != null && counts()) throw new ListingException("a histogram leaves no place for other counts");
        if (histogram != null && (sort != null || limit != Long.MAX_VALUE)) {
            throw new ListingException("a histogram has its own order, and shows all of it");
        }
        if ((counts() || histogram != null) && (columns != null || template != null)) {
            throw new ListingException("what is counted has the columns that it is counted by; leave out --columns and --format");
        }
        if (template != null && (columns != null || format != Format.TABLE)) {
            throw new ListingException("--format is all of the format; leave out the others");
        }
        if (counts()) grouping();
        else if (sort != null) orders();
    }

    /**
     * Starts it.
     *
     * @param chosen the columns of rows
     * @param readers makes a reader for each thread, which writes to the writer that it is given, if any
     */
    final <R> Collector<R> start(List<Column> chosen, Function<RecordWriter, Reader<R>> readers, Look look, ByteSink sink) {
        if (histogram != null) {
            if (format == Format.TABLE) return new HistogramSink<>(histogram, () -> readers.apply(null), sink);
            Column[] steps = HistogramSink.columns(histogram);
            return new HistogramSink<>(histogram, () -> readers.apply(null), writer(steps), frame(steps, look, sink));
        }
        if (counts()) {
            Grouping grouping = grouping();
            Column[] results = grouping.columns();
            boolean bare = results.length == 1; // a number says it
            Look own = bare ? new Look(false, false, false) : look;
            return new GroupSink<>(grouping, () -> readers.apply(null), writer(results), frame(results, own, sink));
        }
        Column[] all = chosen.toArray(new Column[0]);
        Frame frame = frame(all, look, sink);
        if (sort == null) return new RowSink<>(readers, () -> writer(all), frame);
        return new SortSink<>(readers, () -> writer(all), frame, orders(), limit);
    }

    /** True if the rows themselves have to be stopped at the limit. */
    public long rowLimit() {
        return sort == null && !counts() ? limit : Long.MAX_VALUE;
    }

    /** {@code usual} and what it is sorted by. */
    final List<Column> withOrders(List<Column> usual) {
        if (sort == null || counts()) return usual;
        List<Column> all = new ArrayList<>(usual);
        for (SortSink.Order o : orders()) {
            boolean there = false;
            for (Column c : all) there |= c.property == o.column().property;
            if (!there) all.add(o.column());
        }
        return all;
    }

    private RecordWriter writer(Column[] columns) {
        if (template != null) return LineWriter.template(columns, template.literals());
        return switch (format) {
            case JSON -> new JsonWriter(columns, true);
            case NDJSON -> new JsonWriter(columns, false);
            case CSV -> LineWriter.csv(columns);
            case TABLE, TSV -> LineWriter.tabbed(columns);
        };
    }

    private Frame frame(Column[] columns, Look look, ByteSink sink) {
        if (template != null) return Frame.plain(null, sink);
        return switch (format) {
            case JSON -> Frame.array(sink);
            case NDJSON -> Frame.plain(null, sink);
            case CSV -> Frame.plain(look.header ? header(columns, ',', true) : null, sink);
            case TSV -> Frame.plain(look.header ? header(columns, '\t', true) : null, sink);
            case TABLE -> look.aligned || look.colour
                    ? new AlignedFrame(columns, look.header, look.colour ? new CellPainter(columns) : null, sink)
                    : Frame.plain(look.header ? header(columns, '\t', false) : null, sink);
        };
    }

    private static byte[] header(Column[] columns, char separator, boolean keys) {
        StringBuilder line = new StringBuilder();
        for (Column c : columns) {
            if (line.length() > 0) line.append(separator);
            line.append(keys ? c.json : c.heading);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    final List<SortSink.Order> orders() {
        List<SortSink.Order> orders = new ArrayList<>();
        for (String word : Columns.words(sort)) {
            boolean falling = word.startsWith("-");
            orders.add(new SortSink.Order(Columns.one(vocabulary, falling ? word.substring(1) : word), falling));
        }
        return orders;
    }

    private Grouping grouping() {
        Grouping grouping = new Grouping(vocabulary, countBy == null ? List.of() : countBy, limit);
        for (Wish w : wishes) grouping.add(w.statistic, w.field);
        if (sort == null) return grouping;
        for (String word : Columns.words(sort)) {
            boolean falling = word.startsWith("-");
            grouping.orderBy(falling ? word.substring(1) : word, falling);
        }
        return grouping;
    }
}
