package jss.sys;

import java.util.Arrays;

/**
 * Refuses system calls to the whole process, for good: a filter of seccomp(2) on all of its threads, and with it
 * no_new_privs. What it refuses is what a program that lists sockets never does: run programs, open files to write,
 * change files, mounts, namespaces, clocks, modules or other processes, connect and listen. Refused calls fail with
 * EPERM. All others are as before, so that a JVM and a libc can go on being what they are.
 */
public final class SystemCalls {
    private SystemCalls() {}

    /** What may be left allowed: sockets of all families, connected, as libc needs to ask for names of hosts and users. */
    public static final int CONNECT = 1;
    /** Files opened to be written, made, renamed and removed. */
    public static final int WRITE_FILES = 2;
    /** setns(2). */
    public static final int ENTER_NAMESPACES = 4;

    /** bpf(2) that runs a program which is loaded, and nothing else of bpf(2). */
    public static final int RUN_PROGRAMS = 8;

    private static final boolean X86_64 = System.getProperty("os.arch").equals("amd64");
    private static final boolean AARCH64 = System.getProperty("os.arch").equals("aarch64");

    /** Numbers from here on came after Linux 6.18 and may be anything: as for an older kernel, ENOSYS. The x32 ones are here too. */
    static final int UNKNOWN = 470;

    // Numbers by asm/unistd_64.h, and asm-generic/unistd.h for aarch64; runs of them as first, last. From 424 on they are the same.

    /**
     * Of both: pidfd_send_signal to io_uring_register; open_tree to fspick; openat2, pidfd_getfd; process_madvise;
     * mount_setattr, quotactl_fd; fchmodat2; setxattrat; removexattrat; open_tree_attr; file_setattr.
     */
    private static final int[] COMMON = {424, 433, 437, 438, 440, 440, 442, 443, 452, 452, 463, 463, 466, 467, 469, 469};

    private static final int[] AMD64 = {
        43, 43, 50, 50, 288, 288, // accept, listen, accept4
        57, 59, 62, 62, 322, 322, // fork, vfork, execve; kill; execveat
        // ptrace; process_vm_readv, _writev, kcmp; rt_sigqueueinfo; tkill; rt_tgsigqueueinfo, perf_event_open
        101, 101, 310, 312, 129, 129, 200, 200, 297, 298,
        134, 134, 155, 155, 159, 159, 161, 161, 163, 176, // uselib; pivot_root; adjtimex; chroot; acct to delete_module
        179, 180, 227, 227, 305, 305, // quotactl, nfsservctl; clock_settime; clock_adjtime
        246, 246, 320, 320, 248, 250, 272, 272, // kexec_load, kexec_file_load; add_key to keyctl; unshare
        304, 304, 313, 313, 321, 321, 323, 323, // open_by_handle_at; finit_module; bpf; userfaultfd
    };
    private static final int[] AMD64_FILES = {
        76, 77, 82, 88, 90, 94, 132, 133, // truncate, ftruncate; rename to symlink; chmod to lchown; utime, mknod
        188, 190, 197, 199, 235, 235, // setxattr to fsetxattr; removexattr to fremovexattr; utimes
        // mkdirat to futimesat; unlinkat to symlinkat; fchmodat; utimensat; fallocate; renameat2
        258, 261, 263, 266, 268, 268, 280, 280, 285, 285, 316, 316,
    };
    private static final int[] ARM64 = {
        201, 202, 242, 242, // listen, accept; accept4
        221, 221, 281, 281, 129, 130, // execve; execveat; kill, tkill
        // ptrace; process_vm_readv to finit_module; rt_sigqueueinfo; rt_tgsigqueueinfo, perf_event_open
        117, 117, 270, 273, 138, 138, 240, 241,
        39, 42, 51, 51, 60, 60, 89, 89, 97, 97, // umount2 to nfsservctl; chroot; quotactl; acct; unshare
        // kexec_load to delete_module; clock_settime; reboot; sethostname, setdomainname; settimeofday, adjtimex
        104, 106, 112, 112, 142, 142, 161, 162, 170, 171,
        217, 219, 224, 225, 265, 266, // add_key to keyctl; swapon, swapoff; open_by_handle_at, clock_adjtime
        280, 280, 282, 282, 294, 294, // bpf; userfaultfd; kexec_file_load
    };
    private static final int[] ARM64_FILES = {
        // setxattr to fsetxattr; removexattr to fremovexattr; mknodat to renameat; truncate to fallocate; fchmod to
        // fchown; utimensat; renameat2
        5, 7, 14, 16, 33, 38, 45, 47, 52, 55, 88, 88, 276, 276,
    };

