package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
        for (String jobs : new String[] {"2", "3", "8"}) {
            assertThat(sorted(netns.jss(arguments + " --jobs " + jobs))).isEqualTo(one);
        }
        List<String> theirs = sorted(netns.tool("ss", arguments)).stream().map(TcpScanKernelTest::cells).sorted().toList();
        assertThat(one.stream().map(TcpScanKernelTest::cells).sorted().toList()).isEqualTo(theirs);
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
