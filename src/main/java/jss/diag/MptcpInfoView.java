package jss.diag;

import java.nio.ByteBuffer;
import jss.record.MptcpInfo;

/** {@code struct mptcp_info} (linux/mptcp.h), of any length: 96 bytes in Linux 6.18. */
final class MptcpInfoView extends StructView implements MptcpInfo {
    static final int SUBFLOWS = 0; // __u8 mptcpi_subflows
    static final int ADD_ADDR_SIGNAL = 1; // __u8 mptcpi_add_addr_signal
    static final int ADD_ADDR_ACCEPTED = 2; // __u8 mptcpi_add_addr_accepted
    static final int SUBFLOWS_MAX = 3; // __u8 mptcpi_subflows_max
    static final int ADD_ADDR_SIGNAL_MAX = 4; // __u8 mptcpi_add_addr_signal_max
    static final int ADD_ADDR_ACCEPTED_MAX = 5; // __u8 mptcpi_add_addr_accepted_max
    static final int FLAGS = 8; // __u32 mptcpi_flags
    static final int TOKEN = 12; // __u32 mptcpi_token
    static final int WRITE_SEQ = 16; // __u64 mptcpi_write_seq
    static final int SND_UNA = 24; // __u64 mptcpi_snd_una
    static final int RCV_NXT = 32; // __u64 mptcpi_rcv_nxt
    static final int LOCAL_ADDR_USED = 40; // __u8 mptcpi_local_addr_used, 5.13
    static final int LOCAL_ADDR_MAX = 41; // __u8 mptcpi_local_addr_max, 5.13
    static final int CSUM_ENABLED = 42; // __u8 mptcpi_csum_enabled, 5.14
    static final int RETRANSMITS = 44; // __u32 mptcpi_retransmits, 6.5
    static final int BYTES_RETRANS = 48; // __u64 mptcpi_bytes_retrans, 6.5
    static final int BYTES_SENT = 56; // __u64 mptcpi_bytes_sent, 6.5
    static final int BYTES_RECEIVED = 64; // __u64 mptcpi_bytes_received, 6.5
    static final int BYTES_ACKED = 72; // __u64 mptcpi_bytes_acked, 6.5
    static final int SUBFLOWS_TOTAL = 80; // __u8 mptcpi_subflows_total
    static final int ENDP_LAMINAR_MAX = 81; // __u8 mptcpi_endp_laminar_max, 6.18
    static final int ENDP_FULLMESH_MAX = 82; // __u8 mptcpi_endp_fullmesh_max, 6.18
    static final int LAST_DATA_SENT = 84; // __u32 mptcpi_last_data_sent, ms
    static final int LAST_DATA_RECV = 88; // __u32 mptcpi_last_data_recv, ms
    static final int LAST_ACK_RECV = 92; // __u32 mptcpi_last_ack_recv, ms

    /** Moves the window to a struct of {@code length} bytes, few as they may be. */
    MptcpInfoView wrap(ByteBuffer buffer, int base, int length) {
        move(buffer, base, length);
        return this;
    }

    @Override
    public int subflows() {
        return u8(SUBFLOWS);
    }

    @Override
    public int addAddrSignal() {
        return u8(ADD_ADDR_SIGNAL);
    }

    @Override
    public int addAddrAccepted() {
        return u8(ADD_ADDR_ACCEPTED);
    }

    @Override
    public int subflowsMax() {
        return u8(SUBFLOWS_MAX);
    }

    @Override
    public int addAddrSignalMax() {
        return u8(ADD_ADDR_SIGNAL_MAX);
    }

    @Override
    public int addAddrAcceptedMax() {
        return u8(ADD_ADDR_ACCEPTED_MAX);
    }

    @Override
    public long flags() {
        return u32(FLAGS);
    }

    @Override
    public long token() {
        return u32(TOKEN);
    }

    @Override
    public long writeSeq() {
        return u64(WRITE_SEQ);
    }

    @Override
    public long sndUna() {
        return u64(SND_UNA);
    }

    @Override
    public long rcvNxt() {
        return u64(RCV_NXT);
    }

    @Override
    public boolean hasLocalAddr() {
        return reaches(LOCAL_ADDR_MAX, 1);
    }

    @Override
    public int localAddrUsed() {
        return u8(LOCAL_ADDR_USED);
    }

    @Override
    public int localAddrMax() {
        return u8(LOCAL_ADDR_MAX);
    }

    @Override
    public boolean hasCsum() {
        return reaches(CSUM_ENABLED, 1);
    }

    @Override
    public int csumEnabled() {
        return u8(CSUM_ENABLED);
    }

    @Override
    public boolean hasRetransmits() {
        return reaches(BYTES_ACKED, 8);
    }

    @Override
    public long retransmits() {
        return u32(RETRANSMITS);
    }

    @Override
    public long bytesRetrans() {
        return u64(BYTES_RETRANS);
    }

    @Override
    public long bytesSent() {
        return u64(BYTES_SENT);
    }

    @Override
    public long bytesReceived() {
        return u64(BYTES_RECEIVED);
    }

    @Override
    public long bytesAcked() {
        return u64(BYTES_ACKED);
    }

    @Override
    public boolean hasSubflowsTotal() {
        return reaches(SUBFLOWS_TOTAL, 1);
    }

    @Override
    public int subflowsTotal() {
        return u8(SUBFLOWS_TOTAL);
    }

    @Override
    public int endpLaminarMax() {
        return u8(ENDP_LAMINAR_MAX);
    }

    @Override
    public int endpFullmeshMax() {
        return u8(ENDP_FULLMESH_MAX);
    }

    @Override
    public boolean hasLast() {
        return reaches(LAST_ACK_RECV, 4);
    }

    @Override
    public long lastDataSentMs() {
        return u32(LAST_DATA_SENT);
    }

    @Override
    public long lastDataRecvMs() {
        return u32(LAST_DATA_RECV);
    }

    @Override
    public long lastAckRecvMs() {
        return u32(LAST_ACK_RECV);
    }
}
