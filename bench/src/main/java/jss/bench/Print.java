package jss.bench;

import java.util.EnumSet;
import java.util.Set;
import jss.diag.InetSocketView;
import jss.netlink.Dump;
import jss.print.Show;
import jss.print.SsFormat;
import jss.print.SsPrinter;
import jss.record.Names;
import jss.record.SocketTable;
import jss.record.TcpState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A row from its datagram to the text that would be written; one listing that never ends, printed a batch at a time. */
public class Print extends RowBenchmark {
    private final Capture plain = new Capture(Capture.PLAIN);
    private final Capture withInfo = new Capture(Capture.WITH_INFO);
    private final InetSocketView row = new InetSocketView(SocketTable.TCP);
    private final Dump.Visitor tan = visitor(EnumSet.noneOf(Show.class));
    private final Dump.Visitor tane = visitor(EnumSet.of(Show.EXTENDED, Show.OPTIONS));
    private final Dump.Visitor tani = visitor(EnumSet.of(Show.INFO));
    private long written;

    private Dump.Visitor visitor(Set<Show> shown) {
        SsFormat format = new SsFormat(EnumSet.of(SocketTable.TCP), TcpState.ALL, true, false, true, true, shown, 0);
        SsPrinter printer = new SsPrinter(format, () -> Names.NONE, null, (bytes, from, length) -> written += length);
        return (type, buffer, from, end) -> printer.accept(row.wrap(buffer, from, end));
    }

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public long tan() {
        plain.replay(tan);
        return written;
    }

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public long tane() {
        plain.replay(tane);
        return written;
    }

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public long tani() {
        withInfo.replay(tani);
        return written;
    }
}
