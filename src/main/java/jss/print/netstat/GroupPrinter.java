package jss.print.netstat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jss.print.ByteOut;
import jss.print.SafeText;
import jss.record.MulticastGroup;

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

    public void print(MulticastGroup m) {
        int start = out.length();
        SafeText.put(out, m.name().getBytes(StandardCharsets.ISO_8859_1));
        Cells.fill(out, start, 15);
        out.put(' ');
        Cells.left(out, m.users(), 6);
        out.put(' ');
        if (m.address().length == 4) cells.host(out, word(m, 0));
        else cells.host(out, word(m, 0), word(m, 1), word(m, 2), word(m, 3));
        out.put('\n');
    }

    private static int word(MulticastGroup m, int i) {
        return ByteBuffer.wrap(m.address()).getInt(4 * i);
    }
}
