package jss.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jss.diag.bytecode.Assembler;
import jss.diag.bytecode.Conditions;
import jss.diag.bytecode.Label;
import jss.filter.AddressSet;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Negations;
import jss.filter.Prefix;

/**
 * Emits the program of an expression that the kernel can test: conditions fall through where they
 * hold. Many alternatives of one kind become a tree of comparisons, so that a row meets a dozen of a
 * thousand.
 */
final class Program {
    /** From this many alternatives on a tree is shorter on average than one after the other. */
    private static final int TREE = 4;
    private static final int PORTS = 65536;

    private final Conditions asm;

    private Program(Conditions asm) {
        this.asm = asm;
    }

    /** The program of {@code e}, null if it is too long to be sent. */
    static byte[] of(Expr e) {
        Assembler asm = new Assembler();
        emit(e, asm, asm.reject);
        return asm.program();
    }

    /** Puts the conditions of {@code e} into a program, one that goes on where they hold and jumps to {@code no} elsewhere. */
    static void emit(Expr e, Conditions asm, Label no) {
        new Program(asm).emit(Negations.inward(e), no);
    }

    private void emit(Expr e, Label no) {
        if (e instanceof Expr.And a) {
            // Alternatives last: the kernel checks a jump to the end at once, and any other by walking there.
            List<Expr> late = new ArrayList<>();
            List<Expr> refused = new ArrayList<>();
            for (Expr t : a.terms()) {
                if (t instanceof Expr.Or) late.add(t);
                else if (t instanceof Expr.Not n) refused.add(n.term());
                else emit(t, no);
            }
            if (!refused.isEmpty()) emit(Expr.not(Expr.or(refused)), no); // together they may make a tree
            for (Expr t : late) emit(t, no);
        } else if (e instanceof Expr.Or o) {
            or(o, no);
        } else if (e instanceof Expr.Not n) {
            Label holds = new Label();
            emit(n.term(), holds);
            asm.jump(no);
            asm.bind(holds);
        } else {
            leaf(e, no);
        }
    }

