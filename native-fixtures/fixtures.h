/* What the parts of `sockets` share. Descriptors are never closed by name: the process that made them holds them. */
#ifndef FIXTURES_H
#define FIXTURES_H

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A call whose failure leaves nothing to test. */
#define must(call) must_be(#call, call)
int must_be(const char *call, int result);

struct ends { int client, server; };

/* net.c: addresses are numeric IPv4 or IPv6 text, optionally with %device; a client is given no source port by 0 */
int inet_socket(const char *ip, int type, int protocol);
int inet_bind(int fd, const char *ip, int port);
int inet_connect(int fd, const char *ip, int port);
int listen_on(const char *ip, int port, int backlog);
int client_of(const char *ip, int port, int client_port);
struct ends connection(const char *ip, int port);
void option(int fd, int level, int name, int value);
int try_option(int fd, int level, int name, const char *text);
void send_bytes(int fd, int n);
void deaf(int fd);
void loopback_up(void);
void add_loopback_v6(const char *ip, int prefix);
void sysctl(const char *path, const char *value);

/* sockets.c */
void fact(const char *format, ...) __attribute__((format(printf, 1, 2)));
void ready(void);
void hold(void);
int ended(int ms);
void die_with_parent(void);

/* A client's port is its server's plus this, its second client's plus twice this. */
#define CLIENT 1000

void tcp_states(void);              /* tcp_states.c */
void tcp_options(void);             /* tcp_options.c */
void mptcp_sockets(void);
void inet_families(void);           /* families.c */
void netlink_sockets(void);
void packet_sockets(void);
void shared_sockets(void);
void unix_sockets(const char *dir); /* unix.c */
void remove_unix_sockets(void);
int many(int argc, char **argv);    /* many.c */
int churn(int argc, char **argv);
int udpmany(int argc, char **argv);
int unixmany(int argc, char **argv);

#endif
