package jss.record;

/** The fields that {@code tcp_info} holds: for who reads many of them and finds the struct once. */
public final class TcpFields {
    private TcpFields() {}

    private static final int FIRST = Field.CA_STATE.ordinal();
    private static final int LAST = Field.RECEIVED_CE_BYTES.ordinal();
    private static final long U32_MAX = 0xffff_ffffL;
    private static final long UNLIMITED = -1; // ~0UL: no limit of pacing
    private static final long TCP_INFINITE_SSTHRESH = 0x7fff_ffff;

    /** True of a field that is in there: those of {@link Field} from CA_STATE to RECEIVED_CE_BYTES. */
    public static boolean holds(Field field) {
        return field.ordinal() >= FIRST && field.ordinal() <= LAST;
    }

    /** True if {@code t}, of a socket in {@code state}, tells {@code field}. */
    public static boolean has(Field field, TcpInfo t, int state) {
        switch (field) {
            case CA_STATE, RETRANSMITS, PROBES, BACKOFF, TIMESTAMPS, SACK, ECN, ECN_SEEN, FASTOPEN, USEC_TS,
                    APP_LIMITED, ATO, MSS, RCVMSS, ADVMSS, PMTU, CWND, LOST, RETRANS, RETRANS_TOTAL, FACKETS,
                    REORDERING, LASTSND, LASTRCV, LASTACK, RCV_SPACE, RCV_SSTHRESH -> {
                return true;
            }
            case SND_WSCALE, RCV_WSCALE -> {
                return option(t, TcpInfo.OPT_WSCALE) != 0;
            }
            case RTT, RTTVAR -> {
                return t.rttUs() != 0;
            }
            case MINRTT -> {
                return t.hasMinRtt() && t.minRttUs() != 0 && t.minRttUs() != U32_MAX;
            }
            case RTO -> {
                return t.rtoUs() != 0;
            }
            case SSTHRESH -> {
                return t.sndSsthresh() < TCP_INFINITE_SSTHRESH;
            }
            case UNACKED, SACKED -> {
                return state != TcpState.LISTEN.ordinal();
            }
            case RCV_RTT -> {
                return t.rcvRttUs() != 0;
            }
            case SEND -> {
                return t.rttUs() > 0 && t.sndMss() > 0 && t.sndCwnd() > 0;
            }
            case PACING_RATE -> {
                return t.hasPacingRate() && t.pacingRate() != UNLIMITED;
            }
            case MAX_PACING_RATE -> {
                return t.hasPacingRate() && t.maxPacingRate() != UNLIMITED;
            }
            case BYTES_ACKED, BYTES_RECEIVED -> {
                return t.hasBytesAcked();
            }
            case SEGS_OUT, SEGS_IN -> {
                return t.hasSegs();
            }
            case NOTSENT, DATA_SEGS_IN, DATA_SEGS_OUT -> {
                return t.hasMinRtt();
            }
            case DELIVERY_RATE -> {
                return t.hasDeliveryRate();
            }
            case BUSY, RWND_LIMITED, SNDBUF_LIMITED -> {
                return t.hasBusyTime();
            }
            case DELIVERED, DELIVERED_CE -> {
                return t.hasDelivered();
            }
            case BYTES_SENT, BYTES_RETRANS, DSACK_DUPS, REORD_SEEN -> {
                return t.hasBytesSent();
            }
            case RCV_OOOPACK, SND_WND -> {
                return t.hasRcvOoopack();
            }
            case RCV_WND, REHASH -> {
                return t.hasRcvWnd();
            }
            case TOTAL_RTO, TOTAL_RTO_RECOVERIES, TOTAL_RTO_TIME -> {
                return t.hasTotalRto();
            }
            case RECEIVED_CE, DELIVERED_E1_BYTES, DELIVERED_E0_BYTES, DELIVERED_CE_BYTES, RECEIVED_E1_BYTES,
                    RECEIVED_E0_BYTES, RECEIVED_CE_BYTES -> {
                return t.hasAccEcn();
            }
            default -> throw new AssertionError(field);
        }
    }

