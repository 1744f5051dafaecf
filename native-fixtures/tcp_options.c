/*
 * TCP sockets with options that `ss -i -e --tos --inet-sockopt` shows, at 20100-20149, and MPTCP at 20200. What this
 * kernel was built without is named in the fact "skipped".
 */
#include "fixtures.h"
#include <linux/tcp.h>
#include <stdlib.h>
#include <sys/fsuid.h>

static char skipped[256];

static void skip(const char *what)
{
	strcat(skipped, *skipped ? "," : "skipped=");
	strcat(skipped, what);
}

static void congestion(void)
{
	static const char *const controls[] = { "reno", "cubic", "bbr", "dctcp", "vegas" };

	for (int i = 0; i < 5; i++) {
		struct ends e = connection("127.0.0.1", 20100 + i);

		if (try_option(e.client, IPPROTO_TCP, TCP_CONGESTION, controls[i])) {
			try_option(e.server, IPPROTO_TCP, TCP_CONGESTION, controls[i]);
			send_bytes(e.client, 5000); /* gives it an rtt and a cwnd of its own */
			send_bytes(e.server, 100);
		} else
			skip(controls[i]);
	}
	fact("reno=20100 cubic=20101 bbr=20102 dctcp=20103 vegas=20104");
}

/* Keys for one address and for a prefix; with a listener the key is inherited by what it accepts. */
static void md5(void)
{
	struct tcp_md5sig key = { .tcpm_keylen = 6, .tcpm_key = "secret" };
	struct sockaddr_in *peer = (struct sockaddr_in *)&key.tcpm_addr;
	int listener = listen_on("127.0.0.1", 20105, 5);
	int client = inet_socket("127.0.0.1", SOCK_STREAM, 0);

	peer->sin_family = AF_INET;
	peer->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (setsockopt(listener, IPPROTO_TCP, TCP_MD5SIG, &key, sizeof(key)) < 0) {
		skip("md5");
		return;
	}
	must(setsockopt(client, IPPROTO_TCP, TCP_MD5SIG, &key, sizeof(key)));
	inet_bind(client, "127.0.0.1", 20105 + CLIENT);
	must(inet_connect(client, "127.0.0.1", 20105));
	must(accept(listener, NULL, NULL));

	peer->sin_addr.s_addr = inet_addr("10.0.0.0");
	key.tcpm_flags = TCP_MD5SIG_FLAG_PREFIX;
	key.tcpm_prefixlen = 8;
	must(setsockopt(listener, IPPROTO_TCP, TCP_MD5SIG_EXT, &key, sizeof(key)));
	fact("md5=20105");
}

/* Data in the SYN, without asking for a cookie first: the sysctl's bits allow that at both ends. */
static void fast_open(void)
{
	struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons(20106) };
	int listener = inet_bind(inet_socket("127.0.0.1", SOCK_STREAM, 0), "127.0.0.1", 20106);
	int client = inet_socket("127.0.0.1", SOCK_STREAM, 0);

	sysctl("net/ipv4/tcp_fastopen", "519"); /* 0x1 client, 0x2 server, 0x4 and 0x200 no cookie */
	option(listener, IPPROTO_TCP, TCP_FASTOPEN, 5);
	must(listen(listener, 5));
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	inet_bind(client, "127.0.0.1", 20106 + CLIENT);
	must(sendto(client, "in the SYN", 10, MSG_FASTOPEN, (struct sockaddr *)&to, sizeof(to)));
	must(accept(listener, NULL, NULL));

	/* defer_connect: "connected" before a packet was sent, which happens at the first write */
	listen_on("127.0.0.1", 20107, 5);
	client = inet_socket("127.0.0.1", SOCK_STREAM, 0);
	option(client, IPPROTO_TCP, TCP_FASTOPEN_CONNECT, 1);
	inet_bind(client, "127.0.0.1", 20107 + CLIENT);
	must(inet_connect(client, "127.0.0.1", 20107));
	fact("fastopen=20106 defer-connect=21107");
}

