package jss.print;

import jss.record.Names;
import jss.record.XdpRecord;
import jss.record.XdpStats;
import jss.record.XdpUmem;

/** Cells and fields of AF_XDP sockets. */
final class XdpText {
    private final SsTable table;
    private final SsFormat format;
    private final Names names;
    private final String newline;

    XdpText(SsTable table, SsFormat format, Names names) {
        this.table = table;
        this.format = format;
        this.names = names;
        newline = format.newline();
    }

    void addresses(XdpRecord r) {
        ByteOut out = table.text();
        if (r.ifindex() == 0) {
            out.put('*');
            table.next();
        } else {
            PacketText.device(out, names, r.ifindex());
            out.put(':');
            table.next();
            out.put('q').dec((int) r.queueId()); // as ss: signed
        }
        table.next();
        out.put('*');
        table.next();
        table.next();
    }

    void details(ByteOut out, XdpRecord r) {
        if (format.shows(Show.EXTENDED)) {
            OwnerText.put(out, r);
            if (r.hasRxEntries()) entries(out, "rx", r.rxEntries());
            if (r.hasTxEntries()) entries(out, "tx", r.txEntries());
            XdpUmem umem = r.umem();
            if (umem != null) {
                umem(out, umem);
                if (r.hasFillEntries()) entries(out, "fr", r.fillEntries());
                if (r.hasCompletionEntries()) entries(out, "cr", r.completionEntries());
            }
            XdpStats stats = r.stats();
            if (stats != null) stats(out, stats);
        }
        if (format.shows(Show.MEMORY)) MemoryText.put(out, r.skMemInfo());
    }

    private void entries(ByteOut out, String ring, long entries) {
        out.ascii(newline).ascii(ring).ascii("(entries:").dec(entries).put(')');
    }

    private void umem(ByteOut out, XdpUmem u) {
        out.ascii(newline);
        if (format.shows(Show.ONELINE)) out.put('t'); // ss says tumem, and scripts may look for it
        out.ascii("umem(id:").dec(u.id()).ascii(",size:").unsigned(u.size()).ascii(",num_pages:").dec(u.numPages());
        out.ascii(",chunk_size:").dec(u.chunkSize()).ascii(",headroom:").dec(u.headroom());
        out.ascii(",ifindex:").dec(u.ifindex()).ascii(",qid:").dec(u.queueId());
        out.ascii(",zc:").dec(u.flags() & XdpUmem.FLAG_ZEROCOPY).ascii(",refs:").dec(u.refs()).put(')');
    }

    private void stats(ByteOut out, XdpStats s) {
        out.ascii(newline).ascii("stats(rx dropped:").unsigned(s.rxDropped());
        out.ascii(",rx invalid:").unsigned(s.rxInvalid()).ascii(",rx queue full:").unsigned(s.rxFull());
        out.ascii(",rx fill ring empty:").unsigned(s.fillRingEmpty());
        out.ascii(",tx invalid:").unsigned(s.txInvalid()).ascii(",tx ring empty:").unsigned(s.txRingEmpty()).put(')');
    }
}
