package jss.filter;

import java.util.HashMap;
import java.util.Map;
import jss.record.Names;
import jss.record.ProcessSockets;

/**
 * Who answers what no row tells. A walk through processes is made once for each term that needs it,
 * by whichever thread meets it first.
 */
public final class Sources {
    /** Answers nothing. */
    public static final Sources NONE = new Sources(ProcessSockets.NONE, Names.NONE);

    private final ProcessSockets processes;
    private final Names names;
    private final Map<Expr, long[]> sockets = new HashMap<>();

    /** {@code names} is asked for the paths of cgroups, by several threads one after the other. */
    public Sources(ProcessSockets processes, Names names) {
        this.processes = processes;
        this.names = names;
    }

    /** Inodes, ascending, of the sockets of which {@code term} is true. */
    synchronized long[] sockets(Expr term, ProcessSockets.Choice choice) {
        long[] known = sockets.get(term);
        if (known == null) {
            known = processes.sockets(choice);
            sockets.put(term, known);
        }
        return known;
    }

    /** The path of a cgroup, null if it has none. */
    synchronized byte[] cgroup(long id) {
        return names.cgroup(id);
    }
}
