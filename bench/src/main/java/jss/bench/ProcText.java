package jss.bench;

import java.nio.ByteOrder;
import java.util.Locale;
import jss.diag.InetSocketView;
import jss.record.SocketTable;

/** The sockets of a capture in the text of /proc/net/tcp and /proc/net/tcp6, header and all, as Linux prints it. */
final class ProcText {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final String HEADER = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt"
            + "   uid  timeout inode                                                     \n";
    /** Of a line, without its end. */
    private static final int WIDTH = 149;

    final StringBuilder tcp = new StringBuilder(HEADER);
    final StringBuilder tcp6 = new StringBuilder(HEADER);

    ProcText(Capture capture) {
        InetSocketView row = new InetSocketView(SocketTable.TCP);
        int[] lines = {0, 0};
        capture.replay((type, buffer, from, end) -> {
            row.wrap(buffer, from, end);
            boolean v4 = row.family() == 2;
            String line = line(row, lines[v4 ? 0 : 1]++, v4 ? 1 : 4);
            (v4 ? tcp : tcp6).append(line).append(" ".repeat(Math.max(0, WIDTH - line.length()))).append('\n');
            return true;
        });
    }

    private static String line(InetSocketView row, int number, int words) {
        StringBuilder local = new StringBuilder();
        StringBuilder remote = new StringBuilder();
        for (int i = 0; i < words; i++) {
            local.append(word(row.src(i)));
            remote.append(word(row.dst(i)));
        }
        return String.format(Locale.ROOT, "%4d: %s:%04X %s:%04X %02X %08X:%08X %02X:%08X %08X %5d %8d %d %d %016x %s",
                number, local, row.sport(), remote, row.dport(), row.state(), row.sendQueue(), row.recvQueue(),
                row.timer(), row.expiresMs() / 10, row.retrans(), row.uid(), 0, row.inode(), 2, row.cookie(),
                "20 4 30 10 -1");
    }

    private static String word(int bigEndian) {
        return String.format(Locale.ROOT, "%08X", LITTLE ? Integer.reverseBytes(bigEndian) : bigEndian);
    }
}
