package jss.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a figure means nothing without. */
record Machine(List<String> facts) {
    static Machine look(String jss, Path java) throws IOException, InterruptedException {
        List<String> facts = new ArrayList<>();
        facts.add("machine: " + value("/proc/cpuinfo", "model name") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, "
                + memory("MemTotal") / 1024 + " MiB, load " + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]
                + " at the beginning");
        facts.add("kernel: " + Shell.output("uname", "-srm"));
        facts.add("JDK: " + Shell.firstLine(Shell.output(java.toString(), "--version")));
        facts.add("jss: " + Shell.firstLine(Shell.output(jss, "--version")) + commit());
        facts.add("ss: " + Shell.output("ss", "-V"));
        facts.add("netstat: " + Shell.firstLine(Shell.output("netstat", "-V")));
        facts.add("lsof: " + lsof());
        facts.add("cgroup2: " + (Files.readString(Path.of("/proc/self/mounts")).contains(" cgroup2 ") ? "mounted"
                : "not mounted; so ss -e writes a warning for every socket, which its time includes"));
        long others = tcpSockets();
        facts.add("other TCP sockets on this machine: " + others
                + (others > 1000 ? ", which every dump walks over: NOT A QUIET MACHINE" : ""));
        facts.add("when: " + LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES));
        return new Machine(facts);
    }

    private static String commit() throws IOException, InterruptedException {
        String commit = Shell.output("git", "describe", "--always", "--dirty");
        return commit.isEmpty() || commit.contains(" ") ? "" : " (" + commit + ")";
    }

    private static String lsof() throws IOException, InterruptedException {
        for (String line : Shell.output("lsof", "-v").split("\n")) {
            if (line.strip().startsWith("revision:")) return line.strip().substring("revision:".length()).strip();
        }
        return "none";
    }

    /** In all namespaces, but for TIME-WAITs. */
    private static long tcpSockets() throws IOException {
        String[] words = value("/proc/net/sockstat", "TCP").split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            if (words[i].equals("alloc")) return Long.parseLong(words[i + 1]);
        }
        return 0;
    }

    private static String value(String file, String key) throws IOException {
        for (String line : Files.readAllLines(Path.of(file))) {
            if (line.startsWith(key)) return line.substring(line.indexOf(':') + 1).strip();
        }
        return System.getProperty("os.arch");
    }

    /** KiB. */
    static long memory(String key) throws IOException {
        return Long.parseLong(value("/proc/meminfo", key).split(" ")[0]);
    }
}
