package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static final List<String> LINES = Help.of(SsOption.TABLE).lines().toList();

    @Test
    void everyOptionIsToldOfInOneColumnBehindItsNames() {
        for (SsOption o : SsOption.TABLE) {
            int row = LINES.indexOf(LINES.stream().filter(l -> l.startsWith("  " + String.join(", ", o.names))).findFirst().orElseThrow());
            String line = LINES.get(row);
            if (!line.contains(o.help)) line = LINES.get(row + 1);
            assertThat(line).endsWith(o.help);
            assertThat(line.indexOf(o.help)).as(line).isEqualTo(28);
            assertThat(line.substring(26, 28)).as("two blanks at least: " + line).isBlank();
        }
    }

    @Test
    void linesFitAWideTerminal() {
        assertThat(LINES).allMatch(line -> line.length() <= 120);
    }

    @Test
    void theOtherCommandsAreNamed() {
        assertThat(String.join("\n", LINES.subList(0, 8))).contains("netstat", "ip", "stats", "explain", "route", "link", "addr",
                "maddr", "neigh", "rule");
    }
}
