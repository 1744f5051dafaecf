package jss.print.structured;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jss.print.ByteSink;
import jss.record.Detail;
import jss.record.Field;
import jss.record.Names;
import jss.record.Owners;
import jss.record.SocketTable;
import jss.record.TcpState;

/**
 * What is to be listed, and how: set what is wanted, ask for the {@link #details} that rows then have
 * to carry, and {@link #start}. Without any wish it is a table of ss's columns.
 */
public final class Listing {
    /** How records are written. */
    public enum Format {TABLE, JSON, NDJSON, CSV, TSV}

    /**
     * Where a table goes.
     *
     * @param aligned true for a reader, false for a program, which gets tabs
     */
    public record Look(boolean aligned, boolean colour, boolean header) {}

    private record Wish(Statistic statistic, Field field) {}

    private Format format = Format.TABLE;
    private List<Column> columns;
    private Template template;
    private String sort;
    private long limit = Long.MAX_VALUE;
    private boolean count;
    private boolean namespaces;
    private List<Column> countBy;
    private Field histogram;
    private final List<Wish> wishes = new ArrayList<>();

    public Listing format(Format format) {
        this.format = format;
        return this;
    }

    /** Names between commas. */
    public Listing columns(String list) {
        columns = Columns.parse(list);
        return this;
    }

    /** A line with names of columns in braces. */
    public Listing template(String text) {
        template = Template.parse(text);
        return this;
    }

    /** Names between commas, a minus before those that fall. */
    public Listing sort(String list) {
        sort = list;
        return this;
    }

    /** At most so many rows, or groups of them. */
    public Listing limit(long limit) {
        this.limit = limit;
        return this;
    }

    /** Only how many. */
    public Listing count() {
        count = true;
        return this;
    }

    /** How many of each kind: names between commas, addresses perhaps with prefixes. */
    public Listing countBy(String list) {
        countBy = Columns.parse(list);
        return this;
    }

    public Listing statistic(Statistic statistic, String field) {
        wishes.add(new Wish(statistic, Columns.number(field)));
        return this;
    }

    public Listing histogram(String field) {
        histogram = Columns.number(field);
        return this;
    }

    /** Rows are of several network namespaces. */
    public Listing namespaces() {
        namespaces = true;
        return this;
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

    /** What rows have to carry, if those have {@code shown} that are listed without choosing columns. */
    public Set<Detail> details(Set<Detail> shown) {
        EnumSet<Detail> details = EnumSet.noneOf(Detail.class);
        for (Wish w : wishes) Columns.addDetails(w.field, details);
        if (histogram != null) Columns.addDetails(histogram, details);
        if (countBy != null) addDetails(countBy, details);
        if (template != null) addDetails(template.columns(), details);
        else if (columns != null) addDetails(columns, details);
        else if (!counts() && histogram == null) details.addAll(shown);
        if (sort != null && !counts()) {
            for (SortSink.Order o : orders()) Columns.addDetails(o.column().field, details);
        }
        return details;
    }

    private static void addDetails(List<Column> columns, Set<Detail> details) {
        for (Column c : columns) Columns.addDetails(c.field, details);
    }

    /**
     * Starts it.
     *
     * @param tables what rows are of
     * @param states a mask of what states they may be in
     * @param details what they carry
     * @param names given for each thread
     * @param owners given for each thread, at its first row that wants owners; null if no details are of processes
     */
    public ListingSink start(Set<SocketTable> tables, int states, Set<Detail> details, Supplier<Names> names,
            Supplier<Owners> owners, Look look, ByteSink sink) {
        Supplier<Reading> readings = () -> new Reading(names.get(), owners);
        if (histogram != null) {
            if (format == Format.TABLE) return new HistogramSink(histogram, readings, sink);
            Column[] columns = HistogramSink.columns(histogram);
            return new HistogramSink(histogram, readings, writer(columns), frame(columns, look, sink));
        }
        if (counts()) {
            Grouping grouping = grouping();
            Column[] columns = grouping.columns();
            boolean bare = columns.length == 1; // a number says it
            Look own = bare ? new Look(false, false, false) : look;
            return new GroupSink(grouping, readings, writer(columns), frame(columns, own, sink));
        }
        Column[] columns = chosen(tables, states, details).toArray(new Column[0]);
        Frame frame = frame(columns, look, sink);
        if (sort == null) return new RowSink(readings, () -> writer(columns), frame);
        return new SortSink(readings, () -> writer(columns), frame, orders(), limit);
    }

    /** True if the rows themselves have to be stopped at the limit. */
    public long rowLimit() {
        return sort == null && !counts() ? limit : Long.MAX_VALUE;
    }

    private List<Column> chosen(Set<SocketTable> tables, int states, Set<Detail> details) {
        if (template != null) return template.columns();
        boolean json = format == Format.JSON || format == Format.NDJSON;
        List<Column> chosen = columns != null ? columns
                : format == Format.TABLE ? usual(tables, states, details) : Columns.available(tables, details, namespaces);
        return json ? Columns.nested(chosen) : chosen;
    }

    /** The columns of ss, and what it is sorted by. */
    private List<Column> usual(Set<SocketTable> tables, int states, Set<Detail> details) {
        List<Column> usual = new ArrayList<>();
        if (namespaces) usual.add(Column.of(Field.NETNS));
        if (tables.size() > 1) usual.add(Column.of(Field.NETID));
        if (Integer.bitCount(states) > 1) usual.add(Column.of(Field.STATE));
        boolean listeners = (states & TcpState.LISTEN.bit()) != 0;
        if (states != TcpState.LISTEN.bit()) {
            usual.add(Column.of(Field.RECV_Q));
            usual.add(Column.of(Field.SEND_Q));
        }
        if (listeners) {
            usual.add(Column.of(Field.ACCEPT_QUEUE));
            usual.add(Column.of(Field.BACKLOG));
        }
        usual.add(Column.of(Field.LOCAL));
        usual.add(Column.of(Field.PEER));
        if (details.contains(Detail.PROCESSES)) {
            usual.add(Column.of(Field.PROCESS));
            usual.add(Column.of(Field.PID));
        }
        if (sort == null) return usual;
        for (SortSink.Order o : orders()) {
            boolean there = false;
            for (Column c : usual) there |= c.field == o.column().field;
            if (!there) usual.add(o.column());
        }
        return usual;
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

    private List<SortSink.Order> orders() {
        List<SortSink.Order> orders = new ArrayList<>();
        for (String word : Columns.words(sort)) {
            boolean falling = word.startsWith("-");
            orders.add(new SortSink.Order(Columns.one(falling ? word.substring(1) : word), falling));
        }
        return orders;
    }

    private Grouping grouping() {
        Grouping grouping = new Grouping(countBy == null ? List.of() : countBy, limit);
        for (Wish w : wishes) grouping.add(w.statistic, w.field);
        if (sort == null) return grouping;
        for (String word : Columns.words(sort)) {
            boolean falling = word.startsWith("-");
            grouping.orderBy(falling ? word.substring(1) : word, falling);
        }
        return grouping;
    }
}
