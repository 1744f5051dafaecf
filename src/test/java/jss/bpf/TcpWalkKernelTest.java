package jss.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jss.diag.InetDiagReq;
import jss.diag.InetSocketView;
import jss.diag.SockDiag;
import jss.netlink.NetlinkSocket;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.Inside;
import jss.testing.Netns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk beside a dump of the same table: sockets in every state that loopback can be brought to. */
class TcpWalkKernelTest {
    private static final int CONNECTIONS = TcpState.ALL
            & ~(TcpState.LISTEN.bit() | TcpState.CLOSE.bit() | TcpState.BOUND_INACTIVE.bit());

    private static Netns netns;
    private static Kernel kernel;
    private static Layout layout;

    @BeforeAll
    static void makeSockets() {
        kernel = Kernel.described();
        layout = kernel == null ? null : kernel.layout();
        assumeTrue(layout != null, "this kernel does not describe its types");
        netns = new Netns();
        netns.fixture("sockets", "states");
    }

    @AfterAll
    static void removeSockets() {
        if (netns != null) netns.close();
    }

    private static TcpWalk.Wanted wanted(int states, int family, boolean most, boolean inode) {
        return new TcpWalk.Wanted(states, family, inode, false, most, (conditions, no) -> { });
    }

    private static TcpWalk.Wanted all(boolean inode) {
        return wanted(CONNECTIONS, 0, true, inode);
    }

    private static String text(InetSocketView row) {
        StringBuilder text = new StringBuilder();
        text.append(row.family()).append(' ').append(row.state()).append(' ').append(row.sport()).append(' ').append(row.dport());
        for (int i = 0; i < (row.family() == 2 ? 1 : 4); i++) text.append(' ').append(row.src(i)).append('-').append(row.dst(i));
        return text.append(" if").append(row.ifindex()).append(' ').append(row.recvQueue()).append(' ').append(row.sendQueue())
                .append(" inode ").append(row.inode()).toString();
    }

