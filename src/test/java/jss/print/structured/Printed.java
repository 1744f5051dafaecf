package jss.print.structured;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jss.print.ByteOut;
import jss.record.Detail;
import jss.record.Names;
import jss.record.Owners;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;

/** What a listing of some rows prints. */
final class Printed {
    private Printed() {}

    static final Set<Detail> ALL = EnumSet.allOf(Detail.class);
    private static final Listing.Look PIPED = new Listing.Look(false, false, true);

    static String of(UnaryOperator<SocketListing> wishes, Owners owners, SocketRecord... rows) {
        return of(wishes, owners, 1, List.of(rows));
    }

    /** {@code threads}: how many take turns to get the rows. */
    static String of(UnaryOperator<SocketListing> wishes, Owners owners, int threads, List<SocketRecord> rows) {
        SocketListing listing = wishes.apply(new SocketListing());
        listing.check();
        ByteOut out = new ByteOut(1024);
        Set<Detail> details = listing.details(owners == null ? EnumSet.complementOf(EnumSet.of(Detail.PROCESSES)) : ALL);
        ListingSink first = listing.start(EnumSet.allOf(SocketTable.class), TcpState.ALL, details, () -> Names.NONE,
                () -> owners, PIPED, out::put);
        jss.record.RecordSink[] sinks = new jss.record.RecordSink[threads];
        for (int t = 0; t < threads; t++) sinks[t] = t == 0 ? first : first.fork();
        for (int i = 0; i < rows.size(); i++) sinks[i % threads].accept(rows.get(i));
        for (int t = 1; t < threads; t++) sinks[t].end();
        first.finish();
        return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8);
    }
}
