/* Small verbs over sockets, addresses and the loopback device. */
#include "fixtures.h"
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/ipv6.h>
#include <net/if.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>

int must_be(const char *call, int result)
{
	if (result < 0) {
		fprintf(stderr, "sockets: %s: %s\n", call, strerror(errno));
		exit(1);
	}
	return result;
}

/* "fe80::1%lo" means scope lo; the address length, which says the family too. */
static socklen_t address(struct sockaddr_storage *to, const char *ip, int port)
{
	struct sockaddr_in *in = (struct sockaddr_in *)to;
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)to;
	char host[64];
	char *device;

	memset(to, 0, sizeof(*to));
	snprintf(host, sizeof(host), "%s", ip);
	device = strchr(host, '%');
	if (device)
		*device++ = 0;
	if (inet_pton(AF_INET, host, &in->sin_addr) == 1) {
		in->sin_family = AF_INET;
		in->sin_port = htons(port);
		return sizeof(*in);
	}
	if (inet_pton(AF_INET6, host, &in6->sin6_addr) != 1) {
		fprintf(stderr, "sockets: %s: not an address\n", ip);
		exit(1);
	}
	in6->sin6_family = AF_INET6;
	in6->sin6_port = htons(port);
	in6->sin6_scope_id = device ? if_nametoindex(device) : 0;
	return sizeof(*in6);
}

int inet_socket(const char *ip, int type, int protocol)
{
	int fd = must(socket(strchr(ip, ':') ? AF_INET6 : AF_INET, type, protocol));

	/* so that a second run finds its ports free in spite of the first one's TIME-WAITs */
	option(fd, SOL_SOCKET, SO_REUSEADDR, 1);
	return fd;
}

int inet_bind(int fd, const char *ip, int port)
{
	struct sockaddr_storage a;
	socklen_t len = address(&a, ip, port);

	if (bind(fd, (struct sockaddr *)&a, len) < 0) {
		fprintf(stderr, "sockets: bind %s port %d: %s\n", ip, port, strerror(errno));
		exit(1);
	}
	return fd;
}

/* The caller judges the result: EINPROGRESS is what it wants of a socket that is to stay in SYN-SENT. */
int inet_connect(int fd, const char *ip, int port)
{
	struct sockaddr_storage a;
	socklen_t len = address(&a, ip, port);

	return connect(fd, (struct sockaddr *)&a, len);
}

int listen_on(const char *ip, int port, int backlog)
{
	int fd = inet_bind(inet_socket(ip, SOCK_STREAM, 0), ip, port);

	must(listen(fd, backlog));
	return fd;
}

int client_of(const char *ip, int port, int client_port)
{
	int fd = inet_socket(ip, SOCK_STREAM, 0);

	if (client_port)
		inet_bind(fd, ip, client_port);
	must(inet_connect(fd, ip, port));
	return fd;
}

/* Both ends of a TCP connection from ip:port+CLIENT to ip:port; the listener goes away again. */
struct ends connection(const char *ip, int port)
{
	int listener = listen_on(ip, port, 1);
	struct ends e = { .client = client_of(ip, port, port + CLIENT) };

	e.server = must(accept(listener, NULL, NULL));
	close(listener);
	return e;
}

void option(int fd, int level, int name, int value)
{
	must(setsockopt(fd, level, name, &value, sizeof(value)));
}

/* For what a kernel may be built without; false if it is. */
int try_option(int fd, int level, int name, const char *text)
{
	return setsockopt(fd, level, name, text, strlen(text)) == 0;
}

void send_bytes(int fd, int n)
{
	char *bytes = calloc(1, n);

	must(send(fd, bytes, n, MSG_DONTWAIT) == n ? 0 : -1);
	free(bytes);
}

/*
 * Drops all that arrives for a socket from now on, by a socket filter that accepts nothing. The peer gets no ACK and
 * no RST, so both ends stay in the state they are in: this is how most of tcp_states.c is done.
 */
void deaf(int fd)
{
	struct sock_filter nothing = BPF_STMT(BPF_RET | BPF_K, 0);
	struct sock_fprog program = { 1, &nothing };

	must(setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)));
}

void loopback_up(void)
{
	int fd = must(socket(AF_INET, SOCK_DGRAM, 0));
	struct ifreq r = { .ifr_name = "lo" };

	must(ioctl(fd, SIOCGIFFLAGS, &r));
	r.ifr_flags |= IFF_UP;
	must(ioctl(fd, SIOCSIFFLAGS, &r));
	close(fd);
}

void add_loopback_v6(const char *ip, int prefix)
{
	int fd = must(socket(AF_INET6, SOCK_DGRAM, 0));
	struct sockaddr_in6 in6 = { .sin6_family = AF_INET6 };
	struct in6_ifreq r = { .ifr6_prefixlen = prefix, .ifr6_ifindex = if_nametoindex("lo") };

	must(inet_pton(AF_INET6, ip, &r.ifr6_addr));
	if (ioctl(fd, SIOCSIFADDR, &r) < 0 && errno != EEXIST)
		must_be("SIOCSIFADDR", -1);
	/* usable only when a kernel worker has ended duplicate detection, which lo does not do but waits for */
	in6.sin6_addr = r.ifr6_addr;
	in6.sin6_scope_id = r.ifr6_ifindex;
	while (bind(fd, (struct sockaddr *)&in6, sizeof(in6)) < 0 && errno == EADDRNOTAVAIL)
		usleep(1000);
	close(fd);
}

void sysctl(const char *path, const char *value)
{
	char file[128];
	int fd;

	snprintf(file, sizeof(file), "/proc/sys/%s", path);
	fd = must(open(file, O_WRONLY));
	must(write(fd, value, strlen(value)));
	close(fd);
}
