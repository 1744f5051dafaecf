package jss.bench.compare;

import java.util.List;

/**
 * What one more socket costs, between the two largest numbers of sockets measured, and what follows for machines that
 * we have not got. The model is in bench/README.md; nothing here is more than arithmetic on medians.
 */
final class Slopes {
    /** Below this, start-up and noise are most of a difference. */
    private static final int LARGE = 100_000;
    private static final int TEN_MILLION = 10_000_000;

    private final List<Integer> sizes;
    private final Runs runs;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final StringBuilder text = new StringBuilder();

    Slopes(List<Integer> sizes, Runs runs) {
        this.sizes = sizes;
        this.runs = runs;
    }

    String markdown() {
        if (sizes.size() < 2 || sizes.get(sizes.size() - 1) < LARGE) return "";
        int less = sizes.get(sizes.size() - 2);
        int more = sizes.get(sizes.size() - 1);
        line("## What one more socket costs");
        line("");
        line("Between " + Report.count(less) + " and " + Report.count(more) + " sockets, in nanoseconds:");
        line("");
        line("| | wall | processor |");
        line("|---|---:|---:|");
        for (String tool : List.of("jss -tan", Work.ONE_THREAD, "ss -tan", "netstat -tan", "cat /proc/net/tcp*")) {
            row(Work.LIST, tool, tool);
        }
        row(Work.INFO, "jss -tani", "jss -tani");
        row(Work.INFO, "ss -tani", "ss -tani");
        row(Work.PROCESS_LIST, "jss -tanp", "jss -tanp");
        row(Work.NOTHING, "jss", "jss, of a filter that matches none");
        row(Work.BESIDE, "jss -tan", "jss, in a namespace beside them");
        line("");
        beyond();
        return text.toString();
    }

    private void beyond() {
        double some = slope(Work.LIST, "jss -tan");
        double one = slope(Work.LIST, Work.ONE_THREAD);
        double walk = slope(Work.BESIDE, "jss -tan");
        double theirs = slope(Work.LIST, "ss -tan");
        double start = runs.wall(0, Work.IDLE_HOST, "jss -tan") * 1e3;
        if (some <= 0 || theirs <= 0 || start < 0) return;
        line("## Ten million sockets, by the model in [README.md](../README.md)");
        line("");
        if (one > 0 && cores > 1 && some >= one) {
            line("Nothing to be said: " + cores + " cores were no faster than one thread, so they had other work to do.");
        } else if (one > 0 && cores > 1) {
            double serial = Math.min(one, Math.max((cores * some - one) / (cores - 1), Math.max(walk, 0)));
            double shared = one - serial;
            line("Of the " + Report.number(one) + " ns that a socket costs one thread, " + Report.number(serial)
                    + " ns do not shrink with more of them.");
            line("");
            line("| cores | `jss -tan` | of `ss -tan` |");
            line("|---:|---:|---:|");
            for (int c : List.of(1, 2, 4, 8, 16, 64)) {
                double nanos = start + TEN_MILLION * (serial + shared / c);
                line("| " + c + " | " + Report.time(nanos / 1e3) + " | "
                        + Report.ratio(nanos / (TEN_MILLION * theirs)) + " |");
            }
        } else {
            line("As measured here, on " + cores + " cores: `jss -tan` "
                    + Report.time((start + TEN_MILLION * some) / 1e3) + ", `ss -tan` "
                    + Report.time(TEN_MILLION * theirs / 1e3) + ".");
        }
        line("");
        if (walk > 0) {
            line("Every further namespace that is listed beside them: " + Report.time(TEN_MILLION * walk / 1e3)
                    + " on one core, for the walk through a table that all share.");
            line("");
        }
    }

    /** Nanoseconds of wall time a socket; NaN if one of the two was not measured. */
    private double slope(String work, String tool) {
        int less = sizes.get(sizes.size() - 2);
        int more = sizes.get(sizes.size() - 1);
        double a = runs.wall(less, work, tool);
        double b = runs.wall(more, work, tool);
        return a < 0 || b < 0 ? Double.NaN : (b - a) * 1e3 / (more - less);
    }

    private void row(String work, String tool, String title) {
        double wall = slope(work, tool);
        if (Double.isNaN(wall)) return;
        int less = sizes.get(sizes.size() - 2);
        int more = sizes.get(sizes.size() - 1);
        double cpu = (runs.cpu(more, work, tool) - runs.cpu(less, work, tool)) * 1e3 / (more - less);
        line("| " + title + " | " + Report.number(wall) + " | " + Report.number(cpu) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
