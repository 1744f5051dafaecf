package jss.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import jss.record.CounterSample;

/**
 * What the counters said at the last call of this user, in this network namespace, since the host came up: a line with
 * the time, then NAME VALUE lines, in a directory that is the user's own.
 */
final class StatsHistory {
    private final Path file;

    /** {@code proc}: /proc. Remembers nothing if there is no place to write to. */
    StatsHistory(Path proc) {
        file = place(proc);
    }

    private static Path place(Path proc) {
        Path directory = Environment.stateDirectory();
        if (directory == null) return null;
        try {
            String boot = Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
            String namespace = Files.readSymbolicLink(proc.resolve("self/ns/net")).toString(); // net:[NUMBER]
            return directory.resolve("stats-" + boot + "-" + namespace.replaceAll("[^0-9]", ""));
        } catch (IOException e) {
            return null;
        }
    }

    /** Null if there was none. */
    CounterSample read() {
        if (file == null) return null;
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            CounterSample sample = new CounterSample(Long.parseLong(lines.get(0)));
            for (String line : lines.subList(1, lines.size())) {
                int blank = line.lastIndexOf(' ');
                sample.put(line.substring(0, blank), Long.parseUnsignedLong(line.substring(blank + 1)));
            }
            return sample;
        } catch (IOException | RuntimeException e) {
            return null; // none, or none of ours
        }
    }

    void write(CounterSample sample) {
        if (file == null) return;
        StringBuilder text = new StringBuilder().append(sample.nanos).append('\n');
        for (Map.Entry<String, Long> e : sample.values().entrySet()) {
            text.append(e.getKey()).append(' ').append(Long.toUnsignedString(e.getValue())).append('\n');
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "stats", ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Stderr.line("this call is not remembered: " + e);
        }
    }
}
