package jss.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code jss help netstat}: netstat's commands, and those of ss, ip and jss in their place, from {@code rosetta.txt}. */
final class Rosetta {
    private Rosetta() {}

    static int print() {
        try (InputStream in = Rosetta.class.getResourceAsStream("rosetta.txt")) {
            return Help.out(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
