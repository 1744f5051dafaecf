package jss.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Every field that a row can have, one constant each: what columns, JSON and CSV, metrics, filters
 * and help all read. {@link FieldValues} has its getter. A new field is one accessor of a view, one
 * method of a record, one constant here and one case there.
 */
public enum Field {
    NETID("netid", "netid", Unit.TEXT, null, "ss's word for the table"),
    FAMILY("family", "family", Unit.TEXT, null, "address family"),
    PROTO("proto", "protocol", Unit.TEXT, null, "protocol: tcp, udp, unix and so on", "protocol"),
    TYPE("type", "type", Unit.TEXT, null, "stream, dgram, seqpacket, raw or rdm"),
    STATE("state", "state", Unit.TEXT, null, "state of the connection"),
    RECV_Q("recv-q", "recv_queue_bytes", Unit.BYTES, null,
            "received and not yet read; of a listener the connections waiting", "recvq"),
    SEND_Q("send-q", "send_queue_bytes", Unit.BYTES, null,
            "sent and not yet acknowledged; of a listener the limit of connections waiting", "sendq"),
    ACCEPT_QUEUE("accept-queue", "accept_queue", Unit.COUNT, null, "connections that wait at a listener"),
    BACKLOG("backlog", "backlog", Unit.COUNT, null, "connections that may wait at a listener"),
    LOCAL("local", "local", Unit.ADDRESS, null, "local end: address and port, or what the family has instead"),
    PEER("peer", "peer", Unit.ADDRESS, null, "other end: address and port, or what the family has instead", "remote"),
    SRC("src", "src", Unit.ADDRESS, null, "local address", "laddr"),
    SPORT("sport", "sport", Unit.NUMBER, null, "local port", "lport"),
    DST("dst", "dst", Unit.ADDRESS, null, "remote address", "raddr"),
    DPORT("dport", "dport", Unit.NUMBER, null, "remote port", "rport"),
    IFINDEX("ifindex", "ifindex", Unit.NUMBER, null, "number of the device that the socket is bound to"),
    DEV("dev", "device", Unit.TEXT, null, "device that the socket is bound to", "device"),
    PATH("path", "path", Unit.FOREIGN_TEXT, null, "name of a unix socket, @ for a leading NUL", "name"),
    INODE("inode", "inode", Unit.NUMBER, null, "inode of the socket", "ino"),
    PEER_INODE("peer-inode", "peer_inode", Unit.NUMBER, null, "inode of the unix socket at the other end"),
    FILE_INODE("file-inode", "file_inode", Unit.NUMBER, Detail.UNIX_FILE, "inode of the file of a unix socket"),
    PENDING("pending", "pending", Unit.COUNT, Detail.UNIX_PENDING, "connections that wait at a unix listener"),
    COOKIE("cookie", "cookie", Unit.NUMBER, null, "the kernel's number of the socket", "sk"),
    UID("uid", "uid", Unit.NUMBER, null, "id of the owner"),
    USER("user", "user", Unit.TEXT, Detail.USERS, "name of the owner"),
    PID("pid", "pid", Unit.NUMBER, Detail.PROCESSES, "ids of the processes that have the socket open"),
    PROCESS("process", "process", Unit.FOREIGN_TEXT, Detail.PROCESSES,
            "names of the processes that have the socket open", "comm"),
    FD("fd", "fd", Unit.NUMBER, Detail.PROCESSES, "descriptors that the socket is open as"),
    NETNS("netns", "netns", Unit.FOREIGN_TEXT, null, "network namespace: its name, else a container or process in it"),
    NETNS_INODE("netns-inode", "netns_inode", Unit.NUMBER, null, "number of the network namespace"),
    CGROUP("cgroup", "cgroup", Unit.FOREIGN_TEXT, Detail.CGROUP_PATHS, "path of the cgroup"),
    UNIT("unit", "unit", Unit.FOREIGN_TEXT, Detail.CGROUP_PATHS, "systemd unit: service, scope or the like"),
    CONTAINER("container", "container", Unit.FOREIGN_TEXT, Detail.CGROUP_PATHS, "id of the container"),
    POD("pod", "pod", Unit.TEXT, Detail.CGROUP_PATHS, "uid of the Kubernetes pod, or id of the Podman one"),
    CGROUP_ID("cgroup-id", "cgroup_id", Unit.NUMBER, null, "number of the cgroup"),
    MARK("mark", "mark", Unit.NUMBER, null, "SO_MARK, told to CAP_NET_ADMIN only", "fwmark"),
    TOS("tos", "tos", Unit.NUMBER, Detail.TOS, "type of service"),
    TCLASS("tclass", "tclass", Unit.NUMBER, Detail.TCLASS, "traffic class"),
    CLASS_ID("class-id", "class_id", Unit.NUMBER, Detail.TCLASS, "class of net_cls, or priority"),
    V6ONLY("v6only", "v6only", Unit.FLAG, null, "IPv6 socket that takes no IPv4"),
    SHUTDOWN("shutdown", "shutdown", Unit.NUMBER, null, "directions that are shut down: 1 receiving, 2 sending"),
    TIMER("timer", "timer", Unit.TEXT, null, "active timer: on, keepalive, timewait, persist, delack"),
    TIMER_EXPIRES("timer-expires", "timer_expires_ms", Unit.MILLISECONDS, null, "until the active timer fires"),
    TIMER_RETRANS("timer-retrans", "timer_retrans", Unit.COUNT, null, "times the active timer has fired"),
    RMEM("rmem", "mem_rmem_bytes", Unit.BYTES, Detail.MEMORY, "memory of packets received and not yet read"),
    RCVBUF("rcvbuf", "mem_rcvbuf_bytes", Unit.BYTES, Detail.MEMORY, "limit of receive memory"),
    WMEM("wmem", "mem_wmem_bytes", Unit.BYTES, Detail.MEMORY, "memory of packets in the lower layers"),
    SNDBUF("sndbuf", "mem_sndbuf_bytes", Unit.BYTES, Detail.MEMORY, "limit of send memory"),
    FWD_ALLOC("fwd-alloc", "mem_fwd_alloc_bytes", Unit.BYTES, Detail.MEMORY, "memory reserved for the socket"),
    WMEM_QUEUED("wmem-queued", "mem_wmem_queued_bytes", Unit.BYTES, Detail.MEMORY, "memory of what waits to be sent"),
    OPTMEM("optmem", "mem_optmem_bytes", Unit.BYTES, Detail.MEMORY, "memory of socket options"),
    BACKLOG_MEM("backlog-mem", "mem_backlog_bytes", Unit.BYTES, Detail.MEMORY,
            "memory of packets that wait for the lock of the socket"),
    DROPS("drops", "mem_drops", Unit.COUNT, Detail.MEMORY, "packets dropped at the socket"),
    CONG("cong", "congestion", Unit.TEXT, Detail.CONGESTION, "congestion control", "congestion", "cc"),
    CA_STATE("ca-state", "ca_state", Unit.NUMBER, Detail.INFO, "0 open, 1 disorder, 2 cwr, 3 recovery, 4 loss"),
    RETRANSMITS("retransmits", "retransmits", Unit.COUNT, Detail.INFO, "timeouts in a row"),
    PROBES("probes", "probes", Unit.COUNT, Detail.INFO, "unanswered probes"),
    BACKOFF("backoff", "backoff_shift", Unit.COUNT, Detail.INFO, "doublings of the timeout"),
    TIMESTAMPS("timestamps", "timestamps", Unit.FLAG, Detail.INFO, "RFC 7323 timestamps"),
    SACK("sack", "sack", Unit.FLAG, Detail.INFO, "selective acknowledgements"),
    ECN("ecn", "ecn", Unit.FLAG, Detail.INFO, "ECN is in use"),
    ECN_SEEN("ecn-seen", "ecn_seen", Unit.FLAG, Detail.INFO, "a packet with ECN was received"),
    FASTOPEN("fastopen", "fastopen", Unit.FLAG, Detail.INFO, "data in the SYN was acknowledged"),
    USEC_TS("usec-ts", "usec_ts", Unit.FLAG, Detail.INFO, "timestamps in microseconds"),
    SND_WSCALE("snd-wscale", "snd_wscale", Unit.NUMBER, Detail.INFO, "window scale of the peer"),
    RCV_WSCALE("rcv-wscale", "rcv_wscale", Unit.NUMBER, Detail.INFO, "own window scale"),
    APP_LIMITED("app-limited", "app_limited", Unit.FLAG, Detail.INFO,
            "the delivery rate is limited by the application"),
    RTT("rtt", "rtt_us", Unit.MICROSECONDS, Detail.INFO, "smoothed round trip time"),
    RTTVAR("rttvar", "rttvar_us", Unit.MICROSECONDS, Detail.INFO, "variation of the round trip time"),
    MINRTT("minrtt", "minrtt_us", Unit.MICROSECONDS, Detail.INFO, "least round trip time", "min-rtt"),
    RTO("rto", "rto_us", Unit.MICROSECONDS, Detail.INFO, "retransmission timeout"),
    ATO("ato", "ato_us", Unit.MICROSECONDS, Detail.INFO, "delayed acknowledgement timeout"),
    MSS("mss", "mss_bytes", Unit.BYTES, Detail.INFO, "segment size for sending", "snd-mss"),
    RCVMSS("rcvmss", "rcvmss_bytes", Unit.BYTES, Detail.INFO, "segment size of what is received", "rcv-mss"),
    ADVMSS("advmss", "advmss_bytes", Unit.BYTES, Detail.INFO, "segment size advertised"),
    PMTU("pmtu", "pmtu_bytes", Unit.BYTES, Detail.INFO, "path MTU"),
    CWND("cwnd", "cwnd", Unit.COUNT, Detail.INFO, "congestion window, segments", "snd-cwnd"),
    SSTHRESH("ssthresh", "ssthresh", Unit.COUNT, Detail.INFO,
            "slow start threshold, segments; absent while it is infinite", "snd-ssthresh"),
    UNACKED("unacked", "unacked", Unit.COUNT, Detail.INFO, "segments sent and not yet acknowledged"),
    SACKED("sacked", "sacked", Unit.COUNT, Detail.INFO, "segments acknowledged selectively"),
    LOST("lost", "lost", Unit.COUNT, Detail.INFO, "segments held to be lost"),
    RETRANS("retrans", "retrans", Unit.COUNT, Detail.INFO, "segments retransmitted and not yet acknowledged"),
    RETRANS_TOTAL("retrans-total", "retrans_total", Unit.COUNT, Detail.INFO,
            "segments retransmitted since the beginning", "total-retrans"),
    FACKETS("fackets", "fackets", Unit.COUNT, Detail.INFO, "segments up to the highest one acknowledged"),
    REORDERING("reordering", "reordering", Unit.COUNT, Detail.INFO, "reordering that is reckoned with, segments"),
    LASTSND("lastsnd", "last_send_ms", Unit.MILLISECONDS, Detail.INFO, "since data was sent"),
    LASTRCV("lastrcv", "last_receive_ms", Unit.MILLISECONDS, Detail.INFO, "since data was received"),
    LASTACK("lastack", "last_ack_ms", Unit.MILLISECONDS, Detail.INFO, "since an acknowledgement was received"),
    RCV_RTT("rcv-rtt", "rcv_rtt_us", Unit.MICROSECONDS, Detail.INFO, "receiver's estimate of the round trip time"),
    RCV_SPACE("rcv-space", "rcv_space_bytes", Unit.BYTES, Detail.INFO, "space that the application reads at"),
    RCV_SSTHRESH("rcv-ssthresh", "rcv_ssthresh_bytes", Unit.BYTES, Detail.INFO, "limit of the advertised window"),
    PACING_RATE("pacing-rate", "pacing_rate_bps", Unit.BITS_PER_SECOND, Detail.INFO, "rate of sending"),
    MAX_PACING_RATE("max-pacing-rate", "max_pacing_rate_bps", Unit.BITS_PER_SECOND, Detail.INFO,
            "limit of the rate of sending; absent while there is none"),
    BYTES_ACKED("bytes-acked", "bytes_acked", Unit.BYTES, Detail.INFO, "sent and acknowledged"),
    BYTES_RECEIVED("bytes-received", "bytes_received", Unit.BYTES, Detail.INFO, "received"),
    SEGS_OUT("segs-out", "segs_out", Unit.COUNT, Detail.INFO, "segments sent"),
    SEGS_IN("segs-in", "segs_in", Unit.COUNT, Detail.INFO, "segments received"),
    NOTSENT("notsent", "notsent_bytes", Unit.BYTES, Detail.INFO, "written and not yet sent"),
    DATA_SEGS_IN("data-segs-in", "data_segs_in", Unit.COUNT, Detail.INFO, "segments with data received"),
    DATA_SEGS_OUT("data-segs-out", "data_segs_out", Unit.COUNT, Detail.INFO, "segments with data sent"),
    DELIVERY_RATE("delivery-rate", "delivery_rate_bps", Unit.BITS_PER_SECOND, Detail.INFO,
            "rate at which data arrives at the peer"),
    BUSY("busy", "busy_us", Unit.MICROSECONDS, Detail.INFO, "time with data in flight", "busy-time"),
    RWND_LIMITED("rwnd-limited", "rwnd_limited_us", Unit.MICROSECONDS, Detail.INFO,
            "time limited by the peer's window"),
    SNDBUF_LIMITED("sndbuf-limited", "sndbuf_limited_us", Unit.MICROSECONDS, Detail.INFO,
            "time limited by the send buffer"),
    DELIVERED("delivered", "delivered", Unit.COUNT, Detail.INFO, "segments that arrived at the peer"),
    DELIVERED_CE("delivered-ce", "delivered_ce", Unit.COUNT, Detail.INFO, "of these marked with congestion"),
    BYTES_SENT("bytes-sent", "bytes_sent", Unit.BYTES, Detail.INFO, "sent, retransmissions included"),
    BYTES_RETRANS("bytes-retrans", "bytes_retrans", Unit.BYTES, Detail.INFO, "retransmitted"),
    DSACK_DUPS("dsack-dups", "dsack_dups", Unit.COUNT, Detail.INFO, "duplicates that the peer reported"),
    REORD_SEEN("reord-seen", "reord_seen", Unit.COUNT, Detail.INFO, "reorderings seen"),
    RCV_OOOPACK("rcv-ooopack", "rcv_ooopack", Unit.COUNT, Detail.INFO, "segments received out of order"),
    SND_WND("snd-wnd", "snd_wnd_bytes", Unit.BYTES, Detail.INFO, "the peer's window"),
    RCV_WND("rcv-wnd", "rcv_wnd_bytes", Unit.BYTES, Detail.INFO, "own window"),
    REHASH("rehash", "rehash", Unit.COUNT, Detail.INFO, "changes of path after timeouts"),
    TOTAL_RTO("total-rto", "total_rto", Unit.COUNT, Detail.INFO, "timeouts since the beginning"),
    TOTAL_RTO_RECOVERIES("total-rto-recoveries", "total_rto_recoveries", Unit.COUNT, Detail.INFO,
            "recoveries from timeouts"),
    TOTAL_RTO_TIME("total-rto-time", "total_rto_time_ms", Unit.MILLISECONDS, Detail.INFO, "time spent in timeouts"),
    RECEIVED_CE("received-ce", "received_ce", Unit.COUNT, Detail.INFO, "segments received with congestion marks"),
    DELIVERED_E1_BYTES("delivered-e1-bytes", "delivered_e1_bytes", Unit.BYTES, Detail.INFO,
            "delivered with ECN codepoint ECT(1)"),
    DELIVERED_E0_BYTES("delivered-e0-bytes", "delivered_e0_bytes", Unit.BYTES, Detail.INFO,
            "delivered with ECN codepoint ECT(0)"),
    DELIVERED_CE_BYTES("delivered-ce-bytes", "delivered_ce_bytes", Unit.BYTES, Detail.INFO,
            "delivered with ECN codepoint CE"),
    RECEIVED_E1_BYTES("received-e1-bytes", "received_e1_bytes", Unit.BYTES, Detail.INFO,
            "received with ECN codepoint ECT(1)"),
    RECEIVED_E0_BYTES("received-e0-bytes", "received_e0_bytes", Unit.BYTES, Detail.INFO,
            "received with ECN codepoint ECT(0)"),
    RECEIVED_CE_BYTES("received-ce-bytes", "received_ce_bytes", Unit.BYTES, Detail.INFO,
            "received with ECN codepoint CE"),
    BBR_BW("bbr-bw", "bbr_bw_bps", Unit.BITS_PER_SECOND, Detail.CONGESTION_INFO, "bbr's estimate of the bandwidth"),
    BBR_MINRTT("bbr-minrtt", "bbr_minrtt_us", Unit.MICROSECONDS, Detail.CONGESTION_INFO, "bbr's least round trip time"),
    BBR_PACING_GAIN("bbr-pacing-gain", "bbr_pacing_gain", Unit.PER_256, Detail.CONGESTION_INFO, "bbr's gain of pacing"),
    BBR_CWND_GAIN("bbr-cwnd-gain", "bbr_cwnd_gain", Unit.PER_256, Detail.CONGESTION_INFO, "bbr's gain of the window"),
    DCTCP_ALPHA("dctcp-alpha", "dctcp_alpha", Unit.PER_1024, Detail.CONGESTION_INFO, "dctcp's share of marked bytes"),
    VEGAS_RTT("vegas-rtt", "vegas_rtt_us", Unit.MICROSECONDS, Detail.CONGESTION_INFO,
            "round trip time as vegas measures it"),
    VEGAS_MINRTT("vegas-minrtt", "vegas_minrtt_us", Unit.MICROSECONDS, Detail.CONGESTION_INFO,
            "least round trip time as vegas measures it"),
    MPTCP_SUBFLOWS("mptcp-subflows", "mptcp_subflows", Unit.COUNT, Detail.INFO, "additional subflows"),
    MPTCP_SUBFLOWS_TOTAL("mptcp-subflows-total", "mptcp_subflows_total", Unit.COUNT, Detail.INFO, "subflows"),
    MPTCP_TOKEN("mptcp-token", "mptcp_token", Unit.NUMBER, Detail.INFO, "local token"),
    MPTCP_RETRANSMITS("mptcp-retransmits", "mptcp_retransmits", Unit.COUNT, Detail.INFO,
            "retransmissions between subflows"),
    MPTCP_BYTES_SENT("mptcp-bytes-sent", "mptcp_bytes_sent", Unit.BYTES, Detail.INFO, "sent on all subflows"),
    MPTCP_BYTES_RECEIVED("mptcp-bytes-received", "mptcp_bytes_received", Unit.BYTES, Detail.INFO,
            "received on all subflows"),
    MPTCP_BYTES_ACKED("mptcp-bytes-acked", "mptcp_bytes_acked", Unit.BYTES, Detail.INFO,
            "acknowledged on all subflows"),
    MPTCP_BYTES_RETRANS("mptcp-bytes-retrans", "mptcp_bytes_retrans", Unit.BYTES, Detail.INFO,
            "retransmitted on all subflows"),
    ULP("ulp", "ulp", Unit.TEXT, Detail.INFO, "upper layer protocol: tls, mptcp"),
    PORTID("portid", "portid", Unit.NUMBER, null, "port id of a netlink socket"),
    NETLINK_PROTOCOL("netlink-protocol", "netlink_protocol", Unit.NUMBER, null, "protocol of a netlink socket"),
    ETHERTYPE("ethertype", "ethertype", Unit.NUMBER, null, "protocol of a packet socket"),
    CID("cid", "cid", Unit.NUMBER, null, "own context id of a vsock socket"),
    PEER_CID("peer-cid", "peer_cid", Unit.NUMBER, null, "context id of the peer of a vsock socket"),
    QUEUE_ID("queue-id", "queue_id", Unit.NUMBER, null, "queue of an xdp socket");

