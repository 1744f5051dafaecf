package jss.diag;

import java.nio.ByteBuffer;
import jss.record.TcpInfo;

/** {@code struct tcp_info} (linux/tcp.h), of any length: 104 bytes in Linux 2.6, 280 in 6.18. */
final class TcpInfoView extends StructCopy implements TcpInfo {
    static final int STATE = 0; // __u8 tcpi_state
    static final int CA_STATE = 1; // __u8 tcpi_ca_state
    static final int RETRANSMITS = 2; // __u8 tcpi_retransmits
    static final int PROBES = 3; // __u8 tcpi_probes
    static final int BACKOFF = 4; // __u8 tcpi_backoff
    static final int OPTIONS = 5; // __u8 tcpi_options
    static final int WSCALE = 6; // __u8 tcpi_snd_wscale, bits 0 to 3; tcpi_rcv_wscale, bits 4 to 7
    static final int LIMITED = 7; // __u8 tcpi_delivery_rate_app_limited, bit 0; tcpi_fastopen_client_fail, bits 1 and 2
    static final int RTO = 8; // __u32 tcpi_rto, us
    static final int ATO = 12; // __u32 tcpi_ato, us
    static final int SND_MSS = 16; // __u32 tcpi_snd_mss
    static final int RCV_MSS = 20; // __u32 tcpi_rcv_mss
    static final int UNACKED = 24; // __u32 tcpi_unacked
    static final int SACKED = 28; // __u32 tcpi_sacked
    static final int LOST = 32; // __u32 tcpi_lost
    static final int RETRANS = 36; // __u32 tcpi_retrans
    static final int FACKETS = 40; // __u32 tcpi_fackets
    static final int LAST_DATA_SENT = 44; // __u32 tcpi_last_data_sent, ms
    static final int LAST_ACK_SENT = 48; // __u32 tcpi_last_ack_sent, ms
    static final int LAST_DATA_RECV = 52; // __u32 tcpi_last_data_recv, ms
    static final int LAST_ACK_RECV = 56; // __u32 tcpi_last_ack_recv, ms
    static final int PMTU = 60; // __u32 tcpi_pmtu
    static final int RCV_SSTHRESH = 64; // __u32 tcpi_rcv_ssthresh
    static final int RTT = 68; // __u32 tcpi_rtt, us
    static final int RTTVAR = 72; // __u32 tcpi_rttvar, us
    static final int SND_SSTHRESH = 76; // __u32 tcpi_snd_ssthresh
    static final int SND_CWND = 80; // __u32 tcpi_snd_cwnd
    static final int ADVMSS = 84; // __u32 tcpi_advmss
    static final int REORDERING = 88; // __u32 tcpi_reordering
    static final int RCV_RTT = 92; // __u32 tcpi_rcv_rtt, us
    static final int RCV_SPACE = 96; // __u32 tcpi_rcv_space
    static final int TOTAL_RETRANS = 100; // __u32 tcpi_total_retrans
    static final int PACING_RATE = 104; // __u64 tcpi_pacing_rate, bytes per second, 3.15
    static final int MAX_PACING_RATE = 112; // __u64 tcpi_max_pacing_rate, bytes per second, 3.15
    static final int BYTES_ACKED = 120; // __u64 tcpi_bytes_acked, 4.1
    static final int BYTES_RECEIVED = 128; // __u64 tcpi_bytes_received, 4.1
    static final int SEGS_OUT = 136; // __u32 tcpi_segs_out, 4.2
    static final int SEGS_IN = 140; // __u32 tcpi_segs_in, 4.2
    static final int NOTSENT_BYTES = 144; // __u32 tcpi_notsent_bytes, 4.6
    static final int MIN_RTT = 148; // __u32 tcpi_min_rtt, us, 4.6
    static final int DATA_SEGS_IN = 152; // __u32 tcpi_data_segs_in, 4.6
    static final int DATA_SEGS_OUT = 156; // __u32 tcpi_data_segs_out, 4.6
    static final int DELIVERY_RATE = 160; // __u64 tcpi_delivery_rate, bytes per second, 4.9
    static final int BUSY_TIME = 168; // __u64 tcpi_busy_time, us, 4.10
    static final int RWND_LIMITED = 176; // __u64 tcpi_rwnd_limited, us, 4.10
    static final int SNDBUF_LIMITED = 184; // __u64 tcpi_sndbuf_limited, us, 4.10
    static final int DELIVERED = 192; // __u32 tcpi_delivered, 4.18
    static final int DELIVERED_CE = 196; // __u32 tcpi_delivered_ce, 4.18
    static final int BYTES_SENT = 200; // __u64 tcpi_bytes_sent, 4.19
    static final int BYTES_RETRANS = 208; // __u64 tcpi_bytes_retrans, 4.19
    static final int DSACK_DUPS = 216; // __u32 tcpi_dsack_dups, 4.19
    static final int REORD_SEEN = 220; // __u32 tcpi_reord_seen, 4.19
    static final int RCV_OOOPACK = 224; // __u32 tcpi_rcv_ooopack, 5.4
    static final int SND_WND = 228; // __u32 tcpi_snd_wnd, 5.4
    static final int RCV_WND = 232; // __u32 tcpi_rcv_wnd, 6.2
    static final int REHASH = 236; // __u32 tcpi_rehash, 6.2
    static final int TOTAL_RTO = 240; // __u16 tcpi_total_rto, 6.7
    static final int TOTAL_RTO_RECOVERIES = 242; // __u16 tcpi_total_rto_recoveries, 6.7
    static final int TOTAL_RTO_TIME = 244; // __u32 tcpi_total_rto_time, ms, 6.7
    static final int RECEIVED_CE = 248; // __u32 tcpi_received_ce, 6.18
    static final int DELIVERED_E1_BYTES = 252; // __u32 tcpi_delivered_e1_bytes, 6.18
    static final int DELIVERED_E0_BYTES = 256; // __u32 tcpi_delivered_e0_bytes, 6.18
    static final int DELIVERED_CE_BYTES = 260; // __u32 tcpi_delivered_ce_bytes, 6.18
    static final int RECEIVED_E1_BYTES = 264; // __u32 tcpi_received_e1_bytes, 6.18
    static final int RECEIVED_E0_BYTES = 268; // __u32 tcpi_received_e0_bytes, 6.18
    static final int RECEIVED_CE_BYTES = 272; // __u32 tcpi_received_ce_bytes, 6.18
    static final int ACCECN = 276; // __u32 tcpi_ecn_mode, bits 0 and 1, 7.0; 6.18: __u16 tcpi_accecn_fail_mode, tcpi_accecn_opt_seen

