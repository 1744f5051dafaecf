package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.testing.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built image as a user meets it. */
class LauncherTest {
    private static Run sh(String script) {
        return Run.of("sh", "-c", script.replace("JSS", "'" + Run.JSS + "'"));
    }

    @Test
    void aListingBeginsWithItsHeaderAndNothingElseIsSaid() {
        Run run = Run.of(Run.JSS, "-tan");
        assertThat(run.clean()).startsWith("State ");
    }

    @Test
    void itFollowsLinksFromAnywhere(@TempDir Path dir) throws IOException {
        Path odd = Files.createDirectory(dir.resolve("a dir"));
        Path first = Files.createSymbolicLink(odd.resolve("first"), Path.of(Run.JSS));
        Path second = Files.createSymbolicLink(dir.resolve("second link"), Path.of("a dir/first"));
        assertThat(Run.of(second.toString(), "--version").clean()).startsWith("jss ");
        Files.delete(second); // JUnit warns of links that lead out of its directory
        Files.delete(first);
    }

    @Test
    void argumentsArriveAsTheyWereGiven() {
        assertThat(Run.of(Run.JSS, "-A", "a b").err()).contains("'a b'");
        assertThat(Run.of(Run.JSS, "-f", "$HOME*\\").err()).contains("'$HOME*\\'");
        assertThat(Run.of(Run.JSS, "-A", "").err()).contains("''");
    }

    @Test
    void aReaderThatHasReadEnoughEndsItQuietly() {
        Run run = sh("JSS -tan | head -c 1");
        assertThat(run.err()).isEmpty();
        assertThat(sh("{ sleep 0.5; JSS -tan; echo $? >&2; } | :").err()).isEqualTo("0\n");
    }

    @Test
    void aFullDiskIsSaid() {
        Run run = sh("JSS -tan > /dev/full");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("jss: standard output: No space left on device\n");
        assertThat(sh("JSS --help > /dev/full").status()).isEqualTo(1);
    }

    @Test
    void aClosedStandardOutputIsSaid() {
        Run run = sh("JSS -tan >&-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("jss: standard output: ").hasLineCount(1);
    }

    @Test
    void aCommandLineThatCannotBeUnderstoodIsOneLineAndStatus255() {
        for (List<String> args : List.of(List.of("-y"), List.of("-tay"), List.of("--foo"), List.of("state"),
                List.of("state", "foo"), List.of("exclude", "foo"))) {
            List<String> command = new ArrayList<>(List.of(Run.JSS));
            command.addAll(args);
            Run run = Run.of(command);
            assertThat(run.status()).as("%s", args).isEqualTo(255);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("jss: ").hasLineCount(1);
        }
    }

    @Test
    void anEnvironmentMeantForOtherJavaProgramsChangesNothing() {
        assertThat(sh("JAVA_TOOL_OPTIONS=-Dx=y _JAVA_OPTIONS=-Xmx1g JDK_JAVA_OPTIONS=-Dz JSS --version").clean())
                .startsWith("jss ");
    }
}
