package jss.print.ip;

import static jss.record.LinkStat.*;

import jss.print.ByteOut;
import jss.record.LinkRecord;
import jss.record.LinkStat;

/** The counters of a link in two or four lines, columns as wide as their widest number. */
public final class LinkStats {
    /** Numbers in full, or divided to three digits. */
    public enum Unit {
        PLAIN(0), DECIMAL(1000), BINARY(1024);

        final int base;

        Unit(int base) {
            this.base = base;
        }
    }

    private static final LinkStat[] RX = {RX_BYTES, RX_PACKETS, RX_ERRORS, RX_DROPPED, RX_MISSED_ERRORS, MULTICAST, RX_COMPRESSED};
    private static final LinkStat[] TX = {TX_BYTES, TX_PACKETS, TX_ERRORS, TX_DROPPED, TX_CARRIER_ERRORS, COLLISIONS, TX_COMPRESSED};
    private static final LinkStat[] RX_MORE = {RX_LENGTH_ERRORS, RX_CRC_ERRORS, RX_FRAME_ERRORS, RX_FIFO_ERRORS, RX_OVER_ERRORS};
    private static final LinkStat[] TX_MORE = {TX_ABORTED_ERRORS, TX_FIFO_ERRORS, TX_WINDOW_ERRORS, TX_HEARTBEAT_ERRORS};
    private static final String[] RX_HEADS = {"bytes", "packets", "errors", "dropped", "missed", "mcast"};
    private static final String[] TX_HEADS = {"bytes", "packets", "errors", "dropped", "carrier", "collsns"};
    private static final String[] RX_MORE_HEADS = {"length", "crc", "frame", "fifo", "overrun"};
    private static final String[] TX_MORE_HEADS = {"aborted", "fifo", "window", "heartbt"};

    /** Columns begin this wide; the last two are those of nohandler and otherhost. */
    private static final int[] WIDTHS = {10, 7, 6, 7, 7, 7, 10, 9};
    private static final int COMPRESSED = 6;

    private final Items items;
    private final Unit unit;
    private final boolean errors;
    private final int[] width = new int[WIDTHS.length];
    private final ByteOut cell = new ByteOut(32);

    /** {@code errors} adds the lines of what each error was. */
    LinkStats(Items items, Unit unit, boolean errors) {
        this.items = items;
        this.unit = unit;
        this.errors = errors;
    }

    /** The lines, without a break before and after. */
    void print(LinkRecord link) {
        if (items.json) json(link);
        else text(link);
    }

    private void text(LinkRecord link) {
        System.arraycopy(WIDTHS, 0, width, 0, width.length);
        if (unit == Unit.PLAIN) widen(link);
        ByteOut out = items.out;
        heads(out, "    RX: ", RX_HEADS, link.stat(RX_COMPRESSED));
        items.newline();
        values(out, link, RX);
        if (errors) {
            items.newline();
            errorHeads(out, "    RX errors:", RX_MORE_HEADS);
            boolean nohandler = link.stat(RX_NOHANDLER) != 0;
            boolean otherhost = link.stat(RX_OTHERHOST_DROPPED) != 0;
            if (nohandler) right(out.put(' '), "nohandler", width[6]);
            if (otherhost) right(out.put(' '), "otherhost", width[7]);
            items.newline();
            out.blanks(width[0] + 5);
            for (int i = 0; i < RX_MORE.length; i++) value(out, link.stat(RX_MORE[i]), width[i + 1]);
            if (nohandler) value(out, link.stat(RX_NOHANDLER), width[6]);
            if (otherhost) value(out, link.stat(RX_OTHERHOST_DROPPED), width[7]);
        }
        items.newline();
        heads(out, "    TX: ", TX_HEADS, link.stat(TX_COMPRESSED));
        items.newline();
        values(out, link, TX);
        if (errors) {
            items.newline();
            errorHeads(out, "    TX errors:", TX_MORE_HEADS);
            boolean changes = link.carrierChanges() >= 0;
            if (changes) right(out.put(' '), "transns", width[5]);
            items.newline();
            out.blanks(width[0] + 5);
            for (int i = 0; i < TX_MORE.length; i++) value(out, link.stat(TX_MORE[i]), width[i + 1]);
            if (changes) value(out, link.carrierChanges(), width[5]);
        }
    }

    private void widen(LinkRecord link) {
        for (int i = 0; i < RX.length; i++) {
            widen(i, link.stat(RX[i]));
            widen(i, link.stat(TX[i]));
        }
        if (!errors) return;
        for (int i = 0; i < RX_MORE.length; i++) widen(i + 1, link.stat(RX_MORE[i]));
        for (int i = 0; i < TX_MORE.length; i++) widen(i + 1, link.stat(TX_MORE[i]));
        if (link.carrierChanges() >= 0) widen(5, link.carrierChanges());
        widen(6, link.stat(RX_NOHANDLER));
        widen(7, link.stat(RX_OTHERHOST_DROPPED));
    }

