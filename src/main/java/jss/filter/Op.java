package jss.filter;

/** What stands between a predicate and its value. */
enum Op {
    EQ("=", "==", "eq"),
    NE("!=", "ne", "neq"),
    GE(">=", "ge", "geq"),
    LE("<=", "le", "leq"),
    GT(">", "gt"),
    LT("<", "lt"),
    /** One of a set. */
    IN("in"),
    NOT_IN("not in"),
    /** Matches a regular expression. */
    MATCHES("~"),
    NOT_MATCHES("!~"),
    /** Holds a text. */
    CONTAINS("contains");

    private final String[] spellings;

    Op(String... spellings) {
        this.spellings = spellings;
    }

    private static final Op[] ALL = values();
    /** Longest first, so that {@code >=} is not read as {@code >}. */
    private static final String[] MARKS = {"==", "!=", ">=", "<=", "!~", "=", ">", "<", "~"};

    /** How it is printed. */
    String spelling() {
        return spellings[0];
    }

    boolean negative() {
        return this == NE || this == NOT_IN || this == NOT_MATCHES;
    }

    /** The operator that {@code word} is, null if it is none. */
    static Op of(String word) {
        for (Op op : ALL) {
            for (String s : op.spellings) {
                if (s.equals(word)) return op;
            }
        }
        return null;
    }

    /** The mark that the lexer's next characters are, null if they are none. */
    static String mark(Lexer lexer) {
        for (String mark : MARKS) {
            if (lexer.startsWith(mark)) return mark;
        }
        return null;
    }
}
