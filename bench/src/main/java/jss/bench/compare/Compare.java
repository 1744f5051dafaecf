package jss.bench.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures whole processes in interleaved rounds, at growing numbers of sockets, within a time; writes a report,
 * plots and every single run. Needs to be root, at least in a user namespace, and is run in jss's directory:
 *
 * <pre>Compare [--sizes 1000,10000,...] [--minutes 8] [--rounds 15] [--results bench/results]</pre>
 */
public final class Compare {
    /** Together they cost about 30 ms a 1,000 sockets. */
    private static final double MAKE_AND_CLOSE_SECONDS = 30e-6;
    private static final long KIB_PER_SOCKET = 6;
    /** What the programs and everything else may need. */
    private static final long KIB_SPARE = 1 << 20;
    /** A command is killed if it takes longer than all of its rounds should, within these bounds. */
    private static final int LEAST_PATIENCE_SECONDS = 10;
    private static final int MOST_PATIENCE_SECONDS = 60;

    private final Path measure = Path.of("target/native-fixtures/measure").toAbsolutePath();
    private final Path sockets = Path.of("target/native-fixtures/sockets").toAbsolutePath();
    private final String jss = Path.of("target/jss/bin/jss").toAbsolutePath().toString();
    private final Path imageJava = Path.of("target/jss/runtime/bin/java").toAbsolutePath();
    private final Path jdkJava = Path.of(System.getProperty("java.home"), "bin", "java");

    private final List<Integer> sizes = new ArrayList<>(List.of(1_000, 10_000, 100_000, 500_000, 1_000_000));
    private double minutes = 8;
    private int rounds = 15;
    private Path results = Path.of("bench/results");
    private final String arguments;

    private final Runs runs = new Runs();
    private final List<String> notes = new ArrayList<>();
    private final Set<Tool> refused = new HashSet<>();
    private long end;

    private Load loaded;
    private Process measuring;

