package jss.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jss.fuzz.Target;
import jss.netlink.CaptureSource;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NlRequest;
import jss.print.structured.Listing;
import jss.print.structured.ListingSink;
import jss.query.Query;
import jss.query.SocketScan;
import jss.record.Detail;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.Messages;
import jss.wire.MalformedMessageException;

/** One reply of sock_diag, from its bytes to the terminal: printable rows, JSON that parses, or a clear error. */
public final class RowTargets {
    private RowTargets() {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVERYTHING = "-aneimO --tos --cgroup --inet-sockopt --tipcinfo --bpf";

    public static void addTo(Map<String, Target> targets) {
        for (String tables : new String[] {"tcp", "mptcp", "sctp", "raw", "unix", "netlink", "packet", "vsock", "xdp", "tipc"}) {
            Set<SocketTable> asked = SocketTable.named(tables);
            if (asked.isEmpty()) throw new AssertionError(tables);
            targets.put(tables, input -> row(asked, tables, input));
        }
    }

    private static void row(Set<SocketTable> tables, String names, byte[] payload) throws IOException {
        if (payload.length > 60_000) return;
        byte[] capture = Messages.concat(Messages.message(20, 2, 1, 1, payload), Messages.done(1, 1, 0));
        try {
            List<String> arguments = List.of((EVERYTHING + " -A " + names).split(" "));
            printable(SsInProcess.print(arguments, SsGoldenTest.LO_ONLY, protocol -> new Recorded(capture)));
        } catch (MalformedMessageException e) {
            // as it should be
        }
        json(tables, capture);
    }

    private static void printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == 0x7f) throw new AssertionError("byte " + (int) c + " in: " + text);
        }
    }

    private static void json(Set<SocketTable> tables, byte[] capture) throws IOException {
        Listing listing = new Listing();
        listing.format(Listing.Format.JSON);
        Set<Detail> details = listing.details(EnumSet.allOf(Detail.class));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListingSink sink = listing.start(tables, TcpState.ALL, details, () -> SsGoldenTest.LO_ONLY, null,
                new Listing.Look(false, false, true), out::write);
        try {
            new SocketScan(new Query(EnumSet.copyOf(tables), EnumSet.allOf(Family.class), TcpState.ALL, details),
                    protocol -> new Recorded(capture)).run(sink);
        } catch (MalformedMessageException e) {
            // what was printed before has to be JSON all the same
        }
        sink.finish();
        JSON.readTree(out.toByteArray());
    }

    private record Recorded(byte[] capture) implements Channel {
        @Override
        public Dump request(String name, NlRequest request) {
            return Dump.replay(name, new CaptureSource(new ByteArrayInputStream(capture)));
        }

        @Override
        public void close() {}
    }
}
