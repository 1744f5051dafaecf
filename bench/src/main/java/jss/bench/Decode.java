package jss.bench;

import jss.diag.InetSocketView;
import jss.netlink.Dump;
import jss.record.SocketTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Framing, and every field that a plain listing shows. */
public class Decode extends RowBenchmark {
    private final Capture capture = new Capture(Capture.PLAIN);
    private final InetSocketView row = new InetSocketView(SocketTable.TCP);
    private long sum;

    private final Dump.Visitor visitor = (type, buffer, from, end) -> {
        row.wrap(buffer, from, end);
        sum += row.state() + row.recvQueue() + row.sendQueue() + row.ifindex() + row.sport() + row.dport();
        int words = row.family() == 2 ? 1 : 4;
        for (int i = 0; i < words; i++) sum += row.src(i) + row.dst(i);
        return true;
    };

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public long decode() {
        capture.replay(visitor);
        return sum;
    }
}
