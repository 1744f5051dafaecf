package jss.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jss.record.Field;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.FakeInet;

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

    private final Random random;

    public RandomFilters(long seed) {
        random = new Random(seed);
    }

    public Expr expression(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        if (kind < 2) return Expr.and(several(depth));
        if (kind < 4) return Expr.or(several(depth));
        if (kind == 4) return Expr.not(expression(depth - 1));
        if (kind == 5 && random.nextInt(4) == 0) return set();
        return leaf();
    }

    private List<Expr> several(int depth) {
        List<Expr> terms = new ArrayList<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) terms.add(expression(depth - 1));
        return terms;
    }

    /** Long alternatives, as runbooks make them. */
    private Expr set() {
        List<Expr> terms = new ArrayList<>();
        boolean ports = random.nextBoolean();
        End end = end();
        for (int n = random.nextInt(60); n >= 0; n--) terms.add(ports ? port(end) : address(end));
        Expr set = Expr.or(terms);
        return random.nextInt(3) == 0 ? Expr.not(set) : set;
    }

    private End end() {
        return random.nextBoolean() ? End.SRC : End.DST;
    }

    private Expr leaf() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> port(end());
            case 3, 4, 5 -> address(end());
            case 6 -> new Expr.Device(random.nextInt(3), "if" + random.nextInt(3));
            case 7 -> new Expr.Mark(random.nextInt(4), random.nextBoolean() ? 0xffff_ffffL : 3);
            case 8 -> new Expr.Cgroup(random.nextInt(3), "/x");
            case 9, 10 -> new Expr.State(random.nextInt(TcpState.ALL) & ~TcpState.NEW_SYN_RECV.bit() | 1 << random.nextInt(12));
            case 11 -> new Expr.Measure(Field.RECV_Q, random.nextInt(5), Long.MAX_VALUE);
            case 12 -> new Expr.Measure(Field.UID, 1000, 1000);
            case 13 -> new Expr.Text(Field.FAMILY, Expr.How.EQUALS, "inet");
            case 14 -> new Expr.Text(Field.TIMER, Expr.How.MATCHES, "^k");
            default -> random.nextInt(10) == 0 ? Expr.TRUE : new Expr.Text(Field.PROTO, Expr.How.CONTAINS, "d");
        };
    }

    private Expr port(End end) {
        int a = PORTS[random.nextInt(PORTS.length)];
        if (random.nextInt(20) == 0) return new Expr.Port(end, random.nextInt(20000), 20000 + random.nextInt(50000));
        return switch (random.nextInt(5)) {
            case 0 -> new Expr.Port(end, a, Integer.MAX_VALUE);
            case 1 -> new Expr.Port(end, Integer.MIN_VALUE, a);
            case 2 -> new Expr.Port(end, a, a + random.nextInt(2000));
            default -> new Expr.Port(end, a, a);
        };
    }

    private Expr address(End end) {
        if (random.nextInt(10) == 0) return new Expr.Address(end, Prefix.v4(random.nextInt(), random.nextInt(33)));
        if (random.nextInt(10) == 0) {
            return new Expr.Address(end, Prefix.v6(0x20010db8, random.nextInt(), random.nextInt(), random.nextInt(),
                    random.nextInt(129)));
        }
        boolean v6 = random.nextBoolean();
        int[] w = words(v6);
        int bits = random.nextInt(3) == 0 ? random.nextInt(v6 ? 129 : 33) : v6 ? 128 : 32;
        return new Expr.Address(end, v6 ? Prefix.v6(w[0], w[1], w[2], w[3], bits) : Prefix.v4(w[0], bits));
    }

    private int[] words(boolean v6) {
        int[][] from = v6 ? ADDRESSES6 : ADDRESSES;
        return from[random.nextInt(from.length)];
    }

    /** A socket of TCP or UDP. */
    public FakeInet socket() {
        boolean v6 = random.nextBoolean();
        int state = 1 + random.nextInt(11);
        return new FakeInet(random.nextInt(4) == 0 ? SocketTable.UDP : SocketTable.TCP, v6 ? 10 : 2, state, words(v6),
                words(v6), PORTS[random.nextInt(PORTS.length)], PORTS[random.nextInt(PORTS.length)], random.nextInt(3),
                random.nextInt(5), random.nextInt(3), random.nextBoolean(), random.nextInt(6), random.nextInt(6),
                random.nextBoolean() ? 1000 : 0, random.nextInt(1000));
    }
}
