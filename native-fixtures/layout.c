/*
 * Prints the layout of the kernel structs that jss decodes, from this machine's headers, for LayoutTest to
 * compare. Lines have three words, or two for a constant:
 *
 *     inet_diag_msg size 72            sizeof(struct inet_diag_msg)
 *     inet_diag_msg.idiag_expires 52 4 offset and size in bytes
 *     inet_diag_sockopt.freebind bit 2 a bit field's lowest bit, counted from the start of the struct
 *     INET_DIAG_INFO 2                 a constant, in decimal
 *
 * Headers may be older than the kernel, so a line may be missing; have.h, made by the Makefile, says what is there.
 */
#define _GNU_SOURCE
#include "headers.h"
#include "have.h"
#include <dirent.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/seccomp.h>
#include <linux/magic.h>
#include <netdb.h>
#include <pwd.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

/* BEGIN opens a block in which T is the struct, so that a field is named once. */
#define BEGIN(type) { typedef struct type T; const char *name = #type; printf("%s size %zu\n", name, sizeof(T));
#define F(field) printf("%s." #field " %zu %zu\n", name, offsetof(T, field), sizeof(((T *)0)->field));
#define FLEXIBLE(field) printf("%s." #field " %zu 0\n", name, offsetof(T, field));
/* offsetof refuses bit fields: set one bit and look where it went. */
#define B(field) { T v; memset(&v, 0, sizeof(v)); v.field = 1; printf("%s." #field " bit %d\n", name, first_bit(&v)); }
#define END }

#define BIT(n) (1UL << (n)) /* 6.9's nexthop.h uses the kernel's without defining it */
#define CONSTANT(constant) printf(#constant " %lld\n", (long long)(constant));

static int first_bit(const void *p)
{
	const unsigned char *byte = p;
	int i = 0;

	while (!(byte[i / 8] >> i % 8 & 1))
		i++;
	return i;
}

static void framing(void)
{
	BEGIN(nlmsghdr)
		F(nlmsg_len) F(nlmsg_type) F(nlmsg_flags) F(nlmsg_seq) F(nlmsg_pid)
	END
	BEGIN(nlmsgerr)
		F(error) F(msg)
	END
	BEGIN(nlattr)
		F(nla_len) F(nla_type)
	END
	BEGIN(rtattr)
		F(rta_len) F(rta_type)
	END
	BEGIN(sockaddr_nl)
		F(nl_family) F(nl_pid) F(nl_groups)
	END
	BEGIN(sockaddr_storage)
		F(ss_family)
	END
	BEGIN(sockaddr_in)
		F(sin_port) F(sin_addr)
	END
	BEGIN(sockaddr_in6)
		F(sin6_port) F(sin6_addr) F(sin6_scope_id)
	END
	BEGIN(msghdr)
		F(msg_name) F(msg_namelen) F(msg_iov) F(msg_iovlen) F(msg_control) F(msg_controllen) F(msg_flags)
	END
	BEGIN(iovec)
		F(iov_base) F(iov_len)
	END
}

