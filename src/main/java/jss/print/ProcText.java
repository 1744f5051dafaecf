package jss.print;

import jss.record.Octets;
import jss.record.ProcInetRecord;

/** The fields behind a row of /proc/net: few, and of TCP only. */
final class ProcText {
    private static final int USUAL_RTO_SECONDS = 3;
    private static final int US_A_TICK_IN_MS = 10; // a tick is 10 ms; ss prints seconds where Figures.millis prints us / 1000

    private final SsFormat format;

    ProcText(SsFormat format) {
        this.format = format;
    }

    void put(ByteOut out, ProcInetRecord r) {
        if (!r.hasTcp()) return;
        if (format.shows(Show.OPTIONS) && r.timer() != 0) InetDetails.timer(out, r);
        if (format.shows(Show.EXTENDED)) {
            OwnerText.put(out, r);
            Octets rest = r.rest();
            if (rest != null) {
                out.ascii(" opt:\"");
                SafeText.utf8(out, rest, 0, rest.length());
                out.put('"');
            }
        }
        if (format.shows(Show.INFO)) info(out, r);
    }

    private static void info(ByteOut out, ProcInetRecord r) {
        if (r.rtoTicks() != 0 && r.rtoTicks() != USUAL_RTO_SECONDS * ProcInetRecord.TICKS_A_SECOND) {
            seconds(out.ascii(" rto:"), r.rtoTicks());
        }
        if (r.atoTicks() != 0) seconds(out.ascii(" ato:"), r.atoTicks());
        long quick = r.quickAcks() / 2;
        if (quick != 0) out.ascii(" qack:").dec(quick);
        if ((quick & 1) != 0) out.ascii(" bidir");
        if (r.sndCwnd() != 0) out.ascii(" cwnd:").dec(r.sndCwnd());
        if (r.sndSsthresh() > 0) out.ascii(" ssthresh:").dec(r.sndSsthresh());
        if (r.retrans() != 0) out.ascii(" retrans:").dec(r.retrans()).ascii("/0");
        out.ascii(" reordering:0"); // ss prints what the file does not tell
    }

    private static void seconds(ByteOut out, long ticks) {
        Figures.millis(out, ticks * US_A_TICK_IN_MS);
    }
}
