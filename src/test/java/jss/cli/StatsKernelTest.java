package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jss stats} over counters that we know, since we make them count. */
class StatsKernelTest {
    private static Netns netns;

    @TempDir
    Path state;

    @BeforeAll
    static void open() {
        netns = new Netns();
    }

    @AfterAll
    static void close() {
        netns.close();
    }

    private Run stats(String arguments) {
        return netns.tool("env", "XDG_STATE_HOME=" + state + " " + Run.JSS + " stats " + arguments);
    }

    /** Nobody listens: the SYN is answered with a reset. */
    private static void refusedConnection() {
        netns.run("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9");
    }

    @Test
    void theSecondCallTellsWhatHappenedSinceTheFirst() {
        assertThat(stats("-z TcpActiveOpens").lines().get(0)).doesNotContain("Change");
        refusedConnection();
        Run second = stats("-z TcpActiveOpens TcpOutRsts");
        assertThat(second.lines().get(0)).contains("Change", "  in ");
        assertThat(second.lines().get(1)).matches("TcpActiveOpens +\\d+ +\\+1");
        assertThat(second.lines().get(2)).matches("TcpOutRsts +\\d+ +\\+1  resets sent: .*");
        assertThat(stats("-a TcpActiveOpens").lines().get(0)).doesNotContain("Change");
    }

    @Test
    void aCallThatIsNotToBeRememberedIsNot() {
        stats("-s").clean();
        assertThat(stats("-s lo.rx_packets").clean()).doesNotContain("Change");
    }

    @Test
    void periodsAreShownOneByOneAndEnd() {
        Run run = stats("-i 0.1 -c 3 -z --json lo.rx_packets");
        assertThat(run.clean().lines()).hasSize(3)
                .allMatch(line -> line.matches("\\{\"seconds\":0\\.\\d+,"
                        + "\"counters\":\\[\\{\"name\":\"lo.rx_packets\",\"value\":\\d+,\"change\":0}]}"));
    }

    @Test
    void protocolsAndInterfacesAreThere() {
        assertThat(stats("-az").clean()).contains("\nTcpInSegs ", "\nTcpExtListenOverflows ", "\nUdp6NoPorts ", "\nlo.rx_dropped ");
    }

    @Test
    void nonsenseIsAUsageError() {
        for (String arguments : new String[] {"-i 0", "-i x", "-c 3", "-i 1 -c 0", "--nonsense"}) {
            Run run = stats(arguments);
            assertThat(run.status()).as(arguments).isEqualTo(255);
            assertThat(run.err()).as(arguments).startsWith("jss: ").hasLineCount(1);
        }
    }
}
