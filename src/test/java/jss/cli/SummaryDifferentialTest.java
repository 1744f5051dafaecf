package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code -s} and {@code -N} beside the installed {@code ss}. */
class SummaryDifferentialTest {
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

    /** Allocated sockets are counted for the whole machine, where others work too. */
    private static String masked(String summary) {
        return summary.replaceFirst("TCP:   \\d+", "TCP:   N").replaceFirst("closed -?\\d+", "closed N")
                .replaceFirst("timewait \\d+", "timewait N"); // run out between two runs
    }

    @Test
    void theSummaryIsThatOfSs() {
        String ours = netns.jss("-s").clean();
        assertThat(masked(ours)).isEqualTo(masked(netns.tool("ss", "-s").clean()));
        assertThat(ours).doesNotContain("TCP\t  0 ");
    }

    @Test
    void aTableFollowsWhereOneWasAskedFor() {
        String ours = netns.jss("-sHtln").clean();
        assertThat(ours).startsWith("Total: ").contains("\n\nLISTEN ");
        assertThat(netns.jss("-s state listening").clean()).contains("\nNetid ");
    }

    @Test
    void aMissingFileCountsAsZeroAndIsNamed() {
        Run run = netns.tool("env", "PROC_NET_SOCKSTAT=/nowhere " + Run.JSS + " -s");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Total: 0\nTCP:   0 (");
        assertThat(run.err()).hasLineCount(1).contains("/nowhere");
    }

    @Test
    void aNamespaceIsFoundByNameByFileAndByProcess() {
        List<String> inside = netns.jss("-tln").lines();
        assertThat(inside).hasSizeGreaterThan(3);
        String pid = Run.of("ip", "netns", "pids", netns.name()).clean().lines().findFirst().orElseThrow();
        for (String way : List.of(netns.name(), "/run/netns/" + netns.name(), pid)) {
            assertThat(Run.of(Run.JSS, "-tln", "-N", way).lines()).as(way).isEqualTo(inside);
            assertThat(Run.of(Run.JSS, "--net=" + way, "-wan").lines()).as(way).isEqualTo(netns.jss("-wan").lines());
        }
    }

    @Test
    void whatIsNoNamespaceIsSaidToBeNone() {
        Run nosuch = Run.of(Run.JSS, "-tln", "-N", "jss-no-such-namespace");
        assertThat(nosuch.status()).isEqualTo(1);
        assertThat(nosuch.out()).isEmpty();
        assertThat(nosuch.err()).hasLineCount(1).contains("jss-no-such-namespace", "No such file");
        assertThat(Run.of(Run.JSS, "-tln", "-N", "/etc/passwd").err()).hasLineCount(1).contains("/etc/passwd is none");
    }
}
