package jss.print.netstat;

import java.util.EnumSet;
import java.util.Map;
import jss.print.ByteOut;
import jss.print.netstat.CounterLabels.Label;
import jss.print.netstat.CounterLabels.Show;
import jss.record.CounterTable;

/** Prints the protocols' counters as {@code netstat -s} does. */
public final class CounterPrinter {
    /** What {@code -t -u -w -S} choose; tables that netstat has no list of are always shown. */
    public enum Protocol {
        TCP, UDP, RAW, SCTP
    }

    private final CounterLabels labels = CounterLabels.load();
    private final EnumSet<Protocol> protocols;
    private final ByteOut out;
    private Show histogram;

    public CounterPrinter(EnumSet<Protocol> protocols, ByteOut out) {
        this.protocols = protocols;
        this.out = out;
    }

    public void print(CounterTable table) {
        Map<String, Label> list = labels.table(table.name());
        if (list != null) {
            histogram = null; // even if it is not shown
            if (!protocols.contains(protocol(table.name()))) return;
        }
        out.ascii(table.name()).ascii(":\n");
        for (int i = 0; i < table.size(); i++) {
            Label label = list == null ? null : list.get(table.counter(i));
            long n = table.value(i);
            if (label == null) {
                if (n != 0) out.blanks(indent()).ascii(table.counter(i)).ascii(": ").unsigned(n).put('\n');
                continue;
            }
            switch (label.show()) {
                case NEVER -> { }
                case IN, OUT -> {
                    heading(label.show());
                    if (n != 0) line(label, n);
                }
                default -> {
                    histogram = null;
                    if (n != 0 || label.show() == Show.ALWAYS) line(label, n);
                }
            }
        }
    }

    /** A heading stands where the counter before it stood: the second histogram's is indented like the first one's lines. */
    private void heading(Show next) {
        if (histogram == next) return;
        out.blanks(indent()).ascii(next == Show.IN ? "ICMP input histogram:\n" : "ICMP output histogram:\n");
        histogram = next;
    }

    private void line(Label label, long n) {
        out.blanks(indent()).ascii(label.before()).unsigned(n).ascii(label.after()).put('\n');
    }

    private int indent() {
        return histogram == null ? 4 : 8;
    }

    private static Protocol protocol(String table) {
        return switch (table) {
            case "Tcp", "TcpExt" -> Protocol.TCP;
            case "Udp", "Udp6" -> Protocol.UDP;
            case "Sctp" -> Protocol.SCTP;
            default -> Protocol.RAW;
        };
    }
}
