package jss.query;

import java.util.EnumSet;
import java.util.Set;
import jss.record.Detail;
import jss.record.Family;
import jss.record.SocketTable;

/** What is asked for, resolved: rows of these tables, in these families and states, with these details. */
public record Query(Set<SocketTable> tables, Set<Family> families, int states, Set<Detail> details) {
    public static Query of(Selection s) {
        return of(s, EnumSet.noneOf(Detail.class));
    }

    public static Query of(Selection s, Set<Detail> details) {
        return new Query(s.tables(), s.families(), s.states(), details);
    }

    /** The same of fewer tables. */
    public Query without(Set<SocketTable> some) {
        EnumSet<SocketTable> rest = EnumSet.noneOf(SocketTable.class);
        for (SocketTable t : tables) {
            if (!some.contains(t)) rest.add(t);
        }
        return new Query(rest, families, states, details);
    }
}
