/*
 * record: asks the kernel for a dump and writes the reply to a file as it came: netlink messages in host order, each
 * padded to 4, up to and with one NLMSG_DONE. That is the format which `ss -D` writes and TCPDIAG_FILE reads.
 *
 *     record tcp|udp|mptcp|raw|unix|netlink|packet FILE [EXT]
 *     record link|addr|route|rule|neigh|maddr|nexthop FILE
 *
 * EXT (hexadecimal) are the extensions asked for: idiag_ext for inet, the show bits for the others; all by default.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/inet_diag.h>
#include <linux/neighbour.h>
#include <linux/netlink.h>
#include <linux/netlink_diag.h>
#include <linux/nexthop.h>
#include <linux/packet_diag.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define SEQ 123456  /* what ss uses */
#define PORTID 7357 /* of ours, so that two recordings differ in less */
#define ALL_STATES 0x3fff

struct request {
	struct nlmsghdr head;
	char body[256];
};

static int netlink, file;

static void check(int result, const char *what)
{
	if (result < 0) {
		fprintf(stderr, "record: %s: %s\n", what, strerror(errno));
		exit(1);
	}
}

static void add(struct request *r, const void *bytes, int n)
{
	memcpy((char *)r + r->head.nlmsg_len, bytes, n);
	r->head.nlmsg_len += NLMSG_ALIGN(n);
}

static void add_attribute(struct request *r, int type, const void *bytes, int n)
{
	struct nlattr a = { NLA_HDRLEN + n, type };

	add(r, &a, sizeof(a));
	add(r, bytes, n);
}

/* Sends one request; writes its reply, without the NLMSG_DONE unless it is the last of the file. */
static void dump(struct request *r, int type, int last)
{
	static char buffer[1 << 16];

	r->head.nlmsg_type = type;
	r->head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
	r->head.nlmsg_seq = SEQ;
	check(send(netlink, r, r->head.nlmsg_len, 0), "send");
	for (;;) {
		int n = recv(netlink, buffer, sizeof(buffer), MSG_TRUNC);
		struct nlmsghdr *m = (struct nlmsghdr *)buffer;

		check(n, "recv");
		if (n > (int)sizeof(buffer)) {
			fprintf(stderr, "record: a datagram of %d bytes\n", n);
			exit(1);
		}
		for (; NLMSG_OK(m, (unsigned)n); m = NLMSG_NEXT(m, n)) {
			int *error = NLMSG_DATA(m);

			if (m->nlmsg_type == NLMSG_ERROR || (m->nlmsg_type == NLMSG_DONE && *error < 0)) {
				errno = -*error;
				check(-1, "the kernel says");
			}
			if (m->nlmsg_type != NLMSG_DONE || last)
				check(write(file, m, NLMSG_ALIGN(m->nlmsg_len)), "write");
			if (m->nlmsg_type == NLMSG_DONE)
				return;
		}
	}
}

#define REQUEST(name, ...) struct request name = { .head.nlmsg_len = NLMSG_HDRLEN }; add(&name, __VA_ARGS__)

/* The old request, because it answers with IPv4 and IPv6 in one dump. */
static void tcp(int protocol, int ext)
{
	struct inet_diag_req q = { .idiag_family = AF_INET, .idiag_ext = ext, .idiag_states = ALL_STATES };

	(void)protocol;
	REQUEST(r, &q, sizeof(q));
	dump(&r, TCPDIAG_GETSOCK, 1);
}

/* Two dumps, IPv4 and IPv6, made one by dropping the first's NLMSG_DONE. */
static void inet(int protocol, int ext)
{
	static const int families[] = { AF_INET, AF_INET6 };
	__u32 whole = protocol;

	for (int i = 0; i < 2; i++) {
		struct inet_diag_req_v2 q = { .sdiag_family = families[i], .sdiag_protocol = protocol, /* its low byte */
			.idiag_ext = ext, .idiag_states = ALL_STATES };

		REQUEST(r, &q, sizeof(q));
		if (protocol > 255) /* IPPROTO_MPTCP */
			add_attribute(&r, INET_DIAG_REQ_PROTOCOL, &whole, sizeof(whole));
		dump(&r, SOCK_DIAG_BY_FAMILY, i == 1);
	}
}

static void unix_(int protocol, int show)
{
	struct unix_diag_req q = { .sdiag_family = AF_UNIX, .sdiag_protocol = protocol, .udiag_states = -1,
		.udiag_show = show };

	REQUEST(r, &q, sizeof(q));
	dump(&r, SOCK_DIAG_BY_FAMILY, 1);
}

