package jss.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Prefix;

/**
 * Cuts a table into disjoint parts of about one size, judged by a sample of its sockets. A part is a
 * term over a port or an address, which no socket changes while it is in the table, so a row is in
 * exactly one part however much the table changes meanwhile.
 */
final class Split {
    /** A cut that leaves more than this share on one side is not worth a second walk of the table. */
    private static final double WORST = 0.85;

    private final Sample sample;
    private Expr best;
    private int bestSide;

    private Split(Sample sample) {
        this.sample = sample;
    }

    private record Part(Expr term, int[] members) {}

    /** At most {@code count} terms, exactly one of which is true of any socket; one if no cut pays. */
    static List<Expr> parts(Sample sample, int count) {
        Split split = new Split(sample);
        int[] all = new int[sample.size()];
        for (int i = 0; i < all.length; i++) all[i] = i;
        List<Part> parts = new ArrayList<>(List.of(new Part(Expr.TRUE, all)));
        while (parts.size() < count) {
            int largest = 0;
            for (int i = 1; i < parts.size(); i++) {
                if (parts.get(i).members.length > parts.get(largest).members.length) largest = i;
            }
            Part whole = parts.get(largest);
            Expr cut = split.cut(whole.members);
            if (cut == null) break;
            parts.set(largest, split.side(whole, cut, true));
            parts.add(largest + 1, split.side(whole, cut, false));
        }
        List<Expr> terms = new ArrayList<>();
        for (Part p : parts) terms.add(p.term);
        return terms;
    }

    private Part side(Part whole, Expr cut, boolean holds) {
        int[] members = new int[whole.members.length];
        int n = 0;
        for (int m : whole.members) {
            if (holds(cut, m) == holds) members[n++] = m;
        }
        Expr term = holds ? cut : Expr.not(cut);
        return new Part(Expr.and(List.of(whole.term, term)), Arrays.copyOf(members, n));
    }

    /** The term that halves these sockets best, null if none does so well enough. */
    private Expr cut(int[] members) {
        best = null;
        bestSide = (int) (members.length * WORST) + 1;
        for (End end : End.values()) byPort(end, members);
        if (bestSide > members.length * 6 / 10) { // ports do well as a rule, and cost the kernel least
            for (End end : End.values()) byPrefix(end, members);
        }
        return best;
    }

    private void consider(Expr cut, int holds, int of) {
        int side = Math.max(holds, of - holds);
        if (side < bestSide) {
            bestSide = side;
            best = cut;
        }
    }

    private void byPort(End end, int[] members) {
        int[] ports = new int[members.length];
        for (int i = 0; i < ports.length; i++) ports[i] = sample.port(end, members[i]);
        Arrays.sort(ports);
        int median = ports.length == 0 ? 0 : ports[ports.length / 2];
        int below = lowerBound(ports, median);
        int upTo = lowerBound(ports, median + 1);
        consider(new Expr.Port(end, 0, median - 1), below, ports.length); // the median may be most of them
        consider(new Expr.Port(end, 0, median), upTo, ports.length);
    }

    /** Follows the fuller half of the IPv4 addresses, bit by bit, while it holds more than half of all. */
    private void byPrefix(End end, int[] members) {
        int word = 0;
        int inside = count(end, members, word, 0);
        for (int length = 1; length <= 32 && 2 * inside > members.length; length++) {
            int one = word | 1 << 32 - length;
            int ones = count(end, members, one, length);
            if (2 * ones > inside) {
                word = one;
                inside = ones;
            } else {
                inside -= ones;
            }
            consider(new Expr.Address(end, Prefix.v4(word, length)), inside, members.length);
        }
    }

    private int count(End end, int[] members, int word, int length) {
        Prefix prefix = Prefix.v4(word, length);
        int n = 0;
        for (int m : members) {
            if (inside(prefix, end, m)) n++;
        }
        return n;
    }

    private boolean inside(Prefix prefix, End end, int member) {
        return sample.isV4(member) && prefix.same(sample.word(end, member), 0, 0, 0);
    }

    private boolean holds(Expr cut, int member) {
        if (cut instanceof Expr.Port p) {
            int port = sample.port(p.end(), member);
            return port >= p.lo() && port <= p.hi();
        }
        Expr.Address a = (Expr.Address) cut;
        return inside(a.prefix(), a.end(), member);
    }

    private static int lowerBound(int[] sorted, int value) {
        int at = 0;
        while (at < sorted.length && sorted[at] < value) at++;
        return at;
    }
}
