package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jss netstat -c}: rounds at the period asked for. */
class NetstatRoundsKernelTest {
    private static Netns netns;

    @BeforeAll
    static void open() {
        netns = new Netns();
    }

    @AfterAll
    static void close() {
        netns.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c0.1 -4tln", "-4tlnc 0.1", "--continuous=0.1 -4tln", "-4tln --continuous 0.1"})
    void roundsAreRepeatedWithTitlesAtThePeriodAskedFor(String arguments) {
        Run run = netns.tool("timeout", "1.2 " + Run.JSS + " netstat " + arguments);
        long titles = run.lines().stream().filter(l -> l.startsWith("Active Internet")).count();
        assertThat(titles).isBetween(3L, 12L);
    }

    @Test
    void theInterfaceTableIsTitledOnce() {
        Run run = netns.tool("timeout", "1 " + Run.JSS + " netstat -i -c0.1");
        assertThat(run.lines().stream().filter(l -> l.startsWith("Kernel Interface")).count()).isEqualTo(1);
        assertThat(run.lines().stream().filter(l -> l.startsWith("Iface ")).count()).isGreaterThan(1);
    }
}