static void netlink_(int protocol, int show)
{
	struct netlink_diag_req q = { .sdiag_family = AF_NETLINK, .sdiag_protocol = protocol, .ndiag_show = show };

	REQUEST(r, &q, sizeof(q));
	dump(&r, SOCK_DIAG_BY_FAMILY, 1);
}

static void packet(int protocol, int show)
{
	struct packet_diag_req q = { .sdiag_family = AF_PACKET, .sdiag_protocol = protocol, .pdiag_show = show };

	REQUEST(r, &q, sizeof(q));
	dump(&r, SOCK_DIAG_BY_FAMILY, 1);
}

static void link_(int type, int mask)
{
	struct ifinfomsg q = { .ifi_family = AF_UNSPEC };
	__u32 extensions = mask;

	REQUEST(r, &q, sizeof(q));
	add_attribute(&r, IFLA_EXT_MASK, &extensions, sizeof(extensions));
	dump(&r, type, 1);
}

/* All the others: a family's fixed struct, all zero, is "everything of every family". */
static void rtnl(int type, int size)
{
	char zero[64] = { 0 };

	REQUEST(r, zero, size);
	dump(&r, type, 1);
}

/* Multicast groups have no dump for AF_UNSPEC, and for AF_INET one only since 6.14. */
static void multicast(int type, int ext)
{
	struct ifaddrmsg q4 = { .ifa_family = AF_INET }, q6 = { .ifa_family = AF_INET6 };

	(void)ext;
	REQUEST(v4, &q4, sizeof(q4));
	REQUEST(v6, &q6, sizeof(q6));
	dump(&v4, type, 0);
	dump(&v6, type, 1);
}

int main(int argc, char **argv)
{
	/* The last column is the extensions asked for, or for rtnl() the size of its struct. */
	static const struct { const char *name; int bus; void (*run)(int, int); int which, ext; } tables[] = {
		{ "tcp", NETLINK_SOCK_DIAG, tcp, IPPROTO_TCP, 0xff },
		{ "udp", NETLINK_SOCK_DIAG, inet, IPPROTO_UDP, 0xff },
		{ "mptcp", NETLINK_SOCK_DIAG, inet, IPPROTO_MPTCP, 0xff },
		{ "raw", NETLINK_SOCK_DIAG, inet, IPPROTO_RAW, 0xff },
		{ "unix", NETLINK_SOCK_DIAG, unix_, 0, 0x7f },
		{ "netlink", NETLINK_SOCK_DIAG, netlink_, NDIAG_PROTO_ALL, NDIAG_SHOW_MEMINFO | NDIAG_SHOW_GROUPS | NDIAG_SHOW_FLAGS },
		{ "packet", NETLINK_SOCK_DIAG, packet, 0, 0x3f },
		{ "link", NETLINK_ROUTE, link_, RTM_GETLINK, RTEXT_FILTER_VF },
		{ "addr", NETLINK_ROUTE, rtnl, RTM_GETADDR, sizeof(struct ifaddrmsg) },
		{ "route", NETLINK_ROUTE, rtnl, RTM_GETROUTE, sizeof(struct rtmsg) },
		{ "rule", NETLINK_ROUTE, rtnl, RTM_GETRULE, sizeof(struct rtmsg) },
		{ "neigh", NETLINK_ROUTE, rtnl, RTM_GETNEIGH, sizeof(struct ndmsg) },
		{ "maddr", NETLINK_ROUTE, multicast, RTM_GETMULTICAST, 0 },
		{ "nexthop", NETLINK_ROUTE, rtnl, RTM_GETNEXTHOP, sizeof(struct nhmsg) },
	};
	struct sockaddr_nl us = { .nl_family = AF_NETLINK, .nl_pid = PORTID };

	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
		if (argc < 3 || strcmp(argv[1], tables[i].name))
			continue;
		netlink = socket(AF_NETLINK, SOCK_RAW, tables[i].bus);
		check(netlink, "socket");
		check(bind(netlink, (struct sockaddr *)&us, sizeof(us)), "bind");
		file = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644);
		check(file, argv[2]);
		tables[i].run(tables[i].which, argc > 3 ? strtol(argv[3], NULL, 16) : tables[i].ext);
		return 0;
	}
	fprintf(stderr, "usage: record tcp|udp|mptcp|raw|unix|netlink|packet FILE [EXT]"
			" | record link|addr|route|rule|neigh|maddr|nexthop FILE\n");
	return 2;
}
