package jss.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jss.fuzz.Json;
import jss.fuzz.Target;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NlRequest;
import jss.print.ByteOut;
import jss.print.SsPrinter;
import jss.print.structured.Listing;
import jss.print.structured.ListingSink;
import jss.print.structured.SocketListing;
import jss.query.EventStream;
import jss.query.Query;
import jss.query.SocketScan;
import jss.record.Detail;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.FakeSource;
import jss.testing.Messages;
import jss.wire.MalformedMessageException;

/** One reply of sock_diag, from its bytes to the terminal: printable rows, JSON that parses, or a clear error. */
public final class RowTargets {
    private RowTargets() {}

    private static final String EVERYTHING = "-aneimO --tos --cgroup --inet-sockopt --tipcinfo --bpf";

    public static void addTo(Map<String, Target> targets) {
        targets.put("events", new Destroyed());
        for (String tables : new String[] {"tcp", "udp", "mptcp", "sctp", "raw", "unix", "netlink", "packet", "vsock", "xdp", "tipc"}) {
            Set<SocketTable> asked = SocketTable.named(tables);
            if (asked.isEmpty()) throw new AssertionError(tables);
            targets.put(tables, new Rows(asked, tables));
        }
    }

    /** The command line is parsed once: picocli takes longer than all the rest, and what is fuzzed here are rows. */
    private static final class Rows implements Target {
        private final Set<SocketTable> tables;
        private final String names;
        private SsOptions options;

        Rows(Set<SocketTable> tables, String names) {
            this.tables = tables;
            this.names = names;
        }

        @Override
        public void run(byte[] payload) throws IOException {
            if (payload.length > 60_000) return;
            if (options == null) options = SsInProcess.parse(List.of((EVERYTHING + " -A " + names).split(" ")));
            byte[] row = Messages.message(20, 2, 1, 1, payload);
            try {
                printable(SsInProcess.print(options, SsGoldenTest.LO_ONLY, protocol -> new Recorded(row)));
            } catch (MalformedMessageException e) {
                // as it should be
            }
            json(tables, row);
        }
    }

    /** What a group may be told of the end of sockets, as {@code -E} prints it. */
    private static final class Destroyed implements Target {
        private SsOptions options;

        @Override
        public void run(byte[] payload) {
            if (payload.length > 60_000) return;
            if (options == null) options = SsInProcess.parse(List.of("-Etuaneim"));
            byte[] event = Messages.message(20, 0, 0, 0, payload);
            ByteOut text = new ByteOut(4096);
            SsPrinter printer = SsInProcess.printer(options, SsGoldenTest.LO_ONLY, text::put);
            try {
                EventStream events = new EventStream(new FakeSource(0, event.length, event), EnumSet.allOf(Family.class), () -> { });
                Events.show(events, null, printer, printer);
            } catch (MalformedMessageException | NetlinkException e) {
                // the latter at the end, which a real group never comes to
            }
            printable(text.toString());
        }
    }

    private static void printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == 0x7f) throw new AssertionError("byte " + (int) c + " in: " + text);
        }
    }

    private static void json(Set<SocketTable> tables, byte[] row) throws IOException {
        SocketListing listing = new SocketListing();
        listing.format(Listing.Format.JSON);
        Set<Detail> details = listing.details(EnumSet.allOf(Detail.class));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListingSink sink = listing.start(tables, TcpState.ALL, details, () -> SsGoldenTest.LO_ONLY, null,
                new Listing.Look(false, false, true), out::write);
        try {
            new SocketScan(new Query(EnumSet.copyOf(tables), EnumSet.allOf(Family.class), TcpState.ALL, details),
                    protocol -> new Recorded(row)).run(sink);
        } catch (MalformedMessageException e) {
            // what was printed before has to be JSON all the same
        }
        sink.finish();
        Json.check(out.toByteArray());
    }

    /** In buffers no larger than they have to be: theirs is most of the time of an input that is refused. */
    private record Recorded(byte[] row) implements Channel {
        private static final byte[] DONE = Messages.done(1, 1, 0);

        @Override
        public Dump request(String name, NlRequest request) {
            return Dump.replay(name, new FakeSource(-1, Math.max(row.length, DONE.length), row, DONE));
        }

        @Override
        public void close() {}
    }
}
