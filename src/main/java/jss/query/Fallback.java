package jss.query;

import java.util.EnumSet;
import java.util.Set;
import jss.proc.ProcNet;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.sys.SysException;

/** Rows from /proc/net, where the kernel has no dump of them or cannot be asked; and for which tables, and why. */
final class Fallback {
    private final ProcNet files;
    private final Set<SocketTable> used = EnumSet.noneOf(SocketTable.class);
    private SysException unreachable;

    /** {@code files} is null if nobody wants rows from there. */
    Fallback(ProcNet files) {
        this.files = files;
    }

    /** Netlink cannot be had: everything comes from here from now on. Throws {@code why} if nothing can. */
    void insteadOfKernel(SysException why) {
        if (files == null) throw why;
        unreachable = why;
    }

    /** Null as long as netlink could be had. */
    SysException unreachable() {
        return unreachable;
    }

    /** Tables whose rows came from here, though nobody asked for that. */
    Set<SocketTable> used() {
        return used;
    }

    /** True if {@code t} is to come from here and not from a dump. */
    boolean replaces(SocketTable t) {
        return files != null && files.replaces(t);
    }

    boolean has(SocketTable t) {
        return files != null && files.has(t);
    }

    /** Shows the rows of a table, of which there is a file; false if {@code sink} wanted no more. */
    boolean rows(SocketTable t, Family family, int states, RecordSink sink) {
        boolean asked = replaces(t);
        return files.rows(t, family, states, row -> {
            if (!asked) used.add(row.table());
            return sink.accept(row);
        });
    }
}
