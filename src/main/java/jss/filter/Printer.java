package jss.filter;

import java.util.List;

/** An expression in the words of the language: reading it back gives an equal one. */
final class Printer implements Expr.Visitor<Void> {
    private final StringBuilder out = new StringBuilder();

    private Printer() {}

    static String print(Expr e) {
        Printer p = new Printer();
        e.visit(p);
        return p.out.toString();
    }

    @Override
    public Void and(Expr.And e) {
        return join(e.terms(), " and ", "src any");
    }

    @Override
    public Void or(Expr.Or e) {
        return join(e.terms(), " or ", "not src any");
    }

    private Void join(List<Expr> terms, String between, String none) {
        if (terms.isEmpty()) out.append(none);
        for (int i = 0; i < terms.size(); i++) {
            if (i > 0) out.append(between);
            inner(terms.get(i));
        }
        return null;
    }

    private void inner(Expr e) {
        boolean several = e instanceof Expr.And a && !a.terms().isEmpty() || e instanceof Expr.Or o && !o.terms().isEmpty();
        if (several) out.append("( ");
        e.visit(this);
        if (several) out.append(" )");
    }

    @Override
    public Void not(Expr.Not e) {
        if (e.term() instanceof Expr.Port p && p.lo() == p.hi()) return say(p.end().port(), " != ", port(p.lo()));
        out.append("not ");
        inner(e.term());
        return null;
    }

    @Override
    public Void state(Expr.State e) {
        return say("state ", StateNames.of(e.mask()));
    }

    @Override
    public Void address(Expr.Address e) {
        return say(e.end().address(), " = ", e.prefix().toString());
    }

    @Override
    public Void port(Expr.Port e) {
        String name = e.end().port();
        if (e.lo() == e.hi()) return say(name, " = ", port(e.lo()));
        if (e.lo() == Integer.MIN_VALUE) return say(name, " <= ", port(e.hi()));
        if (e.hi() == Integer.MAX_VALUE) return say(name, " >= ", port(e.lo()));
        return say(name, " = ", port(e.lo()), "-", port(e.hi()));
    }

    private static String port(int n) {
        return n < 0 ? Integer.toUnsignedString(n) : Integer.toString(n); // -1 would be any port
    }

    @Override
    public Void device(Expr.Device e) {
        return say("dev = ", escape(e.name()));
    }

    @Override
    public Void mark(Expr.Mark e) {
        say("fwmark = 0x", Long.toHexString(e.value()));
        return e.mask() == 0xffff_ffffL ? null : say("/0x", Long.toHexString(e.mask()));
    }

    @Override
    public Void cgroup(Expr.Cgroup e) {
        return say("cgroup = ", escape(e.path()));
    }

    @Override
    public Void autoBound(Expr.AutoBound e) {
        return say("autobound");
    }

    @Override
    public Void unixName(Expr.UnixName e) {
        return say(e.end().address(), " = unix:", escape(e.glob()));
    }

    @Override
    public Void number(Expr.Number e) {
        return say(e.end().address(), " = ", e.family().word(), ":", Long.toString(e.value()));
    }

    @Override
    public Void measure(Expr.Measure e) {
        String name = e.field().word();
        if (e.lo() == e.hi()) return say(name, " = ", Quantity.text(e.field(), e.lo()));
        if (e.lo() == Long.MIN_VALUE) return say(name, " <= ", Quantity.text(e.field(), e.hi()));
        if (e.hi() == Long.MAX_VALUE) return say(name, " >= ", Quantity.text(e.field(), e.lo()));
        return say(name, " = ", Quantity.text(e.field(), e.lo()), "-", Quantity.text(e.field(), e.hi()));
    }

    @Override
    public Void text(Expr.Text e) {
        return switch (e.how()) {
            case EQUALS -> say(e.field().word(), " = ", quote(e.text(), '"'));
            case CONTAINS -> say(e.field().word(), " contains ", quote(e.text(), '"'));
            case MATCHES -> say(e.field().word(), " ~ ", quote(e.text(), '/'));
            case MATCHES_ANY_CASE -> say(e.field().word(), " ~ ", quote(e.text(), '/'), "i");
        };
    }

    /** Between quotes; in a regular expression a backslash is no escape but before the quote. */
    private static String quote(String text, char quote) {
        StringBuilder b = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == '/' && c == '\\' && i + 1 < text.length()) b.append(c).append(text.charAt(++i));
            else if (c == quote || c == '\\') b.append('\\').append(c);
            else b.append(c);
        }
        return b.append(quote).toString();
    }

    private Void say(String... words) {
        for (String w : words) out.append(w);
        return null;
    }

    /** With a backslash before whatever would end or change the word. */
    private static String escape(String word) {
        StringBuilder b = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c == '\\') b.append('\\');
            b.append(c);
        }
        return b.toString();
    }
}
