package jss.proc;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import jss.record.HalfOpen;
import jss.record.InetRecord;

/**
 * The half-open connections of /proc/net/tcp and tcp6, read when the first of them is asked for: the whole tables are
 * gone through for it.
 */
public final class ProcHalfOpen implements HalfOpen {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final int AF_INET = 2;
    private static final int SYN_RECV = 3;

    private record Key(int s0, int s1, int s2, int s3, int sport, int d0, int d1, int d2, int d3, int dport) {}

    private record Told(long uid, long timeouts) {}

    private final String directory;
    private Map<Key, Told> all;
    private Told found;

    /** {@code directory}: /proc/net. */
    public ProcHalfOpen(String directory) {
        this.directory = directory;
    }

    @Override
    public boolean find(InetRecord r) {
        if (all == null) {
            all = new HashMap<>();
            read(directory + "/tcp", 1);
            read(directory + "/tcp6", 4);
        }
        boolean four = r.family() == AF_INET;
        found = all.get(four ? new Key(r.src(0), 0, 0, 0, r.sport(), r.dst(0), 0, 0, 0, r.dport())
                : new Key(r.src(0), r.src(1), r.src(2), r.src(3), r.sport(),
                        r.dst(0), r.dst(1), r.dst(2), r.dst(3), r.dport()));
        return found != null;
    }

    /** {@code sl: ADDRESS:PORT ADDRESS:PORT ST TX:RX TR:WHEN RETRANS UID ...}, numbers but the uid in hexadecimal. */
    private void read(String path, int words) {
        int[] from = new int[4];
        int[] to = new int[4];
        try (ProcLines line = new ProcLines(path)) {
            while (line.next()) {
                line.word();
                int sport = end(line, words, from);
                int dport = end(line, words, to);
                if (line.hex() != SYN_RECV) continue;
                line.word(); // queues
                line.word(); // timer
                long timeouts = line.hex();
                long uid = line.dec();
                all.put(new Key(from[0], from[1], from[2], from[3], sport, to[0], to[1], to[2], to[3], dport),
                        new Told(uid, timeouts));
            }
        } catch (IOException e) {
            // nothing is known of any
        }
    }

    private static int end(ProcLines line, int words, int[] address) {
        line.blanks();
        for (int i = 0; i < words; i++) {
            int word = line.hex8(); // as it lies in memory, written as a number
            address[i] = LITTLE ? Integer.reverseBytes(word) : word;
        }
        return line.is(':') ? (int) line.hex() : 0;
    }

    @Override
    public long uid() {
        return found.uid();
    }

    @Override
    public long timeouts() {
        return found.timeouts();
    }
}
