package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.TimeUnit;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code -K} and {@code -E} on sockets that may be closed. */
class KillKernelTest {
    private Netns netns;

    @BeforeEach
    void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "many", "5", "1");
    }

    @AfterEach
    void removeSockets() {
        netns.close();
    }

    private int established() {
        return netns.jss("-tnH state established").lines().size();
    }

    @Test
    void withoutAFilterNothingIsDone() {
        for (String way : new String[] {"-tK", "-K", "-tnpK --dry-run", "-tK sport = -1", "-tK src any"}) {
            Run run = netns.jss(way);
            assertThat(run.status()).isEqualTo(255);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).hasLineCount(1).contains("--force");
        }
        assertThat(established()).isEqualTo(10);
    }

    @Test
    void aDryRunShowsWhatItWouldClose() {
        Run run = netns.jss("-tnHK --dry-run state established");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(10);
        assertThat(run.err()).hasLineCount(1).contains("10 sockets would be closed");
        assertThat(established()).isEqualTo(10);
    }

    @Test
    void whatMatchesIsClosedAndShown() {
        Run run = netns.jss("-tnHK state established");
        assertThat(run.status()).isZero();
        // The end of one connection may take the other end with it.
        assertThat(run.lines()).hasSizeBetween(5, 10).allMatch(row -> row.contains("127.0.0."));
        assertThat(established()).isZero();
        assertThat(netns.jss("-tlnH").lines()).hasSize(1);
    }

    @Test
    void forceTakesThePlaceOfAFilter() {
        assertThat(netns.jss("-tlnHK --force").status()).isZero();
        assertThat(netns.jss("-tanH state listening").out()).isEmpty();
    }

    @Test
    void whatMayNotBeClosedIsCountedAndFails() {
        Run run = netns.tool("setpriv", "--bounding-set=-net_admin --inh-caps=-net_admin " + Run.JSS + " -tnHK state established");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("10 sockets not closed", "CAP_NET_ADMIN");
        assertThat(established()).isEqualTo(10);
    }

    @Test
    void whatTheKernelCannotCloseIsCountedAndFails() {
        netns.fixture("sockets", "unixmany", "3");
        Run run = netns.jss("-xnHK state established");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("not closed", "u_str");
    }

    @Test
    void theEndOfASocketIsToldAtOnce() throws IOException, InterruptedException {
        try (Netns quiet = new Netns()) {
            Process events = new ProcessBuilder("ip", "netns", "exec", quiet.name(), Run.JSS, "-tnE")
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try {
                BufferedReader out = new BufferedReader(new InputStreamReader(events.getInputStream()));
                for (int i = 0; i < 10 && !out.ready(); i++) { // until it has come to listen
                    quiet.fixture("sockets", "churn", "20", "1");
                    Thread.sleep(1100);
                }
                assertThat(out.ready()).isTrue();
                assertThat(out.readLine()).startsWith("State ").contains("Peer Address:Port");
                assertThat(out.readLine()).contains("127.0.0.");
                assertThat(events.isAlive()).isTrue();
                events.destroy(); // a signal's default action
                assertThat(events.waitFor(5, TimeUnit.SECONDS)).isTrue();
            } finally {
                events.destroyForcibly();
            }
        }
    }

    @Test
    void eventsOfWhatTheKernelTellsNothingOfAreRefused() {
        Run run = netns.jss("-xE");
        assertThat(run.status()).isEqualTo(255);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("TCP and UDP");
    }
}