    /** Longest tcp_info that we know: 7.x. */
    private static final int WORDS = 70;

    TcpInfoView() {
        super(WORDS);
    }

    /** Takes over the struct; its size is a multiple of 8, and bytes behind one do not count. */
    TcpInfoView wrap(ByteBuffer buffer, int base, int length) {
        copy(buffer, base, length & ~7);
        return this;
    }

    @Override
    public int state() {
        return u8(STATE);
    }

    @Override
    public int caState() {
        return u8(CA_STATE);
    }

    @Override
    public int retransmits() {
        return u8(RETRANSMITS);
    }

    @Override
    public int probes() {
        return u8(PROBES);
    }

    @Override
    public int backoff() {
        return u8(BACKOFF);
    }

    @Override
    public int options() {
        return u8(OPTIONS);
    }

    @Override
    public long rtoUs() {
        return u32(RTO);
    }

    @Override
    public long atoUs() {
        return u32(ATO);
    }

    @Override
    public long sndMss() {
        return u32(SND_MSS);
    }

    @Override
    public long rcvMss() {
        return u32(RCV_MSS);
    }

    @Override
    public long unacked() {
        return u32(UNACKED);
    }

    @Override
    public long sacked() {
        return u32(SACKED);
    }

    @Override
    public long lost() {
        return u32(LOST);
    }

    @Override
    public long retrans() {
        return u32(RETRANS);
    }

    @Override
    public long fackets() {
        return u32(FACKETS);
    }

    @Override
    public long lastDataSentMs() {
        return u32(LAST_DATA_SENT);
    }

    @Override
    public long lastAckSentMs() {
        return u32(LAST_ACK_SENT);
    }

    @Override
    public long lastDataRecvMs() {
        return u32(LAST_DATA_RECV);
    }

    @Override
    public long lastAckRecvMs() {
        return u32(LAST_ACK_RECV);
    }

    @Override
    public long pmtu() {
        return u32(PMTU);
    }

    @Override
    public long rcvSsthresh() {
        return u32(RCV_SSTHRESH);
    }

    @Override
    public long rttUs() {
        return u32(RTT);
    }

    @Override
    public long rttvarUs() {
        return u32(RTTVAR);
    }

    @Override
    public long sndSsthresh() {
        return u32(SND_SSTHRESH);
    }

    @Override
    public long sndCwnd() {
        return u32(SND_CWND);
    }

    @Override
    public long advmss() {
        return u32(ADVMSS);
    }

    @Override
    public long reordering() {
        return u32(REORDERING);
    }

    @Override
    public long rcvRttUs() {
        return u32(RCV_RTT);
    }

    @Override
    public long rcvSpace() {
        return u32(RCV_SPACE);
    }

    @Override
    public long totalRetrans() {
        return u32(TOTAL_RETRANS);
    }

    @Override
    public boolean hasPacingRate() {
        return reaches(MAX_PACING_RATE, 8);
    }

    @Override
    public long pacingRate() {
        return u64(PACING_RATE);
    }

    @Override
    public long maxPacingRate() {
        return u64(MAX_PACING_RATE);
    }

    @Override
    public boolean hasBytesAcked() {
        return reaches(BYTES_RECEIVED, 8);
    }

    @Override
    public long bytesAcked() {
        return u64(BYTES_ACKED);
    }

    @Override
    public long bytesReceived() {
        return u64(BYTES_RECEIVED);
    }

