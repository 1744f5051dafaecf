package jss.query;

import java.util.ArrayList;
import java.util.List;
import jss.filter.AddressSet;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Negations;
import jss.filter.Predicates;
import jss.filter.Prefix;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.record.TcpState;

/**
 * What of an expression the kernel tests and what is left. The law: the kernel never drops a row
 * that the expression accepts, and what it decides exactly is not asked again.
 *
 * @param expr all of it
 * @param pushed what the kernel tests, true of every row that {@code expr} is true of
 * @param program {@code pushed} in bytecode, null for none
 * @param residual what has to be true besides; rows that the kernel filtered are accepted if it is
 * @param loose ss's second reading is to be put as well, to all of {@code expr}: see {@link Predicates}
 * @param states the states that rows can be in, at most those that were asked for
 */
public record Pushdown(Expr expr, Expr pushed, byte[] program, Expr residual, boolean loose, int states) {
    /** CLOSE and BOUND_INACTIVE: the kernel reports both as CLOSE. */
    private static final int CLOSED = TcpState.CLOSE.bit() | TcpState.BOUND_INACTIVE.bit();
    /** Alternatives that are left when all else is too long. */
    private static final int FEWEST = 16;

    /**
     * Splits {@code expr}.
     *
     * @param states the state mask that is asked for
     * @param marks whether the kernel would test marks for us: that takes CAP_NET_ADMIN
     */
    public static Pushdown of(Expr expr, int states, boolean marks) {
        Expr inward = Negations.inward(expr);
        boolean exactAuto = isWhole(withoutStates(inward), marks);
        int narrowed = states & states(inward);
        Expr pushed = Expr.TRUE;
        byte[] program = null;
        Expr residual = expr;
        for (int most = Integer.MAX_VALUE; most >= FEWEST; most = most == Integer.MAX_VALUE ? 1024 : most / 2) {
            List<Expr> left = new ArrayList<>();
            Expr weak = new Weakening(marks, exactAuto, most, narrowed).split(inward, left);
            byte[] code = Expr.isTrue(weak) ? null : Program.of(weak);
            if (code == null && !Expr.isTrue(weak)) continue; // too long
            pushed = weak;
            program = code == null || code.length == 0 ? null : code;
            residual = Expr.and(left);
            break;
        }
        boolean loose = Negations.ofAddress(expr) || exactAuto && hasAuto(inward);
        return new Pushdown(expr, pushed, program, residual, loose, narrowed);
    }

    /** No filter. */
    static Pushdown none(int states) {
        return new Pushdown(Expr.TRUE, Expr.TRUE, null, Expr.TRUE, false, states);
    }

    /** Everything is tested in user space; states as given. */
    public Pushdown withoutProgram() {
        return new Pushdown(expr, Expr.TRUE, null, expr, loose, states);
    }

    /** The test that rows have to pass which the kernel has filtered; null if that was all. */
    public RowTest afterKernel(Sources sources) {
        RowTest rest = Expr.isTrue(residual) ? null : Predicates.strict(residual, sources);
        if (!loose) return rest;
        RowTest again = Predicates.loose(expr, sources);
        return rest == null ? again : new Both(rest, again);
    }

    /** The test of rows that nobody has filtered; null if all pass. */
    public RowTest alone(Sources sources) {
        return Expr.isTrue(expr) ? null : Predicates.all(expr, sources);
    }

    private record Both(RowTest a, RowTest b) implements RowTest {
        @Override
        public boolean test(jss.record.SocketRecord row) {
            return a.test(row) && b.test(row);
        }
    }

    /** A mask of all states that a row can be in of which {@code e} is true; {@code e} has its nots inward. */
    static int states(Expr e) {
        if (e instanceof Expr.State s) return closed(s.mask());
        if (e instanceof Expr.Not n && n.term() instanceof Expr.State s) return closed(TcpState.ALL & ~s.mask());
        if (e instanceof Expr.And a) {
            int mask = TcpState.ALL;
            for (Expr t : a.terms()) mask &= states(t);
            return mask;
        }
        if (e instanceof Expr.Or o) {
            int mask = 0;
            for (Expr t : o.terms()) mask |= states(t);
            return mask;
        }
        return TcpState.ALL;
    }

    private static int closed(int mask) {
        return (mask & CLOSED) != 0 ? mask | CLOSED : mask;
    }

    /** {@code e} without states that all of it depends on: the mask of the request tests those. */
    private static Expr withoutStates(Expr e) {
        if (!(e instanceof Expr.And a)) return e;
        List<Expr> rest = new ArrayList<>(a.terms());
        rest.removeIf(t -> (t instanceof Expr.Not n ? n.term() : t) instanceof Expr.State);
        return Expr.and(rest);
    }