    // What becomes of a number.
    private static final byte ALLOW = 0;
    private static final byte REFUSE = 1;
    private static final byte UNLESS_READ_SECOND = 2; // open: its second argument has the flags
    private static final byte UNLESS_READ_THIRD = 3; // openat
    private static final byte UNLESS_LOCAL = 4; // socket: only of netlink and unix
    private static final byte NOT_THERE = 5;
    private static final byte ONLY_RUN = 6; // bpf: its first argument is the command

    // struct seccomp_data (linux/seccomp.h): s32 nr @0, u32 arch @4, u64 ip @8, u64 args[6] @16; low words of arguments first
    private static final int NR = 0;
    private static final int ARCH = 4;
    private static final int ARGUMENTS = 16;
    private static final int AUDIT_ARCH_X86_64 = 0xc000003e; // linux/audit.h
    private static final int AUDIT_ARCH_AARCH64 = 0xc00000b7;
    private static final int SECCOMP_RET_ALLOW = 0x7fff0000;
    private static final int SECCOMP_RET_ERRNO = 0x00050000;
    private static final int EPERM = 1; // asm-generic/errno-base.h, errno.h
    private static final int ENOSYS = 38;

    // linux/bpf_common.h
    private static final int LOAD = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private static final int JUMP_EQUAL = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    private static final int JUMP_AT_LEAST = 0x35; // BPF_JGE
    private static final int JUMP_ANY_BIT = 0x45; // BPF_JSET
    private static final int RETURN = 0x06; // BPF_RET | BPF_K

    private static final int WRITES = 03 | 0100 | 01000; // O_ACCMODE, O_CREAT, O_TRUNC (asm-generic/fcntl.h)
    private static final int AF_UNIX = 1;
    private static final int AF_NETLINK = 16;

    private static final int MOST = 512; // instructions

    private static final int PR_SET_NO_NEW_PRIVS = 38; // linux/prctl.h
    private static final int SECCOMP_SET_MODE_FILTER = 1;
    private static final int SECCOMP_FILTER_FLAG_TSYNC = 1;
    private static final int SECCOMP_FILTER_FLAG_SPEC_ALLOW = 4; // no mitigation that would slow all that follows

    /**
     * The filter that {@link #restrain} puts in force. It needs no native code: whoever waits for that can have it made
     * meanwhile.
     *
     * @param allowed of the constants above
     * @return null if the machine is of a kind that is not known here
     */
    public static long[] filter(int allowed) {
        return X86_64 || AARCH64 ? filter(X86_64, allowed) : null;
    }

