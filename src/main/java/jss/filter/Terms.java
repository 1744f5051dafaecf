package jss.filter;

import java.util.ArrayList;
import java.util.List;
import jss.filter.HostTerms.BadValue;
import jss.record.Family;
import jss.record.Field;
import jss.record.Lookup;
import jss.record.TcpState;

/** The predicates: which operators and values each one takes. */
final class Terms {
    private static final Op[] TEXT = {Op.EQ, Op.NE, Op.MATCHES, Op.NOT_MATCHES, Op.CONTAINS, Op.IN, Op.NOT_IN};
    private static final Op[] FLAG = {Op.EQ, Op.NE};
    private static final List<String> RESERVED = List.of("src", "dst", "sport", "dport", "dev", "fwmark", "cgroup",
            "autobound", "and", "or", "not", "&", "&&", "|", "||", "!", "(", ")");

    private static final Op[] SAMENESS = {Op.EQ, Op.NE, Op.IN, Op.NOT_IN};
    private static final Op[] ORDER = {Op.EQ, Op.NE, Op.GE, Op.LE, Op.GT, Op.LT, Op.IN, Op.NOT_IN};

    /** Makes the term of one value; the operator is neither IN nor NOT_IN. */
    private interface Maker {
        Expr make(Op op, String value);
    }

    private final Lexer lexer;
    private final Context context;
    private final HostTerms hosts;
    private final FieldTerms fields;
    /** Open parentheses that were glued to a word: theirs may close glued to a value. */
    int openGlued;
    /** Behind the regular expression that was read last. */
    private String flags = "";

    Terms(Lexer lexer, Context context) {
        this.lexer = lexer;
        this.context = context;
        this.hosts = new HostTerms(context);
        this.fields = new FieldTerms(context);
    }

    /** See {@link Filter#family}. */
    Family narrowed() {
        return hosts.narrowed();
    }

    /** Every word that can begin a term. */
    static List<String> vocabulary() {
        List<String> all = new ArrayList<>(List.of("autobound", "exclude", "not"));
        all.addAll(Field.vocabulary());
        return all;
    }

    /** The term that begins with {@code word}, whose {@code length} characters were just taken. */
    Expr predicate(String word, int length) {
        switch (word) {
            case "src", "dst" -> {
                End end = word.equals("src") ? End.SRC : End.DST;
                return values(word, SAMENESS, "an address", false, (op, v) -> sign(op, hosts.address(end, v)));
            }
            case "sport", "dport" -> {
                End end = word.equals("sport") ? End.SRC : End.DST;
                return values(word, ORDER, "a port", false, (op, v) -> hosts.port(end, op, v));
            }
            case "dev" -> {
                return values(word, SAMENESS, "a device", true, (op, v) -> sign(op, hosts.device(v)));
            }
            case "fwmark" -> {
                return values(word, SAMENESS, "a mark", false, (op, v) -> sign(op, mark(v)));
            }
            case "cgroup" -> {
                return values(word, TEXT, "a cgroup", true, (op, v) -> op == Op.EQ || op == Op.NE
                        ? sign(op, cgroup(v)) : fields.text(Field.CGROUP, op, v, flags));
            }
            case "autobound" -> {
                int[] range = context.lookup().ephemeralPorts();
                return new Expr.AutoBound(range[0], range[1]);
            }
            case "state" -> {
                return values(word, SAMENESS, "a state", false, (op, v) -> sign(op, state(v)));
            }
            case "exclude", "excl" -> {
                return Expr.not(values(word, SAMENESS, "a state", false, (op, v) -> sign(op, state(v))));
            }
            default -> {
                Field field = Field.named(word);
                if (field == null) throw unknown(word, length);
                return field(field, word, length);
            }
        }
    }

    private Expr field(Field field, String word, int length) {
        switch (field) {
            case SRC, DST, SPORT, DPORT, DEV, STATE -> {
                return predicate(field.word(), length); // by another name
            }
            case LOCAL -> {
                return predicate("src", length);
            }
            case PEER -> {
                return predicate("dst", length);
            }
            case MARK -> {
                return predicate("fwmark", length);
            }
            case CGROUP -> {
                return predicate("cgroup", length);
            }
            case NETNS, NETNS_INODE -> {
                if (!context.lookup().seesEveryNamespace()) {
                    throw lexer.bad("one network namespace is listed at a time: choose it with -N, or take --all-netns",
                            lexer.takenAt(), length);
                }
            }
            default -> { }
        }
        if (FieldTerms.isFlag(field) && Op.mark(lexer) == null) return new Expr.Measure(field, 1, 1);
        if (FieldTerms.isNumber(field)) {
            Op[] ops = field == Field.USER ? SAMENESS : FieldTerms.isFlag(field) ? FLAG : ORDER;
            return values(word, ops, "a number", false, (op, v) -> fields.number(field, op, v));
        }
        return values(word, TEXT, "a text", false, (op, v) -> fields.text(field, op, v, flags));
    }

    private FilterSyntaxException unknown(String word, int length) {
        int column = lexer.takenAt();
        boolean value = Numbers.parse(word) == Numbers.NONE && Hosts.prefix(word) == null;
        String message = value ? "there is no predicate " + word + Suggestion.of(word, vocabulary())
                : "a value without a predicate before it";
        return new FilterSyntaxException(message, lexer.text(), column, length, value);
    }