    /** The number of a field that it {@link #has}. */
    public static long read(Field field, TcpInfo t) {
        return switch (field) {
            case CA_STATE -> t.caState();
            case RETRANSMITS -> t.retransmits();
            case PROBES -> t.probes();
            case BACKOFF -> t.backoff();
            case TIMESTAMPS -> option(t, TcpInfo.OPT_TIMESTAMPS);
            case SACK -> option(t, TcpInfo.OPT_SACK);
            case ECN -> option(t, TcpInfo.OPT_ECN);
            case ECN_SEEN -> option(t, TcpInfo.OPT_ECN_SEEN);
            case FASTOPEN -> option(t, TcpInfo.OPT_SYN_DATA);
            case USEC_TS -> option(t, TcpInfo.OPT_USEC_TS);
            case SND_WSCALE -> t.sndWscale();
            case RCV_WSCALE -> t.rcvWscale();
            case APP_LIMITED -> t.appLimited() ? 1 : 0;
            case RTT -> t.rttUs();
            case RTTVAR -> t.rttvarUs();
            case MINRTT -> t.minRttUs();
            case RTO -> t.rtoUs();
            case ATO -> t.atoUs();
            case MSS -> t.sndMss();
            case RCVMSS -> t.rcvMss();
            case ADVMSS -> t.advmss();
            case PMTU -> t.pmtu();
            case CWND -> t.sndCwnd();
            case SSTHRESH -> t.sndSsthresh();
            case UNACKED -> t.unacked();
            case SACKED -> t.sacked();
            case LOST -> t.lost();
            case RETRANS -> t.retrans();
            case RETRANS_TOTAL -> t.totalRetrans();
            case FACKETS -> t.fackets();
            case REORDERING -> t.reordering();
            case LASTSND -> t.lastDataSentMs();
            case LASTRCV -> t.lastDataRecvMs();
            case LASTACK -> t.lastAckRecvMs();
            case RCV_RTT -> t.rcvRttUs();
            case RCV_SPACE -> t.rcvSpace();
            case RCV_SSTHRESH -> t.rcvSsthresh();
            case SEND -> (long) ((double) t.sndCwnd() * t.sndMss() * 8_000_000.0 / t.rttUs()); // as ss reckons
            case PACING_RATE -> bits(t.pacingRate());
            case MAX_PACING_RATE -> bits(t.maxPacingRate());
            case BYTES_ACKED -> t.bytesAcked();
            case BYTES_RECEIVED -> t.bytesReceived();
            case SEGS_OUT -> t.segsOut();
            case SEGS_IN -> t.segsIn();
            case NOTSENT -> t.notsentBytes();
            case DATA_SEGS_IN -> t.dataSegsIn();
            case DATA_SEGS_OUT -> t.dataSegsOut();
            case DELIVERY_RATE -> bits(t.deliveryRate());
            case BUSY -> t.busyTimeUs();
            case RWND_LIMITED -> t.rwndLimitedUs();
            case SNDBUF_LIMITED -> t.sndbufLimitedUs();
            case DELIVERED -> t.delivered();
            case DELIVERED_CE -> t.deliveredCe();
            case BYTES_SENT -> t.bytesSent();
            case BYTES_RETRANS -> t.bytesRetrans();
            case DSACK_DUPS -> t.dsackDups();
            case REORD_SEEN -> t.reordSeen();
            case RCV_OOOPACK -> t.rcvOoopack();
            case SND_WND -> t.sndWnd();
            case RCV_WND -> t.rcvWnd();
            case REHASH -> t.rehash();
            case TOTAL_RTO -> t.totalRto();
            case TOTAL_RTO_RECOVERIES -> t.totalRtoRecoveries();
            case TOTAL_RTO_TIME -> t.totalRtoTimeMs();
            case RECEIVED_CE -> t.receivedCe();
            case DELIVERED_E1_BYTES -> t.deliveredE1Bytes();
            case DELIVERED_E0_BYTES -> t.deliveredE0Bytes();
            case DELIVERED_CE_BYTES -> t.deliveredCeBytes();
            case RECEIVED_E1_BYTES -> t.receivedE1Bytes();
            case RECEIVED_E0_BYTES -> t.receivedE0Bytes();
            case RECEIVED_CE_BYTES -> t.receivedCeBytes();
            default -> throw new AssertionError(field);
        };
    }

    private static int option(TcpInfo t, int bit) {
        return (t.options() & bit) != 0 ? 1 : 0;
    }

    /** Bits a second of bytes a second, as much as a long holds. */
    static long bits(long bytes) {
        return bytes < 0 || bytes > Long.MAX_VALUE / 8 ? Long.MAX_VALUE : bytes * 8;
    }
}