static void inet_diag(void)
{
	BEGIN(inet_diag_sockid)
		F(idiag_sport) F(idiag_dport) F(idiag_src) F(idiag_dst) F(idiag_if) F(idiag_cookie)
	END
	BEGIN(inet_diag_req_v2)
		F(sdiag_family) F(sdiag_protocol) F(idiag_ext) F(pad) F(idiag_states) F(id)
	END
	BEGIN(inet_diag_req_raw)
		F(sdiag_family) F(sdiag_protocol) F(idiag_ext) F(sdiag_raw_protocol) F(idiag_states) F(id)
	END
	BEGIN(inet_diag_req)
		F(idiag_family) F(idiag_src_len) F(idiag_dst_len) F(idiag_ext) F(id) F(idiag_states) F(idiag_dbs)
	END
	BEGIN(inet_diag_msg)
		F(idiag_family) F(idiag_state) F(idiag_timer) F(idiag_retrans) F(id) F(idiag_expires) F(idiag_rqueue)
		F(idiag_wqueue) F(idiag_uid) F(idiag_inode)
	END
	BEGIN(inet_diag_bc_op)
		F(code) F(yes) F(no)
	END
	BEGIN(inet_diag_hostcond)
		F(family) F(prefix_len) F(port) FLEXIBLE(addr)
	END
	BEGIN(inet_diag_markcond)
		F(mark) F(mask)
	END
	BEGIN(inet_diag_meminfo)
		F(idiag_rmem) F(idiag_wmem) F(idiag_fmem) F(idiag_tmem)
	END
	BEGIN(inet_diag_sockopt)
		B(recverr) B(is_icsk) B(freebind) B(hdrincl) B(mc_loop) B(transparent) B(mc_all) B(nodefrag)
		B(bind_address_no_port) B(recverr_rfc4884) B(defer_connect)
	END
	BEGIN(tcpvegas_info)
		F(tcpv_enabled) F(tcpv_rttcnt) F(tcpv_rtt) F(tcpv_minrtt)
	END
	BEGIN(tcp_dctcp_info)
		F(dctcp_enabled) F(dctcp_ce_state) F(dctcp_alpha) F(dctcp_ab_ecn) F(dctcp_ab_tot)
	END
	BEGIN(tcp_bbr_info)
		F(bbr_bw_lo) F(bbr_bw_hi) F(bbr_min_rtt) F(bbr_pacing_gain) F(bbr_cwnd_gain)
	END
	BEGIN(tcp_diag_md5sig)
		F(tcpm_family) F(tcpm_prefixlen) F(tcpm_keylen) F(tcpm_addr) F(tcpm_key)
	END
	BEGIN(tcp_info)
		F(tcpi_state) F(tcpi_ca_state) F(tcpi_retransmits) F(tcpi_probes) F(tcpi_backoff) F(tcpi_options)
		B(tcpi_snd_wscale) B(tcpi_rcv_wscale) B(tcpi_delivery_rate_app_limited) B(tcpi_fastopen_client_fail)
		F(tcpi_rto) F(tcpi_ato) F(tcpi_snd_mss) F(tcpi_rcv_mss) F(tcpi_unacked) F(tcpi_sacked) F(tcpi_lost)
		F(tcpi_retrans) F(tcpi_fackets) F(tcpi_last_data_sent) F(tcpi_last_ack_sent) F(tcpi_last_data_recv)
		F(tcpi_last_ack_recv) F(tcpi_pmtu) F(tcpi_rcv_ssthresh) F(tcpi_rtt) F(tcpi_rttvar) F(tcpi_snd_ssthresh)
		F(tcpi_snd_cwnd) F(tcpi_advmss) F(tcpi_reordering) F(tcpi_rcv_rtt) F(tcpi_rcv_space) F(tcpi_total_retrans)
		F(tcpi_pacing_rate) F(tcpi_max_pacing_rate) F(tcpi_bytes_acked) F(tcpi_bytes_received) F(tcpi_segs_out)
		F(tcpi_segs_in) F(tcpi_notsent_bytes) F(tcpi_min_rtt) F(tcpi_data_segs_in) F(tcpi_data_segs_out)
		F(tcpi_delivery_rate) F(tcpi_busy_time) F(tcpi_rwnd_limited) F(tcpi_sndbuf_limited) F(tcpi_delivered)
		F(tcpi_delivered_ce) F(tcpi_bytes_sent) F(tcpi_bytes_retrans) F(tcpi_dsack_dups) F(tcpi_reord_seen)
		F(tcpi_rcv_ooopack) F(tcpi_snd_wnd)
#ifdef HAVE_tcpi_rcv_wnd /* 6.2 */
		F(tcpi_rcv_wnd) F(tcpi_rehash)
#endif
#ifdef HAVE_tcpi_total_rto /* 6.7 */
		F(tcpi_total_rto) F(tcpi_total_rto_recoveries) F(tcpi_total_rto_time)
#endif
#ifdef HAVE_tcpi_received_ce /* 6.18 */
		F(tcpi_received_ce) F(tcpi_delivered_e1_bytes) F(tcpi_delivered_e0_bytes) F(tcpi_delivered_ce_bytes)
		F(tcpi_received_e1_bytes) F(tcpi_received_e0_bytes) F(tcpi_received_ce_bytes)
#endif
#ifdef HAVE_tcpi_ecn_mode /* 7.0 packs into bits what 6.18 had as two u16 */
		B(tcpi_ecn_mode) B(tcpi_accecn_opt_seen) B(tcpi_accecn_fail_mode) B(tcpi_options2)
#elif defined(HAVE_tcpi_accecn_fail_mode)
		F(tcpi_accecn_fail_mode) F(tcpi_accecn_opt_seen)
#endif
	END
	BEGIN(mptcp_info)
		F(mptcpi_subflows) F(mptcpi_add_addr_signal) F(mptcpi_add_addr_accepted) F(mptcpi_subflows_max)
		F(mptcpi_add_addr_signal_max) F(mptcpi_add_addr_accepted_max) F(mptcpi_flags) F(mptcpi_token)
		F(mptcpi_write_seq) F(mptcpi_snd_una) F(mptcpi_rcv_nxt) F(mptcpi_local_addr_used) F(mptcpi_local_addr_max)
		F(mptcpi_csum_enabled)
#ifdef HAVE_mptcpi_retransmits /* 6.5 */
		F(mptcpi_retransmits) F(mptcpi_bytes_retrans) F(mptcpi_bytes_sent) F(mptcpi_bytes_received)
		F(mptcpi_bytes_acked)
#endif
#ifdef HAVE_mptcpi_subflows_total /* after 6.5, each on its own */
		F(mptcpi_subflows_total)
#endif
#ifdef HAVE_mptcpi_last_data_sent
		F(mptcpi_last_data_sent) F(mptcpi_last_data_recv) F(mptcpi_last_ack_recv)
#endif
#ifdef HAVE_mptcpi_endp_laminar_max
		F(mptcpi_endp_laminar_max) F(mptcpi_endp_fullmesh_max)
#endif
	END
	BEGIN(sctp_info)
		F(sctpi_tag) F(sctpi_state) F(sctpi_rwnd) F(sctpi_unackdata) F(sctpi_penddata) F(sctpi_instrms)
		F(sctpi_outstrms) F(sctpi_fragmentation_point) F(sctpi_inqueue) F(sctpi_outqueue) F(sctpi_overall_error)
		F(sctpi_max_burst) F(sctpi_maxseg) F(sctpi_peer_rwnd) F(sctpi_peer_tag) F(sctpi_peer_capable)
		F(sctpi_peer_sack) F(sctpi_isacks) F(sctpi_osacks) F(sctpi_opackets) F(sctpi_ipackets) F(sctpi_rtxchunks)
		F(sctpi_outofseqtsns) F(sctpi_idupchunks) F(sctpi_gapcnt) F(sctpi_ouodchunks) F(sctpi_iuodchunks)
		F(sctpi_oodchunks) F(sctpi_iodchunks) F(sctpi_octrlchunks) F(sctpi_ictrlchunks) F(sctpi_p_address)
		F(sctpi_p_state) F(sctpi_p_cwnd) F(sctpi_p_srtt) F(sctpi_p_rto) F(sctpi_p_hbinterval) F(sctpi_p_pathmaxrxt)
		F(sctpi_p_sackdelay) F(sctpi_p_sackfreq) F(sctpi_p_ssthresh) F(sctpi_p_partial_bytes_acked)
		F(sctpi_p_flight_size) F(sctpi_p_error) F(sctpi_s_autoclose) F(sctpi_s_adaptation_ind) F(sctpi_s_pd_point)
		F(sctpi_s_nodelay) F(sctpi_s_disable_fragments) F(sctpi_s_v4mapped) F(sctpi_s_frag_interleave)
		F(sctpi_s_type)
	END
}