    private void widen(int column, long value) {
        cell.truncate(0);
        width[column] = Math.max(width[column], cell.unsigned(value).length());
    }

    private void heads(ByteOut out, String title, String[] heads, long compressed) {
        out.ascii(title);
        right(out, heads[0], width[0] - 4);
        for (int i = 1; i < heads.length; i++) right(out.put(' '), heads[i], width[i]);
        right(out.put(' '), compressed != 0 ? "compressed" : "", width[COMPRESSED]);
    }

    private void errorHeads(ByteOut out, String title, String[] heads) {
        out.ascii(title).blanks(width[0] - 10);
        for (int i = 0; i < heads.length; i++) right(out.put(' '), heads[i], width[i + 1]);
    }

    private static void right(ByteOut out, String text, int width) {
        out.blanks(width - text.length()).ascii(text);
    }

    private void values(ByteOut out, LinkRecord link, LinkStat[] stats) {
        out.blanks(4);
        for (int i = 0; i < stats.length; i++) {
            long value = link.stat(stats[i]);
            if (i != COMPRESSED || value != 0) value(out, value, width[i]);
        }
    }

    private void value(ByteOut out, long value, int width) {
        cell.truncate(0);
        if (unit == Unit.PLAIN || value >= 0 && value < unit.base) cell.unsigned(value);
        else scaled(cell, value, unit);
        out.blanks(width - cell.length()).put(cell.bytes(), 0, cell.length()).put(' ');
    }

    /** Three digits, rounded where they are cut. */
    private static void scaled(ByteOut out, long value, Unit unit) {
        String suffixes = "kMGTPE";
        long power = unit.base;
        int i = 0;
        while (i < suffixes.length() - 1 && Long.compareUnsigned(Long.divideUnsigned(value, power), unit.base) >= 0) {
            power *= unit.base;
            i++;
        }
        long whole = Long.divideUnsigned(value, power);
        int decimals = whole < 10 ? 100 : whole < 100 ? 10 : 1;
        double rest = (double) Long.remainderUnsigned(value, power) / power;
        long scaled = whole * decimals + Math.round(rest * decimals);
        out.dec(scaled / decimals);
        if (decimals > 1) {
            long part = scaled % decimals;
            out.put('.');
            if (decimals == 100) out.put('0' + (int) (part / 10));
            out.put('0' + (int) (part % 10));
        }
        out.put(suffixes.charAt(i));
        if (unit == Unit.BINARY) out.put('i');
    }

    private void json(LinkRecord link) {
        items.beginObject(link.hasStats64() ? "stats64" : "stats");
        items.beginObject("rx");
        member("bytes", link, RX_BYTES);
        member("packets", link, RX_PACKETS);
        member("errors", link, RX_ERRORS);
        member("dropped", link, RX_DROPPED);
        member("over_errors", link, RX_OVER_ERRORS);
        member("multicast", link, MULTICAST);
        if (link.stat(RX_COMPRESSED) != 0) member("compressed", link, RX_COMPRESSED);
        if (errors) {
            member("length_errors", link, RX_LENGTH_ERRORS);
            member("crc_errors", link, RX_CRC_ERRORS);
            member("frame_errors", link, RX_FRAME_ERRORS);
            member("fifo_errors", link, RX_FIFO_ERRORS);
            member("missed_errors", link, RX_MISSED_ERRORS);
            if (link.stat(RX_NOHANDLER) != 0) member("nohandler", link, RX_NOHANDLER);
            if (link.stat(RX_OTHERHOST_DROPPED) != 0) member("otherhost", link, RX_OTHERHOST_DROPPED);
        }
        items.endObject();
        items.beginObject("tx");
        member("bytes", link, TX_BYTES);
        member("packets", link, TX_PACKETS);
        member("errors", link, TX_ERRORS);
        member("dropped", link, TX_DROPPED);
        member("carrier_errors", link, TX_CARRIER_ERRORS);
        member("collisions", link, COLLISIONS);
        if (link.stat(TX_COMPRESSED) != 0) member("compressed", link, TX_COMPRESSED);
        if (errors) {
            member("aborted_errors", link, TX_ABORTED_ERRORS);
            member("fifo_errors", link, TX_FIFO_ERRORS);
            member("window_errors", link, TX_WINDOW_ERRORS);
            member("heartbeat_errors", link, TX_HEARTBEAT_ERRORS);
            if (link.carrierChanges() >= 0) items.number("carrier_changes", link.carrierChanges());
        }
        items.endObject();
        items.endObject();
    }

    private void member(String key, LinkRecord link, LinkStat stat) {
        items.unsigned(key, link.stat(stat));
    }
}