/* One listener each whose name in --inet-sockopt, or mark, or device, tells it. */
static void flags(void)
{
	struct ends e = connection("127.0.0.1", 20110);
	int fd;

	option(e.client, IPPROTO_IP, IP_TOS, 0xb8);
	option(e.client, SOL_SOCKET, SO_MARK, 0x2a);
	option(e.client, SOL_SOCKET, SO_PRIORITY, 6);
	e = connection("::1", 20111);
	option(e.client, IPPROTO_IPV6, IPV6_TCLASS, 0x48);
	fd = inet_socket("192.0.2.1", SOCK_STREAM, 0); /* an address that is nowhere configured */
	option(fd, IPPROTO_IP, IP_FREEBIND, 1);
	must(listen(inet_bind(fd, "192.0.2.1", 20112), 3));
	fd = inet_socket("0.0.0.0", SOCK_STREAM, 0);
	option(fd, IPPROTO_IP, IP_TRANSPARENT, 1);
	option(fd, SOL_SOCKET, SO_MARK, 0xfffffffe);
	must(listen(inet_bind(fd, "0.0.0.0", 20113), 3));
	fd = inet_socket("127.0.0.1", SOCK_STREAM, 0);
	option(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1);
	option(fd, IPPROTO_IP, IP_RECVERR, 1);
	option(fd, IPPROTO_IP, IP_MULTICAST_LOOP, 0);
	inet_bind(fd, "127.0.0.1", 0);
	must(inet_connect(fd, "127.0.0.1", 20001)); /* its own port is any */
	fact("tos=21110 mark=21110,20113 tclass=21111 freebind=20112 transparent=20113");

	e = connection("127.0.0.1", 20114); /* both ends bound to a device after the fact */
	must(setsockopt(e.client, SOL_SOCKET, SO_BINDTODEVICE, "lo", 2));
	must(setsockopt(e.server, SOL_SOCKET, SO_BINDTODEVICE, "lo", 2));
	add_loopback_v6("fe80::6a73:73", 64);
	connection("fe80::6a73:73%lo", 20115); /* link-local: the scope is the device */
	fact("device=20114 link-local=20115");

	setfsuid(1000); /* a socket belongs to the file system uid that made it */
	connection("127.0.0.1", 20116);
	setfsuid(0);
	e = connection("127.0.0.1", 20117);
	option(e.client, SOL_SOCKET, SO_MAX_PACING_RATE, 1000000);
	option(e.client, IPPROTO_TCP, TCP_MAXSEG, 536);
	send_bytes(e.client, 700);
	e = connection("127.0.0.1", 20118);
	if (!try_option(e.client, IPPROTO_TCP, TCP_ULP, "tls"))
		skip("tls");
	fact("uid-1000=20116 pacing=21117 tls=21118");
}

void tcp_options(void)
{
	congestion();
	md5();
	fast_open();
	flags();
	if (*skipped)
		fact("%s", skipped);
}

/* A connection has an MPTCP socket and a TCP subflow at each end. */
void mptcp_sockets(void)
{
	int listener, client, server;

	if (socket(AF_INET, SOCK_STREAM, IPPROTO_MPTCP) < 0) {
		fact("mptcp=none");
		return;
	}
	for (int v6 = 0; v6 < 2; v6++) {
		const char *ip = v6 ? "::1" : "127.0.0.1";
		int port = 20200 + v6;

		listener = inet_bind(inet_socket(ip, SOCK_STREAM, IPPROTO_MPTCP), ip, port);
		must(listen(listener, 5));
		client = inet_bind(inet_socket(ip, SOCK_STREAM, IPPROTO_MPTCP), ip, port + CLIENT);
		must(inet_connect(client, ip, port));
		server = must(accept(listener, NULL, NULL));
		send_bytes(client, 600); /* unread */
		send_bytes(server, 50);
	}
	/* the listener at 20001 speaks plain TCP: the client's MPTCP socket falls back to that */
	client = inet_bind(inet_socket("127.0.0.1", SOCK_STREAM, IPPROTO_MPTCP), "127.0.0.1", 20200 + 2 * CLIENT);
	must(inet_connect(client, "127.0.0.1", 20001));
	fact("mptcp=20200,20201 mptcp-fallback=22200");
}
