package jss.print.netstat;

import jss.print.ByteOut;
import jss.print.SafeText;
import jss.record.Membership;

/** Prints multicast groups as {@code netstat -g} does. */
public final class GroupPrinter {
    private final NameCells cells;
    private final ByteOut out;

    /** {@code numeric}: no names of hosts. */
    public GroupPrinter(boolean numeric, NetstatNames names, ByteOut out) {
        this.out = out;
        cells = new NameCells(numeric ? null : names);
    }

    public void header() {
        out.ascii("""
                IPv6/IPv4 Group Memberships
                Interface       RefCnt Group
                --------------- ------ ---------------------
                """);
    }

    public void print(Membership m) {
        int start = out.length();
        SafeText.put(out, m.device);
        Cells.fill(out, start, 15);
        out.put(' ');
        Cells.left(out, m.users, 6);
        out.put(' ');
        if (m.ipv6) cells.host(out, m.group[0], m.group[1], m.group[2], m.group[3]);
        else cells.host(out, m.group[0]);
        out.put('\n');
    }
}
