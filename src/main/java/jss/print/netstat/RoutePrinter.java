package jss.print.netstat;

import jss.print.ByteOut;
import jss.print.IpText;
import jss.print.SafeText;
import jss.record.Octets;
import jss.record.RouteRecord;

/** Prints IPv4 routes as {@code netstat -r} does: the table main, the first nexthop of each route. */
public final class RoutePrinter {
    private static final int RT_TABLE_MAIN = 254;
    private static final int CELL = 15;

    // linux/rtnetlink.h
    private static final int RTN_BROADCAST = 3;
    private static final int RTN_MULTICAST = 5;
    private static final int RTN_UNREACHABLE = 7;
    private static final int RTN_PROHIBIT = 8;
    private static final int RTAX_WINDOW = 3;
    private static final int RTAX_RTT = 4;
    private static final int RTAX_ADVMSS = 8;
    private static final int TCP_IP_HEADERS = 40;

    private static final String[] HEADERS = {
        "Flags   MSS Window  irtt Iface\n",
        "Flags Metric Ref    Use Iface\n",
        "Flags Metric Ref    Use Iface    MSS   Window irtt\n",
        null // three -e: neither header nor rows
    };
    /** The form for two times -e and more, by their number modulo 4. */
    private static final int[] FORMS = {1, 0, 2, 3};

    /** A way that the route itself does not tell; {@code gateway} is 0 if it is not of IPv4. */
    public record Hop(long oif, boolean hasGateway, int gateway) {}

    private final int form;
    private final NetstatNames names;
    private final NameCells cells;
    private final ByteOut out;

    /** {@code extend}: how often {@code -e} was given; {@code numeric}: no names of hosts. */
    public RoutePrinter(int extend, boolean numeric, NetstatNames names, ByteOut out) {
        form = extend < 2 ? extend : FORMS[extend % FORMS.length];
        this.names = names;
        this.out = out;
        cells = new NameCells(numeric ? null : names);
    }

    public void header() {
        out.ascii("Kernel IP routing table\n");
        columns("Destination     Gateway         Genmask         ");
    }

    /** The cache, which Linux gave up in 3.6: a title, and columns of nothing. */
    public void cache() {
        out.ascii("Kernel IP routing cache\n");
        columns("Source          Destination     Gateway         ");
        if (form != 2) return;
        out.truncate(out.length() - 1);
        out.ascii("  TOS HHRef HHUptod     SpecDst\n");
    }

    private void columns(String first) {
        if (HEADERS[form] != null) out.ascii(first).ascii(HEADERS[form]);
    }

    /** {@code hop} is null if the route tells its way itself. */
    public void print(RouteRecord r, Hop hop) {
        int type = r.type();
        if (HEADERS[form] == null || r.table() != RT_TABLE_MAIN || type == RTN_BROADCAST || type == RTN_MULTICAST
                || (r.flags() & RouteRecord.RTM_F_CLONED) != 0) {
            return;
        }
        boolean reject = type == RTN_UNREACHABLE || type == RTN_PROHIBIT;
        int length = r.destinationLength();
        int mask = length == 0 ? 0 : -1 << 32 - length;
        RouteRecord.Leg leg = r.firstLeg();
        Octets gateway = leg != null ? leg.gateway() : r.gateway();
        boolean via = hop != null ? hop.hasGateway : gateway != null || (leg != null ? leg.via() : r.via()) != null;
        long oif = hop != null ? hop.oif : leg != null ? leg.ifindex() : r.oif();
        int gatewayWord = hop != null ? hop.gateway : gateway == null ? 0 : gateway.word(0);

        int start = out.length();
        cells.network(out, r.destination() == null ? 0 : r.destination().word(0), mask);
        cell(start);
        start = out.length();
        if (reject) out.put('-');
        else cells.host(out, gatewayWord);
        cell(start);
        start = out.length();
        IpText.ipv4(out, mask);
        cell(start);
        start = out.length();
        out.put(reject ? '!' : 'U');
        if (via && !reject) out.put('G');
        if (length == 32) out.put('H');
        Cells.fill(out, start, 5);
        if (reject) rejected(r);
        else usable(r, oif);
        out.put('\n');
    }

    private void cell(int start) {
        Cells.exactly(out, start, CELL);
        out.put(' ');
    }

    private void rejected(RouteRecord r) {
        if (form == 0) {
            out.ascii("     - -          - -");
            return;
        }
        out.put(' ');
        Cells.left(out, metric(r), 6);
        out.ascii(" -        0 -");
        if (form == 2) out.ascii("        -     -      -");
    }

    private void usable(RouteRecord r, long oif) {
        long advmss = r.metric(RTAX_ADVMSS);
        long mss = advmss > 0 ? advmss + TCP_IP_HEADERS : 0;
        long window = Math.max(0, r.metric(RTAX_WINDOW));
        long irtt = Math.max(0, r.metric(RTAX_RTT)) / 8;
        out.put(' ');
        switch (form) {
            case 0 -> {
                Cells.right(out, mss, 5);
                out.put(' ');
                Cells.left(out, window, 5);
                out.put(' ');
                Cells.right(out, irtt, 6);
                out.put(' ');
                device(oif);
            }
            case 1 -> {
                Cells.left(out, metric(r), 6);
                out.ascii(" 0        0 ");
                device(oif);
            }
            default -> {
                Cells.left(out, metric(r), 6);
                out.ascii(" 0        0 ");
                int start = out.length();
                device(oif);
                Cells.exactly(out, start, 6);
                out.ascii("   ");
                Cells.left(out, mss, 5);
                out.put(' ');
                Cells.left(out, window, 6);
                out.put(' ').dec(irtt);
            }
        }
    }

    private static int metric(RouteRecord r) {
        return r.priority() < 0 ? 0 : (int) r.priority(); // printed signed
    }

    private void device(long oif) {
        if (oif <= 0) {
            out.put('*');
            return;
        }
        byte[] name = names.link((int) oif);
        if (name != null) SafeText.put(out, name);
        else out.ascii("if").dec(oif); // went away meanwhile
    }
}
