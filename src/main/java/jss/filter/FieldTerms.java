package jss.filter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jss.filter.HostTerms.BadValue;
import jss.record.Family;
import jss.record.Field;
import jss.record.Lookup;
import jss.record.SocketTable;
import jss.record.Unit;

/** Terms about the fields of {@link Field} that ss's filters do not know. */
final class FieldTerms {
    private final Context context;

    FieldTerms(Context context) {
        this.context = context;
    }

    /** {@code field op value}; op is a comparison. */
    Expr number(Field field, Op op, String value) {
        if (field == Field.USER || field == Field.UID && Numbers.parse(value) == Numbers.NONE) return user(op, value);
        return Quantity.compare(field, op, value);
    }

    private Expr user(Op op, String name) {
        long uid = context.lookup().user(name);
        if (uid == Lookup.NONE) uid = Numbers.parse(name);
        if (uid < 0) throw new BadValue("no such user");
        return Quantity.compare(Field.UID, op, Long.toString(uid));
    }

    /** {@code field op value}; op is =, !=, ~, !~ or contains. {@code flags} are those of a regular expression. */
    Expr text(Field field, Op op, String value, String flags) {
        Expr.How how = switch (op) {
            case CONTAINS -> Expr.How.CONTAINS;
            case MATCHES, NOT_MATCHES -> flags.equals("i") ? Expr.How.MATCHES_ANY_CASE : Expr.How.MATCHES;
            default -> Expr.How.EQUALS;
        };
        if (how == Expr.How.EQUALS) value = known(field, value);
        if (op == Op.MATCHES || op == Op.NOT_MATCHES) {
            try {
                pattern(value, how);
            } catch (PatternSyntaxException e) {
                throw new BadValue("not a regular expression: " + e.getDescription().toLowerCase(java.util.Locale.ROOT));
            }
        }
        Expr e = new Expr.Text(field, how, value);
        return op.negative() ? Expr.not(e) : e;
    }

    /** For octets read one by one as characters: UTF-8 in the pattern is octets too. */
    static Pattern pattern(String text, Expr.How how) {
        String octets = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return Pattern.compile(octets, how == Expr.How.MATCHES_ANY_CASE ? Pattern.CASE_INSENSITIVE : 0);
    }

    /** Checks {@code value} where a field has but a few. */
    private static String known(Field field, String value) {
        List<String> all = new ArrayList<>();
        switch (field) {
            case FAMILY -> {
                if (value.equals("ipv4")) value = "inet";
                if (value.equals("ipv6")) value = "inet6";
                for (Family f : Family.values()) all.add(f.word());
            }
            case NETID -> {
                for (SocketTable t : SocketTable.values()) all.add(t.netid());
            }
            case PROTO -> all.addAll(List.of("tcp", "udp", "raw", "mptcp", "dccp", "sctp", "unix", "packet", "netlink",
                    "vsock", "tipc", "xdp"));
            case TYPE -> all.addAll(List.of("stream", "dgram", "raw", "rdm", "seqpacket"));
            case TIMER -> all.addAll(List.of("on", "keepalive", "timewait", "persist", "delack"));
            default -> {
                return value;
            }
        }
        if (!all.contains(value)) {
            throw new BadValue("expected one of " + String.join(" ", all) + Suggestion.of(value, all));
        }
        return value;
    }

    /** True of a field whose terms compare numbers. */
    static boolean isNumber(Field field) {
        return field == Field.USER || !field.unit().isText();
    }

    /** True of a field that is true or false by itself. */
    static boolean isFlag(Field field) {
        return field.unit() == Unit.FLAG;
    }
}
