package jss.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jss.proc.ProcNet;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.record.TcpState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The sockets that {@link Decode} decodes, from text, by jss's own parser of /proc/net, out of files in memory: what
 * text costs beyond its making. The kernel's share is in {@code cat /proc/net/tcp} of the other comparison.
 */
public class ProcNetText extends RowBenchmark {
    private Path directory;
    private ProcNet files;
    private int rows;
    private long sum;

    private final RecordSink sink = r -> {
        InetRecord row = (InetRecord) r;
        sum += row.state() + row.recvQueue() + row.sendQueue() + row.ifindex() + row.sport() + row.dport();
        int words = row.family() == 2 ? 1 : 4;
        for (int i = 0; i < words; i++) sum += row.src(i) + row.dst(i);
        rows++;
        return true;
    };

    @Setup
    public void write() throws IOException {
        ProcText text = new ProcText(new Capture(Capture.PLAIN));
        Path memory = Path.of("/dev/shm");
        directory = Files.isDirectory(memory) ? Files.createTempDirectory(memory, "jss-bench")
                : Files.createTempDirectory("jss-bench");
        Files.writeString(directory.resolve("tcp"), text.tcp);
        Files.writeString(directory.resolve("tcp6"), text.tcp6);
        files = new ProcNet("/proc", true, Map.of(
                "TCP", directory.resolve("tcp").toString(), "TCP6", directory.resolve("tcp6").toString()));
        parse();
        if (rows != Capture.ROWS) throw new IllegalStateException(rows + " rows of text");
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(directory.resolve("tcp"));
        Files.delete(directory.resolve("tcp6"));
        Files.delete(directory);
    }

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public long parse() {
        rows = 0;
        files.rows(SocketTable.TCP, Family.INET, TcpState.ALL, sink);
        files.rows(SocketTable.TCP, Family.INET6, TcpState.ALL, sink);
        return sum;
    }
}
