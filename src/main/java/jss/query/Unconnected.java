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

    /** False if {@code e} is true of no such socket, so that there is no need to ask for any. */
    static boolean mayMatch(Expr e) {
        return mayBe(true, Negations.inward(e));
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
