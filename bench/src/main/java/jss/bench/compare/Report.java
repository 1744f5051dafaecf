package jss.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code results.md}, for people, and {@code runs.tsv}, every single run. */
final class Report {
    private final Machine machine;
    private final String arguments;
    private final List<Work> works;
    private final List<Integer> sizes;
    private final Runs runs;
    private final List<String> notes;
    private final StringBuilder text = new StringBuilder();

    Report(Machine machine, String arguments, List<Work> works, List<Integer> sizes, Runs runs, List<String> notes) {
        this.machine = machine;
        this.arguments = arguments;
        this.works = works;
        this.sizes = sizes;
        this.runs = runs;
        this.notes = notes;
    }

    void write(Path directory) throws IOException {
        head();
        summary();
        for (Work w : works) details(w);
        text.append(new Slopes(sizes, runs).markdown());
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.md"), text);
        StringBuilder tsv = new StringBuilder(
                "sockets\twork\tcommand\tstatus\twall_us\tuser_us\tsystem_us\tmax_rss_kib\n");
        for (Runs.Run r : runs.all()) {
            tsv.append(r.sockets()).append('\t').append(r.work()).append('\t').append(r.tool()).append('\t')
                    .append(r.status()).append('\t').append(r.wall()).append('\t').append(r.user()).append('\t')
                    .append(r.system()).append('\t').append(r.rssKib()).append('\n');
        }
        Files.writeString(directory.resolve("runs.tsv"), tsv);
    }

    private void head() {
        line("# jss beside ss, netstat, lsof and cat");
        line("");
        line("Written by `make compare" + (arguments.isEmpty() ? "" : " ARGS='" + arguments + "'")
                + "`; [README.md](../README.md) says what is measured and how.");
        line("");
        for (String fact : machine.facts()) line("- " + fact);
        for (String note : notes) line("- " + note);
        line("");
        line("Times are medians of interleaved rounds, output to /dev/null. Take the ratios: other machines have "
                + "other times.");
        line("");
    }

    private void summary() {
        line("## The time of jss, and what part of the time of ss it is");
        line("");
        StringBuilder head = new StringBuilder("| sockets |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int size : sizes) {
            head.append(' ').append(count(size)).append(" |");
            rule.append("---|");
        }
        line(head.toString());
        line(rule.toString());
        for (Work w : works) {
            if (w.where() == Work.Where.IDLE) continue;
            StringBuilder row = new StringBuilder("| ").append(w.title()).append(" |");
            for (int size : sizes) {
                double ours = runs.wall(size, w.name(), w.tools().get(0).label());
                double theirs = reference(w, size);
                row.append(ours < 0 ? " |" : " " + time(ours)
                        + (theirs < 0 ? "" : ", **" + ratio(ours / theirs) + "**") + " |");
            }
            line(row.toString());
        }
        line("");
        line("![time of -tan over the number of sockets](tan.svg)");
        line("");
        line("![time of -tanp over the number of sockets](tanp.svg)");
        line("");
        line("![how many times faster than ss](faster.svg)");
        line("");
    }

    private double reference(Work work, int size) {
        for (Tool t : work.tools()) {
            if (work.isReference(t)) return runs.wall(size, work.name(), t.label());
        }
        return -1;
    }

    private void details(Work work) {
        line("## " + work.title());
        line("");
        line("| sockets | command | rounds | wall | of ss | fastest to slowest | user | system | max RSS |");
        line("|---:|---|---:|---:|---:|---|---:|---:|---:|");
        for (int size : work.where() == Work.Where.IDLE ? List.of(0) : sizes) {
            double reference = reference(work, size);
            for (Tool t : work.tools()) {
                List<Runs.Run> of = runs.of(size, work.name(), t.label());
                if (of.isEmpty()) {
                    if (size > t.most()) line("| " + count(size) + " | " + t.label() + " | not run | | | | | | |");
                    continue;
                }
                double wall = Runs.median(of, Runs.Run::wall);
                long least = of.stream().mapToLong(Runs.Run::wall).min().orElseThrow();
                long most = of.stream().mapToLong(Runs.Run::wall).max().orElseThrow();
                long rss = of.stream().mapToLong(Runs.Run::rssKib).max().orElseThrow();
                cells(count(size), t.label(), of.size(), time(wall), reference < 0 ? "" : ratio(wall / reference),
                        time(least) + " to " + time(most), time(Runs.median(of, Runs.Run::user)),
                        time(Runs.median(of, Runs.Run::system)), number(rss / 1024.0) + " MiB");
            }
        }
        line("");
    }

    private void cells(Object... cells) {
        for (Object cell : cells) text.append("| ").append(cell).append(' ');
        line("|");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    static String count(int sockets) {
        return String.format(Locale.ROOT, "%,d", sockets);
    }

    /** Microseconds, in a unit that suits. */
    static String time(double micros) {
        return micros < 1e6 ? number(micros / 1e3) + " ms" : number(micros / 1e6) + " s";
    }

    static String ratio(double ratio) {
        return ratio < 0.1 ? String.format(Locale.ROOT, "%.3f", ratio) : String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** To three digits. */
    static String number(double n) {
        return String.format(Locale.ROOT, Math.abs(n) < 9.995 ? "%.2f" : Math.abs(n) < 99.95 ? "%.1f" : "%.0f", n);
    }
}
