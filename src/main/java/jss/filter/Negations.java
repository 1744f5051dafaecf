package jss.filter;

import java.util.ArrayList;
import java.util.List;

/** Where the nots are. */
public final class Negations {
    private Negations() {}

    /** {@code e} with its nots moved inwards until they stand before terms. */
    public static Expr inward(Expr e) {
        return inward(e, false);
    }

    private static Expr inward(Expr e, boolean not) {
        if (e instanceof Expr.Not n) return inward(n.term(), !not);
        if (e instanceof Expr.And a) return not ? Expr.or(all(a.terms(), true)) : Expr.and(all(a.terms(), false));
        if (e instanceof Expr.Or o) return not ? Expr.and(all(o.terms(), true)) : Expr.or(all(o.terms(), false));
        return not ? Expr.not(e) : e;
    }

    private static List<Expr> all(List<Expr> terms, boolean not) {
        List<Expr> moved = new ArrayList<>(terms.size());
        for (Expr t : terms) moved.add(inward(t, not));
        return moved;
    }

    /** True if an address stands behind an odd number of nots: see {@link Predicates}. */
    public static boolean ofAddress(Expr e) {
        return ofAddress(e, false);
    }

    private static boolean ofAddress(Expr e, boolean not) {
        if (e instanceof Expr.Not n) return ofAddress(n.term(), !not);
        if (e instanceof Expr.And a) return anyOfAddress(a.terms(), not);
        if (e instanceof Expr.Or o) return anyOfAddress(o.terms(), not);
        return not && e instanceof Expr.Address;
    }

    private static boolean anyOfAddress(List<Expr> terms, boolean not) {
        for (Expr t : terms) {
            if (ofAddress(t, not)) return true;
        }
        return false;
    }
}
