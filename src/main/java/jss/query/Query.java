package jss.query;

import java.util.Set;
import jss.record.Family;
import jss.record.SocketTable;

/** What is asked for, resolved: rows of these tables, in these families and states. */
public record Query(Set<SocketTable> tables, Set<Family> families, int states) {
    public static Query of(Selection s) {
        return new Query(s.tables(), s.families(), s.states());
    }
}
