package jss.sys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jss.testing.Run;
import org.junit.jupiter.api.Test;

/** The filter of system calls, run as the kernel runs it, over every number that the kernel's headers have a name for. */
class SystemCallsTest {
    private static final int ALLOWED = 0x7fff0000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050026;
    private static final int AMD64 = 0xc000003e;
    private static final int ARM64 = 0xc00000b7;

    /** Never made, whatever the run; not every architecture has all of them. */
    private static final Set<String> ALWAYS = Set.of("accept", "accept4", "listen",
            "execve", "execveat", "fork", "vfork", "uselib",
            "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "kill", "tkill", "rt_sigqueueinfo",
            "rt_tgsigqueueinfo", "pidfd_send_signal", "pidfd_getfd", "perf_event_open", "userfaultfd",
            "bpf", "add_key", "request_key", "keyctl", "init_module", "finit_module", "create_module", "delete_module",
            "kexec_load", "kexec_file_load", "reboot", "iopl", "ioperm", "acct", "swapon", "swapoff", "quotactl",
            "quotactl_fd", "nfsservctl", "settimeofday", "clock_settime", "adjtimex", "clock_adjtime", "sethostname",
            "setdomainname", "mount", "umount2", "pivot_root", "chroot", "unshare", "open_tree", "move_mount", "fsopen",
            "fsconfig", "fsmount", "fspick", "mount_setattr", "open_by_handle_at", "openat2",
            "io_uring_setup", "io_uring_enter", "io_uring_register", "fchmodat2", "setxattrat", "removexattrat",
            "open_tree_attr", "file_setattr");

    private static final Set<String> FILES = Set.of("creat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link",
            "linkat", "unlink", "unlinkat", "symlink", "symlinkat", "mknod", "mknodat", "chmod", "fchmod", "fchmodat", "chown",
            "fchown", "lchown", "fchownat", "truncate", "ftruncate", "fallocate", "utime", "utimes", "futimesat", "utimensat",
            "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr");

    /** By number. */
    private static Map<Integer, String> names(String header, String... definitions) {
        List<String> lines = Run.of("sh", "-c", "echo '#include <" + header + ">' | cc -E -dM " + String.join(" ", definitions)
                + " -x c -").lines();
        Map<Integer, String> names = new HashMap<>();
        for (String line : lines) {
            String[] words = line.replaceFirst("__NR3264_(\\w+) (\\d+)", "__NR_$1 $2").split(" ");
            if (words.length != 3 || !words[1].startsWith("__NR_") || !words[2].matches("\\d+")) continue;
            names.put(Integer.valueOf(words[2]), words[1].substring(5));
        }
        return names;
    }

