package jss.bench;

import java.util.EnumSet;
import jss.diag.InetSocketView;
import jss.filter.Context;
import jss.filter.Parser;
import jss.filter.Predicates;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.netlink.Dump;
import jss.record.Lookup;
import jss.record.SocketTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Framing, and a test of each row as it is made where the kernel cannot test: the two above minus {@link Decode}. */
public class Filter extends RowBenchmark {
    private final Capture plain = new Capture(Capture.PLAIN);
    private final Capture withInfo = new Capture(Capture.WITH_INFO);
    private final InetSocketView row = new InetSocketView(SocketTable.TCP);
    private final Dump.Visitor address =
            visitor("( dport = 443 or dport = 8443 ) and not dst 10.0.0.0/8 or src 127.0.0.2");
    private final Dump.Visitor metric = visitor("rtt > 100ms or retrans > 3");
    private int passed;

    private Dump.Visitor visitor(String filter) {
        Context context = new Context(EnumSet.of(SocketTable.TCP), null, Lookup.UNKNOWN);
        RowTest test = Predicates.all(Parser.parse(filter, context).expr(), Sources.NONE);
        return (type, buffer, from, end) -> {
            if (test.test(row.wrap(buffer, from, end))) passed++;
            return true;
        };
    }

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public int addressesAndPorts() {
        plain.replay(address);
        return passed;
    }

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public int metrics() {
        withInfo.replay(metric);
        return passed;
    }
}