static void other_diag(void)
{
	BEGIN(unix_diag_req)
		F(sdiag_family) F(sdiag_protocol) F(pad) F(udiag_states) F(udiag_ino) F(udiag_show) F(udiag_cookie)
	END
	BEGIN(unix_diag_msg)
		F(udiag_family) F(udiag_type) F(udiag_state) F(pad) F(udiag_ino) F(udiag_cookie)
	END
	BEGIN(unix_diag_vfs)
		F(udiag_vfs_ino) F(udiag_vfs_dev)
	END
	BEGIN(unix_diag_rqlen)
		F(udiag_rqueue) F(udiag_wqueue)
	END
	BEGIN(netlink_diag_req)
		F(sdiag_family) F(sdiag_protocol) F(pad) F(ndiag_ino) F(ndiag_show) F(ndiag_cookie)
	END
	BEGIN(netlink_diag_msg)
		F(ndiag_family) F(ndiag_type) F(ndiag_protocol) F(ndiag_state) F(ndiag_portid) F(ndiag_dst_portid)
		F(ndiag_dst_group) F(ndiag_ino) F(ndiag_cookie)
	END
	BEGIN(netlink_diag_ring)
		F(ndr_block_size) F(ndr_block_nr) F(ndr_frame_size) F(ndr_frame_nr)
	END
	BEGIN(packet_diag_req)
		F(sdiag_family) F(sdiag_protocol) F(pad) F(pdiag_ino) F(pdiag_show) F(pdiag_cookie)
	END
	BEGIN(packet_diag_msg)
		F(pdiag_family) F(pdiag_type) F(pdiag_num) F(pdiag_ino) F(pdiag_cookie)
	END
	BEGIN(packet_diag_info)
		F(pdi_index) F(pdi_version) F(pdi_reserve) F(pdi_copy_thresh) F(pdi_tstamp) F(pdi_flags)
	END
	BEGIN(packet_diag_ring)
		F(pdr_block_size) F(pdr_block_nr) F(pdr_frame_size) F(pdr_frame_nr) F(pdr_retire_tmo) F(pdr_sizeof_priv)
		F(pdr_features)
	END
	BEGIN(packet_diag_mclist)
		F(pdmc_index) F(pdmc_count) F(pdmc_type) F(pdmc_alen) F(pdmc_addr)
	END
	BEGIN(sock_filter)
		F(code) F(jt) F(jf) F(k)
	END
	BEGIN(vsock_diag_req)
		F(sdiag_family) F(sdiag_protocol) F(pad) F(vdiag_states) F(vdiag_ino) F(vdiag_show) F(vdiag_cookie)
	END
	BEGIN(vsock_diag_msg)
		F(vdiag_family) F(vdiag_type) F(vdiag_state) F(vdiag_shutdown) F(vdiag_src_cid) F(vdiag_src_port)
		F(vdiag_dst_cid) F(vdiag_dst_port) F(vdiag_ino) F(vdiag_cookie)
	END
	BEGIN(xdp_diag_req)
		F(sdiag_family) F(sdiag_protocol) F(pad) F(xdiag_ino) F(xdiag_show) F(xdiag_cookie)
	END
	BEGIN(xdp_diag_msg)
		F(xdiag_family) F(xdiag_type) F(pad) F(xdiag_ino) F(xdiag_cookie)
	END
	BEGIN(xdp_diag_info)
		F(ifindex) F(queue_id)
	END
	BEGIN(xdp_diag_ring)
		F(entries)
	END
	BEGIN(xdp_diag_umem)
		F(size) F(id) F(num_pages) F(chunk_size) F(headroom) F(ifindex) F(queue_id) F(flags) F(refs)
	END
	BEGIN(xdp_diag_stats)
		F(n_rx_dropped) F(n_rx_invalid) F(n_rx_full) F(n_fill_ring_empty) F(n_tx_invalid) F(n_tx_ring_empty)
	END
	BEGIN(tipc_sock_diag_req)
		F(sdiag_family) F(sdiag_protocol) F(pad) F(tidiag_states)
	END
}

