package jss.filter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jss.record.Detail;
import jss.record.Field;

/** What an expression asks about. */
public final class Uses {
    private Uses() {}

    /** What rows have to carry so that {@code e} can be told of them, and which walks it costs. */
    public static Set<Detail> details(Expr e) {
        EnumSet<Detail> details = EnumSet.noneOf(Detail.class);
        collect(e, details);
        return details;
    }

    private static void collect(Expr e, EnumSet<Detail> details) {
        if (e instanceof Expr.Not n) collect(n.term(), details);
        for (Expr t : terms(e)) collect(t, details);
        if (e instanceof Expr.Mark || e instanceof Expr.Cgroup || e instanceof Expr.AutoBound) details.add(Detail.REPLY);
        Field field = e instanceof Expr.Measure m ? m.field() : e instanceof Expr.Text t ? t.field() : null;
        if (field == null) return;
        if (field.detail() != null) details.add(field.detail());
        if (field == Field.UID) details.add(Detail.UNIX_UID);
    }

    /** True if a state is mentioned: then the states that are shown without one being named do not matter. */
    public static boolean states(Expr e) {
        return any(e, Expr.State.class);
    }

    /** True if a mark is: marks are told to CAP_NET_ADMIN only. */
    public static boolean marks(Expr e) {
        return any(e, Expr.Mark.class);
    }

    /** True if a field is measured or read, of whatever it is. */
    public static boolean fields(Expr e) {
        return any(e, Expr.Measure.class) || any(e, Expr.Text.class);
    }

    private static boolean any(Expr e, Class<? extends Expr> kind) {
        if (kind.isInstance(e)) return true;
        if (e instanceof Expr.Not n) return any(n.term(), kind);
        for (Expr t : terms(e)) {
            if (any(t, kind)) return true;
        }
        return false;
    }

    private static List<Expr> terms(Expr e) {
        return e instanceof Expr.And a ? a.terms() : e instanceof Expr.Or o ? o.terms() : List.of();
    }
}
