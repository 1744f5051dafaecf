package jss.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import jss.record.Field;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.FakeInet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Expressions and sockets that meet: both are drawn from few addresses, ports and marks. */
public final class RandomFilters {
    private static final int[][] ADDRESSES = {
        {0x7f000001, 0, 0, 0}, {0x0a000001, 0, 0, 0}, {0x0a000002, 0, 0, 0}, {0x0a010203, 0, 0, 0}, {0, 0, 0, 0},
        {0xc0a80001, 0, 0, 0},
    };
    private static final int[][] ADDRESSES6 = {
        {0, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 0xffff, 0x7f000001}, {0, 0, 0xffff, 0x0a000001},
        {0xfe800000, 0, 0, 1}, {0x20010db8, 0, 0, 5}, {0x20010db8, 1, 2, 3}, {0x0a000001, 0, 0, 0},
    };
    private static final int[] PORTS = {0, 1, 22, 80, 443, 1023, 1024, 8080, 32768, 60999, 65535};

    private final IntUnaryOperator draw;

    public RandomFilters(long seed) {
        draw = new Random(seed)::nextInt;
    }

    /** Decides by the octets of these, the lowest first, and by zeros: the fewer and the smaller, the simpler is what is made. */
    private RandomFilters(int[] tape) {
        int[] at = new int[1];
        draw = n -> {
            int number = 0;
            for (int most = n - 1; most != 0 && at[0] < 4 * tape.length; most >>>= 8, at[0]++) {
                number = number << 8 | tape[at[0] >> 2] >>> 8 * (at[0] & 3) & 0xff;
            }
            return Integer.remainderUnsigned(number, n);
        };
    }

    /** Expressions, which get simpler as they shrink. */
    public static Arbitrary<Expr> expressions() {
        return tapes(24).map(t -> {
            RandomFilters make = new RandomFilters(t);
            return make.expression(make.below(4) + 1);
        });
    }

    /** Sockets that such expressions are about. */
    public static Arbitrary<FakeInet[]> sockets(int count) {
        return tapes(4 * count).map(t -> {
            RandomFilters make = new RandomFilters(t);
            FakeInet[] all = new FakeInet[count];
            for (int i = 0; i < count; i++) all[i] = make.socket();
            return all;
        });
    }

    private static Arbitrary<int[]> tapes(int length) {
        return Arbitraries.integers().withDistribution(RandomDistribution.uniform()).array(int[].class).ofMaxSize(length)
                .withSizeDistribution(RandomDistribution.uniform()).withoutEdgeCases();
    }

    private int below(int n) {
        return draw.applyAsInt(n);
    }

    private boolean coin() {
        return below(2) == 1;
    }

    private int word() {
        return below(1 << 16) << 16 | below(1 << 16);
    }

    public Expr expression(int depth) {
        int kind = depth == 0 ? 0 : below(10);
        if (kind == 4 && below(4) == 3) return set();
        if (kind < 5) return leaf();
        if (kind == 5) return Expr.not(expression(depth - 1));
        return kind < 8 ? Expr.and(several(depth)) : Expr.or(several(depth));
    }

    private List<Expr> several(int depth) {
        List<Expr> terms = new ArrayList<>();
        for (int n = 1 + below(4); n > 0; n--) terms.add(expression(depth - 1));
        return terms;
    }

    /** Long alternatives, as runbooks make them. */
    private Expr set() {
        List<Expr> terms = new ArrayList<>();
        boolean ports = coin();
        End end = end();
        for (int n = below(60); n >= 0; n--) terms.add(ports ? port(end) : address(end));
        Expr set = Expr.or(terms);
        return below(3) == 0 ? Expr.not(set) : set;
    }

    private End end() {
        return coin() ? End.DST : End.SRC;
    }

    private Expr leaf() {
        return switch (below(16)) {
            case 0, 1, 2 -> port(end());
            case 3, 4, 5 -> address(end());
            case 6 -> new Expr.Device(below(3), "if" + below(3));
            case 7 -> new Expr.Mark(below(4), coin() ? 0xffff_ffffL : 3);
            case 8 -> new Expr.Cgroup(below(3), "/x");
            case 9, 10 -> new Expr.State(below(TcpState.ALL) & ~TcpState.NEW_SYN_RECV.bit() | 1 << below(12));
            case 11 -> new Expr.Measure(Field.RECV_Q, below(5), Long.MAX_VALUE);
            case 12 -> new Expr.Measure(Field.UID, 1000, 1000);
            case 13 -> new Expr.Text(Field.FAMILY, Expr.How.EQUALS, "inet");
            case 14 -> new Expr.Text(Field.TIMER, Expr.How.MATCHES, "^k");
            default -> below(10) == 9 ? Expr.TRUE : new Expr.Text(Field.PROTO, Expr.How.CONTAINS, "d");
        };
    }

    private Expr port(End end) {
        int a = PORTS[below(PORTS.length)];
        if (below(20) == 19) return new Expr.Port(end, below(20000), 20000 + below(50000));
        return switch (below(5)) {
            case 4 -> new Expr.Port(end, a, Integer.MAX_VALUE);
            case 3 -> new Expr.Port(end, Integer.MIN_VALUE, a);
            case 2 -> new Expr.Port(end, a, a + below(2000));
            default -> new Expr.Port(end, a, a);
        };
    }

    private Expr address(End end) {
        if (below(10) == 9) return new Expr.Address(end, Prefix.v4(word(), below(33)));
        if (below(10) == 9) {
            return new Expr.Address(end, Prefix.v6(0x20010db8, word(), word(), word(), below(129)));
        }
        boolean v6 = coin();
        int[] w = words(v6);
        int bits = below(3) == 0 ? below(v6 ? 129 : 33) : v6 ? 128 : 32;
        return new Expr.Address(end, v6 ? Prefix.v6(w[0], w[1], w[2], w[3], bits) : Prefix.v4(w[0], bits));
    }

    private int[] words(boolean v6) {
        int[][] from = v6 ? ADDRESSES6 : ADDRESSES;
        return from[below(from.length)];
    }

    /** A socket of TCP or UDP. */
    public FakeInet socket() {
        boolean v6 = coin();
        int state = 1 + below(11);
        return new FakeInet(below(4) == 0 ? SocketTable.UDP : SocketTable.TCP, v6 ? 10 : 2, state, words(v6),
                words(v6), PORTS[below(PORTS.length)], PORTS[below(PORTS.length)], below(3),
                below(5), below(3), coin(), below(6), below(6),
                coin() ? 1000 : 0, below(1000));
    }
}
