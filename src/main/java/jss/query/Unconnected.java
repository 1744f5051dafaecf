package jss.query;

import java.util.List;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Negations;

/**
 * Sockets without a remote end: listening, or bound and doing nothing. Their remote port is 0; their remote address may be
 * left from a connection that they once had.
 */
final class Unconnected {
    private Unconnected() {}

    private static final int MOST = 65535;

    /** False if {@code e} is true of no such socket, so that there is no need to ask for any. */
    static boolean mayMatch(Expr e) {
        return mayBe(true, Negations.inward(e));
    }

    /** The lowest and the highest local port that one may have of which {@code e} is true; the first above the second for none. */
    static int[] localPorts(Expr e) {
        return range(Negations.inward(e));
    }

    private static int[] range(Expr e) {
        if (e instanceof Expr.Port p && p.end() == End.SRC) return new int[] {Math.max(p.lo(), 0), Math.min(p.hi(), MOST)};
        if (e instanceof Expr.And and) {
            int[] range = {0, MOST};
            for (Expr t : and.terms()) {
                int[] r = range(t);
                range[0] = Math.max(range[0], r[0]);
                range[1] = Math.min(range[1], r[1]);
            }
            return range;
        }
        if (e instanceof Expr.Or or) {
            int[] range = {MOST, 0};
            for (Expr t : or.terms()) {
                int[] r = range(t);
                if (r[0] > r[1]) continue;
                range[0] = Math.min(range[0], r[0]);
                range[1] = Math.max(range[1], r[1]);
            }
            return range;
        }
        return new int[] {0, MOST};
    }

    /** True if {@code e} may be {@code value} of one. */
    private static boolean mayBe(boolean value, Expr e) {
        if (e instanceof Expr.Not n) return mayBe(!value, n.term());
        if (e instanceof Expr.And and) return value ? all(true, and.terms()) : any(false, and.terms());
        if (e instanceof Expr.Or or) return value ? any(true, or.terms()) : all(false, or.terms());
        if (e instanceof Expr.Port p && p.end() == End.DST) return (p.lo() <= 0 && p.hi() >= 0) == value;
        return true; // whatever else is asked of it
    }

    private static boolean all(boolean value, List<Expr> terms) {
        for (Expr t : terms) {
            if (!mayBe(value, t)) return false;
        }
        return true;
    }

    private static boolean any(boolean value, List<Expr> terms) {
        for (Expr t : terms) {
            if (mayBe(value, t)) return true;
        }
        return false;
    }
}
