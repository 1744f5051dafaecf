package jss.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs many command lines in one JVM, so that all of them shape one AOT cache. It is in the jar because a cache only
 * fits the class path it was made with; nothing but {@code src/build/make-image} ever loads it.
 */
final class Training {
    private Training() {}

    /** {@code args[0]} is a file of command lines: words between blanks, {@code #} at the start of a comment. */
    public static void main(String[] args) throws IOException {
        Restraint.rehearse();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.startsWith("#")) continue;
            String words = line.strip();
            Main.run(words.isEmpty() ? new String[0] : words.split(" +"));
        }
    }
}
