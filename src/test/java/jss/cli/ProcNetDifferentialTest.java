package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of /proc/net beside those of the installed {@code ss}, which reads them too if PROC_ROOT is set. */
class ProcNetDifferentialTest {
    private static Netns netns;

    @TempDir
    static Path directory;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "all", directory.toString());
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    private static List<String> cells(Run run) {
        List<String> rows = new ArrayList<>();
        for (String line : run.out().split("\n")) {
            // A timer moves between two runs, and what it counts with it.
            String row = line.strip().replaceAll(" +", " ").replaceAll(" ?Process", "").replaceAll("timer:\\((\\w+),[^)]*", "timer:($1");
            if (!row.isEmpty()) rows.add(row);
        }
        return rows;
    }

    private static Run run(String program, String arguments) {
        return netns.tool("env", "PROC_ROOT=/proc " + program + " " + arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-tn4", "-tanoe", "-tan6", "-tln", "-tn state time-wait", "-uan", "-wan", "-uanoe", "-an -4"})
    void rowsAreThoseOfSs(String arguments) {
        Run ours = run(Run.JSS, arguments);
        assertThat(ours.err()).isEmpty();
        assertThat(ours.status()).isZero();
        List<String> theirs = cells(run("ss", arguments));
        for (int again = 0; again < 3 && !cells(ours).equals(theirs); again++) { // a connection may have run out in between
            ours = run(Run.JSS, arguments);
            theirs = cells(run("ss", arguments));
        }
        assertThat(cells(ours)).isEqualTo(theirs);
    }

    @Test
    void timersAndWindowsOfTcpAreThere() {
        assertThat(run(Run.JSS, "-tani").out()).contains(" cwnd:10", " rto:");
    }

    @Test
    void otherFamiliesAreThere() {
        String rows = run(Run.JSS, "-xln").out();
        assertThat(rows).contains("@jss-stream ");
        assertThat(run(Run.JSS, "-f netlink -an").out()).contains(":7001");
        assertThat(run(Run.JSS, "-0an").out()).contains("[2054]:lo");
    }
}
