package jss.bench;

import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * The sockets that {@link Decode} decodes, from text: what a listing by /proc/net/tcp pays beyond what the kernel pays
 * to print it, which is in {@code cat /proc/net/tcp} of the other comparison.
 */
public class ProcNet extends RowBenchmark {
    private final ProcText text = new ProcText(new Capture(Capture.PLAIN));
    private final byte[] tcp = text.tcp.toString().getBytes(StandardCharsets.US_ASCII);
    private final byte[] tcp6 = text.tcp6.toString().getBytes(StandardCharsets.US_ASCII);
    private final ProcLine row = new ProcLine();
    private int rows;
    private long sum;

    @Setup
    public void check() {
        parse();
        if (rows != Capture.ROWS) throw new IllegalStateException(rows + " rows of text");
    }

    @Benchmark
    @OperationsPerInvocation(Capture.ROWS)
    public long parse() {
        rows = 0;
        parse(tcp, 1);
        parse(tcp6, 4);
        return sum;
    }

    private void parse(byte[] text, int words) {
        int at = 0;
        while (text[at++] != '\n') { } // the header
        while (at < text.length) {
            at = row.read(text, at, words);
            sum += row.state + row.recvQueue + row.sendQueue + row.sport + row.dport;
            for (int i = 0; i < words; i++) sum += row.src[i] + row.dst[i];
            rows++;
        }
    }
}
