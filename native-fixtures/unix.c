/* Unix sockets: with a path, abstract, unnamed; listening, connected, waiting, full. */
#include "fixtures.h"
#include <stddef.h>
#include <sys/stat.h>
#include <sys/un.h>

static char directory[80]; /* where the paths are, ours to remove if made by mkdtemp */
static int made;
static char paths[8][108 + 1];
static int path_count;

/* A name of n bytes; the kernel takes any bytes for an abstract one, whose first is NUL. */
static socklen_t named(struct sockaddr_un *to, const char *name, int n)
{
	memset(to, 0, sizeof(*to));
	to->sun_family = AF_UNIX;
	memcpy(to->sun_path, name, n);
	return offsetof(struct sockaddr_un, sun_path) + n;
}

static int bound(int type, const char *name, int n)
{
	struct sockaddr_un a;
	socklen_t len = named(&a, name, n);
	int fd = must(socket(AF_UNIX, type, 0));

	if (bind(fd, (struct sockaddr *)&a, len) < 0) {
		fprintf(stderr, "sockets: bind %.*s: %s\n", n, *name ? name : name + 1, strerror(errno));
		exit(1);
	}
	return fd;
}

static const char *path(const char *name)
{
	char *p = paths[path_count++];

	snprintf(p, sizeof(paths[0]), "%s/%s", directory, name);
	unlink(p);
	return p;
}

static int bound_path(int type, const char *name)
{
	const char *p = path(name);

	return bound(type, p, strlen(p));
}

static int client(int type, const char *name, int n)
{
	struct sockaddr_un a;
	socklen_t len = named(&a, name, n);
	int fd = must(socket(AF_UNIX, type, 0));

	must(connect(fd, (struct sockaddr *)&a, len));
	return fd;
}

static int client_path(int type, int of)
{
	return client(type, paths[of], strlen(paths[of]));
}

static void with_paths(void)
{
	int fd = bound_path(SOCK_STREAM, "stream"), of = path_count - 1;

	must(listen(fd, 6));
	send_bytes(client_path(SOCK_STREAM, of), 500); /* accepted next, with 500 bytes unread */
	must(accept(fd, NULL, NULL));
	shutdown(client_path(SOCK_STREAM, of), SHUT_WR);
	must(accept(fd, NULL, NULL));
	client_path(SOCK_STREAM, of); /* two that nobody accepts: Recv-Q 2, and two numbers in ICONS */
	client_path(SOCK_STREAM, of);

	bound_path(SOCK_DGRAM, "dgram");
	of = path_count - 1;
	for (int i = 0; i < 3; i++)
		send_bytes(client_path(SOCK_DGRAM, of), 100);
	must(listen(bound_path(SOCK_SEQPACKET, "seqpacket"), 3));
	client_path(SOCK_SEQPACKET, path_count - 1);
	bound_path(SOCK_STREAM, "bound, with blanks");
	bound_path(SOCK_DGRAM, "removed");
	unlink(paths[path_count - 1]); /* the name outlives its file */
	fact("unix-dir=%s", directory);
}

static void with_abstract_names(void)
{
	static const char plain[] = "\0jss-stream", odd[] = "\0jss-\033[31mred\033[0m\nline\0nul", all[108] = "\0jss-longest-";
	char longest[108];
	int fd;

	must(listen(bound(SOCK_STREAM, plain, sizeof(plain) - 1), 4));
	client(SOCK_STREAM, plain, sizeof(plain) - 1);
	bound(SOCK_DGRAM, odd, sizeof(odd) - 1);
	memset(longest, 'x', sizeof(longest));
	memcpy(longest, all, 13);
	must(listen(bound(SOCK_SEQPACKET, longest, sizeof(longest)), 1));
	fd = must(socket(AF_UNIX, SOCK_DGRAM, 0)); /* the kernel chooses five hex digits */
	must(bind(fd, (struct sockaddr *)&(struct sockaddr_un){ .sun_family = AF_UNIX }, sizeof(sa_family_t)));
	fact("unix-abstract=@jss-stream");
}

static void unnamed(void)
{
	static const int types[] = { SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET };
	int pair[2];

	for (int i = 0; i < 3; i++) {
		must(socketpair(AF_UNIX, types[i], 0, pair));
		send_bytes(pair[0], 42);
		must(socket(AF_UNIX, types[i], 0)); /* neither bound nor connected */
	}
	must(socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
	close(pair[0]); /* the peer is gone */
}

void unix_sockets(const char *dir)
{
	if (dir) {
		mkdir(dir, 0755);
		snprintf(directory, sizeof(directory), "%s", dir);
	} else {
		strcpy(directory, "/tmp/jss-sockets-XXXXXX");
		made = mkdtemp(directory) != NULL;
	}
	with_paths();
	with_abstract_names();
	unnamed();
}

void remove_unix_sockets(void)
{
	for (int i = 0; i < path_count; i++)
		unlink(paths[i]);
	if (made)
		rmdir(directory);
}
