package jss.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jss.testing.Fixtures;
import jss.testing.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The offsets and numbers of the codecs against the C compiler's, from this machine's headers. */
class LayoutTest {
    /** "struct.field", "struct size" or a constant, and the first number after it. */
    private static final Map<String, Integer> LAYOUT = new HashMap<>();

    @BeforeAll
    static void readTheHeaders() {
        for (String line : Run.of(Fixtures.program("layout")).clean().lines().toList()) {
            String[] words = line.split(" ");
            if (words[1].equals("bit")) continue;
            boolean size = words[1].equals("size");
            long value = Long.parseLong(words[size ? 2 : 1]);
            LAYOUT.put(size ? words[0] + " size" : words[0], (int) value);
        }
    }

    private static List<Field> constants(Class<?> type) {
        List<Field> found = new ArrayList<>();
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                if (Modifier.isStatic(f.getModifiers()) && f.getType() == int.class) found.add(f);
            }
        }
        return found;
    }

    private static int value(Field f) {
        try {
            f.setAccessible(true);
            return f.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Compares the constants of {@code type} with the fields of {@code struct}; says how many there were. */
    private static int fields(Class<?> type, String struct, String... prefixes) {
        int compared = 0;
        for (Field f : constants(type)) {
            for (String prefix : prefixes) {
                String name = struct + "." + prefix + f.getName().toLowerCase(Locale.ROOT);
                Integer offset = LAYOUT.get(name);
                if (offset == null) continue;
                assertThat(value(f)).as(name).isEqualTo(offset);
                compared++;
                break;
            }
            if (f.getName().equals("BYTES") && LAYOUT.containsKey(struct + " size")) {
                assertThat(value(f)).as(struct).isEqualTo(LAYOUT.get(struct + " size"));
            }
        }
        return compared;
    }

    @Test
    void messageHeadsAreWhereTheHeadersHaveThem() {
        assertThat(fields(InetDiagMsg.class, "inet_diag_msg", "idiag_")).isGreaterThanOrEqualTo(8);
        assertThat(fields(UnixDiagMsg.class, "unix_diag_msg", "udiag_")).isEqualTo(5);
        assertThat(fields(NetlinkDiagMsg.class, "netlink_diag_msg", "ndiag_")).isEqualTo(9);
        assertThat(fields(PacketDiagMsg.class, "packet_diag_msg", "pdiag_")).isEqualTo(5);
        assertThat(fields(VsockDiagMsg.class, "vsock_diag_msg", "vdiag_")).isEqualTo(10);
        assertThat(fields(XdpDiagMsg.class, "xdp_diag_msg", "xdiag_")).isEqualTo(4);
    }

    @Test
    void requestsAreWhereTheHeadersHaveThem() {
        assertThat(fields(InetDiagReqV2.class, "inet_diag_req_v2", "sdiag_", "idiag_")).isEqualTo(4);
        assertThat(fields(InetDiagReq.class, "inet_diag_req", "idiag_")).isEqualTo(3);
        assertThat(fields(UnixDiagReq.class, "unix_diag_req", "sdiag_", "udiag_")).isEqualTo(3);
        assertThat(fields(NetlinkDiagReq.class, "netlink_diag_req", "sdiag_", "ndiag_")).isEqualTo(3);
        assertThat(fields(PacketDiagReq.class, "packet_diag_req", "sdiag_", "pdiag_")).isEqualTo(2);
        assertThat(fields(VsockDiagReq.class, "vsock_diag_req", "sdiag_", "vdiag_")).isEqualTo(2);
        assertThat(fields(XdpDiagReq.class, "xdp_diag_req", "sdiag_", "xdiag_")).isEqualTo(2);
        assertThat(fields(TipcSockDiagReq.class, "tipc_sock_diag_req", "sdiag_", "tidiag_")).isEqualTo(2);
    }

    @Test
    void structsWithinAttributesAreWhereTheHeadersHaveThem() {
        assertThat(fields(TcpInfoView.class, "tcp_info", "tcpi_")).isGreaterThanOrEqualTo(52); // up to 5.4's
        assertThat(fields(MptcpInfoView.class, "mptcp_info", "mptcpi_")).isGreaterThanOrEqualTo(14);
        assertThat(fields(SctpInfoView.class, "sctp_info", "sctpi_")).isEqualTo(23);
        assertThat(fields(InetDiagMeminfo.class, "inet_diag_meminfo", "idiag_")).isEqualTo(4);
        assertThat(fields(TcpvegasInfo.class, "tcpvegas_info", "tcpv_")).isEqualTo(4);
        assertThat(fields(TcpDctcpInfo.class, "tcp_dctcp_info", "dctcp_")).isEqualTo(5);
        assertThat(fields(TcpBbrInfo.class, "tcp_bbr_info", "bbr_")).isEqualTo(5);
        assertThat(fields(TcpDiagMd5sig.class, "tcp_diag_md5sig", "tcpm_")).isEqualTo(5);
        assertThat(fields(PacketSocketView.class, "packet_diag_info", "pdi_")).isEqualTo(6);
        assertThat(fields(PacketSocketView.class, "sock_filter", "")).isEqualTo(4);
        assertThat(fields(PacketDiagRing.class, "packet_diag_ring", "pdr_")).isEqualTo(7);
        assertThat(fields(XdpDiagUmem.class, "xdp_diag_umem", "")).isEqualTo(9);
        assertThat(fields(XdpDiagStats.class, "xdp_diag_stats", "n_")).isEqualTo(6);
        assertThat(fields(SockaddrStorage.class, "sockaddr_storage", "ss_")).isEqualTo(1);
        assertThat(SockaddrStorage.PORT).isEqualTo(LAYOUT.get("sockaddr_in6.sin6_port"));
        assertThat(SockaddrStorage.SIN_ADDR).isEqualTo(LAYOUT.get("sockaddr_in.sin_addr"));
        assertThat(SockaddrStorage.SIN6_ADDR).isEqualTo(LAYOUT.get("sockaddr_in6.sin6_addr"));
    }

    @Test
    void attributesAndShowBitsHaveTheHeadersNumbers() {
        int compared = 0;
        for (Class<?> type : List.of(SockDiag.class, UnixSocketView.class, NetlinkSocketView.class,
                PacketSocketView.class, XdpSocketView.class, TipcSocketView.class, UlpInfoView.class,
                BpfStoragesView.class, UnixDiagReq.class, NetlinkDiagReq.class, PacketDiagReq.class, XdpDiagReq.class)) {
            for (Field f : constants(type)) {
                Integer number = LAYOUT.get(f.getName());
                if (number == null || f.getName().equals("INET_DIAG_MAX")) continue;
                assertThat(value(f)).as(f.getName()).isEqualTo(number);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static long number(Class<?> type, String name) throws ReflectiveOperationException {
        Field f = type.getDeclaredField(name);
        f.setAccessible(true);
        return ((Number) f.get(null)).longValue();
    }

    /** Class, its constant, and the header's name where it is another one. */
    @ParameterizedTest
    @CsvSource({"jss.sys.Libc, AT_FDCWD,", "jss.sys.Libc, IF_NAMESIZE, IFNAMSIZ", "jss.sys.Libc, NI_MAXHOST,",
        "jss.sys.Libc, NR_BPF, SYS_bpf", "jss.sys.Libc, NR_PRCTL, SYS_prctl", "jss.sys.Libc, NR_SECCOMP, SYS_seccomp",
        "jss.sys.Libc, NR_CAPGET, SYS_capget", "jss.sys.Libc, NR_CAPSET, SYS_capset", "jss.sys.Libc, PW_UID, passwd.pw_uid",
        "jss.sys.Bpf, BPF_MAP_GET_FD_BY_ID,", "jss.sys.Bpf, BPF_OBJ_GET_INFO_BY_FD,", "jss.sys.Bpf, BPF_MAP_TYPE_SK_STORAGE,",
        "jss.sys.Capabilities, VERSION_3, _LINUX_CAPABILITY_VERSION_3", "jss.sys.Capabilities, WORDS, __user_cap_data_struct size",
        "jss.sys.Capabilities, HEADER_BYTES, __user_cap_header_struct size",
        "jss.sys.Capabilities, PERMITTED, __user_cap_data_struct.permitted",
        "jss.sys.SystemCalls, NR, seccomp_data.nr", "jss.sys.SystemCalls, ARCH, seccomp_data.arch",
        "jss.sys.SystemCalls, ARGUMENTS, seccomp_data.args", "jss.sys.SystemCalls, AUDIT_ARCH_X86_64,",
        "jss.sys.SystemCalls, AUDIT_ARCH_AARCH64,", "jss.sys.SystemCalls, SECCOMP_RET_ALLOW,",
        "jss.sys.SystemCalls, SECCOMP_RET_ERRNO,", "jss.sys.SystemCalls, PR_SET_NO_NEW_PRIVS,",
        "jss.sys.SystemCalls, SECCOMP_SET_MODE_FILTER,", "jss.sys.SystemCalls, SECCOMP_FILTER_FLAG_TSYNC,",
        "jss.sys.SystemCalls, SECCOMP_FILTER_FLAG_SPEC_ALLOW,", "jss.sys.SystemCalls, AF_UNIX,", "jss.sys.SystemCalls, AF_NETLINK,",
        "jss.netlink.NetlinkSocket, SOCK_RAW,", "jss.netlink.NetlinkSocket, SOCK_CLOEXEC,", "jss.netlink.NetlinkSocket, SOL_SOCKET,",
        "jss.netlink.NetlinkSocket, SO_RCVTIMEO,", "jss.netlink.NetlinkSocket, TIMEVAL, timeval size",
        "jss.netlink.NetlinkSocket, SOL_NETLINK,", "jss.netlink.NetlinkSocket, NETLINK_EXT_ACK,", "jss.netlink.NetlinkSocket, MSG_TRUNC,",
        "jss.netlink.NetlinkSocket, NL_PID, sockaddr_nl.nl_pid", "jss.netlink.NetlinkSocket, NL_GROUPS, sockaddr_nl.nl_groups",
        "jss.proc.FdWorker, O_CLOEXEC,", "jss.proc.FdWorker, O_DIRECTORY,", "jss.proc.FdWorker, RECLEN, dirent64.d_reclen",
        "jss.proc.FdWorker, NAME, dirent64.d_name", "jss.proc.Namespace, O_NONBLOCK,", "jss.proc.Namespace, CLONE_NEWNET,",
        "jss.cli.Stdout, TIOCGWINSZ,", "jss.cli.Stdout, WS_COL, winsize.ws_col",
        "jss.sys.Bpf, MAP_FLAGS, bpf_attr.map_flags", "jss.sys.Bpf, MAP_NAME, bpf_attr.map_name",
        "jss.sys.Bpf, BTF_SIZE, bpf_attr.btf_size", "jss.sys.Bpf, LICENSE, bpf_attr.license",
        "jss.sys.Bpf, PROG_NAME, bpf_attr.prog_name", "jss.sys.Bpf, PROG_BTF_FD, bpf_attr.prog_btf_fd",
        "jss.sys.Bpf, FUNC_INFO_REC_SIZE, bpf_attr.func_info_rec_size", "jss.sys.Bpf, FUNC_INFO, bpf_attr.func_info",
        "jss.sys.Bpf, FUNC_INFO_CNT, bpf_attr.func_info_cnt", "jss.sys.Bpf, RETVAL, bpf_attr.test.retval",
        "jss.sys.Bpf, CTX_SIZE_IN, bpf_attr.test.ctx_size_in", "jss.sys.Bpf, CTX_IN, bpf_attr.test.ctx_in",
        "jss.sys.Bpf, BPF_MAP_CREATE,", "jss.sys.Bpf, BPF_PROG_LOAD,", "jss.sys.Bpf, BPF_PROG_TEST_RUN,", "jss.sys.Bpf, BPF_BTF_LOAD,",
        "jss.sys.Bpf, BPF_MAP_TYPE_ARRAY,", "jss.sys.Bpf, BPF_F_MMAPABLE,", "jss.sys.Bpf, BPF_PROG_TYPE_RAW_TRACEPOINT,",
        "jss.sys.Bpf, NAME, BPF_OBJ_NAME_LEN", "jss.sys.Libc, PROT_READ,", "jss.sys.Libc, MAP_SHARED,", "jss.sys.Libc, MAP_PRIVATE,",
        "jss.bpf.SteppedProgram, BPF_FUNC_MAP_LOOKUP_ELEM, BPF_FUNC_map_lookup_elem",
        "jss.bpf.SteppedProgram, BPF_FUNC_GET_CURRENT_TASK, BPF_FUNC_get_current_task",
        "jss.bpf.SteppedProgram, BPF_FUNC_LOOP, BPF_FUNC_loop", "jss.bpf.Socket, BPF_FUNC_PROBE_READ_KERNEL, BPF_FUNC_probe_read_kernel",
        "jss.bpf.Kernel, O_CLOEXEC,", "jss.bpf.WalkRow, MSG, inet_diag_msg size",
        "jss.bpf.WalkRow, FAMILY, inet_diag_msg.idiag_family", "jss.bpf.WalkRow, STATE, inet_diag_msg.idiag_state",
        "jss.bpf.WalkRow, TIMER, inet_diag_msg.idiag_timer",
        "jss.bpf.WalkRow, RQUEUE, inet_diag_msg.idiag_rqueue", "jss.bpf.WalkRow, WQUEUE, inet_diag_msg.idiag_wqueue",
        "jss.bpf.WalkRow, UID, inet_diag_msg.idiag_uid", "jss.bpf.WalkRow, EXPIRES, inet_diag_msg.idiag_expires",
        "jss.bpf.WalkRow, BPF_FUNC_JIFFIES64, BPF_FUNC_jiffies64", "jss.bpf.WalkRow, INET_DIAG_SHUTDOWN,",
        "jss.bpf.WalkRow, INET_DIAG_MARK,", "jss.bpf.WalkRow, INET_DIAG_CGROUP_ID,", "jss.bpf.WalkRow, INET_DIAG_NONE,",
        "jss.bpf.DescriptorProgram, PROC_SUPER_MAGIC,", "jss.bpf.DescriptorProgram, SOCKFS_MAGIC,"})
    void whatIsNotNetlinkIsAsTheHeadersHaveItToo(String type, String constant, String name) throws ReflectiveOperationException {
        Integer expected = LAYOUT.get(name == null ? constant : name);
        assertThat(expected).as("the headers' %s", name == null ? constant : name).isNotNull();
        assertThat((int) number(Class.forName(type), constant)).isEqualTo(expected);
    }

    @Test
    void capabilitiesAreBitsOfTheirNumbers() throws ReflectiveOperationException {
        for (String c : List.of("DAC_OVERRIDE", "DAC_READ_SEARCH", "NET_ADMIN", "SYS_PTRACE", "SYS_ADMIN", "SYSLOG", "PERFMON", "BPF")) {
            assertThat(number(jss.sys.Capabilities.class, "CAP_" + c)).as(c).isEqualTo(1L << LAYOUT.get("CAP_" + c));
        }
        assertThat((int) number(jss.sys.SystemCalls.class, "WRITES"))
                .isEqualTo(LAYOUT.get("O_ACCMODE") | LAYOUT.get("O_CREAT") | LAYOUT.get("O_TRUNC"));
    }

    /** Every errno that has a name here, by its number there. */
    @Test
    void errnosHaveTheHeadersNumbers() {
        for (jss.sys.Errno e : jss.sys.Errno.values()) assertThat(e.code()).as(e.name()).isEqualTo(LAYOUT.get(e.name()));
    }
}
