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

    /** What a cut may miss the half by. */
    private static final double GOOD = 0.05;

    private final Sample sample;
    private Expr best;
    private double bestMiss;

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
            parts.set(largest, split.side(whole, cut, false));
            parts.add(largest + 1, split.side(whole, cut, true));
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

    /** The term that cuts these sockets best, null if none does so well enough. */
    private Expr cut(int[] members) {
        best = null;
        bestMiss = 1;
        byPort(End.DST, members);
        if (bestMiss > GOOD) byPort(End.SRC, members);
        if (bestMiss > 0.1) { // ports do well as a rule, and cost the kernel least
            byPrefix(End.DST, members);
            byPrefix(End.SRC, members);
        }
        return best;
    }

    /** How far {@code holds} in {@code of} sockets are from a half; 1 if that is out of the question. */
    private static double miss(int holds, int of) {
        return Math.max(holds, of - holds) > WORST * of ? 1 : Math.abs((double) holds / of - 0.5);
    }

    /** By a range of ports. */
    private void byPort(End end, int[] members) {
        int[] ports = new int[members.length];
        for (int i = 0; i < ports.length; i++) ports[i] = sample.port(end, members[i]);
        Arrays.sort(ports);
        int upTo = 0; // the range ends in front of it
        for (int from = 0; from < ports.length; from = above(ports, from, ports[from])) {
            int before = upTo; // with one port less the range may be nearer
            while (upTo < ports.length && 2 * (upTo - from) < ports.length) {
                before = upTo;
                upTo = above(ports, upTo, ports[upTo]);
            }
            range(end, ports, from, before);
            range(end, ports, from, upTo);
        }
    }

    /** Considers the ports {@code sorted[from]} to {@code sorted[upTo - 1]}; what lies beyond all that were seen goes with them. */
    private void range(End end, int[] sorted, int from, int upTo) {
        double miss = miss(upTo - from, sorted.length);
        if (miss >= bestMiss) return;
        best = new Expr.Port(end, from == 0 ? 0 : sorted[from], upTo == sorted.length ? 0xffff : sorted[upTo - 1]);
        bestMiss = miss;
    }

    /** Where in {@code sorted}, from {@code at} on, what is more than {@code port} begins. */
    private static int above(int[] sorted, int at, int port) {
        while (at < sorted.length && sorted[at] <= port) at++;
        return at;
    }

    /**
     * By a prefix of IPv4 addresses: the one of no length, which is the family, and those met when the fuller half is
     * followed, bit by bit, while it holds more than half of all.
     */
    private void byPrefix(End end, int[] members) {
        int word = 0;
        int inside = count(end, members, word, 0);
        prefix(end, word, 0, inside, members.length);
        for (int length = 1; length <= 32 && 2 * inside > members.length; length++) {
            int one = word | 1 << 32 - length;
            int ones = count(end, members, one, length);
            if (2 * ones > inside) {
                word = one;
                inside = ones;
            } else {
                inside -= ones;
            }
            prefix(end, word, length, inside, members.length);
        }
    }

    private void prefix(End end, int word, int length, int inside, int of) {
        double miss = miss(inside, of);
        if (miss >= bestMiss) return;
        best = new Expr.Address(end, Prefix.v4(word, length));
        bestMiss = miss;
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
}
