package jss.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** A program in the background that says a line when it is ready, and ends with its standard input. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final String line;

    public Child(String... command) {
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            line = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line == null || !line.startsWith("ready")) throw new AssertionError(String.join(" ", command) + " said " + line);
    }

    /** What it said: ready, and what else the test is to know. */
    public String line() {
        return line;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
