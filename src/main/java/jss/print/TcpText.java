package jss.print;

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

    private final boolean options;
    private final boolean exact;

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
        if (cong != null && cong.length() > 0) {
            out.put(' ');
            SafeText.utf8(out, cong, 0, Math.min(cong.length(), 15));
        }
        if ((t.options() & TcpInfo.OPT_WSCALE) != 0) {
            out.ascii(" wscale:").dec(t.sndWscale()).put(',').dec(t.rcvWscale());
        }
        times(out, t);
        count(out, " mss:", (int) t.sndMss());
        count(out, " pmtu:", t.pmtu());
        count(out, " rcvmss:", (int) t.rcvMss());
        count(out, " advmss:", (int) t.advmss());
        count(out, " cwnd:", t.sndCwnd());
        if (t.sndSsthresh() < SSTHRESH_SHOWN) count(out, " ssthresh:", t.sndSsthresh());
        traffic(out, t);
        dctcp(out, r.dctcpInfo());
        bbr(out, r.bbrInfo());
        send(out, t, r.vegasInfo());
        count(out, " lastsnd:", t.lastDataSentMs());
        count(out, " lastrcv:", t.lastDataRecvMs());
        count(out, " lastack:", t.lastAckRecvMs());
        rates(out, t);
        limits(out, t);
        losses(out, t, r.state());
        if (t.rcvRttUs() != 0) millis(out, " rcv_rtt:", t.rcvRttUs());
        count(out, " rcv_space:", (int) t.rcvSpace());
        count(out, " rcv_ssthresh:", t.rcvSsthresh());
        count(out, " notsent:", t.notsentBytes());
        if (t.minRttUs() != 0 && t.minRttUs() != U32_MAX) millis(out, " minrtt:", t.minRttUs());
        count(out, " rcv_ooopack:", t.rcvOoopack());
        count(out, " snd_wnd:", t.sndWnd());
        count(out, " rcv_wnd:", t.rcvWnd());
        count(out, " rehash:", t.rehash());
    }

    private static void count(ByteOut out, String name, long value) {
        if (value != 0) out.ascii(name).dec(value);
    }

    private static void bytes(ByteOut out, String name, long u64) {
        if (u64 != 0) out.ascii(name).unsigned(u64);
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
        count(out, " backoff:", t.backoff());
        if (t.rttUs() != 0) {
            millis(out, " rtt:", t.rttUs());
            millis(out, "/", t.rttvarUs());
        }
        if (t.atoUs() != 0) millis(out, " ato:", t.atoUs());
    }

    private static void traffic(ByteOut out, TcpInfo t) {
        bytes(out, " bytes_sent:", t.bytesSent());
        bytes(out, " bytes_retrans:", t.bytesRetrans());
        bytes(out, " bytes_acked:", t.bytesAcked());
        bytes(out, " bytes_received:", t.bytesReceived());
        count(out, " segs_out:", t.segsOut());
        count(out, " segs_in:", t.segsIn());
        count(out, " data_segs_out:", t.dataSegsOut());
        count(out, " data_segs_in:", t.dataSegsIn());
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
        count(out, " delivered:", t.delivered());
        count(out, " delivered_ce:", t.deliveredCe());
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
        count(out, " unacked:", t.unacked());
        if (t.retrans() != 0 || t.totalRetrans() != 0) {
            out.ascii(" retrans:").dec(t.retrans()).put('/').dec(t.totalRetrans());
        }
        count(out, " lost:", t.lost());
        if (state != TcpState.LISTEN.ordinal()) count(out, " sacked:", t.sacked());
        count(out, " dsack_dups:", t.dsackDups());
        count(out, " fackets:", t.fackets());
        if (t.reordering() != USUAL_REORDERING) out.ascii(" reordering:").dec((int) t.reordering());
        count(out, " reord_seen:", (int) t.reordSeen());
    }
}
