package jss.print.netstat;

import jss.print.ByteOut;
import jss.print.SafeText;
import jss.record.Ipv6RouteLine;

/** Prints IPv6 routes as {@code netstat -6r} does. */
public final class Ipv6RoutePrinter {
    private record Flag(char letter, int bit) {}

    // linux/route.h, linux/ipv6_route.h
    private static final int RTF_UP = 0x1;
    private static final int RTF_REJECT = 0x200;

    /** In netstat's order. */
    private static final Flag[] FLAGS = {
        new Flag('G', 0x2), // RTF_GATEWAY
        new Flag('H', 0x4), // RTF_HOST
        new Flag('D', 0x10000), // RTF_DEFAULT, by router advertisement
        new Flag('A', 0x40000), // RTF_ADDRCONF
        new Flag('C', 0x1000000), // RTF_CACHE
        new Flag('a', 0x20000), // RTF_ALLONLINK
        new Flag('e', 0x400000), // RTF_EXPIRES
        new Flag('m', 0x20), // RTF_MODIFIED
        new Flag('n', 0x200000), // RTF_NONEXTHOP
        new Flag('f', 0x2000000) // RTF_FLOW
    };

    private final NameCells cells;
    private final ByteOut out;

    /** {@code numeric}: no names of hosts. */
    public Ipv6RoutePrinter(boolean numeric, NetstatNames names, ByteOut out) {
        this.out = out;
        cells = new NameCells(numeric ? null : names);
    }

    public void header() {
        out.ascii("Kernel IPv6 routing table\n");
        columns();
    }

    /** The cache, which has no entries of its own to show. */
    public void cache() {
        out.ascii("Kernel IPv6 routing cache\n");
        columns();
    }

    private void columns() {
        out.ascii("Destination                    Next Hop                   Flag Met Ref  Use If\n");
    }

    public void print(Ipv6RouteLine r) {
        int start = out.length();
        address(r.destination);
        out.put('/').dec(r.prefixLength);
        cell(start, 30);
        start = out.length();
        address(r.nexthop);
        cell(start, 26);
        start = out.length();
        boolean reject = (r.flags & RTF_REJECT) != 0;
        if (reject) out.put('!');
        else if ((r.flags & RTF_UP) != 0) out.put('U');
        for (Flag f : FLAGS) {
            if ((r.flags & f.bit) != 0) out.put(f.letter);
        }
        cell(start, 4);
        start = out.length();
        out.dec(r.metric);
        cell(start, 3);
        start = out.length();
        out.dec(r.references);
        cell(start, 1);
        Cells.right(out, r.uses, 6);
        out.put(' ');
        SafeText.put(out, r.device.copy());
        out.put('\n');
    }

    private void address(int[] words) {
        cells.host(out, words[0], words[1], words[2], words[3]);
    }

    private void cell(int start, int width) {
        Cells.fill(out, start, width);
        out.put(' ');
    }
}
