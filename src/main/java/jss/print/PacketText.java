package jss.print;

import jss.record.Names;
import jss.record.NumberNames;
import jss.record.PacketRecord;
import jss.record.PacketRing;

/** Cells and fields of packet sockets. */
final class PacketText {
    private static final int ETH_P_ALL = 3;
    private static final String[] FANOUT = {"hash", "lb", "cpu", "roll", "random", "qm"};

    private final SsTable table;
    private final SsFormat format;
    private final Names names;
    private final String newline;

    PacketText(SsTable table, SsFormat format, Names names) {
        this.table = table;
        this.format = format;
        this.names = names;
        newline = format.newline();
    }

    void addresses(PacketRecord r) {
        ByteOut out = table.text();
        protocol(out, r.protocol());
        out.put(':');
        table.next();
        if (r.ifindex() == 0) out.put('*');
        else device(out, names, r.ifindex());
        table.next();
        out.put('*');
        table.next();
        table.next();
    }

    private void protocol(ByteOut out, int number) {
        String name = format.numeric() ? null : NumberNames.ETHERNET.name(number);
        if (number == ETH_P_ALL) out.put('*');
        else if (name != null) out.ascii(name);
        else out.put('[').dec(number).put(']');
    }

    /** The name of a device, {@code ifN} if it has none. */
    static void device(ByteOut out, Names names, int ifindex) {
        byte[] name = names.link(ifindex);
        if (name != null) SafeText.put(out, name);
        else out.ascii("if").dec(ifindex & 0xffff_ffffL);
    }

    void details(ByteOut out, PacketRecord r) {
        if (format.shows(Show.EXTENDED)) {
            OwnerText.put(out, r);
            if (r.hasInfo()) info(out, r);
            if (r.rxRing() != null) ring(out, "ring_rx(", r.rxRing());
            if (r.txRing() != null) ring(out, "ring_tx(", r.txRing());
            if (r.hasFanout()) fanout(out, r.fanout());
        }
        if (format.shows(Show.FILTER) && r.filterCount() >= 0) filter(out, r);
        if (format.shows(Show.MEMORY)) MemoryText.put(out, r.skMemInfo());
    }

    private void info(ByteOut out, PacketRecord r) {
        out.ascii(newline).ascii("ver:").dec((int) r.version()).ascii(" cpy_thresh:").dec((int) r.copyThresh());
        out.ascii(" flags( ");
        long flags = r.flags();
        if ((flags & PacketRecord.FLAG_RUNNING) != 0) out.ascii("running");
        if ((flags & PacketRecord.FLAG_AUXDATA) != 0) out.ascii(" auxdata");
        if ((flags & PacketRecord.FLAG_ORIGDEV) != 0) out.ascii(" origdev");
        if ((flags & PacketRecord.FLAG_VNETHDR) != 0) out.ascii(" vnethdr");
        if ((flags & PacketRecord.FLAG_LOSS) != 0) out.ascii(" loss");
        if (flags == 0) out.put('0');
        out.ascii(" )");
    }

    /** ss prints all but the features signed. */
    private void ring(ByteOut out, String name, PacketRing r) {
        out.ascii(newline).ascii(name).ascii("blk_size:").dec((int) r.blockSize()).ascii(",blk_nr:").dec((int) r.blockNr());
        out.ascii(",frm_size:").dec((int) r.frameSize()).ascii(",frm_nr:").dec((int) r.frameNr());
        out.ascii(",tmo:").dec((int) r.retireTmoMs()).ascii(",features:0x").hex(r.features()).put(')');
    }

    private void fanout(ByteOut out, long fanout) {
        int type = (int) (fanout >> 16);
        out.ascii(newline).ascii("fanout(id:").dec(fanout & 0xffff).ascii(",type:");
        if (type < FANOUT.length) out.ascii(FANOUT[type]);
        else out.ascii("0x").hex(type);
        out.put(')');
    }

    private void filter(ByteOut out, PacketRecord r) {
        out.ascii(newline).ascii("bpf filter (").dec(r.filterCount()).ascii("): ");
        for (int i = 0; i < r.filterCount(); i++) {
            out.ascii(" 0x");
            if (r.filterCode(i) < 0x10) out.put('0');
            out.hex(r.filterCode(i)).put(' ').dec(r.filterJt(i)).put(' ').dec(r.filterJf(i));
            out.put(' ').dec(r.filterK(i)).put(',');
        }
    }
}