static void rtnl(void)
{
	BEGIN(rtgenmsg)
		F(rtgen_family)
	END
	BEGIN(ifinfomsg)
		F(ifi_family) F(ifi_type) F(ifi_index) F(ifi_flags) F(ifi_change)
	END
	BEGIN(ifaddrmsg)
		F(ifa_family) F(ifa_prefixlen) F(ifa_flags) F(ifa_scope) F(ifa_index)
	END
	BEGIN(rtmsg)
		F(rtm_family) F(rtm_dst_len) F(rtm_src_len) F(rtm_tos) F(rtm_table) F(rtm_protocol) F(rtm_scope)
		F(rtm_type) F(rtm_flags)
	END
	BEGIN(ndmsg)
		F(ndm_family) F(ndm_ifindex) F(ndm_state) F(ndm_flags) F(ndm_type)
	END
	BEGIN(fib_rule_hdr)
		F(family) F(dst_len) F(src_len) F(tos) F(table) F(action) F(flags)
	END
	BEGIN(fib_rule_port_range)
		F(start) F(end)
	END
	BEGIN(nhmsg)
		F(nh_family) F(nh_scope) F(nh_protocol) F(nh_flags)
	END
	BEGIN(nexthop_grp)
		F(id) F(weight)
#ifdef HAVE_weight_high
		F(weight_high)
#endif
	END
	BEGIN(rtnexthop)
		F(rtnh_len) F(rtnh_flags) F(rtnh_hops) F(rtnh_ifindex)
	END
	BEGIN(rta_cacheinfo)
		F(rta_clntref) F(rta_lastuse) F(rta_expires) F(rta_error) F(rta_used) F(rta_id) F(rta_ts) F(rta_tsage)
	END
	BEGIN(ifa_cacheinfo)
		F(ifa_prefered) F(ifa_valid) F(cstamp) F(tstamp)
	END
	BEGIN(nda_cacheinfo)
		F(ndm_confirmed) F(ndm_used) F(ndm_updated) F(ndm_refcnt)
	END
	BEGIN(rtnl_link_stats64)
		F(rx_packets) F(tx_packets) F(rx_bytes) F(tx_bytes) F(rx_errors) F(tx_errors) F(rx_dropped) F(tx_dropped)
		F(multicast) F(collisions) F(rx_length_errors) F(rx_over_errors) F(rx_crc_errors) F(rx_frame_errors)
		F(rx_fifo_errors) F(rx_missed_errors) F(tx_aborted_errors) F(tx_carrier_errors) F(tx_fifo_errors)
		F(tx_heartbeat_errors) F(tx_window_errors) F(rx_compressed) F(tx_compressed) F(rx_nohandler)
		F(rx_otherhost_dropped)
	END
	BEGIN(rtnl_link_stats)
		F(rx_packets) F(tx_packets) F(rx_bytes) F(tx_bytes) F(rx_errors) F(tx_errors) F(rx_dropped) F(tx_dropped)
		F(multicast) F(collisions) F(rx_length_errors) F(rx_over_errors) F(rx_crc_errors) F(rx_frame_errors)
		F(rx_fifo_errors) F(rx_missed_errors) F(tx_aborted_errors) F(tx_carrier_errors) F(tx_fifo_errors)
		F(tx_heartbeat_errors) F(tx_window_errors) F(rx_compressed) F(tx_compressed) F(rx_nohandler)
	END
	BEGIN(rtnl_link_ifmap)
		F(mem_start) F(mem_end) F(base_addr) F(irq) F(dma) F(port)
	END
}

