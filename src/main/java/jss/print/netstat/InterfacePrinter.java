package jss.print.netstat;

import static jss.record.LinkStat.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jss.print.ByteOut;
import jss.print.SafeText;
import jss.record.AddressRecord;
import jss.record.LinkRecord;
import jss.record.Octets;

/** Gathers interfaces and addresses, and prints them as {@code netstat -i} or {@code -ie} does, sorted by name. */
public final class InterfacePrinter {
    private static final int IFF_UP = 1;
    private static final int NAME = 15;
    private static final int NO_STATISTICS = 56;

    private final List<Interface> rows = new ArrayList<>();
    private final Map<Integer, Interface> byIndex = new HashMap<>();
    private final Map<String, Interface> labels = new HashMap<>();

    /** Forgets everything, to gather again. */
    public void clear() {
        rows.clear();
        byIndex.clear();
        labels.clear();
    }

    public void add(LinkRecord link) {
        Interface row = new Interface(link);
        rows.add(row);
        byIndex.put(row.index, row);
    }

    /** An IPv4 address. Addresses come after all links. */
    public void add(AddressRecord address) {
        Interface of = byIndex.get(address.index());
        if (of == null) return; // came up meanwhile
        Octets label = address.label();
        if (label == null || label.is(of.name)) {
            of.takeIpv4(address);
            return;
        }
        String key = of.index + "/" + new String(label.copy(), StandardCharsets.ISO_8859_1);
        Interface row = labels.get(key);
        if (row == null) {
            row = new Interface(of, label.copy());
            labels.put(key, row);
            rows.add(row);
        }
        row.takeIpv4(address);
    }

    /** An IPv6 address, the first octet on top of its words. */
    public void addIpv6(int ifindex, int[] words, int prefixLength) {
        Interface of = byIndex.get(ifindex);
        if (of != null) of.takeIpv6(words, prefixLength);
    }

    /** The interfaces that are up, or {@code all}; or those with that name and their labels. */
    private List<Interface> chosen(boolean all, byte[] only) {
        List<Interface> chosen = new ArrayList<>(rows.size());
        for (Interface row : rows) {
            if (only != null ? Arrays.equals(only, row.name) || Arrays.equals(only, byIndex.get(row.index).name)
                    : all || row.is(IFF_UP)) {
                chosen.add(row);
            }
        }
        InterfaceOrder order = new InterfaceOrder();
        chosen.sort((a, b) -> order.compare(a.name, b.name));
        return chosen;
    }

    public static void title(ByteOut out) {
        out.ascii("Kernel Interface table\n");
    }

    public static void header(ByteOut out) {
        out.ascii("Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n");
    }

    /** True if there is an interface or a label of that name. */
    public boolean has(byte[] name) {
        return !chosen(false, name).isEmpty();
    }

    /** One row each; {@code only} is a name, or null. */
    public void printShort(ByteOut out, boolean all, byte[] only) {
        for (Interface i : chosen(all, only)) shortRow(out, i);
    }

    /** A block each; {@code only} is a name, or null. */
    public void printLong(ByteOut out, boolean all, byte[] only) {
        for (Interface i : chosen(all, only)) InterfaceBlock.print(out, i);
    }

    private static void shortRow(ByteOut out, Interface i) {
        int start = out.length();
        SafeText.put(out, i.name, 0, Math.min(i.name.length, NAME));
        Cells.fill(out, start, NAME);
        out.put(' ');
        Cells.right(out, i.mtu, 5);
        out.put(' ');
        if (i.stats == null) {
            Cells.left(out, "     - no statistics available -", NO_STATISTICS);
        } else {
            right(out, i.stat(RX_PACKETS), 8);
            right(out, i.stat(RX_ERRORS), 6);
            right(out, i.stat(RX_DROPPED, RX_MISSED_ERRORS), 6);
            Cells.leftUnsigned(out, i.stat(RX_FIFO_ERRORS), 6);
            out.put(' ');
            right(out, i.stat(TX_PACKETS), 8);
            right(out, i.stat(TX_ERRORS), 6);
            right(out, i.stat(TX_DROPPED), 6);
            right(out, i.stat(TX_FIFO_ERRORS), 6);
        }
        if (i.flags == 0) out.ascii("[NO FLAGS]");
        for (Letter l : LETTERS) {
            if (i.is(l.flag)) out.put(l.letter);
        }
        out.put('\n');
    }

    private static void right(ByteOut out, long n, int width) {
        Cells.right(out, n, width);
        out.put(' ');
    }

    private record Letter(char letter, int flag) {}

    /** In netstat's order; bits of linux/if.h. P stands for two of them. */
    private static final Letter[] LETTERS = {
        new Letter('A', 0x200), new Letter('B', 0x2), new Letter('D', 0x4), new Letter('L', 0x8),
        new Letter('M', 0x1000), new Letter('d', 0x8000), new Letter('P', 0x100), new Letter('N', 0x20),
        new Letter('O', 0x80), new Letter('P', 0x10), new Letter('s', 0x800), new Letter('m', 0x400),
        new Letter('R', 0x40), new Letter('U', 0x1)
    };
}
