package jss.record;

/**
 * {@code struct tcp_info} (linux/tcp.h): what TCP knows of a connection. Times in microseconds
 * unless the name says milliseconds, rates in bytes per second, both unsigned.
 *
 * <p>The struct has grown with the kernel. A field that this kernel's does not reach reads as 0; the
 * {@code has...} method before a group tells that from a real zero.
 */
public interface TcpInfo {
    int OPT_TIMESTAMPS = 1;
    int OPT_SACK = 2;
    int OPT_WSCALE = 4;
    int OPT_ECN = 8;
    int OPT_ECN_SEEN = 16;
    int OPT_SYN_DATA = 32;
    int OPT_USEC_TS = 64;
    int OPT_TFO_CHILD = 128;

    int state();

    /** TCP_CA_*: 0 open, 1 disorder, 2 CWR, 3 recovery, 4 loss. */
    int caState();

    /** Timeouts in a row of the oldest segment. */
    int retransmits();

    int probes();

    int backoff();

    /** OPT_* bits. */
    int options();

    int sndWscale();

    int rcvWscale();

    /** The delivery rate was measured while the sender had nothing to send. */
    boolean appLimited();

    /** enum tcp_fastopen_client_fail. */
    int fastopenClientFail();

    long rtoUs();

    long atoUs();

    long sndMss();

    long rcvMss();

    /** Segments; of a listener its queue's length. */
    long unacked();

    /** Segments; of a listener its queue's limit. */
    long sacked();

    long lost();

    /** Segments retransmitted and not yet acknowledged. */
    long retrans();

    long fackets();

    long lastDataSentMs();

    long lastAckSentMs();

    long lastDataRecvMs();

    long lastAckRecvMs();

    long pmtu();

    long rcvSsthresh();

    long rttUs();

    long rttvarUs();

    long sndSsthresh();

    /** Segments. */
    long sndCwnd();

    long advmss();

    long reordering();

    long rcvRttUs();

    long rcvSpace();

    /** Segments retransmitted since the beginning. */
    long totalRetrans();

    /** Since Linux 3.15. */
    boolean hasPacingRate();

    /** Bytes per second; all ones for unlimited. */
    long pacingRate();

    long maxPacingRate();

    /** Since Linux 4.1. */
    boolean hasBytesAcked();

    long bytesAcked();

    long bytesReceived();

    /** Since Linux 4.2. */
    boolean hasSegs();

    long segsOut();

    long segsIn();

    /** Since Linux 4.6: this up to data segments. */
    boolean hasMinRtt();

    long notsentBytes();

    /** 2^32-1 for none yet. */
    long minRttUs();

    long dataSegsIn();

    long dataSegsOut();

    /** Since Linux 4.9. */
    boolean hasDeliveryRate();

    /** Bytes per second. */
    long deliveryRate();

    /** Since Linux 4.10: this and the two limits. */
    boolean hasBusyTime();

    /** Time with data in flight. */
    long busyTimeUs();

    long rwndLimitedUs();

    long sndbufLimitedUs();

    /** Since Linux 4.18. */
    boolean hasDelivered();

    long delivered();

    long deliveredCe();

    /** Since Linux 4.19: this up to reordering events. */
    boolean hasBytesSent();

    long bytesSent();

    long bytesRetrans();

    long dsackDups();

    long reordSeen();

    /** Since Linux 5.4. */
    boolean hasRcvOoopack();

    long rcvOoopack();

    long sndWnd();

    /** Since Linux 6.2. */
    boolean hasRcvWnd();

    long rcvWnd();

    /** Times the path was changed after timeouts. */
    long rehash();

    /** Since Linux 6.7. */
    boolean hasTotalRto();

    int totalRto();

    int totalRtoRecoveries();

    long totalRtoTimeMs();

    /** Since Linux 6.18: accurate ECN. */
    boolean hasAccEcn();

    long receivedCe();

    long deliveredE1Bytes();

    long deliveredE0Bytes();

    long deliveredCeBytes();

    long receivedE1Bytes();

    long receivedE0Bytes();

    long receivedCeBytes();

    /**
     * The last word, in which 6.18 has two u16, accecn_fail_mode and accecn_opt_seen, and 7.0 has
     * bit fields. Nothing in the message tells which kernel sent it, so both readings are here.
     */
    long accEcnWord();

    /** As 7.0 and later mean it: 0 none, 1 RFC 3168, 2 accurate, 3 pending. */
    int ecnMode();

    /** As 7.0 and later mean it. */
    int accEcnOptSeen();

    /** As 7.0 and later mean it. */
    int accEcnFailMode();

    /** As 7.0 and later mean it: 24 bits of further options. */
    int options2();

    /** As 6.18 and 6.19 mean it. */
    int accEcnFailMode618();

    /** As 6.18 and 6.19 mean it. */
    int accEcnOptSeen618();
}
