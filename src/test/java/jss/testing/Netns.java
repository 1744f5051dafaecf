package jss.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network namespace of a test's own, with loopback up, and programs that run in it. Closing ends
 * the programs and removes the namespace.
 */
public final class Netns implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path FIXTURES = Path.of(System.getProperty("jss.basedir", "."), "target", "native-fixtures");

    private final String name = "jss-test-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    private final List<Process> background = new ArrayList<>();

    public Netns() {
        Run.of("ip", "netns", "add", name).clean();
        run("ip", "link", "set", "lo", "up").clean();
    }

    /** As {@code ip netns} and {@code ss -N} know it. */
    public String name() {
        return name;
    }

    /** Runs a program in the namespace to its end. */
    public Run run(String... command) {
        return Run.of(inside(Arrays.asList(command)));
    }

    /** Runs jss in the namespace; {@code arguments} are split at blanks. */
    public Run jss(String arguments) {
        return tool(Run.JSS, arguments);
    }

    /** Runs {@code program} in the namespace; {@code arguments} are split at blanks. */
    public Run tool(String program, String arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        if (!arguments.isBlank()) command.addAll(List.of(arguments.strip().split(" +")));
        return Run.of(inside(command));
    }

    /**
     * Starts a program of native-fixtures in the namespace and waits until it says {@code ready};
     * its whole line is returned. It ends with the namespace.
     */
    public String fixture(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(FIXTURES.resolve(program).toAbsolutePath().toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            Process process = new ProcessBuilder(inside(command))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            background.add(process);
            BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()));
            String line = reader.readLine();
            if (line == null || !line.startsWith("ready")) throw new AssertionError(command + " said " + line);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> inside(List<String> command) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", name));
        all.addAll(command);
        return all;
    }

    @Override
    public void close() {
        for (Process p : background) {
            try {
                p.getOutputStream().close(); // the fixtures end with their standard input
                if (!p.waitFor(20, TimeUnit.SECONDS)) p.destroyForcibly();
            } catch (IOException | InterruptedException e) {
                p.destroyForcibly();
            }
        }
        Run.of("ip", "netns", "del", name);
    }
}
