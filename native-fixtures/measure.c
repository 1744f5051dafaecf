/*
 * measure: what commands cost, in interleaved rounds (A B A B ...), so that what else the machine does meets all alike.
 *
 *     measure [-n ROUNDS] [-s SECONDS] [-k SECONDS] [-o FILE] -- COMMAND ... [-- COMMAND ...]
 *
 * -n  rounds, 5 if not said
 * -s  begin no round that would end later than so many seconds from now; the first one is always run
 * -k  kill a command that takes longer, 60 if not said
 * -o  where the commands' output goes, each from the beginning of the file; /dev/null if not said
 *
 * Without any -- the commands are read from stdin, one a line, words split at blanks, no quoting.
 * Of each run it prints one line, as it ends: round and number of the command (both from 0), exit status (128 + N if
 * signal N ended it, 127 if there is no such program), microseconds of wall, user and system time, and the largest
 * resident size in KiB, of the command and all that it waited for.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_COMMANDS 64
#define MAX_WORDS 64

static char **commands[MAX_COMMANDS];
static int count;
static const char *output = "/dev/null";
static int longest = 60;
static volatile pid_t running;

static int must(const char *what, int result)
{
	if (result < 0) {
		fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
		exit(1);
	}
	return result;
}

static int number(const char *text)
{
	char *end;
	long n = strtol(text, &end, 10);

	if (*end || end == text || n < 1 || n > 1000000) {
		fprintf(stderr, "measure: %s: not a number from 1 to 1000000\n", text);
		exit(2);
	}
	return n;
}

static void add(char **words)
{
	if (!words[0])
		return;
	if (count == MAX_COMMANDS) {
		fprintf(stderr, "measure: more than %d commands\n", MAX_COMMANDS);
		exit(2);
	}
	commands[count++] = words;
}

static void read_commands(void)
{
	char *line = NULL;
	size_t size = 0;

	while (getline(&line, &size, stdin) >= 0) {
		char **words = calloc(MAX_WORDS + 1, sizeof(*words)), *copy = strdup(line);
		int n = 0;

		for (char *word = strtok(copy, " \t\n"); word; word = strtok(NULL, " \t\n"))
			if (n < MAX_WORDS)
				words[n++] = word;
		add(words);
	}
	free(line);
}

static long long microseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static long long of(struct timeval t)
{
	return t.tv_sec * 1000000LL + t.tv_usec;
}

/* The command is in a process group of its own, so that what it started can be killed along with it. */
static void overdue(int signal)
{
	(void)signal;
	kill(-running, SIGKILL);
}

static void start(char **command, pid_t parent)
{
	int in, out;

	setpgid(0, 0);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	in = must("/dev/null", open("/dev/null", O_RDONLY));
	out = must(output, open(output, O_WRONLY | O_CREAT | O_TRUNC, 0666));
	dup2(in, 0);
	dup2(out, 1);
	dup2(must("/dev/null", open("/dev/null", O_WRONLY)), 2);
	execvp(command[0], command);
	_exit(127);
}

static void run(int round, int c)
{
	pid_t parent = getpid();
	struct rusage usage;
	int status;
	long long begin = microseconds(), wall;

	running = must("fork", fork());
	if (running == 0)
		start(commands[c], parent);
	setpgid(running, running); /* whoever of the two comes first */
	alarm(longest);
	while (wait4(running, &status, 0, &usage) < 0)
		if (errno != EINTR)
			must("wait4", -1);
	alarm(0);
	wall = microseconds() - begin;
	printf("%d %d %d %lld %lld %lld %ld\n", round, c,
	       WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
	       wall, of(usage.ru_utime), of(usage.ru_stime), usage.ru_maxrss);
	fflush(stdout);
}

int main(int argc, char **argv)
{
	struct sigaction kill_it = { .sa_handler = overdue };
	int rounds = 5, seconds = 0, option;
	long long begin = microseconds(), longest_round = 0;

	while ((option = getopt(argc, argv, "+n:s:k:o:")) != -1)
		switch (option) {
		case 'n': rounds = number(optarg); break;
		case 's': seconds = number(optarg); break;
		case 'k': longest = number(optarg); break;
		case 'o': output = optarg; break;
		default: return 2;
		}
	for (int from = optind, i = optind; i <= argc && optind < argc; i++)
		if (i == argc || !strcmp(argv[i], "--")) {
			argv[i] = NULL;
			add(argv + from);
			from = i + 1;
		}
	if (optind == argc)
		read_commands();
	if (!count) {
		fprintf(stderr, "measure: no command; see the head of measure.c\n");
		return 2;
	}
	must("sigaction", sigaction(SIGALRM, &kill_it, NULL));
	for (int round = 0; round < rounds; round++) {
		long long now = microseconds();

		if (seconds && round && now - begin + longest_round > seconds * 1000000LL)
			break;
		for (int c = 0; c < count; c++)
			run(round, c);
		now = microseconds() - now;
		if (now > longest_round)
			longest_round = now;
	}
	return 0;
}
