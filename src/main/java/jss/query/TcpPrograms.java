package jss.query;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jss.bpf.BoundSearch;
import jss.bpf.Kernel;
import jss.filter.Expr;
import jss.record.SocketTable;
import jss.record.TcpState;

/**
 * BPF programs of our own that spare a dump of a large TCP table some of its work, where there are such programs and the
 * right to them.
 */
public final class TcpPrograms implements AutoCloseable {
    /** Sockets below which a dump is through before a program is loaded. */
    private static final long WORTH_WALKING = TcpScan.WORTH_SPLITTING;
    private static final long WORTH_SEARCHING = 100_000;

    /** What tells of the connections instead of a dump; null if that is to be dumped. */
    final ConnectionWalk walk;
    /** What looks for bound sockets that do nothing, so that none need be asked for; null if nothing does. */
    final BoundSearch bound;

    private TcpPrograms(ConnectionWalk walk, BoundSearch bound) {
        this.walk = walk;
        this.bound = bound;
    }

    /**
     * Loads what is of use for a query, which takes rights that may be given up after this.
     *
     * @param expr what rows have to be true of
     * @param threads that may read at once
     * @param tcpSockets says about how many TCP sockets there are; asked only where there may be many
     * @param described gives {@link Kernel#described}, or null; asked only where a program is of use
     * @return null if nothing is of use, or to be had
     */
    public static TcpPrograms open(Query query, Expr expr, int threads, LongSupplier tcpSockets, Supplier<Kernel> described) {
        if (!query.tables().contains(SocketTable.TCP)) return null;
        Pushdown filter = Pushdown.of(expr, query.states(), false);
        boolean walking = ConnectionWalk.isFor(query, filter, threads);
        boolean searching = (filter.states() & TcpState.BOUND_INACTIVE.bit()) != 0 && Unconnected.mayMatch(filter.pushed());
        if (!walking && !searching) return null;
        long sockets = tcpSockets.getAsLong();
        walking &= sockets >= WORTH_WALKING;
        searching &= sockets >= WORTH_SEARCHING;
        if (!walking && !searching) return null;
        Kernel kernel = described.get();
        if (kernel == null) return null;
        int[] ports = Unconnected.localPorts(filter.pushed());
        ConnectionWalk walk = walking ? ConnectionWalk.open(kernel, query, filter, threads) : null;
        BoundSearch bound = searching ? BoundSearch.open(kernel, threads, ports[0], ports[1]) : null;
        return walk == null && bound == null ? null : new TcpPrograms(walk, bound);
    }

    @Override
    public void close() {
        if (walk != null) walk.close();
        if (bound != null) bound.close();
    }
}
