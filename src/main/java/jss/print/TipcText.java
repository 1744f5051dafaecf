package jss.print;

import jss.record.TipcRecord;

/** Cells and fields of TIPC sockets. */
final class TipcText {
    private static final String[] TYPES = {null, "STREAM", "DGRAM", null, "RDM", "SEQPACKET"};

    private final SsTable table;
    private final SsFormat format;

    TipcText(SsTable table, SsFormat format) {
        this.table = table;
        this.format = format;
    }

    void addresses(TipcRecord r) {
        ByteOut out = table.text();
        out.dec(r.node()).put(':');
        table.next();
        out.dec(r.ref());
        table.next();
        if (r.hasPeer()) {
            out.dec(r.peerNode()).put(':');
            table.next();
            out.dec(r.peerRef());
        } else {
            out.put('-');
            table.next();
        }
        table.next();
    }

    void details(ByteOut out, TipcRecord r) {
        if (format.shows(Show.EXTENDED)) OwnerText.put(out, r);
        if (!format.shows(Show.TIPC)) return;
        out.ascii(format.shows(Show.ONELINE) ? " " : "\n ");
        int type = r.type();
        String name = type >= 0 && type < TYPES.length ? TYPES[type] : null;
        out.ascii("type:").ascii(name == null ? "UNKNOWN" : name);
        out.ascii(" cong:").ascii(r.linkCongested() ? "link" : r.connectionCongested() ? "conn" : "none");
        out.ascii("  drop:").dec((int) r.drops()).put(' ');
        if (r.hasPublications()) out.ascii(" publ");
        if (r.hasPeerService()) {
            out.ascii(" via {").dec(r.peerServiceType()).put(',').dec(r.peerServiceInstance()).ascii("} ");
        }
    }
}
