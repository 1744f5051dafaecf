/* Sockets that are not TCP: udp and udplite (20300-20320), raw, netlink, packet; and sockets with several owners. */
#include "fixtures.h"
#include <arpa/inet.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/icmp6.h>
#include <netinet/udp.h>

static int udp(const char *ip, int port)
{
	return inet_bind(inet_socket(ip, SOCK_DGRAM, 0), ip, port);
}

static void udp_sockets(void)
{
	int fd;

	udp("127.0.0.1", 20300);
	udp("0.0.0.0", 20301);
	udp("::1", 20302);
	udp("::", 20303); /* IPv4 too */
	fd = inet_socket("::", SOCK_DGRAM, 0);
	option(fd, IPPROTO_IPV6, IPV6_V6ONLY, 1);
	inet_bind(fd, "::", 20304);
	for (int v6 = 0; v6 < 2; v6++) { /* connected, each to the other; unread datagrams at the lower port */
		const char *ip = v6 ? "::1" : "127.0.0.1";
		int port = 20305 + v6, a = udp(ip, port), b = udp(ip, port + CLIENT);

		must(inet_connect(a, ip, port + CLIENT));
		must(inet_connect(b, ip, port));
		for (int i = 0; i < 3; i++)
			send_bytes(b, 100);
	}
	fd = udp("0.0.0.0", 20307);
	must(setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, "lo", 2));
	option(fd, IPPROTO_IP, IP_TOS, 0x10);
	option(fd, SOL_SOCKET, SO_MARK, 7);
	fd = inet_socket("::", SOCK_DGRAM, 0); /* v4-mapped */
	inet_bind(fd, "::ffff:127.0.0.1", 20308);
	must(inet_connect(fd, "::ffff:127.0.0.1", 20300));
	for (int i = 0; i < 2; i++) {
		fd = inet_socket("127.0.0.1", SOCK_DGRAM, 0);
		option(fd, SOL_SOCKET, SO_REUSEPORT, 1);
		inet_bind(fd, "127.0.0.1", 20309);
	}
	fd = udp("127.0.0.1", 20310); /* full: further datagrams count as drops */
	option(fd, SOL_SOCKET, SO_RCVBUF, 2304);
	must(inet_connect(fd, "127.0.0.1", 20310));
	for (int i = 0; i < 20; i++)
		send_bytes(fd, 500);
	udp("fe80::6a73:73%lo", 20311);
	fd = udp("127.0.0.1", 20312);
	option(fd, SOL_SOCKET, SO_RCVBUF, 1 << 20);
	option(fd, IPPROTO_IP, IP_RECVERR, 1);
	option(fd, IPPROTO_IP, IP_MULTICAST_ALL, 0);
	option(fd, IPPROTO_UDP, UDP_CORK, 1); /* written but not sent: Send-Q */
	must(inet_connect(fd, "127.0.0.1", 20301));
	send_bytes(fd, 100);
	fact("udp=20300-20312 udp-connected=20305,20306 udp-drops=20310 udp-corked=20312");

	fd = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE);
	if (fd >= 0)
		inet_bind(fd, "127.0.0.1", 20320);
	fact("udplite=%s", fd >= 0 ? "20320" : "none");
}

static void raw_sockets(void)
{
	struct icmp6_filter nothing;
	int fd = inet_socket("127.0.0.1", SOCK_RAW, IPPROTO_ICMP);

	inet_bind(inet_socket("127.0.0.1", SOCK_RAW, IPPROTO_RAW), "127.0.0.1", 0);
	option(fd, IPPROTO_IP, IP_HDRINCL, 1);
	must(inet_connect(fd, "127.0.0.1", 0));
	fd = inet_socket("::1", SOCK_RAW, IPPROTO_ICMPV6);
	ICMP6_FILTER_SETBLOCKALL(&nothing);
	must(setsockopt(fd, IPPROTO_ICMPV6, ICMP6_FILTER, &nothing, sizeof(nothing)));
	inet_bind(inet_socket("127.0.0.1", SOCK_RAW, 254), "127.0.0.1", 0);
	fact("raw=icmp,255,ipv6-icmp,254");
}

void inet_families(void)
{
	udp_sockets();
	raw_sockets();
}

static int netlink(int protocol, unsigned portid, unsigned groups)
{
	struct sockaddr_nl a = { .nl_family = AF_NETLINK, .nl_pid = portid, .nl_groups = groups };
	int fd = must(socket(AF_NETLINK, SOCK_RAW, protocol));

	must(bind(fd, (struct sockaddr *)&a, sizeof(a)));
	return fd;
}

