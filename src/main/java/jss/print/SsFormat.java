package jss.print;

import java.util.Set;
import jss.record.SocketTable;
import jss.record.TcpState;

/** What ss's options say about the look of its table. */
public record SsFormat(Set<SocketTable> tables, int states, boolean numeric, boolean resolve, boolean header,
        boolean queues, Set<Show> shown, int screen) {
    /** Bit N set: column N of {@link SsTable} is shown. */
    int columns() {
        int columns = 1 << SsTable.LADDR | 1 << SsTable.LPORT | 1 << SsTable.RADDR | 1 << SsTable.RPORT
                | 1 << SsTable.EXT;
        if (queues) columns |= 1 << SsTable.RECVQ | 1 << SsTable.SENDQ;
        if (tables.size() > 1) columns |= 1 << SsTable.NETID;
        if (Integer.bitCount(states & TcpState.ALL) > 1) columns |= 1 << SsTable.STATE;
        if (shows(Show.NETNS)) columns |= 1 << SsTable.NETNS;
        if (shows(Show.PROCESSES)) columns |= 1 << SsTable.PROCESS;
        return columns;
    }

    /** Cells in front of the state's. */
    public int cellsBeforeState() {
        return Integer.bitCount(columns() & (1 << SsTable.NETNS | 1 << SsTable.NETID));
    }

    public boolean hasState() {
        return (columns() & 1 << SsTable.STATE) != 0;
    }

    /** What begins a new line within a row. */
    String newline() {
        return shows(Show.ONELINE) ? " " : "\n\t";
    }

    boolean shows(Show what) {
        return shown.contains(what);
    }
}
