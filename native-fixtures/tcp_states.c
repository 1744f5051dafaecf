/*
 * TCP sockets in every state that loopback can be brought to, each at a port of its own (20000-20099; the client's
 * is 1000 higher). Nothing here needs TCP_REPAIR or raw packets: a socket made deaf (net.c) neither acknowledges
 * nor refuses, which freezes a handshake or a close half way.
 *
 * How long it lasts: TIME-WAIT and the orphan in FIN-WAIT-2 60 s (the kernel's constants), the orphan in FIN-WAIT-1
 * about 100 s (tcp_orphan_retries), deaf connections about 15 min (tcp_retries2), the rest as long as we do.
 */
#include "fixtures.h"
#include <netinet/tcp.h>

#define FOREVER 127 /* TCP_SYNCNT's most: SYNs and SYN-ACKs are repeated for hours, not for two minutes */

/* A FIN may be acknowledged late (delayed ACK): waits, so that what tests see does not depend on it. */
static void settle(int fd, int state)
{
	struct tcp_info info;
	socklen_t len = sizeof(info);

	for (int ms = 0; ms < 2000; ms++) {
		must(getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &len));
		if (info.tcpi_state == state)
			return;
		usleep(1000);
	}
	fprintf(stderr, "sockets: state %d instead of %d\n", info.tcpi_state, state);
	exit(1);
}

static void listeners(void)
{
	int fd;

	listen_on("127.0.0.1", 20000, 7);
	listen_on("0.0.0.0", 20001, 128);
	listen_on("::1", 20002, 16);
	fd = inet_socket("::", SOCK_STREAM, 0);
	option(fd, IPPROTO_IPV6, IPV6_V6ONLY, 1);
	must(listen(inet_bind(fd, "::", 20003), 7));
	listen_on("::", 20004, 4096); /* IPv4 too: shown as *:20004 */
	fd = inet_socket("0.0.0.0", SOCK_STREAM, 0);
	must(setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, "lo", 2));
	must(listen(inet_bind(fd, "0.0.0.0", 20005), 7));
	for (int i = 0; i < 2; i++) {
		fd = inet_socket("127.0.0.1", SOCK_STREAM, 0);
		option(fd, SOL_SOCKET, SO_REUSEPORT, 1);
		must(listen(inet_bind(fd, "127.0.0.1", 20009), 9));
	}
	fact("listen=20000-20011");
}

static int syn_client(const char *ip, int client_port)
{
	int fd = inet_bind(inet_socket(ip, SOCK_STREAM | SOCK_NONBLOCK, 0), ip, client_port);

	option(fd, IPPROTO_TCP, TCP_SYNCNT, FOREVER);
	return fd;
}

static void accept_queues(void)
{
	listen_on("127.0.0.1", 20006, 10);
	for (int i = 1; i <= 3; i++)
		client_of("127.0.0.1", 20006, 20006 + i * CLIENT);
	fact("unaccepted=20006");

	/*
	 * A backlog of 1 takes 2: Recv-Q beyond Send-Q. With the queue over its limit the kernel drops further SYNs
	 * in silence, which is a black hole without routes or packet filters.
	 */
	for (int v6 = 0; v6 < 2; v6++) {
		const char *ip = v6 ? "::1" : "127.0.0.1";
		int port = 20007 + v6;

		listen_on(ip, port, 1);
		client_of(ip, port, port + CLIENT);
		client_of(ip, port, port + 2 * CLIENT);
		inet_connect(syn_client(ip, port + 3 * CLIENT), ip, port); /* EINPROGRESS for good */
	}
	fact("overfull=20007,20008 syn-sent=23007,23008");
}

/* The deaf client never sees the SYN-ACK: it stays in SYN-SENT and the server's request in SYN-RECV. */
static void syn_recv(void)
{
	for (int v6 = 0; v6 < 2; v6++) {
		const char *ip = v6 ? "::1" : "127.0.0.1";
		int port = 20010 + v6;
		int listener = listen_on(ip, port, 5);
		int client = syn_client(ip, port + CLIENT);

		option(listener, IPPROTO_TCP, TCP_SYNCNT, FOREVER); /* its SYN-ACKs too */
		deaf(client);
		inet_connect(client, ip, port);
	}
	fact("syn-recv=20010,20011");
}

