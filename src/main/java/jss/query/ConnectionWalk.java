package jss.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jss.bpf.Kernel;
import jss.bpf.TcpWalk;
import jss.filter.Expr;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.record.Detail;
import jss.record.Family;
import jss.record.TcpState;

/**
 * Connections read by a BPF program instead of dumped: see {@link TcpWalk}. What it tells of a socket is what a plain
 * listing shows, and its inode; a query that wants any more is not for it.
 */
final class ConnectionWalk implements AutoCloseable {
    /** Terms of a filter that are put into the program; more take longer to be verified than to be tested here, by tables. */
    private static final int MOST_TERMS = 100;

    /** What rows of a walk can have. */
    private static final Set<Detail> TOLD = EnumSet.of(Detail.INODE, Detail.PROCESSES);

    private final TcpWalk walk;
    private final Pushdown filter;
    private final boolean pushed;
    private final int threads;

    private ConnectionWalk(TcpWalk walk, Pushdown filter, boolean pushed, int threads) {
        this.walk = walk;
        this.filter = filter;
        this.pushed = pushed;
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
        TcpWalk.Wanted wanted = new TcpWalk.Wanted(states, family(query.families()), !query.details().isEmpty(), most,
                (conditions, no) -> Program.emit(terms, conditions, no));
        TcpWalk walk = TcpWalk.open(kernel, threads, wanted);
        return walk == null ? null : new ConnectionWalk(walk, filter, push, threads);
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
