package jss.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A finished program: what it printed, byte for byte (ISO 8859-1, so that no byte is lost), and its status. */
public record Run(String out, String err, int status) {
    private static final long LIMIT_SECONDS = 120;

    /** The launcher of the image that {@code make} built. */
    public static final String JSS = Path.of(System.getProperty("jss.image", "target/jss"), "bin", "jss")
            .toAbsolutePath().toString();

    /** Runs a program to its end, without standard input. */
    public static Run of(String... command) {
        return of(Arrays.asList(command));
    }

    public static Run of(List<String> command) {
        return of(new ProcessBuilder(command));
    }

    public static Run of(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread errors = Thread.ofPlatform().start(() -> copy(process.getErrorStream(), err));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy(process.getInputStream(), out);
            errors.join();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(builder.command() + " did not end");
            }
            return new Run(out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.ISO_8859_1),
                    process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The output's lines, without their ends. */
    public List<String> lines() {
        return out.lines().toList();
    }

    /** The output, having checked that the program succeeded in silence. */
    public String clean() {
        if (status != 0 || !err.isEmpty()) throw new AssertionError("status " + status + ", stderr: " + err);
        return out;
    }

    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
