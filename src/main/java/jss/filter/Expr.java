package jss.filter;

import java.util.ArrayList;
import java.util.List;
import jss.record.Family;
import jss.record.Field;

/**
 * A filter as a tree. Every term is either true or false of a row; of a row that lacks what the term
 * is about it is false. Trees are kept flat: no And directly in an And, no Or in an Or, no double
 * Not, no connective of one; so {@link #and}, {@link #or} and {@link #not} build them.
 *
 * <p>A visitor, not a switch over patterns: that switch links itself at run time, 4 to 9 ms on the
 * way of every command that filters, and a visitor is as complete: a new term stops the build.
 */
public sealed interface Expr {
    <R> R visit(Visitor<R> visitor);

    /** Everything passes. */
    Expr TRUE = new And(List.of());
    /** Nothing passes. */
    Expr FALSE = new Or(List.of());

    record And(List<Expr> terms) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.and(this);
        }
    }

    record Or(List<Expr> terms) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.or(this);
        }
    }

    record Not(Expr term) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.not(this);
        }
    }

    /**
     * The state is one of {@code mask}. A TCP socket that is shown as closed is bound and inactive
     * (the kernel lists no other closed ones), so both of these bits stand for it.
     */
    record State(int mask) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.state(this);
        }
    }

    /** The address of an inet socket is in {@code prefix}. */
    record Address(End end, Prefix prefix) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.address(this);
        }
    }

    /**
     * {@code lo <= port <= hi}. The port is what ss has in its port column: the port of an inet
     * socket, a unix socket's inode, a packet socket's device, a netlink socket's port id. Bounds
     * that do not matter are those of int.
     */
    record Port(End end, int lo, int hi) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.port(this);
        }
    }

    /** Bound to this device; 0 for to none. {@code name} is how it was written. */
    record Device(int ifindex, String name) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.device(this);
        }
    }

    /** {@code (mark & mask) == value}; an untold mark counts as 0. Both u32. */
    record Mark(long value, long mask) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.mark(this);
        }
    }

    /** In the cgroup of this id, not in one below it; {@code path} is how it was written. */
    record Cgroup(long id, String path) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.cgroup(this);
        }
    }

    /**
     * The kernel chose the local port. That is known to the kernel alone; a row can tell whether its
     * port is one of those from which the kernel chooses, {@code lo} to {@code hi}. Where both can
     * be asked both count, as in ss.
     */
    record AutoBound(int lo, int hi) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.autoBound(this);
        }
    }

    /** The name of a unix socket matches {@code glob}. */
    record UnixName(End end, String glob) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.unixName(this);
        }
    }

    /** The number in the address column of a packet (protocol), netlink (protocol) or vsock (CID) socket. */
    record Number(End end, Family family, long value) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.number(this);
        }
    }

    /** {@code lo <= field <= hi}, in the field's unit. Bounds that do not matter are those of long. */
    record Measure(Field field, long lo, long hi) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.measure(this);
        }
    }

    /** The text of a field equals, holds, or matches {@code text}. */
    record Text(Field field, How how, String text) implements Expr {
        @Override
        public <R> R visit(Visitor<R> v) {
            return v.text(this);
        }
    }

    /** What is asked of a text. */
    enum How {
        EQUALS,
        CONTAINS,
        /** Some part of it matches the regular expression. */
        MATCHES,
        /** The same, and capitals do not matter. */
        MATCHES_ANY_CASE
    }

    /** What to do with each kind of expression. */
    interface Visitor<R> {
        R and(And e);

        R or(Or e);

        R not(Not e);

        R state(State e);

        R address(Address e);

        R port(Port e);

        R device(Device e);

        R mark(Mark e);

        R cgroup(Cgroup e);

        R autoBound(AutoBound e);

        R unixName(UnixName e);

        R number(Number e);

        R measure(Measure e);

        R text(Text e);
    }

    /** All of {@code terms}. */
    static Expr and(List<Expr> terms) {
        ArrayList<Expr> flat = new ArrayList<>(terms.size());
        for (Expr t : terms) {
            if (t instanceof And inner) flat.addAll(inner.terms);
            else if (isFalse(t)) return FALSE;
            else flat.add(t);
        }
        return flat.size() == 1 ? flat.get(0) : new And(List.copyOf(flat));
    }

    /** Any of {@code terms}. */
    static Expr or(List<Expr> terms) {
        ArrayList<Expr> flat = new ArrayList<>(terms.size());
        for (Expr t : terms) {
            if (t instanceof Or inner) flat.addAll(inner.terms);
            else if (isTrue(t)) return TRUE;
            else flat.add(t);
        }
        return flat.size() == 1 ? flat.get(0) : new Or(List.copyOf(flat));
    }

    /** The opposite of {@code term}. */
    static Expr not(Expr term) {
        if (term instanceof Not inner) return inner.term;
        if (isTrue(term)) return FALSE;
        if (isFalse(term)) return TRUE;
        return new Not(term);
    }

    /** True if {@code e} is {@link #TRUE}. */
    static boolean isTrue(Expr e) {
        return e instanceof And a && a.terms.isEmpty();
    }

    /** True if {@code e} is {@link #FALSE}. */
    static boolean isFalse(Expr e) {
        return e instanceof Or o && o.terms.isEmpty();
    }

    /** {@code e} in words that {@link Parser} reads back to an equal expression. */
    static String print(Expr e) {
        return Printer.print(e);
    }
}
