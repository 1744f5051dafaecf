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

    /** What a cut by the local end has to be better by: it leaves unconnected sockets on both sides. */
    private static final double LOCAL = 0.05;

    private final Sample sample;
    private final double share;
    private Expr best;
    private double bestMiss;

    private Split(Sample sample, double share) {
        this.sample = sample;
        this.share = share;
    }

    private record Part(Expr term, int[] members) {}

    /**
     * At most {@code count} terms, exactly one of which is true of any socket; one if no cut pays.
     *
     * @param share how much of a half-and-half cut should be on the side of the unconnected sockets,
     *     which may have more to do: a half, or a little less
     */
    static List<Expr> parts(Sample sample, int count, double share) {
        Split split = new Split(sample, count == 2 ? share : 0.5);
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

    /** False if {@code term}, one of ours, is true of no socket without a remote end: listening, or bound and inactive. */
    static boolean mayHoldUnconnected(Expr term) {
        if (term instanceof Expr.And and) {
            for (Expr t : and.terms()) {
                if (!mayHoldUnconnected(t)) return false;
            }
            return true;
        }
        boolean negated = term instanceof Expr.Not;
        Expr cut = term instanceof Expr.Not n ? n.term() : term;
        if (cut instanceof Expr.Port p && p.end() == End.DST) return (p.lo() <= 0) != negated;
        // The prefix is of IPv4, so it never covers the unspecified address of IPv6.
        if (cut instanceof Expr.Address a && a.end() == End.DST) return negated || a.prefix().same(0, 0, 0, 0);
        return true;
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

    /** The term that cuts these sockets best, null if none does so well enough. */
    private Expr cut(int[] members) {
        best = null;
        bestMiss = 1;
        byPort(End.DST, members);
        byPort(End.SRC, members);
        if (bestMiss > 0.1) { // ports do well as a rule, and cost the kernel least
            byPrefix(End.DST, members);
            byPrefix(End.SRC, members);
        }
        return best;
    }

    /** {@code wanted}: how much of all {@code cut} should hold of; it holds of {@code holds} in {@code of}. */
    private void consider(Expr cut, End end, double wanted, int holds, int of) {
        if (Math.max(holds, of - holds) > WORST * of) return;
        double miss = Math.abs((double) holds / of - wanted) + (end == End.SRC ? LOCAL : 0);
        if (miss < bestMiss) {
            bestMiss = miss;
            best = cut;
        }
    }

    private void byPort(End end, int[] members) {
        int[] ports = new int[members.length];
        for (int i = 0; i < ports.length; i++) ports[i] = sample.port(end, members[i]);
        Arrays.sort(ports);
        double wanted = end == End.DST ? share : 0.5; // unconnected sockets have the remote port 0
        int middle = ports.length == 0 ? 0 : ports[(int) (ports.length * wanted)];
        int below = lowerBound(ports, middle);
        int upTo = lowerBound(ports, middle + 1);
        consider(new Expr.Port(end, 0, middle - 1), end, wanted, below, ports.length); // the middle may be most of them
        consider(new Expr.Port(end, 0, middle), end, wanted, upTo, ports.length);
    }

    /** Follows the fuller half of the IPv4 addresses, bit by bit, while it holds more than half of all. */
    private void byPrefix(End end, int[] members) {
        int word = 0;
        int inside = count(end, members, word, 0);
        double wanted = end == End.DST ? 1 - share : 0.5; // unconnected sockets are outside as a rule
        for (int length = 1; length <= 32 && 2 * inside > members.length; length++) {
            int one = word | 1 << 32 - length;
            int ones = count(end, members, one, length);
            if (2 * ones > inside) {
                word = one;
                inside = ones;
            } else {
                inside -= ones;
            }
            consider(new Expr.Address(end, Prefix.v4(word, length)), end, wanted, inside, members.length);
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
