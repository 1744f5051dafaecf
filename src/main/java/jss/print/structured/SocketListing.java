package jss.print.structured;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jss.print.ByteSink;
import jss.record.Detail;
import jss.record.Field;
import jss.record.Names;
import jss.record.Owners;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;

/** A {@link Listing} of sockets: ask for the {@link #details} that rows then have to carry, and {@link #start}. */
public final class SocketListing extends Listing<SocketListing> {
    private boolean namespaces;

    public SocketListing() {
        super(SocketVocabulary.INSTANCE);
    }

    @Override
    SocketListing self() {
        return this;
    }

    /** Rows are of several network namespaces. */
    public SocketListing namespaces() {
        namespaces = true;
        return this;
    }

    /** What rows have to carry, if those have {@code shown} that are listed without choosing columns. */
    public Set<Detail> details(Set<Detail> shown) {
        EnumSet<Detail> details = EnumSet.noneOf(Detail.class);
        for (Wish w : wishes) Columns.addDetails(w.field().field, details);
        if (histogram != null) Columns.addDetails(histogram.field, details);
        if (countBy != null) addDetails(countBy, details);
        if (template != null) addDetails(template.columns(), details);
        else if (columns != null) addDetails(columns, details);
        else if (!counts() && histogram == null) {
            details.addAll(shown);
            if (format != Format.TABLE) details.addAll(EnumSet.of(Detail.REPLY, Detail.EXTENDED, Detail.INODE)); // all that there is
        }
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
        Function<RecordWriter, Reader<SocketRecord>> readers = writer -> new SocketRows(new Reading(names.get(), owners), writer);
        return new ListingSink(start(chosen(tables, states, details), readers, look, sink));
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
        return withOrders(usual);
    }
}
