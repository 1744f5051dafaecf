package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without any right: what takes none works as for root, and what takes one says which. */
class OrdinaryUserTest {
    private static Netns netns;

    /** Something for {@code --all-netns} to find: a name that anyone may read, of a namespace that takes a right to enter. */
    private static Netns other;

    @BeforeAll
    static void makeSockets() {
        other = new Netns();
        netns = new Netns();
        netns.fixture("sockets", "states");
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
        other.close();
    }

    private static Run asNobody(String arguments) {
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
                "--no-new-privs", Run.JSS));
        command.addAll(List.of(arguments.split(" ")));
        assumeTrue(netns.run("setpriv", "--reuid", "65534", "test", "-x", Run.JSS).status() == 0, "its directory is not for all");
        return netns.run(command.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tln", "-tln --json --columns state,src,sport,uid", "-s", "netstat -tln", "ip addr",
        "ip -4 route show table all", "-wan", "-tln sport >= 1", "explain -t sport = 22"})
    void whatTakesNoRightIsAsForRoot(String arguments) {
        assertThat(asNobody(arguments).clean()).isEqualTo(netns.jss(arguments).clean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tlnp|CAP_SYS_PTRACE", "-tan --all-netns|CAP_SYS_ADMIN", "-tan fwmark = 1|CAP_NET_ADMIN"})
    void aRightThatIsMissingIsNamedInOneLine(String argumentsAndRight) {
        String[] parts = argumentsAndRight.split("\\|");
        Run run = asNobody(parts[0]);
        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("jss: ").contains(parts[1]).hasLineCount(1);
    }

    /** How many are enough is the shell's and the JVM's business; with fewer there is a word on it, with more every row. */
    @Test
    void tooFewDescriptorsAreNoEmptyTable() {
        String whole = netns.jss("-tlnH").clean();
        boolean enough = false;
        for (int limit = 3; limit <= 16; limit++) {
            Run run = netns.run("prlimit", "--nofile=" + limit, Run.JSS, "-tlnH");
            enough |= run.status() == 0 && run.err().isEmpty();
            if (enough) assertThat(run.clean()).as("with %d", limit).isEqualTo(whole);
            else assertThat(run.err()).as("with %d", limit).isNotEmpty().doesNotContain("\tat ");
        }
        assertThat(enough).isTrue();
    }
}
