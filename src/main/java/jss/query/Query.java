package jss.query;

import java.util.EnumSet;
import java.util.Set;
import jss.record.Detail;
import jss.record.Family;
import jss.record.SocketTable;

/**
 * What is asked for, resolved: rows of these tables, in these families and states, with these details.
 *
 * @param storageMaps of which BPF maps {@link Detail#STORAGES} are wanted, as descriptors; of all maps if there is none
 */
public record Query(Set<SocketTable> tables, Set<Family> families, int states, Set<Detail> details, int[] storageMaps) {
    public static final int[] ALL_MAPS = {};

    public Query(Set<SocketTable> tables, Set<Family> families, int states, Set<Detail> details) {
        this(tables, families, states, details, ALL_MAPS);
    }

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
        return new Query(rest, families, states, details, storageMaps);
    }

    /** The same with storages of these maps. */
    public Query ofMaps(int[] descriptors) {
        return new Query(tables, families, states, details, descriptors);
    }
}
