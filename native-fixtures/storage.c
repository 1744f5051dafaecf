/*
 * storage: a socket with which a BPF map keeps something, without any program.
 *
 *     storage
 *
 * It listens at a port of 127.0.0.1, keeps the 32-bit numbers 7 and 9 with it in two maps of the type sk_storage,
 * prints "ready PORT ID7 ID9 OTHER", where OTHER is the id of a map of another type, and lives on. Where the kernel
 * does not do that, it prints "ready none".
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int bpf(int command, union bpf_attr *attr)
{
	return syscall(SYS_bpf, command, attr, sizeof *attr);
}

/* Types that such a map has to have: 1 is int, 2 is struct val { int a; }. */
static int load_types(void)
{
	static const char names[] = "\0int\0val\0a";
	struct {
		struct btf_header header;
		struct btf_type number;
		uint32_t encoding;
		struct btf_type val;
		struct btf_member a;
		char names[sizeof names];
	} __attribute__((packed)) all = {
		.header = { .magic = BTF_MAGIC, .version = BTF_VERSION, .hdr_len = sizeof(struct btf_header) },
		.number = { .name_off = 1, .info = BTF_KIND_INT << 24, .size = 4 },
		.encoding = BTF_INT_SIGNED << 24 | 32,
		.val = { .name_off = 5, .info = BTF_KIND_STRUCT << 24 | 1, .size = 4 },
		.a = { .name_off = 9, .type = 1 },
	};
	union bpf_attr attr = { .btf = (uintptr_t) &all, .btf_size = sizeof all };

	memcpy(all.names, names, sizeof names);
	all.header.type_len = all.header.str_off = sizeof all - sizeof all.header - sizeof names;
	all.header.str_len = sizeof names;
	return bpf(BPF_BTF_LOAD, &attr);
}

static int make_map(int type, int entries, int flags, int types)
{
	union bpf_attr attr = { .map_type = type, .key_size = 4, .value_size = 4, .max_entries = entries,
		.map_flags = flags };

	if (types >= 0) {
		attr.btf_fd = types;
		attr.btf_key_type_id = 1;
		attr.btf_value_type_id = 2;
	}
	return bpf(BPF_MAP_CREATE, &attr);
}

static int keep(int map, int socket, int value)
{
	union bpf_attr attr = { .map_fd = map, .key = (uintptr_t) &socket, .value = (uintptr_t) &value };

	return bpf(BPF_MAP_UPDATE_ELEM, &attr);
}

static unsigned id(int map)
{
	struct bpf_map_info info = { 0 };
	union bpf_attr attr = { .info.bpf_fd = map, .info.info_len = sizeof info, .info.info = (uintptr_t) &info };

	return bpf(BPF_OBJ_GET_INFO_BY_FD, &attr) < 0 ? 0 : info.id;
}

int main(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof at;
	int listener = socket(AF_INET, SOCK_STREAM, 0);
	int types = load_types();
	int seven = make_map(BPF_MAP_TYPE_SK_STORAGE, 0, BPF_F_NO_PREALLOC, types);
	int nine = make_map(BPF_MAP_TYPE_SK_STORAGE, 0, BPF_F_NO_PREALLOC, types);
	int other = make_map(BPF_MAP_TYPE_ARRAY, 1, 0, -1);

	if (bind(listener, (struct sockaddr *) &at, length) < 0 || listen(listener, 1) < 0
			|| getsockname(listener, (struct sockaddr *) &at, &length) < 0) {
		perror("storage");
		return 1;
	}
	if (other < 0 || keep(seven, listener, 7) < 0 || keep(nine, listener, 9) < 0)
		printf("ready none\n");
	else
		printf("ready %d %u %u %u\n", ntohs(at.sin_port), id(seven), id(nine), id(other));
	fflush(stdout);
	for (char ignored; read(0, &ignored, 1) > 0;)
		; /* holds them until stdin ends */
	return 0;
}