    private final String word;
    private final String json;
    private final Unit unit;
    private final Detail detail;
    private final String help;
    private final String[] aliases;

    Field(String word, String json, Unit unit, Detail detail, String help, String... aliases) {
        this.word = word;
        this.json = json;
        this.unit = unit;
        this.detail = detail;
        this.help = help;
        this.aliases = aliases;
    }

    /** What filters and columns call it. */
    public String word() {
        return word;
    }

    /** Its key in JSON and its header in CSV: with the unit, if that is not a matter of course. */
    public String json() {
        return json;
    }

    public Unit unit() {
        return unit;
    }

    /** What has to be fetched for it; null if every row has it. */
    public Detail detail() {
        return detail;
    }

    /** One line, without a full stop. */
    public String help() {
        return help;
    }

    public List<String> aliases() {
        return List.of(aliases);
    }

    /** True of a field that no row answers by itself, but {@code Owners}, {@code Names} or {@link Whose}. */
    public boolean isAsked() {
        return switch (this) {
            case USER, PID, PROCESS, FD, CGROUP, UNIT, CONTAINER, POD -> true;
            default -> false;
        };
    }

    /** True of an identifier of 64 bits: more than the numbers of JavaScript hold. */
    public boolean isWide() {
        return this == COOKIE || this == CGROUP_ID;
    }