    /** Alternatives, each of which jumps to the next where it does not hold, and the last to {@code no}. */
    private void or(Expr.Or o, Label no) {
        List<Part> parts = parts(o.terms());
        if (parts.isEmpty()) asm.jump(no);
        Label yes = new Label();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            Label next = last ? no : new Label();
            parts.get(i).emit(yes, next);
            if (last) break;
            asm.jump(yes);
            asm.bind(next);
        }
        asm.bind(yes);
    }

    /** One alternative: falls through or jumps to {@code yes} where it holds. */
    private interface Part {
        void emit(Label yes, Label no);
    }

    private List<Part> parts(List<Expr> terms) {
        List<Part> parts = new ArrayList<>();
        List<Expr> rest = new ArrayList<>(terms);
        for (End end : End.values()) {
            List<Prefix> prefixes = new ArrayList<>();
            BitSet ports = new BitSet();
            int portTerms = 0;
            for (Expr t : terms) {
                if (t instanceof Expr.Address a && a.end() == end) prefixes.add(a.prefix());
                if (t instanceof Expr.Port p && p.end() == end && within(p)) {
                    ports.set(Math.max(0, p.lo()), Math.min(PORTS - 1, p.hi()) + 1);
                    portTerms++;
                }
            }
            if (portTerms >= TREE) {
                rest.removeIf(t -> t instanceof Expr.Port p && p.end() == end && within(p));
                int[] ranges = ranges(ports);
                parts.add((yes, no) -> ports(end, ranges, 0, ranges.length / 2 - 1, 0, PORTS - 1, yes, no));
            }
            if (prefixes.size() >= TREE) {
                rest.removeIf(t -> t instanceof Expr.Address a && a.end() == end);
                AddressSet set = new AddressSet(prefixes);
                for (boolean v6 : new boolean[] {false, true}) {
                    List<Prefix> sorted = set.ordered(v6);
                    if (!sorted.isEmpty()) parts.add((yes, no) -> addresses(end, sorted, yes, no));
                }
            }
        }
        for (Expr t : rest) parts.add((yes, no) -> emit(t, no));
        return parts;
    }

    private static boolean within(Expr.Port p) {
        return p.lo() < PORTS && p.hi() >= 0 && p.lo() <= p.hi();
    }

    /** First and last port of each run, in turn. */
    private static int[] ranges(BitSet ports) {
        int[] ranges = new int[ports.cardinality() * 2];
        int n = 0;
        for (int lo = ports.nextSetBit(0); lo >= 0; ) {
            int end = ports.nextClearBit(lo);
            ranges[n++] = lo;
            ranges[n++] = end - 1;
            lo = ports.nextSetBit(end);
        }
        return java.util.Arrays.copyOf(ranges, n);
    }

    /** Ranges {@code from} to {@code to}; the port is known to be within {@code least} and {@code most}. */
    private void ports(End end, int[] ranges, int from, int to, int least, int most, Label yes, Label no) {
        if (from == to) {
            range(end, ranges[2 * from], ranges[2 * from + 1], least, most, no);
            return;
        }
        int mid = from + to + 1 >>> 1;
        int pivot = ranges[2 * mid];
        Label below = new Label();
        asm.portAtLeast(end == End.SRC, pivot, below);
        ports(end, ranges, mid, to, pivot, most, yes, no);
        asm.jump(yes);
        asm.bind(below);
        ports(end, ranges, from, mid - 1, least, pivot - 1, yes, no);
    }

    private void range(End end, int lo, int hi, int least, int most, Label no) {
        boolean local = end == End.SRC;
        if (lo == hi && lo > least && hi < most) {
            asm.portIs(local, lo, no);
            return;
        }
        if (lo > least) asm.portAtLeast(local, lo, no);
        if (hi < most) asm.portAtMost(local, hi, no);
    }

    /** A tree over prefixes in the order of their addresses, none within another. */
    private void addresses(End end, List<Prefix> sorted, Label yes, Label no) {
        Prefix first = sorted.get(0);
        if (sorted.size() == 1) {
            prefix(end, first, no);
            return;
        }
        Prefix last = sorted.get(sorted.size() - 1);
        int bit = first.common(last).length();
        int split = 0;
        while (sorted.get(split).bit(bit) == 0) split++;
        Label below = new Label();
        prefix(end, sorted.get(split).common(last), below);
        // A single prefix on this side is its own common one: the test was all of it.
        if (split < sorted.size() - 1) addresses(end, sorted.subList(split, sorted.size()), yes, no);
        asm.jump(yes);
        asm.bind(below);
        addresses(end, sorted.subList(0, split), yes, no);
    }

    private void prefix(End end, Prefix p, Label no) {
        boolean local = end == End.SRC;
        if (p.v6()) asm.prefix6(local, p.w0(), p.w1(), p.w2(), p.w3(), p.length(), no);
        else asm.prefix4(local, p.w0(), p.length(), no);
    }

    private void leaf(Expr e, Label no) {
        if (e instanceof Expr.Address a) {
            prefix(a.end(), a.prefix(), no);
        } else if (e instanceof Expr.Port p) {
            if (within(p)) range(p.end(), Math.max(0, p.lo()), Math.min(PORTS - 1, p.hi()), 0, PORTS - 1, no);
            else asm.jump(no);
        } else if (e instanceof Expr.Device d) {
            asm.device(d.ifindex(), no);
        } else if (e instanceof Expr.Mark m) {
            asm.mark((int) m.value(), (int) m.mask(), no);
        } else if (e instanceof Expr.Cgroup c) {
            asm.cgroup(c.id(), no);
        } else if (e instanceof Expr.AutoBound) {
            asm.autoBound(no);
        } else {
            throw new AssertionError("kept from the kernel: " + Expr.print(e));
        }
    }
}
