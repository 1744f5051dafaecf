package jss.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jss.record.Detail;
import jss.record.Field;

/**
 * Expressions compiled to tests of rows. Long alternatives of one kind become one set; what is
 * expensive is asked last.
 *
 * <p>ss puts every filter twice, to the kernel and then to itself, and the two read an address
 * differently: the kernel minds families, ss compares leading bits alone, so that {@code [::]} is
 * {@code 0.0.0.0} to it. What ss accepts too readily the kernel has already kept back, but behind a
 * {@code not} it is the other way round: {@code not src [::]} hides 0.0.0.0 as well. People see
 * those rows, so the same is done here: {@link #strict} is the kernel's reading, {@link #loose} ss's, and
 * {@link #all} is both.
 */
public final class Predicates implements Expr.Visitor<RowTest> {
    /** From this many alternatives on a set is faster than one test after the other. */
    private static final int SET = 4;
    private static final int PORTS = 65536;

    private final boolean loose;
    private final Sources sources;
    private final OctetText text = new OctetText();

    private Predicates(boolean loose, Sources sources) {
        this.loose = loose;
        this.sources = sources;
    }

    /** The whole meaning of {@code e}, for rows that the kernel has not filtered. */
    public static RowTest all(Expr e, Sources sources) {
        RowTest strict = strict(e, sources);
        return Negations.ofAddress(e) ? new RowTests.All(new RowTest[] {strict, loose(e, sources)}) : strict;
    }

    /** The kernel's reading. */
    public static RowTest strict(Expr e, Sources sources) {
        return e.visit(new Predicates(false, sources));
    }

    /** ss's reading, for rows that passed the kernel's. */
    public static RowTest loose(Expr e, Sources sources) {
        return e.visit(new Predicates(true, sources));
    }

    @Override
    public RowTest and(Expr.And e) {
        List<Expr> terms = new ArrayList<>(e.terms());
        if (terms.size() > 1) terms.sort(java.util.Comparator.comparing(Cost::of));
        RowTest[] tests = new RowTest[terms.size()];
        for (int i = 0; i < tests.length; i++) tests[i] = terms.get(i).visit(this);
        return new RowTests.All(tests);
    }

    @Override
    public RowTest or(Expr.Or e) {
        List<Expr> rest = new ArrayList<>(e.terms());
        List<RowTest> tests = new ArrayList<>();
        for (End end : End.values()) {
            if (!loose) tests.addAll(addresses(end, rest));
            tests.addAll(ports(end, rest));
        }
        rest.sort(java.util.Comparator.comparing(Cost::of));
        for (Expr t : rest) tests.add(t.visit(this));
        return tests.size() == 1 ? tests.get(0) : new RowTests.Any(tests.toArray(new RowTest[0]));
    }

    /** Takes the addresses of {@code end} out of {@code terms} if they are enough for a set. */
    private static List<RowTest> addresses(End end, List<Expr> terms) {
        List<Prefix> found = new ArrayList<>();
        for (Expr t : terms) {
            if (t instanceof Expr.Address a && a.end() == end) found.add(a.prefix());
        }
        if (found.size() < SET) return List.of();
        terms.removeIf(t -> t instanceof Expr.Address a && a.end() == end);
        return List.of(new RowTests.Addresses(end, new AddressSet(found)));
    }

    private static List<RowTest> ports(End end, List<Expr> terms) {
        BitSet found = new BitSet();
        int count = 0;
        for (Expr t : terms) {
            if (isBoundedPort(t, end)) {
                Expr.Port p = (Expr.Port) t;
                found.set(p.lo(), p.hi() + 1);
                count++;
            }
        }
        if (count < SET) return List.of();
        terms.removeIf(t -> isBoundedPort(t, end));
        return List.of(new RowTests.Ports(end, found));
    }

    private static boolean isBoundedPort(Expr e, End end) {
        return e instanceof Expr.Port p && p.end() == end && p.lo() >= 0 && p.hi() < PORTS && p.lo() <= p.hi();
    }

    @Override
    public RowTest not(Expr.Not e) {
        return new RowTests.Not(e.term().visit(this));
    }

    @Override
    public RowTest state(Expr.State e) {
        return new RowTests.State(e.mask());
    }

    @Override
    public RowTest address(Expr.Address e) {
        return loose ? new RowTests.LooseAddress(e.end(), e.prefix()) : new RowTests.Address(e.end(), e.prefix());
    }

    @Override
    public RowTest port(Expr.Port e) {
        return new RowTests.Port(e.end(), e.lo(), e.hi());
    }

    @Override
    public RowTest device(Expr.Device e) {
        return new RowTests.Device(e.ifindex());
    }

    @Override
    public RowTest mark(Expr.Mark e) {
        return new RowTests.Mark(e.value(), e.mask());
    }

    @Override
    public RowTest cgroup(Expr.Cgroup e) {
        return new RowTests.Cgroup(e.id());
    }

    @Override
    public RowTest autoBound(Expr.AutoBound e) {
        return new RowTests.AutoBound(e.lo(), e.hi(), text);
    }

    @Override
    public RowTest unixName(Expr.UnixName e) {
        return new RowTests.UnixName(e.end(), new Glob(e.glob()), text);
    }

    @Override
    public RowTest number(Expr.Number e) {
        return new RowTests.Number(e.end(), e.family(), e.value());
    }

    @Override
    public RowTest measure(Expr.Measure e) {
        if (e.field() == Field.PID) return new FieldTests.OpenedByPid(e, sources);
        if (e.field() == Field.FD) return new FieldTests.OpenedAs(e, sources);
        return new FieldTests.Measure(e.field(), e.lo(), e.hi());
    }

    @Override
    public RowTest text(Expr.Text e) {
        FieldTests.TextTest wanted = new FieldTests.TextTest(e);
        if (e.field() == Field.PROCESS) return new FieldTests.OpenedByName(e, sources, wanted, text);
        if (e.field().detail() == Detail.CGROUP_PATHS) return new FieldTests.InCgroup(e.field(), sources, wanted, text);
        return new FieldTests.Text(e.field(), wanted, text);
    }

    /** What terms cost, the cheapest first. */
    enum Cost {
        HEAD, ATTRIBUTE, TEXT, REGEX, WALK;

        static Cost of(Expr e) {
            if (e instanceof Expr.And a) return most(a.terms());
            if (e instanceof Expr.Or o) return most(o.terms());
            if (e instanceof Expr.Not n) return of(n.term());
            if (e instanceof Expr.Text t) {
                if (t.field().detail() == Detail.PROCESSES || t.field().detail() == Detail.CGROUP_PATHS) return WALK;
                return t.how() == Expr.How.EQUALS || t.how() == Expr.How.CONTAINS ? TEXT : REGEX;
            }
            if (e instanceof Expr.Measure m) return m.field().detail() == Detail.PROCESSES ? WALK : ATTRIBUTE;
            if (e instanceof Expr.UnixName) return TEXT;
            return e instanceof Expr.Mark || e instanceof Expr.Cgroup ? ATTRIBUTE : HEAD;
        }

        private static Cost most(List<Expr> terms) {
            Cost most = HEAD;
            for (Expr t : terms) {
                Cost c = of(t);
                if (c.compareTo(most) > 0) most = c;
            }
            return most;
        }
    }
}