    private static List<String> dumped(int states, byte[] program) throws Exception {
        return Inside.run(netns, () -> {
            List<String> rows = new ArrayList<>();
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            try (NetlinkSocket kernel = NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG)) {
                kernel.request("tcp", InetDiagReq.dump(SockDiag.TCPDIAG_GETSOCK, 0, states, program))
                        .run((type, buffer, from, end) -> rows.add(text(row.wrap(buffer, from, end))));
            }
            Collections.sort(rows);
            return rows;
        });
    }

    private static List<String> walked(boolean cast, int states, int family, boolean most) throws Exception {
        return Inside.run(netns, () -> {
            List<String> rows = new ArrayList<>();
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            try (TcpWalk walk = TcpWalk.open(layout, cast, 1, wanted(states, family, most, true))) {
                if (walk == null) return null;
                walk.read((buffer, from, end) -> rows.add(text(row.wrap(buffer, from, end))));
                assertThat(walk.incomplete()).isFalse();
            }
            Collections.sort(rows);
            return rows;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everySocketIsToldOfAsADumpDoes(boolean cast) throws Exception {
        List<String> rows = walked(cast, CONNECTIONS, 0, true);
        assumeTrue(rows != null, "not on this kernel, or without the right to");
        assertThat(rows).isEqualTo(dumped(CONNECTIONS, null)).hasSizeGreaterThan(40);
        assertThat(walked(cast, CONNECTIONS, 0, false)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachStateAndFamilyByItself(boolean cast) throws Exception {
        assumeTrue(walked(cast, CONNECTIONS, 0, true) != null, "not on this kernel, or without the right to");
        int seen = 0;
        for (TcpState state : TcpState.values()) {
            if ((state.bit() & CONNECTIONS) == 0 || state == TcpState.NEW_SYN_RECV) continue;
            List<String> rows = walked(cast, state.bit(), 0, true);
            assertThat(rows).as(state.name()).isEqualTo(dumped(state.bit(), null));
            if (!rows.isEmpty()) seen++;
            List<String> v4 = rows.stream().filter(r -> r.startsWith("2 ")).toList();
            assertThat(walked(cast, state.bit(), 2, true)).isEqualTo(v4);
            assertThat(walked(cast, state.bit(), 10, true)).isEqualTo(rows.stream().filter(r -> r.startsWith("10 ")).toList());
        }
        assertThat(seen).isGreaterThanOrEqualTo(8);
    }

    /** What an extended row has beyond a plain one, but for when the timer fires. */
    private static String more(InetSocketView row) {
        return text(row) + " uid " + row.uid() + " cookie " + row.cookie() + " mark " + row.hasMark() + ' ' + row.mark()
                + " cgroup " + row.hasCgroupId() + ' ' + row.cgroupId() + " shut " + row.hasShutdown() + ' ' + row.shutdown()
                + " timer " + row.timer() + ' ' + row.retrans();
    }

    /** The row of each cookie, and when its timer fires. */
    private record Extended(Map<Long, String> rows, Map<Long, Long> expires) {
        boolean add(InetSocketView row) {
            assertThat(rows.put(row.cookie(), more(row))).as("two of one cookie").isNull();
            expires.put(row.cookie(), row.expiresMs());
            return true;
        }
    }

    private static Extended extended(Netns in, Boolean cast, int finTimeout) throws Exception {
        return Inside.run(in, () -> {
            Extended all = new Extended(new HashMap<>(), new HashMap<>());
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            if (cast == null) {
                try (NetlinkSocket kernel = NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG)) {
                    kernel.request("tcp", InetDiagReq.dump(SockDiag.TCPDIAG_GETSOCK, 0, CONNECTIONS, null))
                            .run((type, buffer, from, end) -> all.add(row.wrap(buffer, from, end)));
                }
                return all;
            }
            TcpWalk.Wanted wanted = new TcpWalk.Wanted(CONNECTIONS, 0, true, true, true, (conditions, no) -> { });
            try (TcpWalk walk = TcpWalk.open(layout, cast, 1, wanted)) {
                if (walk == null) return null;
                if (!walk.learnJiffies(finTimeout)) return null;
                walk.read((buffer, from, end) -> all.add(row.wrap(buffer, from, end)));
            }
            return all;
        });
    }

    private static final int FIN_TIMEOUT = 60; // of a new namespace

    @ParameterizedTest
    @CsvSource({"true, states", "false, states", "true, all", "false, all"})
    void extendedRowsTellWhatADumpTells(boolean cast, String fixture) throws Exception {
        try (Netns made = new Netns()) {
            if (!fixture.equals("states")) made.fixture("sockets", fixture);
            Netns in = fixture.equals("states") ? netns : made;
            Extended before = extended(in, null, 0);
            Extended walked = extended(in, cast, FIN_TIMEOUT);
            assumeTrue(walked != null, "not on this kernel, or without the right to");
            Extended after = extended(in, null, 0);
            before.rows.entrySet().retainAll(after.rows.entrySet()); // what did not change meanwhile
            assertThat(before.rows).hasSizeGreaterThan(after.rows.size() / 2).hasSizeGreaterThan(20);
            assertThat(walked.rows).containsAllEntriesOf(before.rows).hasSameSizeAs(after.rows);
            int timers = 0;
            for (long cookie : before.rows.keySet()) {
                long earlier = before.expires.get(cookie);
                long later = after.expires.get(cookie);
                if (later > earlier) continue; // set anew
                assertThat(walked.expires.get(cookie)).isBetween(later, earlier);
                if (earlier > 0) timers++;
            }
            assertThat(timers).isGreaterThan(3);
        }
    }

    @Test
    void aJiffyIsAsLongAsTheKernelSays() throws Exception {
        Extended walked = extended(netns, true, FIN_TIMEOUT);
        assumeTrue(walked != null, "not on this kernel, or without the right to");
        Extended slower = extended(netns, true, 2 * FIN_TIMEOUT); // as if it counted half as often
        assumeTrue(slower != null, "this kernel counts too seldom already");
        int seen = 0;
        for (Map.Entry<Long, Long> e : walked.expires.entrySet()) {
            Long longer = slower.expires.get(e.getKey());
            if (longer == null || e.getValue() < 10_000) continue;
            assertThat(longer).isBetween(2 * (e.getValue() - 5000), 2 * e.getValue());
            seen++;
        }
        assertThat(seen).isPositive();
        for (int wrong : new int[] {0, -60, 7, 59, 120_000, 1_000_000_000}) {
            assertThat(extended(netns, true, wrong)).as("tcp_fin_timeout " + wrong).isNull();
        }
    }

    @Test
    void threadsShareTheBuckets() throws Exception {
        List<String> alone = walked(true, CONNECTIONS, 0, true);
        assumeTrue(alone != null, "not on this kernel, or without the right to");
        List<String> rows = Collections.synchronizedList(new ArrayList<>());
        Inside.run(netns, () -> {
            try (TcpWalk walk = TcpWalk.open(layout, true, 4, all(true))) {
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    InetSocketView row = new InetSocketView(SocketTable.TCP);
                    threads.add(new Thread(() -> walk.read((buffer, from, end) -> rows.add(text(row.wrap(buffer, from, end))))));
                }
                for (Thread t : threads) t.start();
                for (Thread t : threads) t.join();
            }
            return null;
        });
        assertThat(rows).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void whoeverWantsNoMoreIsShownNoMore() throws Exception {
        int rows = Inside.run(netns, () -> {
            int[] seen = new int[1];
            try (TcpWalk walk = TcpWalk.open(kernel, 1, all(false))) {
                if (walk == null) return -1;
                walk.read((buffer, from, end) -> ++seen[0] < 3);
            }
            return seen[0];
        });
        assumeTrue(rows >= 0, "not on this kernel, or without the right to");
        assertThat(rows).isEqualTo(3);
    }

    @Test
    void otherNamespacesAreNotLookedInto() throws Exception {
        try (Netns empty = new Netns()) {
            int rows = Inside.run(empty, () -> {
                int[] seen = new int[1];
                try (TcpWalk walk = TcpWalk.open(kernel, 1, all(false))) {
                    if (walk == null) return 0;
                    walk.read((buffer, from, end) -> ++seen[0] > 0);
                }
                return seen[0];
            });
            assertThat(rows).isZero();
        }
    }

    @Test
    void conditionsThatAreTooManyForAProgramAreNoProgram() {
        assertThat(TcpWalk.open(layout, true, 1, new TcpWalk.Wanted(CONNECTIONS, 0, false, false, false, (conditions, no) -> {
            for (int i = 0; i < 40_000; i++) conditions.portIs(true, i & 0xffff, no);
        }))).isNull();
    }
}
