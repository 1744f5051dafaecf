package jss.cli;

import java.util.EnumSet;
import java.util.Map;
import jss.filter.Expr;
import jss.filter.Filter;
import jss.netlink.NetlinkSocket;
import jss.query.Destroyer;
import jss.query.Query;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.sys.Errno;

/** What {@code -K} did and could not do, in lines for its user. */
final class Kill {
    private Kill() {}

    /** {@code filtered}: words of the command line say which sockets are meant. */
    static void check(SsOptions options, boolean filtered) {
        if (!filtered && options.filter.isEmpty() && !options.force) {
            throw new UsageException("-K without a state or a condition would close every socket there is; --force does it");
        }
        if (options.anywhere != null) throw new UsageException("-K closes sockets of one network namespace; -N says which");
    }

    /** Refuses a filter that is true of every socket there is ({@code sport = -1}), unless state words limit it. */
    static void check(SsOptions options, Filter filter) {
        if (Expr.isTrue(filter.expr()) && !options.filter.namesStates() && !options.force) {
            throw new UsageException("-K with a condition that is true of every socket would close them all; --force does it");
        }
    }

    static Destroyer destroyer(SsOptions options, RecordSink sink) {
        return new Destroyer(sink, options.dryRun ? null : NetlinkSocket::open);
    }

    /** {@code q} without the tables of which the kernel closes no socket: nobody named them. */
    static Query closable(Query q) {
        EnumSet<SocketTable> tables = EnumSet.noneOf(SocketTable.class);
        for (SocketTable t : q.tables()) {
            if (t.isInet() && t != SocketTable.MPTCP) tables.add(t);
        }
        return new Query(tables, q.families(), q.states(), q.details(), q.storageMaps());
    }

    /** @return the exit status: failed if any socket that was shown to it stayed */
    static int report(Destroyer d, boolean dryRun) {
        if (dryRun) {
            Stderr.line(count(d.destroyed()) + " would be closed; nothing was done");
        }
        if (d.gone() > 0) Stderr.line(count(d.gone()) + " had gone already");
        for (Map.Entry<Integer, Long> e : d.refused().entrySet()) {
            Stderr.line(count(e.getValue()) + " not closed: " + why(e.getKey()));
        }
        if (d.unable() > 0) {
            StringBuilder kinds = new StringBuilder();
            for (SocketTable t : d.cannot()) kinds.append(' ').append(t.netid());
            Stderr.line(count(d.unable()) + " not closed: the kernel closes no sockets of" + kinds + " on request");
        }
        return d.refused().isEmpty() && d.unable() == 0 ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private static String why(int errno) {
        if (errno == Errno.EPERM.code()) return "it takes CAP_NET_ADMIN";
        if (errno == Errno.EOPNOTSUPP.code()) return "this kernel is built without INET_DIAG_DESTROY, or cannot close this kind";
        return Errno.text(errno);
    }

    private static String count(long n) {
        return n == 1 ? "1 socket" : n + " sockets";
    }
}
