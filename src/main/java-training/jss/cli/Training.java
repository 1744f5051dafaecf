package jss.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs many command lines in one JVM, so that all of them shape one AOT cache. It is in the jar because a cache only
 * fits the class path it was made with; nothing but {@code src/build/make-image} ever loads it.
 */
final class Training {
    private Training() {}

    /**
     * {@code args[0]} is a file of command lines: words between blanks, {@code #} at the start of a comment. Where the
     * first word is the name of a recording in the directory {@code args[1]}, that is the table to list.
     */
    public static void main(String[] args) throws IOException {
        Restraint.rehearse();
        LargeTable.rehearsePrograms();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.startsWith("#")) continue;
            String text = line.strip();
            String[] words = text.isEmpty() ? new String[0] : text.split(" +");
            if (words.length == 0 || !words[0].endsWith(".nl")) Main.run(words);
            else LargeTable.list(Path.of(args[1], words[0]), Arrays.copyOfRange(words, 1, words.length));
        }
    }
}
