package jss.print;

import jss.record.Names;
import jss.record.NetlinkRecord;
import jss.record.NumberNames;
import jss.record.Octets;

/** Cells and fields of netlink sockets. */
final class NetlinkText {
    private final SsTable table;
    private final SsFormat format;
    private final Names names;

    NetlinkText(SsTable table, SsFormat format, Names names) {
        this.table = table;
        this.format = format;
        this.names = names;
    }

    void addresses(NetlinkRecord r) {
        ByteOut out = table.text();
        protocol(out, r.protocol());
        out.put(':');
        table.next();
        port(out, r.portId());
        table.next();
        if (r.connected()) {
            out.dec(r.dstGroup()).put(':');
            table.next();
            out.dec(r.dstPortId());
        } else {
            out.put('*');
            table.next();
        }
        table.next();
    }

    private void protocol(ByteOut out, int number) {
        if (!format.numeric()) {
            byte[] own = names.netlinkProtocol(number);
            if (own != null) {
                SafeText.put(out, own);
                return;
            }
            String name = NumberNames.NETLINK.name(number);
            if (name != null) {
                out.ascii(name);
                return;
            }
        }
        out.dec(number);
    }

    private void port(ByteOut out, int id) {
        if (id == -1) {
            out.put('*');
        } else if (format.numeric()) {
            out.dec(id);
        } else if (id == 0) {
            out.ascii("kernel");
        } else {
            byte[] process = id < 0 ? null : names.process(id);
            if (process != null) {
                SafeText.put(out, process);
                out.put('/');
            }
            out.dec(id);
        }
    }

    /**
     * ss writes this to its Process column, where it is seen with -p only; here it stands with the
     * other families' fields.
     */
    void details(ByteOut out, NetlinkRecord r) {
        if (format.shows(Show.EXTENDED)) {
            out.ascii(" sk=").hex(r.address()).ascii(" cb=").hex(r.dump());
            out.ascii(" groups=0x").hex(groups(r.groups()), 8);
        }
        if (format.shows(Show.MEMORY)) {
            out.put('\t');
            MemoryText.put(out, r.skMemInfo());
        }
    }

    /** The first 32 groups, group 1 in the lowest bit; they come in words of the machine's order. */
    private static long groups(Octets groups) {
        if (groups == null || groups.length() < 4) return 0;
        int word = groups.word(0);
        boolean little = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN;
        return (little ? Integer.reverseBytes(word) : word) & 0xffff_ffffL;
    }
}
