/*
 * Sockets by the hundred thousand, spread over processes because one may hold only RLIMIT_NOFILE descriptors.
 * 250,000 TCP connections take 5 s on a 2-core machine (Linux 6.18) and 1.9 GB.
 */
#include "fixtures.h"
#include <sys/resource.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>

#define FIRST_PORT 20000
#define MAX_PORTS 1024
#define CHURN_PORT (FIRST_PORT - 1) /* so that it can run beside many */
#define RING 64 /* churn: how many of its connections are open at a time */

/* Makes n sockets or pairs in worker number w, and leaves them open. */
typedef void maker(int w, int n);

static int listener[2][MAX_PORTS]; /* [IPv6][port - FIRST_PORT] */
static int ports = 1, v6_percent, workers;

static long milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int number(const char *text)
{
	char *end;
	long n = strtol(text, &end, 10);

	if (*end || end == text || n < 0 || n > 100000000) {
		fprintf(stderr, "sockets: %s: not a number\n", text);
		exit(2);
	}
	return n;
}

/* How many of something that takes `descriptors` a process may hold, beside the listeners and some. */
static int capacity(int descriptors)
{
	struct rlimit files;

	must(getrlimit(RLIMIT_NOFILE, &files));
	files.rlim_cur = files.rlim_max;
	must(setrlimit(RLIMIT_NOFILE, &files));
	return ((int)files.rlim_cur - 2 * ports - 100) / descriptors;
}

static int processes(int total, int descriptors)
{
	int least = (total + capacity(descriptors) - 1) / capacity(descriptors);

	return workers > least ? workers : least;
}

/* Runs `make` in n processes, reports when all are through, holds, and returns when all they held is closed. */
static void spread(maker *make, int total, int n)
{
	int done[2], holding[2];
	long start = milliseconds();
	char byte;

	must(pipe(done));
	must(pipe(holding));
	for (int w = 0; w < n; w++)
		if (must(fork()) == 0) {
			die_with_parent();
			close(done[0]);
			close(holding[1]); /* so that only the parent's end keeps the next read waiting */
			make(w, total / n + (w < total % n));
			must(write(done[1], "", 1));
			must(read(holding[0], &byte, 1));
			_exit(0);
		}
	close(done[1]); /* a worker that failed has said why; then the reads below end early */
	for (int w = 0; w < n; w++)
		if (read(done[0], &byte, 1) != 1)
			exit(1);
	fact("processes=%d ms=%ld", n, milliseconds() - start);
	ready();
	hold();
	close(holding[1]);
	while (wait(NULL) > 0)
		;
}

/* An address of worker w's own, so that it has 64,000 ports of its own: 127.0.0.2 and up, fd6a:7373::2 and up. */
static const char *client_address(int w, int v6)
{
	static char text[64];

	if (v6)
		snprintf(text, sizeof(text), "fd6a:7373::%x", w + 2);
	else
		snprintf(text, sizeof(text), "127.0.%d.%d", w / 250, 2 + w % 250);
	return text;
}

static void connections(int w, int n)
{
	struct sockaddr_storage server[2] = { 0 }, client[2] = { 0 };
	struct sockaddr_in *in = (struct sockaddr_in *)server;
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)(server + 1);
	int yes = 1;

	in->sin_family = AF_INET;
	in->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	in6->sin6_family = AF_INET6;
	in6->sin6_addr = in6addr_loopback;
	memcpy(client, server, sizeof(client));
	inet_pton(AF_INET, client_address(w, 0), &((struct sockaddr_in *)client)->sin_addr);
	inet_pton(AF_INET6, client_address(w, 1), &((struct sockaddr_in6 *)(client + 1))->sin6_addr);

	for (int i = 0; i < n; i++) {
		/* spreads the IPv6 ones evenly among the others, and among the ports */
		int v6 = (long)(i + 1) * v6_percent / 100 > (long)i * v6_percent / 100;
		socklen_t len = v6 ? sizeof(*in6) : sizeof(*in);
		int port = (w + i) % ports;
		int fd = must(socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0));

		/* the port is then found by connect(), which needs only the four-tuple to be free */
		must(setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof(yes)));
		must(bind(fd, (struct sockaddr *)&client[v6], len));
		*(v6 ? &in6->sin6_port : &in->sin_port) = htons(FIRST_PORT + port);
		must(connect(fd, (struct sockaddr *)&server[v6], len));
		/* perhaps another worker's connection, but as many are taken as were made */
		must(accept(listener[v6][port], NULL, NULL));
	}
}

