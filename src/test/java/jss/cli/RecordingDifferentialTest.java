package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of TCP: each tool reads the other's. */
class RecordingDifferentialTest {
    private static Netns netns;

    @TempDir
    static Path directory;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "states");
        netns.run(Run.JSS, "-tai", "-m", "-D", ours()).clean();
        netns.tool("ss", "-tai -m -D " + theirs());
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    private static String ours() {
        return directory.resolve("ours.nl").toString();
    }

    private static String theirs() {
        return directory.resolve("theirs.nl").toString();
    }

    private static List<String> read(String program, String file, String arguments) {
        List<String> cells = new ArrayList<>();
        for (String line : netns.tool("env", "TCPDIAG_FILE=" + file + " " + program + " " + arguments).clean().split("\n")) {
            String row = line.strip().replaceAll("\\s+", " ").replaceAll(" ?Process", "");
            if (!row.isEmpty()) cells.add(row);
        }
        return cells;
    }

    @Test
    void ofIpv4BothToolsShowTheSameOfBothRecordings() {
        for (String file : List.of(ours(), theirs())) {
            List<String> rows = read("ss", file, "-tan4");
            assertThat(rows).hasSizeGreaterThan(10);
            assertThat(read(Run.JSS, file, "-tan4")).as(file).isEqualTo(rows);
        }
    }

    @Test
    void detailsAreInThem() {
        String ours = String.join("\n", read(Run.JSS, theirs(), "-tanim"));
        assertThat(ours).contains("skmem:(", " cwnd:", " rcv_space:");
    }

    @Test
    void whatFollowsTheFirstAnswerIsReadToo() {
        for (String file : List.of(ours(), theirs())) {
            assertThat(read(Run.JSS, file, "-tanH")).as(file).anyMatch(row -> row.contains("[::1]:"));
            assertThat(read(Run.JSS, file, "-tnH6 state listening")).as(file).contains("1 4096 *:20004 *:*")
                    .noneMatch(row -> row.contains("0.0.0.0"));
        }
    }

    @Test
    void aRecordingThatBreaksOffShowsItsRowsAndSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(ours()));
        Path cut = directory.resolve("cut.nl");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2 + 1));
        Run run = netns.tool("env", "TCPDIAG_FILE=" + cut + " " + Run.JSS + " -tan");
        assertThat(run.err()).hasLineCount(1);
        assertThat(run.lines()).hasSizeGreaterThan(3);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aMinusIsStandardOutput() throws IOException {
        Run run = netns.run(Run.JSS, "-tl4", "-D", "-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).hasSizeGreaterThan(100);
        assertThat(run.out().length() % 4).isZero();
    }

    @Test
    void whatCannotBeWrittenOrReadIsSaid() {
        Run write = netns.run(Run.JSS, "-ta", "-D", directory.resolve("no/such/place").toString());
        assertThat(write.status()).isEqualTo(255);
        assertThat(write.err()).hasLineCount(1).contains("no/such/place");
        Run udp = netns.run(Run.JSS, "-ua", "-D", directory.resolve("udp.nl").toString());
        assertThat(udp.status()).isZero();
        assertThat(directory.resolve("udp.nl")).doesNotExist();
        Run read = netns.tool("env", "TCPDIAG_FILE=/nowhere " + Run.JSS + " -ta");
        assertThat(read.status()).isEqualTo(1);
        assertThat(read.err()).hasLineCount(1).contains("/nowhere");
    }
}