static void constants(void)
{
#include "constants.h"
}

/* What is not netlink: of libc and of other system calls. */
static void host(void)
{
	BEGIN(timeval)
		F(tv_sec) F(tv_usec)
	END
	BEGIN(winsize)
		F(ws_row) F(ws_col)
	END
	BEGIN(dirent64)
		F(d_ino) F(d_off) F(d_reclen) F(d_type) F(d_name)
	END
	BEGIN(file_handle)
		F(handle_bytes) F(handle_type) FLEXIBLE(f_handle)
	END
	BEGIN(passwd)
		F(pw_name) F(pw_uid)
	END
	BEGIN(hostent)
		F(h_name)
	END
	BEGIN(netent)
		F(n_name)
	END
	BEGIN(__user_cap_header_struct)
		F(version) F(pid)
	END
	BEGIN(__user_cap_data_struct)
		F(effective) F(permitted) F(inheritable)
	END
	BEGIN(sock_fprog)
		F(len) F(filter)
	END
	BEGIN(seccomp_data)
		F(nr) F(arch) F(instruction_pointer) F(args)
	END
	BEGIN(bpf_map_info)
		F(type) F(id)
	END
	{
		typedef union bpf_attr T;
		const char *name = "bpf_attr";

		F(map_id) F(next_id) F(open_flags) F(info.bpf_fd) F(info.info_len) F(info.info)
		F(map_flags) F(map_name) F(btf_size) F(insns) F(license) F(prog_name) F(prog_btf_fd)
		F(func_info_rec_size) F(func_info) F(func_info_cnt) F(test.retval) F(test.ctx_size_in) F(test.ctx_in)
	}
	CONSTANT(O_RDONLY) CONSTANT(O_CLOEXEC) CONSTANT(O_DIRECTORY) CONSTANT(O_NONBLOCK) CONSTANT(O_ACCMODE)
	CONSTANT(O_CREAT) CONSTANT(O_TRUNC) CONSTANT(AT_FDCWD) CONSTANT(TIOCGWINSZ) CONSTANT(CLONE_NEWNET)
	CONSTANT(SOCK_RAW) CONSTANT(SOCK_CLOEXEC) CONSTANT(IFNAMSIZ) CONSTANT(NI_MAXHOST)
	CONSTANT(CAP_DAC_OVERRIDE) CONSTANT(CAP_DAC_READ_SEARCH) CONSTANT(CAP_NET_ADMIN) CONSTANT(CAP_SYS_PTRACE)
	CONSTANT(CAP_SYS_ADMIN) CONSTANT(CAP_SYSLOG) CONSTANT(CAP_BPF) CONSTANT(CAP_PERFMON) CONSTANT(_LINUX_CAPABILITY_VERSION_3)
	CONSTANT(PR_SET_NO_NEW_PRIVS) CONSTANT(SECCOMP_SET_MODE_FILTER) CONSTANT(SECCOMP_FILTER_FLAG_TSYNC)
	CONSTANT(SECCOMP_FILTER_FLAG_SPEC_ALLOW) CONSTANT(SECCOMP_RET_ALLOW) CONSTANT(SECCOMP_RET_ERRNO)
	CONSTANT(AUDIT_ARCH_X86_64) CONSTANT(AUDIT_ARCH_AARCH64)
	CONSTANT(BPF_MAP_CREATE) CONSTANT(BPF_PROG_LOAD) CONSTANT(BPF_PROG_TEST_RUN) CONSTANT(BPF_BTF_LOAD)
	CONSTANT(BPF_MAP_TYPE_ARRAY) CONSTANT(BPF_F_MMAPABLE) CONSTANT(BPF_PROG_TYPE_RAW_TRACEPOINT) CONSTANT(BPF_OBJ_NAME_LEN)
	CONSTANT(BPF_FUNC_map_lookup_elem) CONSTANT(BPF_FUNC_get_current_task) CONSTANT(BPF_FUNC_loop)
	CONSTANT(BPF_FUNC_probe_read_kernel) CONSTANT(BPF_FUNC_jiffies64) CONSTANT(PROC_SUPER_MAGIC) CONSTANT(SOCKFS_MAGIC)
	CONSTANT(PROT_READ) CONSTANT(MAP_SHARED) CONSTANT(MAP_PRIVATE)
	CONSTANT(BPF_MAP_GET_FD_BY_ID) CONSTANT(BPF_OBJ_GET_INFO_BY_FD) CONSTANT(BPF_MAP_TYPE_SK_STORAGE)
	CONSTANT(SYS_bpf) CONSTANT(SYS_prctl) CONSTANT(SYS_seccomp) CONSTANT(SYS_capget) CONSTANT(SYS_capset)
}

int main(void)
{
	framing();
	inet_diag();
	other_diag();
	rtnl();
	host();
	constants();
	return 0;
}
