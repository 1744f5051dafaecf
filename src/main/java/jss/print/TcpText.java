package jss.print;

import java.util.Arrays;
import jss.record.BbrInfo;
import jss.record.DctcpInfo;
import jss.record.InetRecord;
import jss.record.Octets;
import jss.record.TcpInfo;
import jss.record.TcpState;
import jss.record.VegasInfo;

/** ss's words for what TCP tells of a connection. A value of 0 is left out, as ss leaves it out. */
final class TcpText {
    private static final long USUAL_RTO_US = 3_000_000;
    private static final long SSTHRESH_SHOWN = 0xffff;
    private static final long UNLIMITED = -1;
    private static final long U32_MAX = 0xffff_ffffL;
    private static final long NO_VEGAS_RTT = 0x7fff_ffff;
    private static final int USUAL_REORDERING = 3;
    private static final int LONGEST_CONG = 15; // TCP_CA_NAME_MAX (linux/tcp.h), without the zero

    private static final byte[] WSCALE = Ascii.bytes(" wscale:");
    private static final byte[] LASTSND = Ascii.bytes(" lastsnd:");
    private static final byte[] LASTRCV = Ascii.bytes(" lastrcv:");
    private static final byte[] LASTACK = Ascii.bytes(" lastack:");
    private static final byte[] BACKOFF = Ascii.bytes(" backoff:");
    private static final byte[] DELIVERED = Ascii.bytes(" delivered:");
    private static final byte[] DELIVERED_CE = Ascii.bytes(" delivered_ce:");
    private static final byte[] UNACKED = Ascii.bytes(" unacked:");
    private static final byte[] LOST = Ascii.bytes(" lost:");
    private static final byte[] SACKED = Ascii.bytes(" sacked:");
    private static final byte[] DSACK_DUPS = Ascii.bytes(" dsack_dups:");
    private static final byte[] FACKETS = Ascii.bytes(" fackets:");
    private static final byte[] REORD_SEEN = Ascii.bytes(" reord_seen:");

    private final RepeatedCounts sizes = new RepeatedCounts(false, " mss:", " pmtu:", " rcvmss:", " advmss:", " cwnd:",
            " ssthresh:");
    private final RepeatedCounts traffic = new RepeatedCounts(true, " bytes_sent:", " bytes_retrans:", " bytes_acked:",
            " bytes_received:", " segs_out:", " segs_in:", " data_segs_out:", " data_segs_in:");
    private final RepeatedCounts buffers = new RepeatedCounts(false, " rcv_space:", " rcv_ssthresh:", " notsent:");
    private final RepeatedCounts windows = new RepeatedCounts(false, " rcv_ooopack:", " snd_wnd:", " rcv_wnd:", " rehash:");

    private final boolean options;
    private final boolean exact;
    private byte[] lastCong = {};
    private byte[] lastCongText = {};

    /** {@code options}: the words that {@code -o} adds; {@code exact}: rates to the bit, as {@code -n} has them. */
    TcpText(boolean options, boolean exact) {
        this.options = options;
        this.exact = exact;
    }

    /** Nothing if the row carries no tcp_info. */
    void put(ByteOut out, InetRecord r) {
        TcpInfo t = r.tcpInfo();
        if (t == null) return;
        if (options) options(out, t.options());
        Octets cong = r.cong();
        if (cong != null && cong.length() > 0) congestion(out, cong);
        if ((t.options() & TcpInfo.OPT_WSCALE) != 0) {
            out.labelled(WSCALE, t.sndWscale()).put(',').dec(t.rcvWscale());
        }
        times(out, t);
        long ssthresh = t.sndSsthresh();
        sizes.next((int) t.sndMss()).next(t.pmtu()).next((int) t.rcvMss()).next((int) t.advmss()).next(t.sndCwnd())
                .next(ssthresh < SSTHRESH_SHOWN ? ssthresh : 0).put(out);
        traffic.next(t.bytesSent()).next(t.bytesRetrans()).next(t.bytesAcked()).next(t.bytesReceived())
                .next(t.segsOut()).next(t.segsIn()).next(t.dataSegsOut()).next(t.dataSegsIn()).put(out);
        dctcp(out, r.dctcpInfo());
        bbr(out, r.bbrInfo());
        send(out, t, r.vegasInfo());
        count(out, LASTSND, t.lastDataSentMs());
        count(out, LASTRCV, t.lastDataRecvMs());
        count(out, LASTACK, t.lastAckRecvMs());
        rates(out, t);
        limits(out, t);
        losses(out, t, r.state());
        if (t.rcvRttUs() != 0) millis(out, " rcv_rtt:", t.rcvRttUs());
        buffers.next((int) t.rcvSpace()).next(t.rcvSsthresh()).next(t.notsentBytes()).put(out);
        if (t.minRttUs() != 0 && t.minRttUs() != U32_MAX) millis(out, " minrtt:", t.minRttUs());
        windows.next(t.rcvOoopack()).next(t.sndWnd()).next(t.rcvWnd()).next(t.rehash()).put(out);
    }

    /** A table has two or three of them, each in thousands of rows: the last one's text is kept. */
    private void congestion(ByteOut out, Octets cong) {
        if (!cong.is(lastCong)) {
            ByteOut text = new ByteOut(16).put(' ');
            SafeText.utf8(text, cong, 0, Math.min(cong.length(), LONGEST_CONG));
            lastCong = cong.copy();
            lastCongText = Arrays.copyOf(text.bytes(), text.length());
        }
        out.put(lastCongText);
    }

