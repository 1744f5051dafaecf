package jss.print;

import jss.record.VsockRecord;

/** Cells of vsock sockets. */
final class VsockText {
    private final SsTable table;

    VsockText(SsTable table) {
        this.table = table;
    }

    void addresses(VsockRecord r) {
        number(r.srcCid());
        table.text().put(':');
        table.next();
        number(r.srcPort());
        table.next();
        number(r.dstCid());
        table.text().put(':');
        table.next();
        number(r.dstPort());
        table.next();
    }

    private void number(long u32) {
        if (u32 == VsockRecord.ANY) table.text().put('*');
        else table.text().dec(u32);
    }
}