/* Port ids from 7001 on; 0 lets the kernel choose: our pid for the first, a negative number for the next. */
void netlink_sockets(void)
{
	struct sockaddr_nl to = { .nl_family = AF_NETLINK, .nl_pid = 7005 };
	int fd;

	netlink(NETLINK_ROUTE, 0, 0);
	netlink(NETLINK_ROUTE, 0, 0);
	netlink(NETLINK_ROUTE, 7001, 1 << (RTNLGRP_LINK - 1) | 1 << (RTNLGRP_IPV4_IFADDR - 1));
	fd = netlink(NETLINK_ROUTE, 7002, 0);
	option(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, RTNLGRP_NEXTHOP); /* 32: the last bit of the first word */
	option(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, RTNLGRP_BRVLAN);  /* 33 */
	option(fd, SOL_NETLINK, NETLINK_EXT_ACK, 1);
	netlink(NETLINK_GENERIC, 7003, 0);
	netlink(NETLINK_SOCK_DIAG, 7004, 0);
	netlink(NETLINK_USERSOCK, 7005, 0);
	fd = netlink(NETLINK_USERSOCK, 7006, 0); /* connected to 7005, which has 3 datagrams unread */
	must(connect(fd, (struct sockaddr *)&to, sizeof(to)));
	for (int i = 0; i < 3; i++)
		send_bytes(fd, 64);
	netlink(NETLINK_KOBJECT_UEVENT, 7007, 1);
	fact("netlink=7001-7007");
}

static int packet(int type, int protocol, const char *device)
{
	struct sockaddr_ll a = { .sll_family = AF_PACKET, .sll_protocol = htons(protocol) };
	int fd = must(socket(AF_PACKET, type, 0));

	a.sll_ifindex = device ? if_nametoindex(device) : 0;
	must(bind(fd, (struct sockaddr *)&a, sizeof(a)));
	return fd;
}

/* Protocols that lo does not carry, or a filter that takes nothing, so that the queues stay as they are. */
void packet_sockets(void)
{
	struct packet_mreq promiscuous = { .mr_ifindex = if_nametoindex("lo"), .mr_type = PACKET_MR_PROMISC };
	struct tpacket_req ring = { .tp_block_size = 4096, .tp_block_nr = 4, .tp_frame_size = 2048, .tp_frame_nr = 8 };
	struct tpacket_req3 blocks = { .tp_block_size = 8192, .tp_block_nr = 2, .tp_frame_size = 2048, .tp_frame_nr = 8,
		.tp_retire_blk_tov = 60, .tp_sizeof_priv = 16 };
	struct sock_filter ipv4_udp[] = { /* tcpdump's idea of "udp", with its verdict turned round */
		BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 12), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ETH_P_IP, 0, 2),
		BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 23), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 0, 0),
		BPF_STMT(BPF_RET | BPF_K, 0),
	};
	struct sock_fprog program = { 5, ipv4_udp };
	int fd = must(socket(AF_PACKET, SOCK_RAW, 0));

	must(setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)));
	packet(SOCK_DGRAM, ETH_P_ARP, "lo");
	packet(SOCK_RAW, ETH_P_LLDP, NULL);
	fd = packet(SOCK_RAW, 0, "lo");
	deaf(fd);
	{
		struct sockaddr_ll all = { .sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL) };

		must(bind(fd, (struct sockaddr *)&all, sizeof(all)));
	}
	fd = packet(SOCK_RAW, 0x88f7, "lo"); /* PTP: a number without a name in ss */
	must(setsockopt(fd, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &promiscuous, sizeof(promiscuous)));
	option(fd, SOL_PACKET, PACKET_AUXDATA, 1);
	option(fd, SOL_PACKET, PACKET_ORIGDEV, 1);
	fd = must(socket(AF_PACKET, SOCK_RAW, 0));
	must(setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &ring, sizeof(ring)));
	ring.tp_block_nr = 2, ring.tp_frame_nr = 4;
	must(setsockopt(fd, SOL_PACKET, PACKET_TX_RING, &ring, sizeof(ring)));
	fd = must(socket(AF_PACKET, SOCK_DGRAM, 0));
	option(fd, SOL_PACKET, PACKET_VERSION, TPACKET_V3);
	option(fd, SOL_PACKET, PACKET_TIMESTAMP, 1);
	must(setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &blocks, sizeof(blocks)));
	for (int i = 0; i < 2; i++) {
		fd = packet(SOCK_RAW, ETH_P_LOOP, "lo");
		option(fd, SOL_PACKET, PACKET_FANOUT, 77 | PACKET_FANOUT_CPU << 16);
	}
	fact("packet=9");
}

/* Two children own what we own at 20400 and 20401, and we own the listener by three descriptors. */
void shared_sockets(void)
{
	int fd = listen_on("127.0.0.1", 20400, 5);

	connection("127.0.0.1", 20401);
	for (int i = 0; i < 2; i++)
		if (must(fork()) == 0) {
			die_with_parent();
			for (;;)
				pause();
		}
	must(dup(fd));
	must(dup(fd));
	fact("shared=20400,20401");
}