    @Override
    public boolean hasSegs() {
        return reaches(SEGS_IN, 4);
    }

    @Override
    public long segsOut() {
        return u32(SEGS_OUT);
    }

    @Override
    public long segsIn() {
        return u32(SEGS_IN);
    }

    @Override
    public boolean hasMinRtt() {
        return reaches(DATA_SEGS_OUT, 4);
    }

    @Override
    public long notsentBytes() {
        return u32(NOTSENT_BYTES);
    }

    @Override
    public long minRttUs() {
        return u32(MIN_RTT);
    }

    @Override
    public long dataSegsIn() {
        return u32(DATA_SEGS_IN);
    }

    @Override
    public long dataSegsOut() {
        return u32(DATA_SEGS_OUT);
    }

    @Override
    public boolean hasDeliveryRate() {
        return reaches(DELIVERY_RATE, 8);
    }

    @Override
    public long deliveryRate() {
        return u64(DELIVERY_RATE);
    }

    @Override
    public boolean hasBusyTime() {
        return reaches(SNDBUF_LIMITED, 8);
    }

    @Override
    public long busyTimeUs() {
        return u64(BUSY_TIME);
    }

    @Override
    public long rwndLimitedUs() {
        return u64(RWND_LIMITED);
    }

    @Override
    public long sndbufLimitedUs() {
        return u64(SNDBUF_LIMITED);
    }

    @Override
    public boolean hasDelivered() {
        return reaches(DELIVERED_CE, 4);
    }

    @Override
    public long delivered() {
        return u32(DELIVERED);
    }

    @Override
    public long deliveredCe() {
        return u32(DELIVERED_CE);
    }

    @Override
    public boolean hasBytesSent() {
        return reaches(REORD_SEEN, 4);
    }

    @Override
    public long bytesSent() {
        return u64(BYTES_SENT);
    }

    @Override
    public long bytesRetrans() {
        return u64(BYTES_RETRANS);
    }

    @Override
    public long dsackDups() {
        return u32(DSACK_DUPS);
    }

    @Override
    public long reordSeen() {
        return u32(REORD_SEEN);
    }

    @Override
    public boolean hasRcvOoopack() {
        return reaches(SND_WND, 4);
    }

    @Override
    public long rcvOoopack() {
        return u32(RCV_OOOPACK);
    }

    @Override
    public long sndWnd() {
        return u32(SND_WND);
    }

    @Override
    public boolean hasRcvWnd() {
        return reaches(REHASH, 4);
    }

    @Override
    public long rcvWnd() {
        return u32(RCV_WND);
    }

    @Override
    public long rehash() {
        return u32(REHASH);
    }

    @Override
    public boolean hasTotalRto() {
        return reaches(TOTAL_RTO_TIME, 4);
    }

    @Override
    public int totalRto() {
        return u16(TOTAL_RTO);
    }

    @Override
    public int totalRtoRecoveries() {
        return u16(TOTAL_RTO_RECOVERIES);
    }

    @Override
    public long totalRtoTimeMs() {
        return u32(TOTAL_RTO_TIME);
    }

    @Override
    public boolean hasAccEcn() {
        return reaches(ACCECN, 4);
    }

    @Override
    public long receivedCe() {
        return u32(RECEIVED_CE);
    }

    @Override
    public long deliveredE1Bytes() {
        return u32(DELIVERED_E1_BYTES);
    }

    @Override
    public long deliveredE0Bytes() {
        return u32(DELIVERED_E0_BYTES);
    }

    @Override
    public long deliveredCeBytes() {
        return u32(DELIVERED_CE_BYTES);
    }

    @Override
    public long receivedE1Bytes() {
        return u32(RECEIVED_E1_BYTES);
    }

    @Override
    public long receivedE0Bytes() {
        return u32(RECEIVED_E0_BYTES);
    }

    @Override
    public long receivedCeBytes() {
        return u32(RECEIVED_CE_BYTES);
    }

    @Override
    public long accEcnWord() {
        return u32(ACCECN);
    }

    @Override
    public int sndWscale() {
        return u8(WSCALE) & 0xf;
    }

    @Override
    public int rcvWscale() {
        return u8(WSCALE) >> 4;
    }

    @Override
    public boolean appLimited() {
        return (u8(LIMITED) & 1) != 0;
    }

    @Override
    public int fastopenClientFail() {
        return u8(LIMITED) >> 1 & 3;
    }

    @Override
    public int ecnMode() {
        return (int) accEcnWord() & 3;
    }

    @Override
    public int accEcnOptSeen() {
        return (int) accEcnWord() >> 2 & 3;
    }

    @Override
    public int accEcnFailMode() {
        return (int) accEcnWord() >> 4 & 0xf;
    }

    @Override
    public int options2() {
        return (int) accEcnWord() >>> 8;
    }

    @Override
    public int accEcnFailMode618() {
        return u16(ACCECN);
    }

    @Override
    public int accEcnOptSeen618() {
        return u16(ACCECN + 2);
    }
}