    private Compare(String[] args) {
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--sizes" -> {
                    sizes.clear();
                    for (String size : args[i + 1].split(",")) sizes.add(Integer.parseInt(size));
                    sizes.sort(null);
                }
                case "--minutes" -> minutes = Double.parseDouble(args[i + 1]);
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--results" -> results = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        if (args.length % 2 != 0) throw new IllegalArgumentException(args[args.length - 1] + " needs a value");
        arguments = String.join(" ", args);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Compare compare;
        try {
            compare = new Compare(args);
        } catch (IllegalArgumentException e) {
            System.err.println("compare: " + e.getMessage());
            System.exit(2);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(compare::stop));
        compare.run();
    }

    /** On Ctrl-C; whatever this misses ends with the pipes to it. */
    private void stop() {
        if (measuring != null) measuring.destroyForcibly();
        if (loaded != null) loaded.kill();
    }

    private void run() throws IOException, InterruptedException {
        end = System.nanoTime() + (long) (minutes * 60e9);
        Machine machine = Machine.look(jss, jdkJava);
        for (String fact : machine.facts()) System.out.println(fact);
        try (Load idle = new Load()) {
            Work start = startUp(Path.of("bench/target/hello"));
            measure(start, 0, idle, 5);
            for (int i = 0; i < sizes.size(); i++) measureAt(i, idle);
            List<Work> all = new ArrayList<>(Work.all(jss));
            all.add(0, start);
            new Report(machine, arguments, all, measured(), runs, notes).write(results);
            Plots.write(results, Work.all(jss), measured(), runs);
        }
        System.out.println("written: " + results.resolve("results.md"));
    }

    private List<Integer> measured() {
        List<Integer> measured = new ArrayList<>();
        for (int size : sizes) {
            if (runs.wall(size, Work.LIST, "jss -tan") >= 0) measured.add(size);
        }
        return measured;
    }

    private Work startUp(Path work) throws IOException, InterruptedException {
        List<Tool> tools = new ArrayList<>(List.of(
                Tool.of("jss -tan", jss + " -tan"),
                Tool.of("ss -tan", "ss -tan"),
                Tool.of("netstat -tan", "netstat -tan"),
                Tool.of("hello, plain JVM", BareJvm.hello(jdkJava, List.of(), work.resolve("plain")))));
        if (Files.exists(imageJava)) {
            List<String> options = BareJvm.optionsOfJss(Path.of("src/build/java-options"));
            tools.add(Tool.of("hello, jss's JVM and options",
                    BareJvm.hello(imageJava, options, work.resolve("image"))));
        }
        return new Work(Work.IDLE_HOST, "`-tan` without any socket: start-up", Work.Where.IDLE, 1, tools);
    }

    private void measureAt(int i, Load idle) throws IOException, InterruptedException {
        int size = sizes.get(i);
        long available = Machine.memory("MemAvailable");
        if (available < size * KIB_PER_SOCKET + KIB_SPARE) {
            note(Report.count(size) + " sockets: left out, with " + available / 1024 + " MiB of memory available");
            return;
        }
        if (left() < size * MAKE_AND_CLOSE_SECONDS) {
            note(Report.count(size) + " sockets: left out, out of time");
            return;
        }
        double seconds = share(i);
        try (Load among = loaded = new Load()) {
            if (!among.fill(sockets, size / 2)) {
                note(Report.count(size) + " sockets: left out, " + among.facts());
                return;
            }
            System.out.println(Report.count(size) + " sockets: " + among.facts() + ", " + (int) seconds + " s");
            List<Work> all = Work.all(jss);
            if (i == 0) {
                for (Work w : all) tryOut(w, w.where() == Work.Where.BESIDE ? idle : among);
            }
            int weights = 0;
            for (Work w : all) weights += w.weight();
            double until = left() - seconds;
            for (Work w : all) {
                double share = (left() - until) * w.weight() / weights;
                weights -= w.weight();
                measure(w, size, w.where() == Work.Where.BESIDE ? idle : among, Math.max(1, share));
            }
        }
    }

    /** Seconds for the measurements at size number {@code i}, of those that are left for it and the larger ones. */
    private double share(int i) {
        double time = left();
        int weights = 0;
        for (int j = i; j < sizes.size(); j++) {
            time -= sizes.get(j) * MAKE_AND_CLOSE_SECONDS;
            weights += j + 1;
        }
        return Math.max(1, time * (i + 1) / weights);
    }

    private double left() {
        return (end - System.nanoTime()) / 1e9;
    }

    /**
     * Each command once, unmeasured: files come into memory, what does not work here is left out, and it is noted if
     * jss and ss do not print as many lines: then they are not doing the same.
     */
    private void tryOut(Work work, Load where) throws IOException, InterruptedException {
        long ours = -1;
        for (Tool t : work.tools()) {
            Path output = Path.of("bench/target/output").toAbsolutePath();
            int status = rounds(work, List.of(t), 0, where,
                    "-n", "1", "-k", String.valueOf(LEAST_PATIENCE_SECONDS), "-o", output.toString()).get(0).status();
            long lines;
            try (var text = Files.lines(output, StandardCharsets.ISO_8859_1)) {
                lines = text.count();
            }
            Files.delete(output);
            if (status != 0) {
                refused.add(t);
                note("`" + t.label() + "` (" + work.title() + "): left out, it "
                        + (status == 127 ? "is not installed" : "ends with status " + status));
            } else if (work.isJss(t)) {
                ours = lines;
            } else if (work.isReference(t) && ours >= 0 && ours != lines) {
                note("`" + t.label() + "` (" + work.title() + "): prints " + lines + " lines, and jss " + ours);
            }
        }
    }

    private void measure(Work work, int size, Load where, double seconds) throws IOException, InterruptedException {
        List<Tool> tools = new ArrayList<>();
        for (Tool t : work.tools()) {
            if (!refused.contains(t) && size <= t.most()) tools.add(t);
        }
        if (tools.isEmpty()) return;
        int patience = (int) Math.clamp(seconds, LEAST_PATIENCE_SECONDS, MOST_PATIENCE_SECONDS);
        Set<String> failed = new HashSet<>();
        for (Runs.Run r : rounds(work, tools, size, where, "-n", String.valueOf(rounds),
                "-s", String.valueOf((int) Math.ceil(seconds)), "-k", String.valueOf(patience))) {
            runs.add(r);
            if (r.status() != 0 && failed.add(r.tool())) {
                note("`" + r.tool() + "` at " + Report.count(size) + " sockets: " + (r.status() == 128 + 9
                        ? "killed after " + patience + " s" : "ended with status " + r.status()));
            }
        }
    }

    private List<Runs.Run> rounds(Work work, List<Tool> tools, int size, Load where, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(measure.toString()));
        command.addAll(List.of(options));
        for (Tool t : tools) {
            command.add("--");
            command.addAll(t.command());
        }
        List<Runs.Run> found = new ArrayList<>();
        measuring = new ProcessBuilder(where.inside(command)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        measuring.getOutputStream().close();
        BufferedReader reader = new BufferedReader(new InputStreamReader(measuring.getInputStream()));
        for (String line; (line = reader.readLine()) != null; ) {
            String[] n = line.split(" ");
            found.add(new Runs.Run(size, work.name(), tools.get(Integer.parseInt(n[1])).label(), Integer.parseInt(n[2]),
                    Long.parseLong(n[3]), Long.parseLong(n[4]), Long.parseLong(n[5]), Long.parseLong(n[6])));
        }
        int status = measuring.waitFor();
        if (status != 0) throw new IOException("measure ended with status " + status);
        return found;
    }

    private void note(String note) {
        System.out.println(note);
        notes.add(note);
    }
}
