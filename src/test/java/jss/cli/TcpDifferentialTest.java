package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jss} beside the installed {@code ss} over sockets in every TCP state that a host can reach. */
class TcpDifferentialTest {
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

    /** Cells, since iproute2 before 7 pads the last column and always has a Process header. */
    private static List<String> cells(Run run) {
        List<String> rows = new ArrayList<>();
        for (String line : run.clean().split("\n")) {
            String row = line.strip().replaceAll(" +", " ").replaceAll(" ?Process", "");
            if (!row.isEmpty()) rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-tan", "-tln", "-tan4", "-tan6", "-tanH", "-ta", "-tl", "-tan -4 state all",
        "-tn state established", "-tn state connected", "-tn state synchronized", "-tn state bucket",
        "-tn state time-wait", "-tn state syn-recv", "-tn state syn-sent", "-tn state fin-wait-1", "-tn state fin-wait-2",
        "-tn state close-wait", "-tn state last-ack", "-tn state closing", "-tn state listening", "-tn state closed",
        "-tn exclude established", "-tn exclude listening exclude time-wait", "-tn state all exclude close-wait",
        "-tn state established state time-wait", "-l --tcp --numeric", "--list --tcp -n"
    })
    void rowsAreThoseOfSs(String arguments) {
        List<String> ours = cells(netns.jss(arguments));
        // iproute2 before 6.8 does not ask for TCP sockets that are bound and do nothing.
        ours.removeIf(row -> row.startsWith("UNCONN "));
        List<String> theirs = cells(netns.tool("ss", arguments));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tn", "-t", "-t4n", "-t6n"})
    void whatIsShownByDefaultIsWhatSsSevenShows(String arguments) {
        // From iproute2 6.8 on, the mask of connected states lets half-open connections through.
        List<String> theirs = cells(netns.tool("ss", arguments + " state connected exclude time-wait"));
        List<String> ours = cells(netns.jss(arguments));
        ours.removeIf(row -> row.startsWith("UNCONN "));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void bigLetsHalfOpenConnectionsThroughAsSsSevenDoes() {
        List<String> ours = cells(netns.jss("-tn state big"));
        ours.removeIf(row -> row.startsWith("UNCONN "));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(cells(netns.tool("ss", "-tn state all exclude time-wait")));
    }

    @Test
    void everyStateIsThere() {
        String rows = netns.jss("-tan").clean();
        assertThat(rows).contains("LISTEN ", "ESTAB ", "SYN-SENT ", "SYN-RECV ", "FIN-WAIT-1 ", "FIN-WAIT-2 ",
                "TIME-WAIT ", "CLOSE-WAIT ", "LAST-ACK ", "CLOSING ", "UNCONN ");
    }

    @Test
    void rowsStandInTheOrderOfSs() {
        assertThat(cells(netns.jss("-tln"))).isEqualTo(cells(netns.tool("ss", "-tln")));
        assertThat(cells(netns.jss("-tn state established"))).isEqualTo(cells(netns.tool("ss", "-tn state established")));
    }
}