    /** The operator, if there is one, and the values behind it, which may be several. */
    private Expr values(String predicate, Op[] allowed, String expected, boolean wholeWords, Maker maker) {
        Op op = operator(predicate, allowed);
        if (op == Op.IN || op == Op.NOT_IN) {
            Expr set = set(expected, maker);
            return op == Op.IN ? set : Expr.not(set);
        }
        List<Expr> all = new ArrayList<>(1);
        all.add(one(op, expected, wholeWords, maker));
        while (lexer.startsWith(",")) {
            if (op != Op.EQ && op != Op.NE) throw lexer.unexpected("only = and != take several values");
            lexer.take(1);
            all.add(one(op, expected, false, maker));
        }
        return all.size() == 1 ? all.get(0) : op == Op.EQ ? union(all) : Expr.and(all);
    }

    private Expr set(String expected, Maker maker) {
        if (!lexer.startsWith("(")) throw lexer.unexpected("expected ( and a set of values");
        lexer.take(1);
        List<Expr> all = new ArrayList<>();
        do {
            if (!all.isEmpty() && lexer.startsWith(",")) lexer.take(1);
            all.add(one(Op.EQ, expected, false, maker));
        } while (!lexer.startsWith(")"));
        lexer.take(1);
        return union(all);
    }

    /** Any of {@code all}; states become one term. */
    private static Expr union(List<Expr> all) {
        int mask = 0;
        for (Expr e : all) {
            if (!(e instanceof Expr.State s)) return Expr.or(all);
            mask |= s.mask();
        }
        return new Expr.State(mask);
    }

    private Expr one(Op op, String expected, boolean wholeWords, Maker maker) {
        if (lexer.atEnd()) throw lexer.unexpected("the filter ends where " + expected + " is expected");
        boolean pattern = op == Op.MATCHES || op == Op.NOT_MATCHES;
        if (pattern || expected.equals("a text")) {
            char quote = lexer.character(0);
            if (pattern ? quote == '/' : quote == '"' || quote == '\'') return quoted(op, quote, maker);
        }
        int length = lexer.unmarked();
        if (lexer.atWordStart()) {
            // As ss has it a value is all of its word. That matters where it may hold marks.
            if (wholeWords || expected.equals("an address") && hosts.isPattern(lexer.peek(lexer.rest()))) {
                length = lexer.rest();
                for (int open = openGlued; open > 0 && lexer.character(length - 1) == ')'; open--) length--;
            }
            for (String word : RESERVED) {
                if (lexer.is(word)) throw lexer.unexpected("expected " + expected + ", not '" + word + "'");
            }
        }
        if (length == 0) throw lexer.unexpected("expected " + expected);
        int column = lexer.position();
        String value = lexer.peek(length);
        if (pattern && (value.length() < length || value.indexOf('/') >= 0)) {
            throw lexer.bad("such a regular expression goes between slashes", column, length);
        }
        try {
            Expr made = maker.make(op, value);
            lexer.take(length);
            return made;
        } catch (BadValue e) {
            throw lexer.bad(e.getMessage(), column, length);
        }
    }

    private Expr quoted(Op op, char quote, Maker maker) {
        int column = lexer.position();
        String value = lexer.quoted(quote, quote == '/');
        if (value == null) throw lexer.bad("there is no closing " + quote, column, lexer.rest());
        int end = lexer.quotedEnd();
        flags = "";
        if (quote == '/' && lexer.position() == end && lexer.startsWith("i")) {
            lexer.take(1);
            flags = "i";
        }
        try {
            return maker.make(op, value);
        } catch (BadValue e) {
            throw lexer.bad(e.getMessage(), column, end - column);
        } finally {
            flags = "";
        }
    }

    /** Takes an operator if there is one; without one, a value follows that is compared for equality. */
    private Op operator(String predicate, Op[] allowed) {
        int length = 0;
        Op op = null;
        String mark = Op.mark(lexer);
        if (mark != null) {
            length = mark.length();
            op = Op.of(mark);
        } else if (lexer.is("not") && lexer.after(3) == 'i') {
            int from = lexer.position();
            lexer.take(3);
            if (!isIn()) throw lexer.bad("expected a value or an operator", from, 3);
            length = 2;
            op = Op.NOT_IN;
        } else if (isIn()) {
            length = 2;
            op = Op.IN;
        } else {
            int n = lexer.rest();
            op = n > 1 && n < 9 ? Op.of(lexer.peek(n)) : null;
            if (op == Op.IN) op = null; // a value, as no set follows
            if (op != null) length = n;
        }
        if (op == null) return Op.EQ;
        for (Op a : allowed) {
            if (a == op) {
                lexer.take(length);
                return op;
            }
        }
        StringBuilder known = new StringBuilder();
        for (Op a : allowed) known.append(known.isEmpty() ? "" : " ").append(a.spelling());
        throw lexer.unexpected(predicate + " knows only " + known, length);
    }

    private boolean isIn() {
        return lexer.startsWith("in") && lexer.unmarked() == 2 && lexer.after(2) == '(';
    }

    private static Expr sign(Op op, Expr e) {
        return op == Op.NE ? Expr.not(e) : e;
    }

    private static Expr mark(String value) {
        int slash = value.indexOf('/');
        long mark = Numbers.parse(slash < 0 ? value : value.substring(0, slash));
        long mask = slash < 0 ? 0xffff_ffffL : Numbers.parse(value.substring(slash + 1));
        if (mark < 0 || mark > 0xffff_ffffL || mask < 0 || mask > 0xffff_ffffL) {
            throw new BadValue("a mark is NUMBER or NUMBER/MASK, of 32 bits");
        }
        return new Expr.Mark(mark, mask);
    }

    private Expr cgroup(String path) {
        long id = context.lookup().cgroup(path);
        if (id == Lookup.NONE) throw new BadValue("no such cgroup");
        return new Expr.Cgroup(id, path);
    }

    private static Expr state(String word) {
        int mask = TcpState.mask(word);
        if (mask == 0) throw new BadValue("there is no such state" + Suggestion.of(word, TcpState.vocabulary()));
        return new Expr.State(mask);
    }
}