    /**
     * Restrains this process, all threads that it has and will have.
     *
     * @return false if the kernel, or a sandbox, does not let it
     */
    public static boolean restrain(Libc libc, long[] filter) {
        OffHeap program = libc.allocate(filter.length * Long.BYTES);
        program.bytes().asLongBuffer().put(filter); // at once: this is run before anything is compiled
        // struct sock_fprog (linux/filter.h): u16 len @0, struct sock_filter *filter @8
        OffHeap fprog = libc.allocate(16);
        fprog.bytes().putShort(0, (short) filter.length).putLong(8, program.address());
        return libc.prctl(PR_SET_NO_NEW_PRIVS, 1) == 0
                && libc.seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC | SECCOMP_FILTER_FLAG_SPEC_ALLOW, fprog) == 0;
    }

    /** A tree, so that any number meets half a dozen comparisons. */
    static long[] filter(boolean x86, int allowed) {
        byte[] fates = fates(x86, allowed);
        int[] starts = new int[fates.length];
        int runs = 0;
        byte last = -1;
        for (int nr = 0; nr < fates.length; nr++) {
            if (fates[nr] != last) starts[runs++] = nr;
            last = fates[nr];
        }
        long[] program = new long[MOST];
        put(program, 0, LOAD, 0, 0, ARCH);
        put(program, 1, JUMP_EQUAL, 1, 0, x86 ? AUDIT_ARCH_X86_64 : AUDIT_ARCH_AARCH64);
        put(program, 2, RETURN, 0, 0, SECCOMP_RET_ERRNO | EPERM);
        put(program, 3, LOAD, 0, 0, NR);
        return Arrays.copyOf(program, tree(program, 4, fates, starts, 0, runs - 1));
    }

    /** By number, what becomes of it. */
    private static byte[] fates(boolean x86, int allowed) {
        byte[] fates = new byte[UNKNOWN + 1];
        fates[UNKNOWN] = NOT_THERE;
        refuse(fates, COMMON);
        refuse(fates, x86 ? AMD64 : ARM64);
        if ((allowed & WRITE_FILES) == 0) {
            refuse(fates, x86 ? AMD64_FILES : ARM64_FILES);
            fates[x86 ? 257 : 56] = UNLESS_READ_THIRD;
            if (x86) fates[2] = UNLESS_READ_SECOND;
        }
        if ((allowed & CONNECT) == 0) {
            fates[x86 ? 42 : 203] = REFUSE;
            fates[x86 ? 41 : 198] = UNLESS_LOCAL;
        }
        if ((allowed & RUN_PROGRAMS) != 0) fates[x86 ? 321 : 280] = ONLY_RUN;
        if ((allowed & ENTER_NAMESPACES) == 0) fates[x86 ? 308 : 268] = REFUSE;
        return fates;
    }

    private static void refuse(byte[] fates, int[] runs) {
        for (int i = 0; i < runs.length; i += 2) {
            for (int nr = runs[i]; nr <= runs[i + 1]; nr++) fates[nr] = REFUSE;
        }
    }

    /** Runs {@code from} to {@code to} of equal fates, from instruction {@code at} on; the instruction behind. */
    private static int tree(long[] out, int at, byte[] fates, int[] starts, int from, int to) {
        if (from == to) return leaf(out, at, fates[starts[from]]);
        int mid = from + to + 1 >>> 1;
        int right = tree(out, at + 1, fates, starts, from, mid - 1);
        put(out, at, JUMP_AT_LEAST, right - at - 1, 0, starts[mid]);
        return tree(out, right, fates, starts, mid, to);
    }

    private static int leaf(long[] out, int at, byte fate) {
        int next = at;
        if (fate == UNLESS_LOCAL) {
            put(out, next++, LOAD, 0, 0, ARGUMENTS);
            put(out, next++, JUMP_EQUAL, 2, 0, AF_NETLINK);
            put(out, next++, JUMP_EQUAL, 1, 0, AF_UNIX);
        } else if (fate == ONLY_RUN) {
            put(out, next++, LOAD, 0, 0, ARGUMENTS);
            put(out, next++, JUMP_EQUAL, 1, 0, Bpf.BPF_PROG_TEST_RUN);
        } else if (fate == UNLESS_READ_SECOND || fate == UNLESS_READ_THIRD) {
            put(out, next++, LOAD, 0, 0, ARGUMENTS + 8 * (fate == UNLESS_READ_SECOND ? 1 : 2));
            put(out, next++, JUMP_ANY_BIT, 0, 1, WRITES);
        }
        if (fate == NOT_THERE) put(out, next++, RETURN, 0, 0, SECCOMP_RET_ERRNO | ENOSYS);
        else if (fate != ALLOW) put(out, next++, RETURN, 0, 0, SECCOMP_RET_ERRNO | EPERM);
        if (fate != REFUSE && fate != NOT_THERE) put(out, next++, RETURN, 0, 0, SECCOMP_RET_ALLOW);
        return next;
    }

    /** struct sock_filter (linux/filter.h), little endian: u16 code @0, u8 jt @2, u8 jf @3, u32 k @4. */
    private static void put(long[] to, int at, int code, int yes, int no, int k) {
        if (yes > 255) throw new AssertionError("a jump of " + yes);
        to[at] = code | (long) yes << 16 | (long) no << 24 | (long) k << 32;
    }
}
