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
        for (String tool : List.of("jss -tan", Work.DUMPED, Work.ONE_THREAD, "ss -tan", "netstat -tan", "cat /proc/net/tcp*")) {
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
        double walked = slope(Work.LIST, "jss -tan");
        double some = slope(Work.LIST, Work.DUMPED);
        double one = slope(Work.LIST, Work.ONE_THREAD);
        double walk = slope(Work.BESIDE, "jss -tan");
        double theirs = slope(Work.LIST, "ss -tan");
        double start = runs.wall(0, Work.IDLE_HOST, "jss -tan") * 1e3;
        if (walked <= 0 || some <= 0 || theirs <= 0 || start < 0) return;
        line("## Ten million sockets, by the model in [README.md](../README.md)");
        line("");
        boolean split = one > 0 && cores > 1 && some < one;
        double serial = split ? Math.min(one, Math.max((cores * some - one) / (cores - 1), Math.max(walk, 0))) : 0;
        if (split) {
            line("Of the " + Report.number(one) + " ns that a socket costs one thread that dumps, " + Report.number(serial)
                    + " ns do not shrink with more of them.");
        } else {
            line("Of dumps nothing is to be said: " + cores + " cores were no faster than one thread, so they had other work to do.");
        }
        line("");
        line("| cores | `jss -tan` | of `ss -tan` |" + (split ? " `jss --no-bpf -tan` | of `ss -tan` |" : ""));
        line("|---:|---:|---:|" + (split ? "---:|---:|" : ""));
        for (int c : List.of(1, 2, 4, 8, 16, 64)) {
            String row = "| " + c + " |" + cells(start + TEN_MILLION * walked * cores / c, theirs);
            line(split ? row + cells(start + TEN_MILLION * (serial + (one - serial) / c), theirs) : row);
        }
        line("");
        if (walk > 0) {
            line("Every further namespace that is listed beside them: " + Report.time(TEN_MILLION * walk / 1e3)
                    + " on one core, for the walk through a table that all share.");
            line("");
        }
    }

    private static String cells(double nanos, double theirs) {
        return " " + Report.time(nanos / 1e3) + " | " + Report.ratio(nanos / (TEN_MILLION * theirs)) + " |";
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