    private static Map<Integer, String> amd64() {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "its header is not here");
        return names("asm/unistd_64.h");
    }

    /** aarch64 takes its numbers from the table that all newer architectures share. */
    private static Map<Integer, String> arm64() {
        return names("asm-generic/unistd.h", "-D__ARCH_WANT_RENAMEAT", "-D__ARCH_WANT_SET_GET_RLIMIT", "-D__ARCH_WANT_NEW_STAT");
    }

    /** What classic BPF of {@code program} returns for a call. */
    private static int run(long[] program, int arch, int nr, long... arguments) {
        int[] data = new int[16];
        data[0] = nr;
        data[1] = arch;
        for (int i = 0; i < arguments.length; i++) data[4 + 2 * i] = (int) arguments[i];
        int a = 0;
        for (int at = 0; ; ) {
            long i = program[at++];
            int k = (int) (i >>> 32);
            boolean holds;
            switch ((int) i & 0xffff) {
                case 0x20 -> {
                    a = data[k / 4];
                    continue;
                }
                case 0x06 -> {
                    return k;
                }
                case 0x15 -> holds = a == k;
                case 0x35 -> holds = Integer.compareUnsigned(a, k) >= 0;
                case 0x45 -> holds = (a & k) != 0;
                default -> throw new AssertionError(Long.toHexString(i));
            }
            at += (int) (i >>> (holds ? 16 : 24)) & 0xff;
        }
    }

    private static void check(boolean x86, Map<Integer, String> names) {
        int arch = x86 ? AMD64 : ARM64;
        long[] strictest = SystemCalls.filter(x86, 0);
        Set<String> refused = new TreeSet<>();
        Set<String> expected = new TreeSet<>(names.values());
        expected.retainAll(union(ALWAYS, FILES, Set.of("connect", "setns", "socket")));
        for (Map.Entry<Integer, String> n : names.entrySet()) {
            int verdict = run(strictest, arch, n.getKey());
            if (verdict == EPERM) refused.add(n.getValue());
            else assertThat(verdict).as(n.getValue()).isEqualTo(n.getKey() < SystemCalls.UNKNOWN ? ALLOWED : ENOSYS);
        }
        assertThat(refused).isEqualTo(expected).hasSizeGreaterThan(70);

        long[] widest = SystemCalls.filter(x86, SystemCalls.CONNECT | SystemCalls.WRITE_FILES | SystemCalls.ENTER_NAMESPACES);
        for (Map.Entry<Integer, String> n : names.entrySet()) {
            if (n.getKey() >= SystemCalls.UNKNOWN) continue;
            assertThat(run(widest, arch, n.getKey())).as(n.getValue()).isEqualTo(ALWAYS.contains(n.getValue()) ? EPERM : ALLOWED);
        }
        arguments(strictest, x86 ? AMD64 : ARM64, names);

        long[] walking = SystemCalls.filter(x86, SystemCalls.RUN_PROGRAMS);
        for (Map.Entry<Integer, String> n : names.entrySet()) {
            int nr = n.getKey();
            if (!n.getValue().equals("bpf")) {
                assertThat(run(walking, arch, nr)).as(n.getValue()).isEqualTo(run(strictest, arch, nr));
                continue;
            }
            for (int command = 0; command < 40; command++) {
                assertThat(run(walking, arch, nr, command)).as("command %d", command).isEqualTo(command == 10 ? ALLOWED : EPERM);
            }
        }
    }

    private static void arguments(long[] filter, int arch, Map<Integer, String> names) {
        for (Map.Entry<Integer, String> n : names.entrySet()) {
            int nr = n.getKey();
            switch (n.getValue()) {
                case "socket" -> {
                    for (int family = 0; family < 50; family++) {
                        boolean local = family == 1 || family == 16;
                        assertThat(run(filter, arch, nr, family)).isEqualTo(local ? ALLOWED : EPERM);
                    }
                }
                case "open" -> opening((flags) -> run(filter, arch, nr, 0, flags));
                case "openat" -> opening((flags) -> run(filter, arch, nr, -100, 0, flags));
                default -> { }
            }
        }
    }

    private static void opening(java.util.function.IntUnaryOperator open) {
        assertThat(open.applyAsInt(0x80000 | 0x10000)).as("O_CLOEXEC, O_DIRECTORY").isEqualTo(ALLOWED);
        for (int flag : new int[] {1, 2, 3, 0100, 01000, 020000000 | 2}) assertThat(open.applyAsInt(flag)).isEqualTo(EPERM);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> s : sets) all.addAll(s);
        return all;
    }

    @Test
    void onX86_64ItRefusesTheseCallsAndNoOther() {
        check(true, amd64());
    }

    @Test
    void onAarch64ItRefusesTheseCallsAndNoOther() {
        check(false, arm64());
        assertThat(arm64()).containsEntry(280, "bpf").containsEntry(167, "prctl").containsEntry(277, "seccomp")
                .containsEntry(90, "capget").containsEntry(91, "capset"); // which Libc makes by number
    }

    @Test
    void callsOfAnotherArchitectureAreRefused() {
        assertThat(run(SystemCalls.filter(true, 0), 0x40000003, 1)).as("i386").isEqualTo(EPERM);
        assertThat(run(SystemCalls.filter(true, 0), AMD64, 0x40000000)).as("x32").isEqualTo(ENOSYS);
        assertThat(run(SystemCalls.filter(false, 0), AMD64, 0)).isEqualTo(EPERM);
    }

    @Test
    void aKernelThatRefusesIsNoMistake() {
        try (FaultyLibc libc = new FaultyLibc().failing("syscall", Errno.EPERM)) {
            assertThat(SystemCalls.restrain(libc, SystemCalls.filter(true, 0))).isFalse();
            assertThat(libc.calls("syscall")).as("no filter without no_new_privs").isEqualTo(1);
            assertThat(Capabilities.keep(libc, 0)).isFalse();
            assertThat(libc.calls("syscall")).as("nothing set that is not known").isEqualTo(2);
            assertThat(Capabilities.permitted(libc)).isZero();
        }
    }

    @Test
    void whoeverWantsWhatItHasChangesNothing() {
        try (FaultyLibc libc = new FaultyLibc().failing("syscall", 2, Errno.EPERM)) {
            assertThat(Capabilities.keep(libc, -1L)).isTrue();
            assertThat(libc.calls("syscall")).isEqualTo(1);
        }
    }
}
