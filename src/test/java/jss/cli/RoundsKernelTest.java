package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jss.testing.Memory;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's process in rounds a millisecond apart, which is the shortest period: descriptors and memory stay as they were. */
class RoundsKernelTest {
    private static final long MILLISECONDS = Long.getLong("jss.rounds.milliseconds", 1000);
    private static final int LOOKS = 8;
    private static final long SLACK = 4L << 20;

    private static Netns netns;

    @BeforeAll
    static void open() {
        netns = new Netns();
        netns.fixture("sockets", "states");
    }

    @AfterAll
    static void close() {
        netns.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"netstat -c0.001 -anp", "netstat -c0.001 -r46ee", "netstat -c0.001 -iea", "netstat -c0.001 -gx",
        "stats -i 0.001", "stats -i 0.001 --json", "addr -s --interval 0.001", "route show table all --interval 0.001"})
    void roundsLeaveNothingBehind(String line) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", netns.name(), Run.JSS));
        command.addAll(Arrays.asList(line.split(" ")));
        Process jss = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        AtomicLong bytes = new AtomicLong();
        Thread reader = Thread.ofPlatform().start(() -> drain(jss, bytes));
        try {
            int grown = 0;
            while (grown < LOOKS && grows(jss, bytes)) grown++; // the JVM's start does, for longer on a busy machine
            assertThat(grown).as("%d bytes", Memory.status(jss.pid(), "VmRSS")).isLessThan(LOOKS);
        } finally {
            jss.destroyForcibly().waitFor();
            reader.join();
        }
    }

    private static boolean grows(Process jss, AtomicLong bytes) throws Exception {
        long written = bytes.get();
        int descriptors = descriptors(jss);
        long size = Memory.status(jss.pid(), "VmRSS");
        Thread.sleep(MILLISECONDS);
        assertThat(jss.isAlive()).isTrue();
        return descriptors(jss) > descriptors || Memory.status(jss.pid(), "VmRSS") > size + SLACK || bytes.get() <= written + 1000;
    }

    private static void drain(Process jss, AtomicLong bytes) {
        byte[] buffer = new byte[1 << 16];
        try (var in = jss.getInputStream()) {
            for (int n; (n = in.read(buffer)) > 0; ) bytes.addAndGet(n);
        } catch (java.io.IOException e) {
            // it was ended
        }
    }

    /** The least of some looks: in the middle of a round there are more. */
    private static int descriptors(Process jss) throws InterruptedException {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 25; i++, Thread.sleep(3)) {
            least = Math.min(least, new File("/proc/" + jss.pid() + "/fd").list().length);
        }
        return least;
    }
}
