package jss.filter;

import jss.record.Names;
import jss.record.SocketTable;
import jss.testing.FakeInet;

/** What expressions mean, in the plainest words. */
public record Interpreter(FakeInet row, boolean loose) implements Expr.Visitor<Boolean> {
    /** Both readings, as ss has them. */
    public static boolean accepts(Expr e, FakeInet row) {
        return e.visit(new Interpreter(row, false)) && e.visit(new Interpreter(row, true));
    }

    @Override
    public Boolean and(Expr.And e) {
        return e.terms().stream().allMatch(t -> t.visit(this));
    }

    @Override
    public Boolean or(Expr.Or e) {
        return e.terms().stream().anyMatch(t -> t.visit(this));
    }

    @Override
    public Boolean not(Expr.Not e) {
        return !e.term().visit(this);
    }

    @Override
    public Boolean state(Expr.State e) {
        boolean closedTcp = row.state() == 7 && row.table() == SocketTable.TCP;
        return (e.mask() >> row.state() & 1) != 0 || closedTcp && (e.mask() >> 13 & 1) != 0;
    }

    private static String bits(int[] words, int from, int count) {
        StringBuilder b = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            for (int bit = 31; bit >= 0; bit--) b.append((char) ('0' + (words[i] >>> bit & 1)));
        }
        return b.toString();
    }

    @Override
    public Boolean address(Expr.Address e) {
        Prefix p = e.prefix();
        int[] own = e.end() == End.SRC ? row.srcWords() : row.dstWords();
        int[] wanted = {p.w0(), p.w1(), p.w2(), p.w3()};
        String prefix = bits(wanted, 0, 4).substring(0, p.length());
        boolean mapped = row.family() == 10 && own[0] == 0 && own[1] == 0 && own[2] == 0xffff;
        if (!p.v6() && mapped && bits(own, 3, 1).startsWith(prefix)) return true;
        return (loose || p.v6() == (row.family() == 10)) && bits(own, 0, 4).startsWith(prefix);
    }

    @Override
    public Boolean port(Expr.Port e) {
        int port = e.end() == End.SRC ? row.sport() : row.dport();
        return port >= e.lo() && port <= e.hi();
    }

    @Override
    public Boolean device(Expr.Device e) {
        return row.ifindex() == e.ifindex();
    }

    @Override
    public Boolean mark(Expr.Mark e) {
        return (row.mark() & e.mask()) == e.value();
    }

    @Override
    public Boolean cgroup(Expr.Cgroup e) {
        return row.cgroup() == e.id();
    }

    @Override
    public Boolean autoBound(Expr.AutoBound e) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Boolean unixName(Expr.UnixName e) {
        return false;
    }

    @Override
    public Boolean number(Expr.Number e) {
        return false;
    }

    @Override
    public Boolean measure(Expr.Measure e) {
        return e.field().has(row) && e.field().get(row) >= e.lo() && e.field().get(row) <= e.hi();
    }

    @Override
    public Boolean text(Expr.Text e) {
        OctetText text = new OctetText();
        e.field().text(row, Names.NONE, text);
        if (!e.field().has(row)) return false;
        return switch (e.how()) {
            case EQUALS -> text.toString().equals(e.text());
            case CONTAINS -> text.toString().contains(e.text());
            default -> java.util.regex.Pattern.compile(e.text()).matcher(text.toString()).find();
        };
    }
}
