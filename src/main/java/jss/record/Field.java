package jss.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Every field that a row can have, one constant each: what columns, JSON and CSV, metrics, filters
 * and help all read. {@link FieldValues} has its getter. A new field is one accessor of a view, one
 * method of a record, one constant here and one case there.
 */
public enum Field implements Property {
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
    INODE("inode", "inode", Unit.NUMBER, Detail.INODE, "inode of the socket", "ino"),
    PEER_INODE("peer-inode", "peer_inode", Unit.NUMBER, null, "inode of the unix socket at the other end"),
    FILE_INODE("file-inode", "file_inode", Unit.NUMBER, Detail.UNIX_FILE, "inode of the file of a unix socket"),
    FILE_DEVICE("file-device", "file_device", Unit.TEXT, Detail.UNIX_FILE,
            "device of the file of a unix socket: major/minor"),
    PENDING("pending", "pending", Unit.COUNT, Detail.UNIX_PENDING, "connections that wait at a unix listener"),
    COOKIE("cookie", "cookie", Unit.NUMBER, Detail.EXTENDED, "the kernel's number of the socket", "sk"),
    UID("uid", "uid", Unit.NUMBER, Detail.EXTENDED, "id of the owner"),
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
    CGROUP_ID("cgroup-id", "cgroup_id", Unit.NUMBER, Detail.EXTENDED, "number of the cgroup"),
    MARK("mark", "mark", Unit.NUMBER, Detail.EXTENDED, "SO_MARK, told to CAP_NET_ADMIN only", "fwmark"),
    TOS("tos", "tos", Unit.NUMBER, Detail.TOS, "type of service"),
    TCLASS("tclass", "tclass", Unit.NUMBER, Detail.TCLASS, "traffic class"),
    CLASS_ID("class-id", "class_id", Unit.NUMBER, Detail.TCLASS, "class of net_cls, or priority"),
    V6ONLY("v6only", "v6only", Unit.FLAG, Detail.REPLY, "IPv6 socket that takes no IPv4"),
    SHUTDOWN("shutdown", "shutdown", Unit.NUMBER, Detail.EXTENDED, "directions that are shut down: 1 receiving, 2 sending"),
    TIMER("timer", "timer", Unit.TEXT, Detail.EXTENDED, "active timer: on, keepalive, timewait, persist, delack"),
    TIMER_EXPIRES("timer-expires", "timer_expires_ms", Unit.MILLISECONDS, Detail.EXTENDED, "until the active timer fires"),
    TIMER_RETRANS("timer-retrans", "timer_retrans", Unit.COUNT, Detail.EXTENDED, "times the active timer has fired"),
    RECVERR("recverr", "sockopt_recverr", Unit.FLAG, Detail.SOCKOPTS, "errors are queued for the socket"),
    IS_ICSK("is-icsk", "sockopt_is_icsk", Unit.FLAG, Detail.SOCKOPTS, "socket of a connection-oriented protocol"),
    FREEBIND("freebind", "sockopt_freebind", Unit.FLAG, Detail.SOCKOPTS,
            "may bind to addresses that are not there yet"),
    HDRINCL("hdrincl", "sockopt_hdrincl", Unit.FLAG, Detail.SOCKOPTS, "the application writes the IP header"),
    MC_LOOP("mc-loop", "sockopt_mc_loop", Unit.FLAG, Detail.SOCKOPTS, "own multicasts are looped back"),
    TRANSPARENT("transparent", "sockopt_transparent", Unit.FLAG, Detail.SOCKOPTS,
            "takes and sends with foreign addresses"),
    MC_ALL("mc-all", "sockopt_mc_all", Unit.FLAG, Detail.SOCKOPTS,
            "multicasts to groups that others joined are received"),
    NODEFRAG("nodefrag", "sockopt_nodefrag", Unit.FLAG, Detail.SOCKOPTS, "fragments are not put together"),
    BIND_ADDR_NO_PORT("bind-addr-no-port", "sockopt_bind_addr_no_port", Unit.FLAG, Detail.SOCKOPTS,
            "bind leaves the choice of a port to connect"),
    RECVERR_RFC4884("recverr-rfc4884", "sockopt_recverr_rfc4884", Unit.FLAG, Detail.SOCKOPTS,
            "errors tell of RFC 4884 extensions"),
    DEFER_CONNECT("defer-connect", "sockopt_defer_connect", Unit.FLAG, Detail.SOCKOPTS,
            "fast open: the SYN waits for the first data"),
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
    SEND("send", "send_bps", Unit.BITS_PER_SECOND, Detail.INFO,
            "rate that the window allows: cwnd segments of mss in each rtt", "send-rate"),
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
    DCTCP_CE_STATE("dctcp-ce-state", "dctcp_ce_state", Unit.FLAG, Detail.CONGESTION_INFO,
            "dctcp saw a congestion mark last"),
    DCTCP_AB_ECN("dctcp-ab-ecn", "dctcp_ab_ecn_bytes", Unit.BYTES, Detail.CONGESTION_INFO,
            "bytes that dctcp holds to be marked in this window"),
    DCTCP_AB_TOT("dctcp-ab-tot", "dctcp_ab_tot_bytes", Unit.BYTES, Detail.CONGESTION_INFO,
            "bytes of this window, as dctcp counts"),
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
    MPTCP_SUBFLOWS_MAX("mptcp-subflows-max", "mptcp_subflows_max", Unit.COUNT, Detail.INFO,
            "limit of additional subflows"),
    MPTCP_ADD_ADDR_SIGNAL("mptcp-add-addr-signal", "mptcp_add_addr_signal", Unit.COUNT, Detail.INFO,
            "addresses announced"),
    MPTCP_ADD_ADDR_SIGNAL_MAX("mptcp-add-addr-signal-max", "mptcp_add_addr_signal_max", Unit.COUNT, Detail.INFO,
            "limit of addresses announced"),
    MPTCP_ADD_ADDR_ACCEPTED("mptcp-add-addr-accepted", "mptcp_add_addr_accepted", Unit.COUNT, Detail.INFO,
            "addresses accepted of the peer's announcements"),
    MPTCP_ADD_ADDR_ACCEPTED_MAX("mptcp-add-addr-accepted-max", "mptcp_add_addr_accepted_max", Unit.COUNT, Detail.INFO,
            "limit of addresses accepted"),
    MPTCP_FALLBACK("mptcp-fallback", "mptcp_fallback", Unit.FLAG, Detail.INFO, "the connection fell back to plain TCP"),
    MPTCP_REMOTE_KEY("mptcp-remote-key", "mptcp_remote_key", Unit.FLAG, Detail.INFO, "the peer's key was received"),
    MPTCP_WRITE_SEQ("mptcp-write-seq", "mptcp_write_seq", Unit.TEXT, Detail.INFO,
            "sequence number of the next octet written"),
    MPTCP_SND_UNA("mptcp-snd-una", "mptcp_snd_una", Unit.TEXT, Detail.INFO,
            "sequence number of the first octet not yet acknowledged"),
    MPTCP_RCV_NXT("mptcp-rcv-nxt", "mptcp_rcv_nxt", Unit.TEXT, Detail.INFO,
            "sequence number of the next octet expected"),
    MPTCP_LOCAL_ADDR_USED("mptcp-local-addr-used", "mptcp_local_addr_used", Unit.COUNT, Detail.INFO,
            "own addresses used for subflows"),
    MPTCP_LOCAL_ADDR_MAX("mptcp-local-addr-max", "mptcp_local_addr_max", Unit.COUNT, Detail.INFO,
            "limit of own addresses used for subflows"),
    MPTCP_CSUM("mptcp-csum", "mptcp_csum", Unit.FLAG, Detail.INFO, "checksums are in use"),
    MPTCP_LASTSND("mptcp-lastsnd", "mptcp_last_send_ms", Unit.MILLISECONDS, Detail.INFO,
            "since data was sent on any subflow"),
    MPTCP_LASTRCV("mptcp-lastrcv", "mptcp_last_receive_ms", Unit.MILLISECONDS, Detail.INFO,
            "since data was received on any subflow"),
    MPTCP_LASTACK("mptcp-lastack", "mptcp_last_ack_ms", Unit.MILLISECONDS, Detail.INFO,
            "since an acknowledgement was received on any subflow"),
    ULP("ulp", "ulp", Unit.TEXT, Detail.INFO, "upper layer protocol: tls, mptcp"),
    TLS_VERSION("tls-version", "tls_version", Unit.TEXT, Detail.INFO, "version of TLS: 1.2, 1.3, or a number"),
    TLS_CIPHER("tls-cipher", "tls_cipher", Unit.TEXT, Detail.INFO,
            "cipher of TLS: aes-gcm-128, aes-gcm-256, chacha20-poly1305 ..., or a number"),
    TLS_RXCONF("tls-rxconf", "tls_rxconf", Unit.TEXT, Detail.INFO, "who decrypts TLS: none, sw, hw, hw-record"),
    TLS_TXCONF("tls-txconf", "tls_txconf", Unit.TEXT, Detail.INFO, "who encrypts TLS: none, sw, hw, hw-record"),
    TLS_ZC_RO_TX("tls-zc-ro-tx", "tls_zc_ro_tx", Unit.FLAG, Detail.INFO, "TLS sends files without a copy"),
    TLS_NO_PAD_RX("tls-no-pad-rx", "tls_no_pad_rx", Unit.FLAG, Detail.INFO, "TLS expects no padding"),
    SUBFLOW_FLAGS("subflow-flags", "subflow_flags", Unit.TEXT, Detail.INFO,
            "flags of an MPTCP subflow, ss's letters: M m mp_capable, J j mp_join, B b backup, e, c, v"),
    SUBFLOW_TOKEN("subflow-token", "subflow_token", Unit.NUMBER, Detail.INFO,
            "own token of the MPTCP connection that a subflow is of: its mptcp-token"),
    SUBFLOW_PEER_TOKEN("subflow-peer-token", "subflow_peer_token", Unit.NUMBER, Detail.INFO,
            "peer's token of the MPTCP connection that a subflow is of"),
    SUBFLOW_ID("subflow-id", "subflow_id", Unit.NUMBER, Detail.INFO, "id of the own address of an MPTCP subflow"),
    SUBFLOW_PEER_ID("subflow-peer-id", "subflow_peer_id", Unit.NUMBER, Detail.INFO,
            "id of the peer's address of an MPTCP subflow"),
    SUBFLOW_SEQ("subflow-seq", "subflow_seq", Unit.TEXT, Detail.INFO,
            "sequence number of the connection that the mapping begins at"),
    SUBFLOW_SFSEQ("subflow-sfseq", "subflow_sfseq", Unit.NUMBER, Detail.INFO,
            "sequence number of the subflow that the mapping begins at"),
    SUBFLOW_SSNOFF("subflow-ssnoff", "subflow_ssnoff", Unit.NUMBER, Detail.INFO,
            "number that the sequence numbers of the subflow count from"),
    SUBFLOW_MAPLEN("subflow-maplen", "subflow_maplen_bytes", Unit.BYTES, Detail.INFO,
            "length of the mapping of sequence numbers"),
    MD5_KEYS("md5-keys", "md5_keys", Unit.COUNT, Detail.INFO,
            "TCP-MD5 keys, told to CAP_NET_ADMIN only; which they are only ss's text says"),
    MD5_PEERS("md5-peers", "md5_peers", Unit.TEXT, Detail.INFO,
            "peers that have a TCP-MD5 key, told to CAP_NET_ADMIN only"),
    SCTP_STATE("sctp-state", "sctp_state", Unit.TEXT, Detail.INFO, "state of the association"),
    SCTP_TAG("sctp-tag", "sctp_tag", Unit.NUMBER, Detail.INFO, "own verification tag"),
    SCTP_PTAG("sctp-ptag", "sctp_ptag", Unit.NUMBER, Detail.INFO, "peer's verification tag"),
    SCTP_LOCALS("sctp-locals", "sctp_locals", Unit.TEXT, Detail.INFO, "own addresses"),
    SCTP_PEERS("sctp-peers", "sctp_peers", Unit.TEXT, Detail.INFO, "peer's addresses"),
    SCTP_RWND("sctp-rwnd", "sctp_rwnd_bytes", Unit.BYTES, Detail.INFO, "own window"),
    SCTP_PRWND("sctp-prwnd", "sctp_prwnd_bytes", Unit.BYTES, Detail.INFO, "peer's window"),
    SCTP_UNACKDATA("sctp-unackdata", "sctp_unackdata", Unit.COUNT, Detail.INFO, "chunks not yet acknowledged"),
    SCTP_PENDDATA("sctp-penddata", "sctp_penddata", Unit.COUNT, Detail.INFO, "chunks received and not yet read"),
    SCTP_INSTRMS("sctp-instrms", "sctp_instrms", Unit.COUNT, Detail.INFO, "streams for receiving"),
    SCTP_OUTSTRMS("sctp-outstrms", "sctp_outstrms", Unit.COUNT, Detail.INFO, "streams for sending"),
    SCTP_INQUEUE("sctp-inqueue", "sctp_inqueue", Unit.COUNT, Detail.INFO, "chunks in the queue for receiving"),
    SCTP_OUTQUEUE("sctp-outqueue", "sctp_outqueue", Unit.COUNT, Detail.INFO, "chunks in the queue for sending"),
    SCTP_OVERERR("sctp-overerr", "sctp_overerr", Unit.COUNT, Detail.INFO, "errors of the association in a row"),
    SCTP_MAXBURST("sctp-maxburst", "sctp_maxburst", Unit.COUNT, Detail.INFO, "limit of packets sent at once"),
    SCTP_MAXSEG("sctp-maxseg", "sctp_maxseg_bytes", Unit.BYTES, Detail.INFO, "limit of a chunk"),
    SCTP_PCAPABLE("sctp-pcapable", "sctp_pcapable", Unit.NUMBER, Detail.INFO,
            "what the peer can do: 1 ECN, 2 IPv4, 4 IPv6, 8 names, 16 ASCONF, 32 PR-SCTP, 64 AUTH"),
    SCTP_PSACK("sctp-psack", "sctp_psack", Unit.NUMBER, Detail.INFO,
            "acknowledgements to the peer: bit 1 one is due, bit 2 its generation"),
    SCTP_AUTOCLOSE("sctp-autoclose", "sctp_autoclose_ms", Unit.MILLISECONDS, Detail.INFO,
            "idle time until the association is shut down; absent if unlimited"),
    SCTP_ADAPIND("sctp-adapind", "sctp_adapind", Unit.NUMBER, Detail.INFO, "adaptation layer"),
    SCTP_PDPOINT("sctp-pdpoint", "sctp_pdpoint_bytes", Unit.BYTES, Detail.INFO,
            "size from which a message is delivered in parts"),
    SCTP_NODELAY("sctp-nodelay", "sctp_nodelay", Unit.FLAG, Detail.INFO, "small chunks are sent at once"),
    SCTP_NOFRAG("sctp-nofrag", "sctp_nofrag", Unit.FLAG, Detail.INFO, "messages are not fragmented"),
    SCTP_V4MAPPED("sctp-v4mapped", "sctp_v4mapped", Unit.FLAG, Detail.INFO,
            "IPv4 addresses are shown as mapped ones of IPv6"),
    SCTP_FRAGINL("sctp-fraginl", "sctp_fraginl", Unit.NUMBER, Detail.INFO,
            "interleaving of messages delivered in parts: 0 to 2"),
    PORTID("portid", "portid", Unit.NUMBER, null, "port id of a netlink socket"),
    NETLINK_PROTOCOL("netlink-protocol", "netlink_protocol", Unit.NUMBER, null, "protocol of a netlink socket"),
    PEER_PORTID("peer-portid", "peer_portid", Unit.NUMBER, Detail.FAMILY,
            "port id that a netlink socket is connected to"),
    PEER_GROUP("peer-group", "peer_group", Unit.NUMBER, Detail.FAMILY,
            "multicast group that a netlink socket is connected to"),
    GROUPS("groups", "netlink_groups", Unit.TEXT, Detail.FAMILY, "multicast groups that a netlink socket has joined"),
    CB_RUNNING("cb-running", "netlink_cb_running", Unit.FLAG, Detail.NETLINK_FLAGS,
            "a dump is under way on a netlink socket"),
    PKTINFO("pktinfo", "netlink_pktinfo", Unit.FLAG, Detail.NETLINK_FLAGS,
            "a netlink socket is told the group of each message"),
    BROADCAST_ERROR("broadcast-error", "netlink_broadcast_error", Unit.FLAG, Detail.NETLINK_FLAGS,
            "errors of broadcasts are told to the netlink sender"),
    NO_ENOBUFS("no-enobufs", "netlink_no_enobufs", Unit.FLAG, Detail.NETLINK_FLAGS,
            "a netlink socket is not told what it missed"),
    LISTEN_ALL_NSID("listen-all-nsid", "netlink_listen_all_nsid", Unit.FLAG, Detail.NETLINK_FLAGS,
            "a netlink socket hears all network namespaces"),
    CAP_ACK("cap-ack", "netlink_cap_ack", Unit.FLAG, Detail.NETLINK_FLAGS,
            "acknowledgements to a netlink socket leave the request out"),
    ETHERTYPE("ethertype", "ethertype", Unit.NUMBER, null, "protocol of a packet socket"),
    PACKET_VERSION("packet-version", "packet_version", Unit.NUMBER, Detail.FAMILY,
            "version of the rings of a packet socket, from 0"),
    PACKET_COPY_THRESH("packet-copy-thresh", "packet_copy_thresh_bytes", Unit.BYTES, Detail.FAMILY,
            "packets above this are copied out of the ring"),
    PACKET_RESERVE("packet-reserve", "packet_reserve_bytes", Unit.BYTES, Detail.FAMILY,
            "room before each packet in the ring"),
    PACKET_TIMESTAMP("packet-timestamp", "packet_timestamp", Unit.NUMBER, Detail.FAMILY,
            "sources of time stamps: bits of SOF_TIMESTAMPING"),
    PACKET_RUNNING("packet-running", "packet_running", Unit.FLAG, Detail.FAMILY, "a packet socket is attached"),
    PACKET_AUXDATA("packet-auxdata", "packet_auxdata", Unit.FLAG, Detail.FAMILY, "packets come with status"),
    PACKET_ORIGDEV("packet-origdev", "packet_origdev", Unit.FLAG, Detail.FAMILY,
            "packets are told with the device they came by"),
    PACKET_VNETHDR("packet-vnethdr", "packet_vnethdr", Unit.FLAG, Detail.FAMILY, "packets have a virtio header"),
    PACKET_LOSS("packet-loss", "packet_loss", Unit.FLAG, Detail.FAMILY, "bad packets are dropped silently"),
    RX_RING_BLOCK_SIZE("rx-ring-block-size", "rx_ring_block_size_bytes", Unit.BYTES, Detail.FAMILY,
            "size of a block of the ring for receiving"),
    RX_RING_BLOCKS("rx-ring-blocks", "rx_ring_blocks", Unit.COUNT, Detail.FAMILY, "blocks of the ring for receiving"),
    RX_RING_FRAME_SIZE("rx-ring-frame-size", "rx_ring_frame_size_bytes", Unit.BYTES, Detail.FAMILY,
            "size of a frame of the ring for receiving"),
    RX_RING_FRAMES("rx-ring-frames", "rx_ring_frames", Unit.COUNT, Detail.FAMILY, "frames of the ring for receiving"),
    RX_RING_TIMEOUT("rx-ring-timeout", "rx_ring_timeout_ms", Unit.MILLISECONDS, Detail.FAMILY,
            "until a block of the ring for receiving is handed over"),
    RX_RING_FEATURES("rx-ring-features", "rx_ring_features", Unit.NUMBER, Detail.FAMILY,
            "feature bits of the ring for receiving"),
    TX_RING_BLOCK_SIZE("tx-ring-block-size", "tx_ring_block_size_bytes", Unit.BYTES, Detail.FAMILY,
            "size of a block of the ring for sending"),
    TX_RING_BLOCKS("tx-ring-blocks", "tx_ring_blocks", Unit.COUNT, Detail.FAMILY, "blocks of the ring for sending"),
    TX_RING_FRAME_SIZE("tx-ring-frame-size", "tx_ring_frame_size_bytes", Unit.BYTES, Detail.FAMILY,
            "size of a frame of the ring for sending"),
    TX_RING_FRAMES("tx-ring-frames", "tx_ring_frames", Unit.COUNT, Detail.FAMILY, "frames of the ring for sending"),
    TX_RING_TIMEOUT("tx-ring-timeout", "tx_ring_timeout_ms", Unit.MILLISECONDS, Detail.FAMILY,
            "until a block of the ring for sending is handed over"),
    TX_RING_FEATURES("tx-ring-features", "tx_ring_features", Unit.NUMBER, Detail.FAMILY,
            "feature bits of the ring for sending"),
    FANOUT_ID("fanout-id", "fanout_id", Unit.NUMBER, Detail.FAMILY, "group of packet sockets that share the packets"),
    FANOUT_TYPE("fanout-type", "fanout_type", Unit.TEXT, Detail.FAMILY,
            "how they share them: hash, lb, cpu, roll, random, qm, cbpf, ebpf"),
    FILTER_LENGTH("filter-length", "filter_length", Unit.COUNT, Detail.PACKET_FILTER,
            "instructions of the BPF filter of a packet socket"),
    CID("cid", "cid", Unit.NUMBER, null, "own context id of a vsock socket"),
    PEER_CID("peer-cid", "peer_cid", Unit.NUMBER, null, "context id of the peer of a vsock socket"),
    QUEUE_ID("queue-id", "queue_id", Unit.NUMBER, null, "queue of an xdp socket"),
    XDP_RX_ENTRIES("xdp-rx-entries", "xdp_rx_entries", Unit.COUNT, Detail.FAMILY, "entries of the ring for receiving"),
    XDP_TX_ENTRIES("xdp-tx-entries", "xdp_tx_entries", Unit.COUNT, Detail.FAMILY, "entries of the ring for sending"),
    UMEM_ID("umem-id", "umem_id", Unit.NUMBER, Detail.FAMILY, "packet memory of an xdp socket"),
    UMEM_SIZE("umem-size", "umem_size_bytes", Unit.BYTES, Detail.FAMILY, "size of the packet memory"),
    UMEM_PAGES("umem-pages", "umem_pages", Unit.COUNT, Detail.FAMILY, "pages of the packet memory"),
    UMEM_CHUNK_SIZE("umem-chunk-size", "umem_chunk_size_bytes", Unit.BYTES, Detail.FAMILY,
            "size of a chunk of the packet memory"),
    UMEM_HEADROOM("umem-headroom", "umem_headroom_bytes", Unit.BYTES, Detail.FAMILY, "room before each packet"),
    UMEM_IFINDEX("umem-ifindex", "umem_ifindex", Unit.NUMBER, Detail.FAMILY,
            "number of the device that the packet memory is bound to"),
    UMEM_QUEUE_ID("umem-queue-id", "umem_queue_id", Unit.NUMBER, Detail.FAMILY,
            "queue that the packet memory is bound to"),
    UMEM_ZEROCOPY("umem-zerocopy", "umem_zerocopy", Unit.FLAG, Detail.FAMILY,
            "the device uses the packet memory itself"),
    UMEM_REFS("umem-refs", "umem_refs", Unit.COUNT, Detail.FAMILY, "sockets that share the packet memory"),
    UMEM_FILL_ENTRIES("umem-fill-entries", "umem_fill_entries", Unit.COUNT, Detail.FAMILY, "entries of the fill ring"),
    UMEM_COMPLETION_ENTRIES("umem-completion-entries", "umem_completion_entries", Unit.COUNT, Detail.FAMILY,
            "entries of the completion ring"),
    XDP_RX_DROPPED("xdp-rx-dropped", "xdp_rx_dropped", Unit.COUNT, Detail.FAMILY, "packets dropped"),
    XDP_RX_INVALID("xdp-rx-invalid", "xdp_rx_invalid", Unit.COUNT, Detail.FAMILY,
            "invalid descriptors in the fill ring"),
    XDP_RX_FULL("xdp-rx-full", "xdp_rx_full", Unit.COUNT, Detail.FAMILY, "packets dropped as the ring was full"),
    XDP_FILL_RING_EMPTY("xdp-fill-ring-empty", "xdp_fill_ring_empty", Unit.COUNT, Detail.FAMILY,
            "packets dropped as the fill ring was empty"),
    XDP_TX_INVALID("xdp-tx-invalid", "xdp_tx_invalid", Unit.COUNT, Detail.FAMILY,
            "invalid descriptors in the ring for sending"),
    XDP_TX_RING_EMPTY("xdp-tx-ring-empty", "xdp_tx_ring_empty", Unit.COUNT, Detail.FAMILY,
            "times the ring for sending was empty"),
    PEER_SERVICE_TYPE("peer-service-type", "peer_service_type", Unit.NUMBER, Detail.FAMILY,
            "type of the service that a tipc socket is connected to"),
    PEER_SERVICE_INSTANCE("peer-service-instance", "peer_service_instance", Unit.NUMBER, Detail.FAMILY,
            "instance of the service that a tipc socket is connected to"),
    PUBLISHED("published", "published", Unit.FLAG, Detail.FAMILY, "a tipc socket has a service bound to it"),
    CONGESTION_AT("congestion-at", "congestion_at", Unit.TEXT, Detail.FAMILY,
            "where a tipc socket meets congestion: link, conn"),
    TIPC_DROPS("tipc-drops", "tipc_drops", Unit.COUNT, Detail.FAMILY, "packets that a tipc socket dropped");

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
    @Override
    public String word() {
        return word;
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /** What has to be fetched for it; null if every row has it. */
    public Detail detail() {
        return detail;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
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
