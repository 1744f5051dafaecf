package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jss.testing.Fixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded and made replies as data. Of each file the first line is the capture and the command
 * line, the rest what is printed.
 */
class StructuredGoldenTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("jss.basedir", "."), "src/test/resources/golden/structured");

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(GOLDEN)) {
            return all.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void bytesAreThoseOfTheFile(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String[] words = text.substring(0, end).split(" ");
        byte[] capture = Fixtures.captured(words[0] + ".nl");
        List<String> arguments = List.of(words).subList(1, words.length);
        String printed = SsInProcess.print(arguments, SsGoldenTest.LO_ONLY, p -> new SsGoldenTest.Recording(capture));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text.substring(0, end + 1) + printed, StandardCharsets.ISO_8859_1);
        }
        assertThat(printed).isEqualTo(text.substring(end + 1));
    }
}
