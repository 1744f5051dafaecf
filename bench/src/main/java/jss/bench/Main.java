package jss.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** JMH with its own arguments, and a table of what matters at the end. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws CommandLineOptionException, RunnerException, IOException {
        CommandLineOptions options = new CommandLineOptions(args);
        if (options.shouldHelp()) {
            options.showHelp();
            return;
        }
        if (options.shouldList()) {
            new Runner(options).list();
            return;
        }
        Collection<RunResult> results = new Runner(
                new OptionsBuilder().parent(options).addProfiler(GCProfiler.class).build()).run();
        String table = table(results);
        System.out.println("\n" + table);
        if (args.length == 0) {
            Path directory = Files.createDirectories(Path.of("bench", "results"));
            Files.writeString(directory.resolve("jmh.md"), "# Inside the JVM\n\nWritten by `make bench`; "
                    + "[README.md](../README.md) says what is measured and how.\n\n- " + Runtime.version()
                    + " with the quick compiler only (C1), as jss runs\n- machine: " + machine() + "\n\n" + table);
        }
    }

    private static String table(Collection<RunResult> results) {
        StringBuilder text = new StringBuilder("| benchmark | ns a row | ± (99.9 %) | bytes allocated a row |\n");
        text.append("|---|---:|---:|---:|\n");
        for (RunResult r : results) {
            String name = r.getParams().getBenchmark();
            Result<?> time = r.getPrimaryResult();
            Result<?> bytes = r.getSecondaryResults().get("gc.alloc.rate.norm");
            text.append("| ").append(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)).append(" | ")
                    .append(number(time.getScore())).append(" | ").append(number(time.getScoreError())).append(" | ")
                    .append(bytes == null ? "" : number(bytes.getScore())).append(" |\n");
        }
        return text.toString();
    }

    private static String machine() throws IOException {
        String cores = Runtime.getRuntime().availableProcessors() + " cores";
        for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
            if (line.startsWith("model name")) return line.substring(line.indexOf(':') + 2) + ", " + cores;
        }
        return System.getProperty("os.arch") + ", " + cores;
    }

    private static String number(double n) {
        return String.format(Locale.ROOT, n < 10 ? "%.2f" : "%.0f", n);
    }
}
