package jss.record;

/**
 * {@code struct mptcp_info} (linux/mptcp.h). A field that this kernel's struct does not reach reads
 * as 0; {@code has...} tells such fields from real zeros.
 */
public interface MptcpInfo {
    int FLAG_FALLBACK = 1;
    int FLAG_REMOTE_KEY_RECEIVED = 2;

    int subflows();

    int addAddrSignal();

    int addAddrAccepted();

    int subflowsMax();

    int addAddrSignalMax();

    int addAddrAcceptedMax();

    /** FLAG_* bits. u32. */
    long flags();

    /** The connection's local token. u32. */
    long token();

    long writeSeq();

    long sndUna();

    long rcvNxt();

    /** True if the kernel tells of own addresses, since 5.13. */
    boolean hasLocalAddr();

    int localAddrUsed();

    int localAddrMax();

    /** True if it tells of checksums, since 5.14. */
    boolean hasCsum();

    int csumEnabled();

    /** Since Linux 6.5: this and the byte counters. */
    boolean hasRetransmits();

    long retransmits();

    long bytesRetrans();

    long bytesSent();

    long bytesReceived();

    long bytesAcked();

    /** After Linux 6.5. */
    boolean hasSubflowsTotal();

    int subflowsTotal();

    /** Since Linux 6.18; before, the byte was reserved and 0. */
    int endpLaminarMax();

    int endpFullmeshMax();

    /** Since Linux 6.10: the three last... fields. */
    boolean hasLast();

    long lastDataSentMs();

    long lastDataRecvMs();

    long lastAckRecvMs();
}
