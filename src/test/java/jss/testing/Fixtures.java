package jss.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs and captures of native-fixtures. */
public final class Fixtures {
    private Fixtures() {}

    private static final Path BASE = Path.of(System.getProperty("jss.basedir", "."));

    /** A program that {@code make fixtures} built. */
    public static String program(String name) {
        return BASE.resolve("target/native-fixtures").resolve(name).toAbsolutePath().toString();
    }

    /** A recorded dump. */
    public static Path capture(String name) {
        return BASE.resolve("native-fixtures/captures").resolve(name).toAbsolutePath();
    }

    public static byte[] captured(String name) {
        try {
            return Files.readAllBytes(capture(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
