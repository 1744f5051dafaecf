package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Standard output that is full, closed, slow, or read no further; and signals. */
class StreamsTest {
    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "many", "2000"); // 4,000 rows: more than a pipe holds
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    private static Run sh(String script) {
        return netns.run("sh", "-c", script.replace("JSS", "'" + Run.JSS + "'"));
    }

    private static final List<String> LISTINGS = List.of("-tan", "-tan --json", "-tan --csv", "--count-by state -ta",
            "netstat -tan", "stats", "--help", "explain sport = 22");

    @Test
    void aFullDiskIsNeverSuccess() {
        for (String listing : LISTINGS) {
            Run run = sh("JSS " + listing + " > /dev/full");
            assertThat(run.status()).as(listing).isEqualTo(1);
            assertThat(run.err()).as(listing).isEqualTo("jss: standard output: No space left on device\n");
        }
    }

    @Test
    void aClosedStandardOutputIsNeverSuccess() {
        for (String listing : LISTINGS) {
            Run run = sh("JSS " + listing + " >&-");
            assertThat(run.status()).as(listing).isEqualTo(1);
            assertThat(run.err()).as(listing).startsWith("jss: ").hasLineCount(1);
        }
    }

    @Test
    void aClosedStandardErrorHarmsNothing() {
        assertThat(sh("JSS -tan 2>&- | wc -l").out().strip()).isEqualTo(sh("JSS -tan | wc -l").out().strip());
    }

    @Test
    void aReaderThatGoesAwayEndsItInSilence() {
        for (String listing : List.of("-tan", "-tan --json", "netstat -tan")) {
            Run run = sh("JSS " + listing + " | head -n 3");
            assertThat(run.err()).as(listing).isEmpty();
            assertThat(run.lines()).as(listing).hasSize(3);
        }
    }

    @Test
    void aSlowReaderGetsEveryRowOnce() {
        String rows = sh("JSS -tanH | (sleep 1; sort | uniq -c | awk '$1 != 1' | wc -l)").clean().strip();
        assertThat(rows).isEqualTo("0");
        assertThat(sh("JSS -tanH | (sleep 1; cat) | wc -l").clean().strip()).isEqualTo(sh("ss -tanH | wc -l").clean().strip());
    }

    @Test
    void whatWasWrittenEndsWithALine() {
        for (String listing : List.of("-tan", "-tan --json", "-tan --ndjson", "-tan --csv", "netstat -tan")) {
            assertThat(sh("JSS " + listing + " | tail -c 1").out()).as(listing).isEqualTo("\n");
        }
    }

    /** The launcher with its output in a pipe that nobody reads, so that it waits in the middle of a listing. */
    private static Process stuck(String listing) throws IOException, InterruptedException {
        // whoever runs the tests in the background may have told all of us to ignore interrupts
        List<String> command = new ArrayList<>(List.of("env", "--default-signal", "ip", "netns", "exec", netns.name(), Run.JSS));
        command.addAll(List.of(listing.split(" ")));
        Process p = new ProcessBuilder(command).start();
        try (InputStream none = InputStream.nullInputStream()) {
            none.transferTo(p.getOutputStream());
        }
        for (int last = -1, now = 0; now == 0 || now != last; now = p.getInputStream().available()) {
            assertThat(p.isAlive()).as(listing).isTrue();
            last = now;
            Thread.sleep(100);
        }
        return p;
    }

    private static void signal(Process p, String name) {
        Run.of("kill", "-" + name, Long.toString(p.pid())).clean();
    }

    @Test
    void anInterruptEndsItAtOnceWithoutAWord() throws Exception {
        for (String name : new String[] {"INT", "TERM"}) {
            Process p = stuck("-tan");
            signal(p, name);
            assertThat(p.waitFor(5, TimeUnit.SECONDS)).as(name).isTrue();
            assertThat(p.exitValue()).isEqualTo(128 + (name.equals("INT") ? 2 : 15));
            assertThat(p.getErrorStream().readAllBytes()).isEmpty();
        }
    }

    /** However much of the listing the pipe took: what is in it are whole lines. */
    @Test
    void noLineIsLeftHalfWhenItIsEndedInTheMiddle() throws Exception {
        for (String listing : List.of("-tan", "-taneim", "-tan --csv", "-tan --ndjson", "netstat -tan", "-tan --columns src,dst")) {
            for (String name : new String[] {"INT", "KILL"}) {
                Process p = stuck(listing);
                signal(p, name);
                byte[] left = p.getInputStream().readAllBytes();
                p.waitFor();
                assertThat(left.length).as(listing).isGreaterThan(32 * 1024);
                assertThat(left[left.length - 1]).as(listing).isEqualTo((byte) '\n');
            }
        }
    }

    @Test
    void aStopAndItsContinuationLoseNothing() throws Exception {
        int rows = Integer.parseInt(sh("JSS -tan | wc -l").clean().strip());
        Process p = stuck("-tan");
        signal(p, "TSTP");
        Thread.sleep(200);
        signal(p, "CONT");
        String all = new String(p.getInputStream().readAllBytes());
        assertThat(p.waitFor()).isZero();
        assertThat(all.lines().count()).isEqualTo(rows);
        assertThat(p.getErrorStream().readAllBytes()).isEmpty();
    }
}