    private static void count(ByteOut out, byte[] name, long value) {
        if (value != 0) out.labelled(name, value);
    }

    private static void millis(ByteOut out, String name, long us) {
        out.ascii(name);
        Figures.millis(out, us);
    }

    private static void options(ByteOut out, int options) {
        if ((options & TcpInfo.OPT_TIMESTAMPS) != 0) out.ascii(" ts");
        if ((options & TcpInfo.OPT_USEC_TS) != 0) out.ascii(" usec_ts");
        if ((options & TcpInfo.OPT_SACK) != 0) out.ascii(" sack");
        if ((options & TcpInfo.OPT_ECN) != 0) out.ascii(" ecn");
        if ((options & TcpInfo.OPT_ECN_SEEN) != 0) out.ascii(" ecnseen");
        if ((options & TcpInfo.OPT_SYN_DATA) != 0) out.ascii(" fastopen");
    }

    private static void times(ByteOut out, TcpInfo t) {
        if (t.rtoUs() != 0 && t.rtoUs() != USUAL_RTO_US) millis(out, " rto:", t.rtoUs());
        count(out, BACKOFF, t.backoff());
        if (t.rttUs() != 0) {
            millis(out, " rtt:", t.rttUs());
            millis(out, "/", t.rttvarUs());
        }
        if (t.atoUs() != 0) millis(out, " ato:", t.atoUs());
    }

    private static void dctcp(ByteOut out, DctcpInfo d) {
        if (d == null) return;
        if (!d.enabled()) {
            out.ascii(" dctcp:fallback_mode");
            return;
        }
        out.ascii(" dctcp:(ce_state:").dec(d.ceState()).ascii(",alpha:").dec(d.alpha());
        out.ascii(",ab_ecn:").dec(d.abEcn()).ascii(",ab_tot:").dec(d.abTot()).put(')');
    }

    private void bbr(ByteOut out, BbrInfo b) {
        if (b == null) return;
        out.ascii(" bbr:(bw:");
        Figures.rate(out, Figures.unsigned(b.bw()) * 8, exact);
        millis(out, "bps,mrtt:", b.minRttUs());
        if (b.pacingGain() != 0) {
            out.ascii(",pacing_gain:");
            Figures.per256(out, b.pacingGain());
        }
        if (b.cwndGain() != 0) {
            out.ascii(",cwnd_gain:");
            Figures.per256(out, b.cwndGain());
        }
        out.put(')');
    }

    /** A window a round trip. */
    private void send(ByteOut out, TcpInfo t, VegasInfo v) {
        double rtt = t.rttUs();
        if (v != null && v.enabled() != 0 && v.rttUs() != 0 && v.rttUs() != NO_VEGAS_RTT) rtt = v.rttUs();
        if (rtt <= 0 || t.sndMss() == 0 || t.sndCwnd() == 0) return;
        rate(out, " send ", (double) t.sndCwnd() * t.sndMss() * 8_000_000.0 / rtt);
    }

    private void rate(ByteOut out, String name, double bits) {
        out.ascii(name);
        Figures.rate(out, bits, exact);
        out.ascii("bps");
    }

    private void rates(ByteOut out, TcpInfo t) {
        if (isLimited(t.pacingRate())) {
            rate(out, " pacing_rate ", Figures.unsigned(t.pacingRate()) * 8);
            if (isLimited(t.maxPacingRate())) rate(out, "/", Figures.unsigned(t.maxPacingRate()) * 8);
        }
        if (t.deliveryRate() != 0) rate(out, " delivery_rate ", Figures.unsigned(t.deliveryRate()) * 8);
        count(out, DELIVERED, t.delivered());
        count(out, DELIVERED_CE, t.deliveredCe());
        if (t.appLimited()) out.ascii(" app_limited");
    }

    private static boolean isLimited(long rate) {
        return rate != 0 && rate != UNLIMITED;
    }

    private static void limits(ByteOut out, TcpInfo t) {
        long busy = t.busyTimeUs();
        if (busy == 0) return;
        out.ascii(" busy:").unsigned(Long.divideUnsigned(busy, 1000)).ascii("ms");
        share(out, " rwnd_limited:", t.rwndLimitedUs(), busy);
        share(out, " sndbuf_limited:", t.sndbufLimitedUs(), busy);
    }

    private static void share(ByteOut out, String name, long us, long busy) {
        if (us == 0) return;
        out.ascii(name).unsigned(Long.divideUnsigned(us, 1000)).ascii("ms(");
        Figures.f1(out, 100.0 * Figures.unsigned(us) / Figures.unsigned(busy));
        out.ascii("%)");
    }

    private static void losses(ByteOut out, TcpInfo t, int state) {
        count(out, UNACKED, t.unacked());
        if (t.retrans() != 0 || t.totalRetrans() != 0) {
            out.ascii(" retrans:").dec(t.retrans()).put('/').dec(t.totalRetrans());
        }
        count(out, LOST, t.lost());
        if (state != TcpState.LISTEN.ordinal()) count(out, SACKED, t.sacked());
        count(out, DSACK_DUPS, t.dsackDups());
        count(out, FACKETS, t.fackets());
        if (t.reordering() != USUAL_REORDERING) out.ascii(" reordering:").dec((int) t.reordering());
        count(out, REORD_SEEN, (int) t.reordSeen());
    }
}
