package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Process column beside that of the installed {@code ss}, over sockets that several processes share. */
class ProcessDifferentialTest {
    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "many", "300", "3"); // three processes; each holds the listener too
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    private static List<String> cells(Run run) {
        List<String> rows = new ArrayList<>();
        for (String line : run.clean().split("\n")) {
            String row = line.strip().replaceAll(" +", " ").replaceAll("Port ?Process", "Port");
            if (!row.isEmpty()) rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tanp", "-tlnp", "-tlnpT", "-tanTH", "-tnp -4 state established"})
    void ownersAreThoseOfSs(String arguments) {
        List<String> theirs = cells(netns.tool("ss", arguments));
        assertThat(theirs).anyMatch(row -> row.contains("users:(("));
        assertThat(cells(netns.jss(arguments))).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void everyOwnerOfASharedSocketIsNamed() {
        String row = netns.jss("-tlnpH").clean();
        assertThat(row.split("pid=")).hasSizeGreaterThan(3);
    }

    @Test
    void threadsImplyTheColumn() {
        assertThat(cells(netns.jss("-tlnT"))).isEqualTo(cells(netns.jss("-tlnpT")));
    }

    @Test
    void labelsAreRefusedWhereNoSecurityModuleMakesAny() {
        assumeTrue(!Files.exists(Path.of("/sys/fs/selinux/enforce")) && !Files.exists(Path.of("/sys/module/apparmor")));
        Run run = netns.jss("-tlnZ");
        assertThat(run.status()).isEqualTo(1).isEqualTo(netns.tool("ss", "-tlnZ").status());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("-Z").hasLineCount(1);
    }

    @Test
    void whoMayNotLookIsToldSoInOneLineAndSeesTheRest() {
        String nobody = "--reuid=65534 --regid=65534 --clear-groups --inh-caps=-all " + Run.JSS;
        assumeTrue(netns.tool("setpriv", nobody + " --version").status() == 0, "nobody may not start jss here");
        Run run = netns.tool("setpriv", nobody + " -tlnp");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("LISTEN ").doesNotContain("users:");
        assertThat(run.err()).hasLineCount(1).contains("1 socket has no owner shown", "CAP_SYS_PTRACE");
    }

    /** A /proc of the test's own, mounted with {@code options}, and {@code program} under it. */
    private static Run under(String options, String program) {
        String script = "mount -t proc " + options + " proc /proc && exec " + program;
        return netns.run("unshare", "-m", "sh", "-c", script);
    }

    @Test
    void aProcThatHidesProcessesIsNamedAsTheReason() {
        String nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all " + Run.JSS;
        assumeTrue(netns.run("sh", "-c", nobody + " --version").status() == 0, "nobody may not start jss here");
        Run run = under("-o hidepid=2", nobody + " -tlnp");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("LISTEN ");
        assertThat(run.err()).hasLineCount(1).contains("1 socket has no owner shown", "hidepid");
    }

    @Test
    void aPidNamespaceIsNamedAsTheReason() {
        Run run = netns.run("unshare", "-mpf", "--mount-proc", Run.JSS, "-tlnp");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("LISTEN ");
        assertThat(run.err()).hasLineCount(1).contains("1 socket has no owner shown", "PID namespace");
    }
}