static void established(void)
{
	struct ends e;
	int fd;

	connection("127.0.0.1", 20020);
	connection("::1", 20021);
	connection("::ffff:127.0.0.1", 20022); /* v4-mapped at both ends */
	e = connection("127.0.0.1", 20023);
	send_bytes(e.client, 1000); /* unread: Recv-Q 1000 */
	e = connection("127.0.0.1", 20024);
	deaf(e.server);
	send_bytes(e.client, 500); /* unacknowledged: Send-Q 500, the retransmission timer */

	/* zero window: a small receive buffer (set before listen, or the window scale is chosen without it), full */
	fd = inet_socket("127.0.0.1", SOCK_STREAM, 0);
	option(fd, SOL_SOCKET, SO_RCVBUF, 4096);
	must(listen(inet_bind(fd, "127.0.0.1", 20025), 1));
	e.client = client_of("127.0.0.1", 20025, 20025 + CLIENT);
	option(e.client, SOL_SOCKET, SO_SNDBUF, 65536);
	e.server = must(accept(fd, NULL, NULL));
	close(fd);
	while (send(e.client, "zero window", 11, MSG_DONTWAIT) > 0)
		;

	e = connection("127.0.0.1", 20026);
	option(e.client, SOL_SOCKET, SO_KEEPALIVE, 1);
	option(e.client, IPPROTO_TCP, TCP_KEEPIDLE, 3600);
	e = connection("127.0.0.1", 20027);
	deaf(e.server);
	option(e.client, IPPROTO_TCP, TCP_CORK, 1);
	send_bytes(e.client, 10); /* unsent: held back until the cork's 200 ms are over, then unacknowledged */
	client_of("127.0.0.1", 20004, 20004 + CLIENT); /* v4 here, v4-mapped at the (unaccepted) other end */
	e = connection("::1", 20028);
	send_bytes(e.client, 111);
	send_bytes(e.server, 222); /* unread at both ends */
	fact("estab=20020-20028 mapped=20022,20004 unread=20023 unacked=20024 zero-window=20025 keepalive=20026");
}

static void closing(void)
{
	struct ends e;

	for (int v6 = 0; v6 < 2; v6++) {
		const char *ip = v6 ? "::1" : "127.0.0.1";
		int port = v6 ? 20040 : 20030;

		e = connection(ip, port); /* FIN-WAIT-1: our FIN is never acknowledged */
		deaf(e.server);
		must(shutdown(e.client, SHUT_WR));

		e = connection(ip, port + 1); /* FIN-WAIT-2 here, CLOSE-WAIT there */
		must(shutdown(e.client, SHUT_WR));
		settle(e.client, TCP_FIN_WAIT2);

		e = connection(ip, port + 2); /* LAST-ACK there: its FIN meets a deaf FIN-WAIT-2 */
		must(shutdown(e.client, SHUT_WR));
		settle(e.client, TCP_FIN_WAIT2);
		deaf(e.client);
		must(shutdown(e.server, SHUT_WR));

		/* CLOSING: our FIN was lost on the deaf server, the server's arrived, and it acknowledges nothing */
		e = connection(ip, port + 3);
		deaf(e.server);
		must(shutdown(e.client, SHUT_WR));
		must(shutdown(e.server, SHUT_WR));

		e = connection(ip, port + 4); /* TIME-WAIT at the end that closes first */
		close(e.client);
		close(e.server);
	}
	fact("fin-wait-1=21030,21040 fin-wait-2=21031,21041 close-wait=20031,20041 last-ack=20032,20042"
	     " closing=21033,21043 time-wait=21034,21044");

	e = connection("127.0.0.1", 20035); /* CLOSE-WAIT with data: Recv-Q counts the FIN, 334 */
	send_bytes(e.client, 333);
	must(shutdown(e.client, SHUT_WR));
	settle(e.client, TCP_FIN_WAIT2);
	e = connection("127.0.0.1", 20036); /* FIN-WAIT-1 that no process owns */
	deaf(e.server);
	close(e.client);
	e = connection("127.0.0.1", 20037); /* FIN-WAIT-2 that no process owns: a small socket with a timewait timer */
	close(e.client);
	fact("close-wait-unread=20035 orphan-fin-wait-1=21036 orphan-fin-wait-2=21037");
}

/* Bound, neither listening nor connected: only kernels from 6.8 show these, as UNCONN, if asked. */
static void bound(void)
{
	inet_bind(inet_socket("127.0.0.1", SOCK_STREAM, 0), "127.0.0.1", 20050);
	inet_bind(inet_socket("::", SOCK_STREAM, 0), "::", 20051);
	fact("bound=20050,20051");
}

void tcp_states(void)
{
	listeners();
	accept_queues();
	syn_recv();
	established();
	closing();
	bound();
}
