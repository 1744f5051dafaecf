package jss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How our files are written down; tests may quote long lines. That no import is idle, Error Prone sees to. */
class SourceFormTest {
    private static final Path BASE = Path.of(System.getProperty("jss.basedir", "."));
    private static final int LONGEST = 140;

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String root : new String[] {"src/main", "src/test/java", "bench/src", "native-fixtures"}) {
            try (Stream<Path> files = Files.walk(BASE.resolve(root))) {
                files.filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".c")).forEach(all::add);
            }
        }
        return all;
    }

    @Test
    void linesEndWithTheirTextAndFilesWithALine() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(300);
        for (Path file : sources) {
            String text = Files.readString(file);
            if (!text.endsWith("\n") || text.endsWith("\n\n")) wrong.add(file + ": its end");
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                String fault = fault(line, file.toString().endsWith(".java"), file.startsWith(BASE.resolve("src/main")));
                if (fault != null) wrong.add(file + ":" + number + ": " + fault);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String fault(String line, boolean java, boolean ours) {
        if (line.endsWith(" ") || line.endsWith("\t")) return "blanks at its end";
        if (line.indexOf('\r') >= 0) return "a carriage return";
        if (!java) return null;
        if (line.indexOf('\t') >= 0 && !line.contains("\"") && line.indexOf('\t') < line.length() - line.stripLeading().length()) {
            return "a tab";
        }
        return ours && line.length() > LONGEST ? line.length() + " characters" : null;
    }
}
