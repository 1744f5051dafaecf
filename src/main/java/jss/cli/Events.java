package jss.cli;

import jss.filter.Expr;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.print.SsPrinter;
import jss.proc.ProcessSocketScan;
import jss.query.EventStream;
import jss.query.Pushdown;
import jss.query.Query;
import jss.record.RecordSink;
import jss.record.TcpState;
import jss.sys.Errno;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;

/** {@code -E}: sockets as they are destroyed, each printed at once, until a signal or a reader's end. */
final class Events {
    private Events() {}

    static int follow(SsOptions options, Expr filter, Attribution owners, Stdout out) {
        if (options.output != null || options.anywhere != null) {
            throw new UsageException("-E shows ss's own table, of one network namespace");
        }
        Query query = Query.of(options.selection);
        int groups = EventStream.groups(query);
        if (groups == 0) throw new UsageException("-E: the kernel tells of the end of TCP and UDP sockets only");
        SsPrinter printer = SsView.of(options, owners, out).sink();
        RowTest wanted = filter(filter);
        try (NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG, groups)) {
            if (!options.kill) Restraint.following();
            show(new EventStream(socket, query.families(), Events::lost), wanted,
                    options.kill ? Kill.destroyer(options, printer) : printer, printer);
            return ExitStatus.OK;
        } catch (SysException e) {
            Stderr.line("-E: " + (e.is(Errno.EPERM) && e.call().equals("bind") ? "it takes CAP_NET_ADMIN" : e.getMessage()));
        } catch (NetlinkException | MalformedMessageException e) {
            Stderr.line(e.getMessage());
        }
        return ExitStatus.USAGE; // ss's status where it cannot follow
    }

    /** Shows each event that is wanted to {@code sink}, and what {@code printer} has of it to its reader, at once. */
    static void show(EventStream events, RowTest wanted, RecordSink sink, SsPrinter printer) {
        events.run(row -> {
            if (wanted != null && !wanted.test(row)) return true;
            boolean more = sink.accept(row);
            printer.flush();
            return more;
        });
    }

    private static RowTest filter(Expr expr) {
        if (Expr.isTrue(expr)) return null;
        Sources sources = new Sources(new ProcessSocketScan(Environment.procRoot()), new HostNames());
        return Pushdown.of(expr, TcpState.ALL, true).alone(sources); // whatever state it ends in
    }

    private static void lost() {
        Stderr.line("events were lost: they came faster than they could be shown");
    }
}
