/*
 * confine: runs a command under a seccomp(2) filter, as sandboxes and containers have them.
 *
 *     confine PROFILE COMMAND [ARGUMENT...]
 *
 * netlink-eperm, netlink-eafnosupport   no socket of AF_NETLINK, as sandboxes and systemd's RestrictAddressFamilies say it
 * container                             what container engines refuse by default to those without further rights
 * unrestrainable                        nobody may restrain himself further: capget, capset, seccomp
 */
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCH AUDIT_ARCH_AARCH64
#else
#error "another architecture"
#endif

#define MOST 128

static struct sock_filter program[MOST];
static unsigned short length;

static void add(unsigned short code, unsigned char yes, unsigned char no, unsigned int k)
{
	program[length++] = (struct sock_filter){ code, yes, no, k };
}

static void load(unsigned int offset)
{
	add(BPF_LD | BPF_W | BPF_ABS, 0, 0, offset);
}

static void give(unsigned int verdict)
{
	add(BPF_RET | BPF_K, 0, 0, verdict);
}

/* The number of the call is loaded, before and after. */
static void refuse(long call, int error)
{
	add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, call);
	give(SECCOMP_RET_ERRNO | error);
}

static void refuse_family(int family, int error)
{
	add(BPF_JMP | BPF_JEQ | BPF_K, 0, 4, SYS_socket);
	load(offsetof(struct seccomp_data, args)); /* the low half: both architectures are little-endian */
	add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, family);
	give(SECCOMP_RET_ERRNO | error);
	load(offsetof(struct seccomp_data, nr));
}

static void container(void)
{
	static const long never[] = {
		SYS_acct, SYS_add_key, SYS_bpf, SYS_clock_settime, SYS_delete_module, SYS_fanotify_init, SYS_finit_module,
		SYS_fsconfig, SYS_fsmount, SYS_fsopen, SYS_fspick, SYS_init_module, SYS_io_uring_enter,
		SYS_io_uring_register, SYS_io_uring_setup, SYS_kcmp, SYS_kexec_load, SYS_keyctl, SYS_lookup_dcookie,
		SYS_mount, SYS_mount_setattr, SYS_move_mount, SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_open_tree,
		SYS_perf_event_open, SYS_pivot_root, SYS_process_vm_readv, SYS_process_vm_writev, SYS_ptrace,
		SYS_quotactl, SYS_reboot, SYS_request_key, SYS_setdomainname, SYS_sethostname, SYS_setns, SYS_settimeofday,
		SYS_swapoff, SYS_swapon, SYS_syslog, SYS_umount2, SYS_unshare, SYS_userfaultfd,
	};

	for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
		refuse(never[i], EPERM);
	refuse(SYS_clone3, ENOSYS);
	refuse_family(AF_VSOCK, EPERM);
}

int main(int argc, char **argv)
{
	struct sock_fprog filter;
	const char *profile = argc < 3 ? "" : argv[1];

	load(offsetof(struct seccomp_data, arch));
	add(BPF_JMP | BPF_JEQ | BPF_K, 1, 0, ARCH);
	give(SECCOMP_RET_KILL_PROCESS);
	load(offsetof(struct seccomp_data, nr));
	if (!strcmp(profile, "netlink-eperm")) {
		refuse_family(AF_NETLINK, EPERM);
	} else if (!strcmp(profile, "netlink-eafnosupport")) {
		refuse_family(AF_NETLINK, EAFNOSUPPORT);
	} else if (!strcmp(profile, "container")) {
		container();
	} else if (!strcmp(profile, "unrestrainable")) {
		refuse(SYS_capget, EPERM);
		refuse(SYS_capset, EPERM);
		refuse(SYS_seccomp, EPERM);
	} else {
		fprintf(stderr, "usage: confine PROFILE COMMAND [ARGUMENT...]\n");
		return 2;
	}
	give(SECCOMP_RET_ALLOW);

	filter = (struct sock_fprog){ length, program };
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter)) {
		perror("confine");
		return 1;
	}
	execvp(argv[2], argv + 2);
	perror(argv[2]);
	return 127;
}