int many(int argc, char **argv)
{
	struct linger reset = { 1, 0 };
	int total = number(argv[2]), n;

	for (int i = 3; i < argc; i++)
		if (!strcmp(argv[i], "--listen-ports") && i + 1 < argc)
			ports = number(argv[++i]);
		else if (!strcmp(argv[i], "--v6") && i + 1 < argc)
			v6_percent = number(argv[++i]);
		else
			workers = number(argv[i]);
	if (ports < 1 || ports > MAX_PORTS || v6_percent > 100) {
		fprintf(stderr, "sockets: 1 to %d ports, 0 to 100 percent\n", MAX_PORTS);
		return 2;
	}
	n = processes(total, 2);
	sysctl("net/ipv4/ip_local_port_range", "1024 65535");
	for (int v6 = 0; v6 <= (v6_percent > 0); v6++)
		for (int i = 0; i < ports; i++) {
			listener[v6][i] = listen_on(v6 ? "::1" : "127.0.0.1", FIRST_PORT + i, 4096);
			/* inherited by what it accepts: closed by RST, so that no TIME-WAIT is left to slow other dumps */
			must(setsockopt(listener[v6][i], SOL_SOCKET, SO_LINGER, &reset, sizeof(reset)));
		}
	for (int w = 0; w < n && v6_percent; w++)
		add_loopback_v6(client_address(w, 1), 128);
	fact("connections=%d ports=%d-%d", total, FIRST_PORT, FIRST_PORT + ports - 1);
	spread(connections, total, n);
	return 0;
}

/* Ends by the clock, or by stdin or a signal; its TIME-WAITs stay for a minute, as a busy server's do. */
int churn(int argc, char **argv)
{
	int rate = number(argv[2]), seconds = number(argv[3]), fd = listen_on("127.0.0.1", CHURN_PORT, 4096);
	struct ends ring[RING];
	long start = milliseconds(), now, made = 0;

	(void)argc;
	memset(ring, -1, sizeof(ring));
	sysctl("net/ipv4/ip_local_port_range", "1024 65535");
	fact("port=%d", CHURN_PORT);
	ready();
	while ((now = milliseconds() - start) < seconds * 1000L && !ended(5))
		for (; made < now * rate / 1000; made++) {
			struct ends *e = &ring[made % RING];

			close(e->client);
			close(e->server);
			e->client = inet_socket("127.0.0.1", SOCK_STREAM, 0);
			option(e->client, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1);
			inet_bind(e->client, client_address(made % 250, 0), 0);
			must(inet_connect(e->client, "127.0.0.1", CHURN_PORT));
			e->server = must(accept(fd, NULL, NULL));
		}
	return 0;
}

static void udps(int w, int n)
{
	struct sockaddr_in a = { .sin_family = AF_INET };

	inet_pton(AF_INET, client_address(w, 0), &a.sin_addr);
	for (int i = 0; i < n; i++) {
		a.sin_port = htons(1024 + i);
		must(bind(must(socket(AF_INET, SOCK_DGRAM, 0)), (struct sockaddr *)&a, sizeof(a)));
	}
}

int udpmany(int argc, char **argv)
{
	int total = number(argv[2]);

	workers = argc > 3 ? number(argv[3]) : 0;
	fact("sockets=%d", total);
	spread(udps, total, processes(total, 1));
	return 0;
}

/* Connections to an abstract name of the worker's; the clients are unnamed, as most are. */
static void unixes(int w, int n)
{
	struct sockaddr_un a = { .sun_family = AF_UNIX };
	int fd = must(socket(AF_UNIX, SOCK_STREAM, 0));
	socklen_t len = sizeof(sa_family_t) + 1 + snprintf(a.sun_path + 1, sizeof(a.sun_path) - 1, "jss-many-%d", w);

	must(bind(fd, (struct sockaddr *)&a, len));
	must(listen(fd, 128));
	for (int i = 0; i < n; i++) {
		must(connect(must(socket(AF_UNIX, SOCK_STREAM, 0)), (struct sockaddr *)&a, len));
		must(accept(fd, NULL, NULL));
	}
}

int unixmany(int argc, char **argv)
{
	int total = number(argv[2]);

	workers = argc > 3 ? number(argv[3]) : 0;
	fact("connections=%d", total);
	spread(unixes, total, processes(total, 2));
	return 0;
}
