package jss.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * The grammar, by recursive descent:
 *
 * <pre>
 * list = term { [ and | or ] term }     both bind alike, from the left, as in ss
 * term = "(" list ")" | not term | predicate [ operator ] value { "," value }
 * </pre>
 *
 * An expression that ss accepts has ss's meaning. Where ss has only an error, words may also be
 * glued together ({@code (sport=22||dport>1024)}), every value may be a set, and more predicates
 * are known.
 */
public final class Parser {
    /** Parentheses, nots and turns from and to or: each costs every later walk a few stack frames. */
    static final int MAX_DEPTH = 1000;

    private static final String[] CONNECTIVES = {"&&", "&", "||", "|"};

    private final Lexer lexer;
    private final Terms terms;
    /** Levels of what was read last. */
    private int height;

    private Parser(String text, Context context) {
        lexer = new Lexer(text);
        terms = new Terms(lexer, context);
    }

    /**
     * Understands {@code text}; a blank one accepts everything.
     *
     * @throws FilterSyntaxException if it cannot be understood
     */
    public static Filter parse(String text, Context context) {
        return new Parser(text, context).parse();
    }

    private Filter parse() {
        Expr expr = Expr.TRUE;
        if (!lexer.atEnd()) {
            expr = list(0);
            if (!lexer.atEnd()) throw unexpected("this parenthesis was not opened");
        }
        return new Filter(expr, terms.narrowed());
    }

    private Expr list(int depth) {
        List<Expr> terms = new ArrayList<>();
        terms.add(term(depth));
        int tallest = height;
        boolean anyOf = false;
        while (!lexer.atEnd() && lexer.character(0) != ')') {
            boolean or = connective();
            Expr next = term(depth);
            if (terms.size() == 1) {
                anyOf = or;
                tallest++;
            } else if (anyOf != or) {
                Expr left = combine(anyOf, terms);
                terms = new ArrayList<>();
                terms.add(left);
                anyOf = or;
                tallest++;
            }
            terms.add(next);
            tallest = Math.max(tallest, height + 1);
            if (tallest > MAX_DEPTH) throw tooDeep();
        }
        height = tallest;
        return combine(anyOf, terms);
    }

    private static Expr combine(boolean anyOf, List<Expr> terms) {
        return terms.size() == 1 ? terms.get(0) : anyOf ? Expr.or(terms) : Expr.and(terms);
    }

    /** Takes what joins two terms, which may be nothing; true for or. */
    private boolean connective() {
        for (String mark : CONNECTIVES) {
            if (lexer.startsWith(mark)) {
                lexer.take(mark.length());
                return mark.charAt(0) == '|';
            }
        }
        int n = lexer.unmarked();
        if (n == 3 && lexer.startsWith("and")) {
            lexer.take(3);
        } else if (n == 2 && lexer.startsWith("or")) {
            lexer.take(2);
            return true;
        }
        return false;
    }

    private Expr term(int depth) {
        if (depth > MAX_DEPTH) throw tooDeep();
        if (lexer.atEnd()) throw unexpected("the filter ends where a predicate such as sport or state is expected");
        if (lexer.startsWith("!")) return negated(1, depth);
        if (lexer.startsWith("(")) {
            boolean glued = lexer.rest() > 1 || !lexer.atWordStart();
            lexer.take(1);
            if (glued) terms.openGlued++;
            Expr inner = list(depth + 1);
            if (!lexer.startsWith(")")) throw unexpected("expected ) or another predicate");
            lexer.take(1);
            if (glued) terms.openGlued--;
            return inner;
        }
        int n = lexer.unmarked();
        if (n == 0) throw unexpected("expected a predicate such as sport, dst or state");
        String word = lexer.peek(n);
        if (word.equals("not")) return negated(n, depth);
        lexer.take(n);
        Expr term = terms.predicate(word, n);
        height = 3; // a set of negations of conditions at most
        return term;
    }

    private Expr negated(int length, int depth) {
        lexer.take(length);
        Expr inner = term(depth + 1);
        height++;
        return Expr.not(inner);
    }

    private FilterSyntaxException tooDeep() {
        return unexpected("nested more than " + MAX_DEPTH + " levels deep");
    }

    private FilterSyntaxException unexpected(String message) {
        return lexer.unexpected(message);
    }
}
