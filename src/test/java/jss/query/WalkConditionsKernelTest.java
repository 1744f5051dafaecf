package jss.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jss.bpf.Kernel;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Prefix;
import jss.filter.Sources;
import jss.netlink.NetlinkSocket;
import jss.record.Detail;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.Inside;
import jss.testing.Netns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filters in the program of a walk, beside the same filters put to inet_diag: the same rows of a table with every state. */
class WalkConditionsKernelTest {
    private static final int EXPRESSIONS = Integer.getInteger("jss.walk.expressions", 400);

    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "states");
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    /** Takes rows of all threads. */
    private record Texts(List<String> rows) implements RecordSink {
        @Override
        public boolean accept(SocketRecord row) {
            InetRecord r = (InetRecord) row;
            StringBuilder text = new StringBuilder().append(r.family()).append(' ').append(r.state()).append(' ')
                    .append(r.sport()).append(' ').append(r.dport());
            for (int i = 0; i < (r.family() == Family.INET.number() ? 1 : 4); i++) {
                text.append(' ').append(r.src(i)).append('-').append(r.dst(i));
            }
            synchronized (rows) {
                rows.add(text.toString());
            }
            return true;
        }

        @Override
        public RecordSink fork() {
            return this;
        }
    }

    private static List<String> rows(Expr expr, Query query, boolean walking) {
        Texts texts = new Texts(new ArrayList<>());
        SocketScan scan = new SocketScan(query, NetlinkSocket::open).where(expr, Sources.NONE);
        if (!walking) {
            scan.run(texts);
        } else {
            try (TcpPrograms programs = TcpPrograms.open(query, expr, 2, () -> 1_000_000, Kernel::described)) {
                if (programs == null || programs.walk == null) return null;
                scan.helpedBy(programs).run(texts);
            }
        }
        Collections.sort(texts.rows);
        return texts.rows;
    }

    /** Drawn from what the table holds, so that about half of the conditions hold. */
    private static Expr expression(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(4) : random.nextInt(9);
        End end = random.nextBoolean() ? End.SRC : End.DST;
        int port = 20_000 + 1000 * random.nextInt(4) + random.nextInt(40);
        return switch (kind) {
            case 0 -> new Expr.Port(end, port, port);
            case 1 -> new Expr.Port(end, port, port + random.nextInt(2000));
            case 2 -> new Expr.Address(end, random.nextInt(4) == 0 ? Prefix.v4(0x7f000001 ^ 1 << random.nextInt(9), random.nextInt(33))
                    : Prefix.v4(0x7f000001, random.nextInt(33)));
            case 3 -> new Expr.Address(end, random.nextBoolean() ? Prefix.v6(0, 0, 0, 1, random.nextInt(129))
                    : Prefix.v6(0, 0, 0xffff, 0x7f000001, random.nextInt(129)));
            case 4 -> Expr.not(expression(random, depth - 1));
            case 5 -> new Expr.State(random.nextInt(TcpState.ALL) & ~TcpState.NEW_SYN_RECV.bit() | TcpState.ESTABLISHED.bit());
            case 6 -> new Expr.Device(random.nextInt(2), "if");
            default -> {
                List<Expr> terms = new ArrayList<>();
                for (int n = 1 + random.nextInt(6); n > 0; n--) terms.add(expression(random, depth - 1));
                yield kind == 7 ? Expr.and(terms) : Expr.or(terms);
            }
        };
    }

    @Test
    void aWalkFindsWhatADumpFinds() throws Exception {
        Inside.run(netns, () -> {
            int found = 0;
            for (int seed = 0; seed < EXPRESSIONS; seed++) {
                Random random = new Random(seed);
                Expr expr = expression(random, 1 + seed % 3);
                EnumSet<Family> families = seed % 5 == 0 ? EnumSet.of(Family.INET) : EnumSet.of(Family.INET, Family.INET6);
                Query query = new Query(EnumSet.of(SocketTable.TCP), families, TcpState.ALL, EnumSet.noneOf(Detail.class));
                List<String> walked = rows(expr, query, true);
                if (walked == null) { // its states are of no connection, or this is no kernel for it
                    boolean any = (Pushdown.of(expr, TcpState.ALL, false).states() & TcpScan.CONNECTIONS) != 0;
                    assumeTrue(!any, "no walks here");
                    continue;
                }
                assertThat(walked).as("seed %d: %s", seed, Expr.print(expr)).isEqualTo(rows(expr, query, false));
                found += walked.size();
            }
            assertThat(found).isGreaterThan(10 * EXPRESSIONS);
            return null;
        });
    }

    @Test
    void aThousandAddressesAreATreeInTheProgramToo() throws Exception {
        Inside.run(netns, () -> {
            for (int count : new int[] {100, 1000, 3000}) {
                List<Expr> terms = new ArrayList<>();
                for (int i = 0; i < count; i++) terms.add(new Expr.Address(End.DST, Prefix.v4(0x7e000001 + 0x10001 * i, 32)));
                terms.add(new Expr.Address(End.DST, Prefix.v4(0x7f000001, 32)));
                Expr any = Expr.or(terms);
                Query query = query(EnumSet.noneOf(Detail.class));
                List<String> walked = rows(any, query, true);
                assumeTrue(walked != null, "no walks here");
                assertThat(walked).isEqualTo(rows(any, query, false)).isNotEmpty();
            }
            return null;
        });
    }

    @Test
    void whatWantsMoreThanAWalkTellsIsDumped() {
        assertThat(ConnectionWalk.isFor(query(EnumSet.noneOf(Detail.class)), Pushdown.none(TcpState.ALL), 2)).isTrue();
        assertThat(ConnectionWalk.isFor(query(EnumSet.of(Detail.PROCESSES)), Pushdown.none(TcpState.ALL), 2)).isTrue();
        assertThat(ConnectionWalk.isFor(query(EnumSet.of(Detail.EXTENDED)), Pushdown.none(TcpState.ALL), 2)).isTrue();
        assertThat(ConnectionWalk.isFor(query(EnumSet.of(Detail.REPLY)), Pushdown.none(TcpState.ALL), 2)).isFalse();
        assertThat(ConnectionWalk.isFor(query(EnumSet.of(Detail.INFO)), Pushdown.none(TcpState.ALL), 2)).isFalse();
        assertThat(ConnectionWalk.isFor(query(EnumSet.noneOf(Detail.class)), Pushdown.none(TcpState.ALL), 1)).isFalse();
        assertThat(ConnectionWalk.isFor(query(EnumSet.noneOf(Detail.class)), Pushdown.none(TcpState.LISTEN.bit()), 2)).isFalse();
    }

    @Test
    void ofFewSocketsNoProgramIsLoaded() {
        assertThat(TcpPrograms.open(query(EnumSet.noneOf(Detail.class)), Expr.TRUE, 2, () -> 1000, Kernel::described)).isNull();
    }

    private static Query query(Set<Detail> details) {
        return new Query(EnumSet.of(SocketTable.TCP), EnumSet.of(Family.INET, Family.INET6), TcpState.ALL, details);
    }
}
