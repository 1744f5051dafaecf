package jss.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jss.bpf.Kernel;
import jss.bpf.TcpWalk;
import jss.diag.InetSocketView;
import jss.filter.Expr;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.proc.TcpSettings;
import jss.record.Detail;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.sys.SysException;

/**
 * Connections read by a BPF program instead of dumped: see {@link TcpWalk}. What it tells of a socket is what a plain
 * listing shows, and its inode; a query that wants any more is not for it.
 */
final class ConnectionWalk implements AutoCloseable {
    /** Terms of a filter that are put into the program; more take longer to be verified than to be tested here, by tables. */
    private static final int MOST_TERMS = 100;

    /** What rows of a walk can have. */
    private static final Set<Detail> TOLD = EnumSet.of(Detail.EXTENDED, Detail.INODE, Detail.PROCESSES,
            Detail.UNIX_FILE, Detail.UNIX_PENDING, Detail.UNIX_UID, Detail.FAMILY); // the last ones are other tables'

    /** Of so many sockets one may lack a cookie, which is then asked for; where more do a dump makes them all sooner. */
    private static final int FEW = 32;

    private final TcpWalk walk;
    private final Pushdown filter;
    private final boolean pushed;
    private final boolean extended;
    private final int threads;

    private ConnectionWalk(TcpWalk walk, Pushdown filter, boolean pushed, boolean extended, int threads) {
        this.walk = walk;
        this.filter = filter;
        this.pushed = pushed;
        this.extended = extended;
        this.threads = threads;
    }

    /** True if a walk could tell what {@code query} wants; by one thread alone it is dumped, in the kernel's order. */
    static boolean isFor(Query query, Pushdown filter, int threads) {
        return threads > 1 && TOLD.containsAll(query.details()) && (filter.states() & TcpScan.CONNECTIONS) != 0
                && family(query.families()) >= 0;
    }

    /** Null if this kernel, or what this process may do, is not made for it. */
    static ConnectionWalk open(Kernel kernel, Query query, Pushdown filter, int threads) {
        int states = filter.states() & TcpScan.CONNECTIONS;
        boolean push = terms(filter.pushed()) <= MOST_TERMS;
        Expr terms = push ? filter.pushed() : Expr.TRUE;
        boolean most = Expr.isTrue(terms) && (states & TcpState.ESTABLISHED.bit()) != 0;
        boolean extended = query.details().contains(Detail.EXTENDED);
        boolean inode = query.details().contains(Detail.INODE) || query.details().contains(Detail.PROCESSES);
        if (extended && !kernel.tellsMarks()) return null;
        TcpWalk.Wanted wanted = new TcpWalk.Wanted(states, family(query.families()), inode, extended, most,
                (conditions, no) -> Program.emit(terms, conditions, no));
        TcpWalk walk = TcpWalk.open(kernel, threads, wanted);
        if (walk == null) return null;
        if (extended && !(walk.learnJiffies(TcpSettings.finTimeout()) && haveCookies(walk))) {
            walk.close();
            return null;
        }
        return new ConnectionWalk(walk, filter, push, extended, threads);
    }

    /** Whether most sockets have been given a cookie, by anybody's dump of them: one that has keeps it. */
    private static boolean haveCookies(TcpWalk walk) {
        InetSocketView row = new InetSocketView(SocketTable.TCP);
        int[] seen = new int[2];
        try {
            walk.sample((buffer, from, end) -> {
                seen[0]++;
                if (row.wrap(buffer, from, end).cookie() == 0) seen[1]++;
                return true;
            });
        } catch (SysException e) {
            return false;
        }
        return seen[1] * FEW <= seen[0];
    }

    /** Whether rows are extended ones, whose cookie is 0 where the socket has none yet. */
    boolean isExtended() {
        return extended;
    }

    /** The one family that is wanted, 0 for both, -1 for none. */
    private static int family(Set<Family> families) {
        boolean v4 = families.contains(Family.INET);
        boolean v6 = families.contains(Family.INET6);
        return v4 && v6 ? 0 : v4 ? Family.INET.number() : v6 ? Family.INET6.number() : -1;
    }

    private static int terms(Expr e) {
        if (e instanceof Expr.Not n) return terms(n.term());
        List<Expr> terms = e instanceof Expr.And a ? a.terms() : e instanceof Expr.Or o ? o.terms() : List.of();
        int sum = 1;
        for (Expr t : terms) sum += terms(t);
        return sum;
    }

    int threads() {
        return threads;
    }

    /** The test that its rows have to pass still; null if there is none. For one thread. */
    RowTest residual(Sources sources) {
        return pushed ? filter.afterKernel(sources) : filter.alone(sources);
    }

    /** True if the kernel still lets us. */
    boolean runs() {
        return walk.runs();
    }

    /** See {@link TcpWalk#read}. */
    void read(TcpWalk.Taker taker) {
        walk.read(taker);
    }

    boolean incomplete() {
        return walk.incomplete();
    }

    @Override
    public void close() {
        walk.close();
    }
}
