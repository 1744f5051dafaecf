/*
 * sockets: makes sockets of known kinds on loopback, for tests, captures and benchmarks.
 *
 *     sockets states                        TCP in every state, fixed ports from 20000 (tcp_states.c)
 *     sockets all [DIR]                     states, and every other family; unix paths in DIR
 *     sockets many N [WORKERS] [--listen-ports P] [--v6 PERCENT]
 *                                           N TCP connections, both ends (many.c)
 *     sockets churn RATE SECONDS            RATE short connections a second
 *     sockets udpmany N [WORKERS]           N UDP sockets
 *     sockets unixmany N [WORKERS]          N unix connections
 *
 * Each prints one line, "ready" and NAME=VALUE facts, when all is in place, holds it until stdin ends or SIGTERM
 * comes, and takes it down; so its stdin has to stay open. Run it as root, or under `unshare -rn`, in a network
 * namespace of its own: it brings lo up, adds addresses to it and writes sysctls.
 */
#include "fixtures.h"
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>

static char facts[8192] = "ready";
static sigset_t ending;
static pid_t parent;

/* Adds NAME=VALUE to the line that ready() prints. */
void fact(const char *format, ...)
{
	size_t used = strlen(facts);
	va_list args;

	facts[used++] = ' ';
	va_start(args, format);
	vsnprintf(facts + used, sizeof(facts) - used, format, args);
	va_end(args);
}

void ready(void)
{
	puts(facts);
	fflush(stdout);
}

/* Has stdin ended or a signal asked to stop, within so many ms (-1: whenever)? What stdin says is ignored. */
int ended(int ms)
{
	static struct pollfd on[2] = { { .fd = 0, .events = POLLIN }, { .fd = -1, .events = POLLIN } };
	char ignored[256];

	if (on[1].fd < 0)
		on[1].fd = must(signalfd(-1, &ending, SFD_CLOEXEC));
	if (poll(on, 2, ms) < 0 && errno != EINTR)
		must_be("poll", -1);
	return on[1].revents || (on[0].revents && read(0, ignored, sizeof(ignored)) <= 0);
}

void hold(void)
{
	while (!ended(-1))
		;
}

/* For forked holders of sockets; a parent that is gone already would never send the signal. */
void die_with_parent(void)
{
	must(prctl(PR_SET_PDEATHSIG, SIGKILL));
	if (getppid() != parent)
		_exit(1);
}

/* Closes with RST what is open: a close that waits for a deaf peer would keep the namespace alive for minutes. */
static void reset_all(void)
{
	struct linger reset = { 1, 0 };

	for (int fd = 3; fd < 1024; fd++) {
		setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset)); /* without effect, or EBADF, where not TCP */
		close(fd);
	}
}

static int states(int argc, char **argv)
{
	(void)argc, (void)argv;
	tcp_states();
	ready();
	hold();
	reset_all();
	return 0;
}

static int all(int argc, char **argv)
{
	shared_sockets(); /* first: its children own what is there when they are forked */
	tcp_states();
	tcp_options();
	mptcp_sockets();
	inet_families();
	packet_sockets();
	netlink_sockets();
	unix_sockets(argc > 2 ? argv[2] : NULL);
	ready();
	hold();
	remove_unix_sockets();
	reset_all();
	return 0;
}

int main(int argc, char **argv)
{
	static const struct { const char *name; int least; int (*run)(int, char **); } commands[] = {
		{ "states", 2, states }, { "all", 2, all }, { "many", 3, many }, { "churn", 4, churn },
		{ "udpmany", 3, udpmany }, { "unixmany", 3, unixmany },
	};

	parent = getpid();
	sigemptyset(&ending);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGINT);
	sigprocmask(SIG_BLOCK, &ending, NULL); /* hold() takes them */
	signal(SIGPIPE, SIG_IGN);
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		if (argc >= commands[i].least && !strcmp(argv[1], commands[i].name)) {
			loopback_up();
			return commands[i].run(argc, argv);
		}
	fprintf(stderr, "usage: sockets states | all [DIR] | many N [WORKERS] [--listen-ports P] [--v6 PERCENT] |"
			" churn RATE SECONDS | udpmany N | unixmany N\n");
	return 2;
}
