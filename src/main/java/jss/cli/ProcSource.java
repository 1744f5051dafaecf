package jss.cli;

import jss.query.SocketScan;
import jss.record.SocketTable;
import jss.sys.SysException;

/** Says which rows came from /proc/net, since it knows less than a dump. */
final class ProcSource {
    private ProcSource() {}

    static void explain(SocketScan scan) {
        SysException e = scan.unreachable();
        if (e != null) {
            Stderr.line("netlink is out of reach here (" + e.getMessage() + "): rows are those of /proc/net, which tells less"
                    + (scan.absent().isEmpty() ? "" : ", and nothing of" + names(scan.absent())));
        } else if (!scan.fromProc().isEmpty()) {
            Stderr.line("this kernel has no dump of" + names(scan.fromProc())
                    + " sockets: their rows are those of /proc/net, which tells less");
        }
    }

    private static StringBuilder names(Iterable<SocketTable> tables) {
        StringBuilder names = new StringBuilder();
        for (SocketTable t : tables) names.append(' ').append(t.netid());
        return names;
    }
}
