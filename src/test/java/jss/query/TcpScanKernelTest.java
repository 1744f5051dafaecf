package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import jss.testing.Fixtures;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is large enough to be walked once and split: the same rows however it is read. */
class TcpScanKernelTest {
    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "many", "20000", "--v6", "25");
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    private static List<String> sorted(Run run) {
        return run.clean().lines().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tanH", "-tan4H", "-tan6H", "-tnH state established", "-tlnH"})
    void everyRowIsThereOnceInHoweverManyParts(String arguments) {
        List<String> one = sorted(netns.jss(arguments + " --jobs 1"));
        assertThat(new TreeSet<>(one)).hasSameSizeAs(one);
        for (String jobs : new String[] {"2", "3", "8", "2 --no-bpf", "3 --no-bpf", "8 --no-bpf"}) {
            assertThat(sorted(netns.jss(arguments + " --jobs " + jobs))).isEqualTo(one);
        }
        List<String> theirs = sorted(netns.tool("ss", arguments)).stream().map(TcpScanKernelTest::cells).sorted().toList();
        assertThat(one.stream().map(TcpScanKernelTest::cells).sorted().toList()).isEqualTo(theirs);
    }

    /** A program of ours may be refused: by a sandbox, for want of rights, by a kernel that has none. */
    @Test
    void whereNoProgramIsLetInTheRowsAreThoseOfADump() {
        List<String> dumped = sorted(netns.jss("-tanH --no-bpf"));
        assertThat(sorted(netns.tool(Fixtures.program("confine"), "container " + Run.JSS + " -tanH"))).isEqualTo(dumped);
        assertThat(sorted(netns.tool("setpriv", "--bounding-set -bpf,-perfmon,-sys_admin --inh-caps -bpf,-perfmon,-sys_admin "
                + Run.JSS + " -tanH"))).isEqualTo(dumped);
    }

    /** What a walk does not tell of a socket is asked of the kernel as ever. */
    @ParameterizedTest
    @ValueSource(strings = {"-tanHo", "-tanHe", "-tanHp", "-tanH --columns src,sport,dst,dport,inode,uid", "-tanH uid = 0",
        "-tanH --ndjson"})
    void whatTellsMoreIsTheSameWithAndWithoutPrograms(String arguments) {
        List<String> rows = told(arguments);
        assertThat(rows).isEqualTo(told(arguments + " --no-bpf")).hasSizeGreaterThan(40_000);
    }

    /** Widths of a table of several batches depend on which thread had which rows; that no cgroup2 is mounted is said besides. */
    private static List<String> told(String arguments) {
        return netns.jss(arguments).out().lines().map(TcpScanKernelTest::cells).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sport = :20000", "dst 127.0.0.2 and state established", "not src 127/8", "dport > :40000 or src [::1]",
        "recv-q = 0 and sport < :30000", "-4 dst 127.0.0.0/30"})
    void filtersAreTheSameWithAndWithoutPrograms(String filter) {
        List<String> dumped = sorted(netns.jss("-tanH --no-bpf " + filter));
        assertThat(sorted(netns.jss("-tanH " + filter))).isEqualTo(dumped);
        assertThat(dumped).isNotEmpty();
    }

    private static String cells(String row) {
        return row.strip().replaceAll(" +", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan --jobs 1", "-tan4 --jobs 1"})
    void oneThreadKeepsTheOrderOfSs(String arguments) {
        String ss = arguments.replace(" --jobs 1", "");
        assertThat(netns.jss(arguments).clean().lines().skip(1).map(TcpScanKernelTest::cells).toList())
                .isEqualTo(netns.tool("ss", ss).clean().lines().skip(1).map(TcpScanKernelTest::cells).toList());
    }
}
