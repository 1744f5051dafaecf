package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters from the command line: files, mistakes, explanations, and what they cost. */
class FilterCommandTest {
    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "states");
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    private static Run jss(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = Run.JSS;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return netns.run(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sport 22 dport | 255", "( sport 22 | 255", "sport = 22 ) | 255", "( ) | 255", "sport ! = 22 | 255",
        "sport = foo | 1", "src foo.invalid | 1", "dev nosuch | 1", "fwmark zz | 1", "cgroup /nosuch | 1", "sport = 22 foo | 1",
        "sport = 22 23 | 255",
    })
    void theStatusIsThatOfSs(String filter, int status) {
        Run run = jss("-tan", filter);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        Run theirs = netns.run("ss", "-tan", filter);
        assertThat(theirs.status()).isEqualTo(status);
    }

    @Test
    void aMistakeIsShownWithACaretUnderIt() {
        Run run = jss("-tan", "sport = 22", "and", "dprot = 80");
        assertThat(run.err()).isEqualTo("""
                jss: there is no predicate dprot (did you mean dport?)
                jss:   sport = 22 and dprot = 80
                jss:                  ^^^^^
                """);
        run = jss("-tan", "sport = 1 or ".repeat(50) + "sport = \u001b[31mx" + " or sport = 2".repeat(50));
        assertThat(run.err()).contains("...", "^^^^^").doesNotContain("\u001b");
    }

    @Test
    void aFileGoesOnWhereTheWordsEnd(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("filter");
        Files.writeString(file, "# ports of the fixture\n\nsport >= 20000\nsport <= 20100\n");
        String all = netns.run(Run.JSS, "-tanH", "sport >= 20000 and sport <= 20100").clean();
        assertThat(all).isNotEmpty();
        assertThat(jss("-tanH", "-F", file.toString()).clean()).isEqualTo(all);
        assertThat(netns.run("sh", "-c", Run.JSS + " -tanH -F - < " + file).clean()).isEqualTo(all);
        assertThat(jss("-tanH", "sport = 1 or", "-F", file.toString()).clean()).isEqualTo(all);
        assertThat(jss("-tanH", "-F", file.toString(), "-F", file.toString()).status()).isEqualTo(255);
        assertThat(jss("-tanH", "-F", dir.resolve("nosuch").toString()).status()).isEqualTo(255);
        Files.writeString(file, "sport >= 20000\nsport <= nosuch\n");
        assertThat(jss("-tanH", "-F", file.toString()).err()).contains("filter: no such port", "sport <= nosuch").doesNotContain("20000");
    }

    @Test
    void statesStandAnywhere() {
        String listening = jss("-tanH", "state", "listening").clean().replaceAll(" +", " ");
        assertThat(jss("-tnH", "sport > 0 and state listening").clean().replaceAll(" +", " "))
                .isEqualTo(listening.lines().map(row -> "LISTEN " + row).reduce("", (a, b) -> a + b + "\n"));
        assertThat(jss("-tanH", "state", "established", "or", "state", "listening").clean().lines())
                .hasSameSizeAs(jss("-tanH", "state", "established", "state", "listening").clean().lines().toList());
    }

    @Test
    void explainSaysWhoTestsWhat() {
        String text = jss("-t", "explain", "dport in (80, 443) and rtt > 5ms and process = nginx").clean();
        assertThat(text).contains("dport = 80 or dport = 443", "else reject", "accept", "rtt >= 5001us",
                "idiag_ext 0x2", "/proc is walked");
        assertThat(jss("-t", "--explain", "sport = :22 and state established").clean())
                .contains("0x2: established", "nothing is left to test", "not looked at");
        assertThat(jss("-t", "explain", "state fin-wait1").clean()).contains("0x10: fin-wait-1").doesNotContain("fin-wait1");
    }

    @Test
    void processesAreFoundByNameAndNumber() {
        String all = jss("-tanH", "process = sockets").clean();
        assertThat(all).contains("LISTEN");
        assertThat(jss("-tanH", "process ~ /^SOCK/i").clean()).isEqualTo(all);
        assertThat(jss("-tanH", "process = nosuch").clean()).isEmpty();
        assertThat(jss("-tanH", "not process = sockets and state listening").clean()).isEmpty();
    }
}
