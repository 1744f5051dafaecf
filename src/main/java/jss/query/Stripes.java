package jss.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import jss.filter.End;
import jss.filter.Expr;

/**
 * Cuts connections by the port that a kernel gave out, which is the local one of some and the remote one of others: the
 * ports of either end are cut into stripes of about as many connections, and the numbers of a connection's two stripes,
 * added up modulo their count, are its part. Where one of the ports is a service's, the same for many, it is the other one
 * that spreads them.
 *
 * <p>Which of the two is how frequent, and which services there are, cannot be told from the first sockets of a table:
 * since Linux 6.15 the connections of one host to one service lie side by side in it, in the order of their local ports,
 * so that its beginning holds stretches of a few of these and nothing of the others. Here it need not be known.
 */
final class Stripes {
    private static final int LAST_PORT = 0xffff;

    /** A part of so many is a filter of two hundred ops. */
    private static final int MOST = 8;

    /** A port that one of so many sockets has was not given out by a kernel. */
    private static final int FREQUENT = 64;

    /** No more than one in so many may have such a port at both ends. */
    private static final int FIXED = 7;

    /** Fewer than one in so many tell nothing about their ports. */
    private static final int FEW = 20;

    private Stripes() {}

    /**
     * {@code count} terms, exactly one of which is true of any socket. Null if the ports of these sockets do not lend
     * themselves to it, or if less than two thirds of these are to services: then the sample tells enough for a cut that costs
     * the kernel less, a tenth of what its walk does.
     *
     * @param ownPorts says the first and the last that this kernel gives out; asked only where it matters
     */
    static List<Expr> of(Sample sample, int count, Supplier<int[]> ownPorts) {
        boolean[] local = frequent(sample, End.SRC);
        boolean[] remote = frequent(sample, End.DST);
        int fixed = 0;
        int clients = 0;
        for (int i = 0; i < local.length; i++) {
            if (local[i] && remote[i]) fixed++;
            if (remote[i]) clients++;
        }
        if (count > MOST || fixed * FIXED > local.length || 3 * clients < 2 * local.length) return null;
        int[] localPorts = ownPorts.get();
        double[] cuts = new double[count - 1];
        for (int i = 0; i < cuts.length; i++) cuts[i] = (i + 1.0) / count;
        int[] given = new int[cuts.length];
        for (int i = 0; i < cuts.length; i++) given[i] = localPorts[0] + (int) ((localPorts[1] - localPorts[0]) * cuts[i]);
        int[] own = spread(sample, End.SRC, local);
        int inside = 0;
        for (int p : own) {
            if (p >= localPorts[0] && p <= localPorts[1]) inside++;
        }
        // Of local ports the sample knows those of the few stretches that it holds, unless programs choose them.
        int[] byLocal = own.length * FEW < sample.size() || 4 * inside >= 3 * own.length ? given : quantiles(own, cuts);
        int[] others = spread(sample, End.DST, remote);
        int[] byRemote = others.length * FEW < sample.size() ? given : quantiles(others, cuts);
        if (!isRising(byLocal) || !isRising(byRemote)) return null;
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) parts.add(part(i, count, byLocal, byRemote));
        return parts;
    }

    private static Expr part(int number, int count, int[] byLocal, int[] byRemote) {
        List<Expr> sums = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int j = (number - i + count) % count;
            sums.add(Expr.and(List.of(stripe(End.SRC, byLocal, i), stripe(End.DST, byRemote, j))));
        }
        return Expr.or(sums);
    }

    private static Expr stripe(End end, int[] bounds, int number) {
        return new Expr.Port(end, number == 0 ? 0 : bounds[number - 1] + 1, number == bounds.length ? LAST_PORT : bounds[number]);
    }

    /** Of each socket, whether its port is one that many have. */
    private static boolean[] frequent(Sample sample, End end) {
        int[] sorted = new int[sample.size()];
        for (int i = 0; i < sorted.length; i++) sorted[i] = sample.port(end, i);
        Arrays.sort(sorted);
        int[] many = new int[FREQUENT];
        int count = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) to++;
            if ((to - from) * FREQUENT >= sorted.length) many[count++] = sorted[from];
            from = to;
        }
        boolean[] frequent = new boolean[sample.size()];
        for (int i = 0; i < frequent.length; i++) {
            frequent[i] = Arrays.binarySearch(many, 0, count, sample.port(end, i)) >= 0;
        }
        return frequent;
    }

    /** The other ports, sorted. */
    private static int[] spread(Sample sample, End end, boolean[] frequent) {
        int[] ports = new int[sample.size()];
        int n = 0;
        for (int i = 0; i < ports.length; i++) {
            if (!frequent[i]) ports[n++] = sample.port(end, i);
        }
        ports = Arrays.copyOf(ports, n);
        Arrays.sort(ports);
        return ports;
    }

    private static int[] quantiles(int[] sorted, double[] cuts) {
        int[] bounds = new int[cuts.length];
        for (int i = 0; i < cuts.length; i++) bounds[i] = sorted[(int) (sorted.length * cuts[i])];
        return bounds;
    }

    private static boolean isRising(int[] bounds) {
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] <= bounds[i - 1]) return false;
        }
        return true;
    }
}