    /** True if rows of {@code table} can have it. */
    public boolean isOf(SocketTable table) {
        return FieldTables.has(this, table);
    }

    /** True if {@code row} has the field; always false of one that {@link #isAsked}. */
    public boolean has(SocketRecord row) {
        return FieldValues.has(this, row);
    }

    /** The number; 0 if {@code row} has none, or if the field is text. In the field's {@link #unit}; a u64 is unsigned. */
    public long get(SocketRecord row) {
        return FieldValues.get(this, row);
    }

    /** The number of a field that {@code row} {@link #has}, as {@link #get} gives it. */
    public long read(SocketRecord row) {
        return FieldValues.read(this, row);
    }

    /**
     * Writes the field as text, raw: foreign text may be anything. Nothing if {@code row} has none. Of the
     * fields that {@link #isAsked} it writes what {@code names} tells of the row's cgroup.
     */
    public void text(SocketRecord row, Names names, TextSink out) {
        if (unit.isText()) FieldTexts.put(this, row, names, out);
        else if (has(row)) out.unsigned(get(row));
    }

    /** The field of that word, alias or key, in any case, {@code _} counting as {@code -}; null if there is none. */
    public static Field named(String word) {
        String wanted = word.replace('_', '-');
        for (Field f : values()) {
            if (f.word.equalsIgnoreCase(wanted)) return f;
        }
        for (Field f : values()) {
            for (String alias : f.aliases) {
                if (alias.equalsIgnoreCase(wanted)) return f;
            }
        }
        for (Field f : values()) {
            if (f.json.equalsIgnoreCase(wanted.replace('-', '_'))) return f;
        }
        return null;
    }

    /** Every word that {@link #named} takes, aliases last. */
    public static List<String> vocabulary() {
        List<String> all = new ArrayList<>();
        for (Field f : values()) all.add(f.word);
        for (Field f : values()) all.addAll(List.of(f.aliases));
        return all;
    }
}
