package jss.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** What was measured. */
final class Runs {
    /** One run of one command; times in microseconds, {@code rssKib} the largest resident size. */
    record Run(int sockets, String work, String tool, int status, long wall, long user, long system, long rssKib) {}

    private final List<Run> runs = new ArrayList<>();

    void add(Run run) {
        runs.add(run);
    }

    List<Run> all() {
        return runs;
    }

    /** The successful runs of one command. */
    List<Run> of(int sockets, String work, String tool) {
        List<Run> found = new ArrayList<>();
        for (Run r : runs) {
            if (r.sockets == sockets && r.work.equals(work) && r.tool.equals(tool) && r.status == 0) found.add(r);
        }
        return found;
    }

    /** Median wall time, microseconds; -1 if it was not run. */
    double wall(int sockets, String work, String tool) {
        List<Run> of = of(sockets, work, tool);
        return of.isEmpty() ? -1 : median(of, Run::wall);
    }

    /** Median time of all processors, microseconds; -1 if it was not run. */
    double cpu(int sockets, String work, String tool) {
        List<Run> of = of(sockets, work, tool);
        return of.isEmpty() ? -1 : median(of, r -> r.user + r.system);
    }

    static double median(List<Run> runs, ToLongFunction<Run> value) {
        long[] sorted = runs.stream().mapToLong(value).toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;
    }
}
