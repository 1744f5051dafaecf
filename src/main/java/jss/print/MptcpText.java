package jss.print;

import jss.record.MptcpInfo;

/** ss's words for what MPTCP tells of a connection; zeros are left out. */
final class MptcpText {
    private MptcpText() {}

    static void put(ByteOut out, MptcpInfo m) {
        if (m == null) return;
        number(out, " subflows:", m.subflows());
        number(out, " add_addr_signal:", m.addAddrSignal());
        number(out, " add_addr_accepted:", m.addAddrAccepted());
        number(out, " subflows_max:", m.subflowsMax());
        number(out, " add_addr_signal_max:", m.addAddrSignalMax());
        number(out, " add_addr_accepted_max:", m.addAddrAcceptedMax());
        if ((m.flags() & MptcpInfo.FLAG_FALLBACK) != 0) out.ascii(" fallback");
        if ((m.flags() & MptcpInfo.FLAG_REMOTE_KEY_RECEIVED) != 0) out.ascii(" remote_key");
        if (m.token() != 0) out.ascii(" token:").hex(m.token());
        number(out, " write_seq:", m.writeSeq());
        number(out, " snd_una:", m.sndUna());
        number(out, " rcv_nxt:", m.rcvNxt());
        number(out, " local_addr_used:", m.localAddrUsed());
        number(out, " local_addr_max:", m.localAddrMax());
        number(out, " csum_enabled:", m.csumEnabled());
        number(out, " retransmits:", m.retransmits());
        number(out, " bytes_retrans:", m.bytesRetrans());
        number(out, " bytes_sent:", m.bytesSent());
        number(out, " bytes_received:", m.bytesReceived());
        number(out, " bytes_acked:", m.bytesAcked());
        number(out, " subflows_total:", m.subflowsTotal());
        number(out, " endp_laminar_max:", m.endpLaminarMax());
        number(out, " last_data_sent:", m.lastDataSentMs());
        number(out, " last_data_recv:", m.lastDataRecvMs());
        number(out, " last_ack_recv:", m.lastAckRecvMs());
    }

    private static void number(ByteOut out, String name, long value) {
        if (value != 0) out.ascii(name).unsigned(value);
    }
}