    /** True if the kernel can test all of {@code e}. */
    private static boolean isWhole(Expr e, boolean marks) {
        if (e instanceof Expr.And a) return areWhole(a.terms(), marks);
        if (e instanceof Expr.Or o) return areWhole(o.terms(), marks);
        return Weakening.isKernels(e instanceof Expr.Not n ? n.term() : e, marks, true);
    }

    private static boolean areWhole(List<Expr> terms, boolean marks) {
        for (Expr t : terms) {
            if (!isWhole(t, marks)) return false;
        }
        return true;
    }

    private static boolean hasAuto(Expr e) {
        if (e instanceof Expr.And a) return anyAuto(a.terms());
        if (e instanceof Expr.Or o) return anyAuto(o.terms());
        return (e instanceof Expr.Not n ? n.term() : e) instanceof Expr.AutoBound;
    }

    private static boolean anyAuto(List<Expr> terms) {
        for (Expr t : terms) {
            if (hasAuto(t)) return true;
        }
        return false;
    }

    /** Makes weaker what the kernel cannot test, or cannot take for its length. */
    private record Weakening(boolean marks, boolean auto, int most, int states) {
        static boolean isKernels(Expr e, boolean marks, boolean auto) {
            return e instanceof Expr.Address || e instanceof Expr.Port || e instanceof Expr.Device
                    || e instanceof Expr.Cgroup || marks && e instanceof Expr.Mark || auto && e instanceof Expr.AutoBound;
        }

        /** What the kernel can test of {@code e}; what it does not decide exactly is added to {@code left}. */
        Expr split(Expr e, List<Expr> left) {
            if (e instanceof Expr.And a) {
                List<Expr> weak = new ArrayList<>(a.terms().size());
                for (Expr t : a.terms()) {
                    if (weak.size() < most) weak.add(split(t, left)); // lose one, keep the others
                    else left.add(t);
                }
                return Expr.and(weak);
            }
            if (e instanceof Expr.Or o) {
                List<Expr> lost = new ArrayList<>();
                List<Expr> weak = new ArrayList<>(o.terms().size());
                for (Expr t : o.terms()) weak.add(split(t, lost)); // what one loses, all lose
                Expr kept = Expr.or(weak);
                Expr cover = o.terms().size() > most ? cover(o) : kept;
                if (!lost.isEmpty() || cover != kept) left.add(e);
                return cover;
            }
            if (e instanceof Expr.State || e instanceof Expr.Not n && n.term() instanceof Expr.State) {
                // The mask of the request may have said it all.
                int outside = ~stateBits(e) & states;
                if (outside != 0) left.add(e);
                return Expr.TRUE;
            }
            if (isKernels(e instanceof Expr.Not n ? n.term() : e, marks, auto)) return e;
            left.add(e);
            return Expr.TRUE;
        }

        /** The states of rows that {@code e}, a state or its opposite, is true of in every table. */
        private static int stateBits(Expr e) {
            if (!(e instanceof Expr.State s)) return TcpState.ALL & ~closed(((Expr.State) ((Expr.Not) e).term()).mask());
            return (s.mask() & TcpState.CLOSE.bit()) != 0 ? s.mask() | CLOSED : s.mask() & ~CLOSED;
        }

        /** Something shorter that is true of every row that {@code o} is true of: its addresses, merged to fit. */
        private Expr cover(Expr.Or o) {
            for (End end : End.values()) {
                List<Prefix> all = new ArrayList<>();
                if (!collect(o, end, all)) continue;
                AddressSet set = new AddressSet(all);
                List<Expr> merged = new ArrayList<>();
                for (boolean v6 : new boolean[] {false, true}) {
                    for (Prefix p : Merging.atMost(most / 2, set.ordered(v6))) merged.add(new Expr.Address(end, p));
                }
                return Expr.or(merged);
            }
            return Expr.TRUE;
        }

        /** Adds prefixes that hold every address at {@code end} with which {@code e} can be true; false if there are none. */
        private static boolean collect(Expr e, End end, List<Prefix> into) {
            if (e instanceof Expr.Address a && a.end() == end) return into.add(a.prefix());
            if (e instanceof Expr.Or o) {
                for (Expr t : o.terms()) {
                    if (!collect(t, end, into)) return false;
                }
                return true;
            }
            if (e instanceof Expr.And a) {
                for (Expr t : a.terms()) {
                    int before = into.size();
                    if (collect(t, end, into)) return true;
                    into.subList(before, into.size()).clear();
                }
            }
            return false;
        }
    }
}
