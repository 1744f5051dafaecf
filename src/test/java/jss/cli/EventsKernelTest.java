package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import jss.testing.Memory;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code jss -E} beside connections that come and go by the thousand. */
@Timeout(60)
class EventsKernelTest {
    /** Events to be seen; each connection has two ends. */
    private static final int EVENTS = Integer.getInteger("jss.events", 100_000);
    private static final long SLACK = 8L << 20;

    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong losses = new AtomicLong();
    private Netns netns;
    private Process jss;
    private Thread out;
    private Thread err;

    @BeforeEach
    void follow() throws Exception {
        netns = new Netns();
        jss = new ProcessBuilder("ip", "netns", "exec", netns.name(), Run.JSS, "-EtnH").start();
        out = Thread.ofPlatform().start(() -> count(jss.inputReader(), rows, "127.0.0."));
        err = Thread.ofPlatform().start(() -> count(jss.errorReader(), losses, "jss: events were lost"));
        await(() -> isListening(jss.pid()));
    }

    @AfterEach
    void end() throws Exception {
        jss.destroy();
        jss.waitFor(10, TimeUnit.SECONDS);
        out.join();
        err.join();
        netns.close();
    }

    /** Every line has to hold {@code expected}: a half one would not. */
    private static void count(BufferedReader lines, AtomicLong count, String expected) {
        try {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.contains(expected)) throw new AssertionError(line);
                count.incrementAndGet();
            }
        } catch (IOException e) {
            count.set(-1);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** True once a socket of NETLINK_SOCK_DIAG in that process's namespace is in groups. */
    private static boolean isListening(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/net/netlink")).stream().map(line -> line.split(" +"))
                    .anyMatch(words -> words[1].equals("4") && !words[3].equals("00000000"));
        } catch (IOException e) {
            return false;
        }
    }

    private void signal(String name) {
        Run.of("kill", "-" + name, Long.toString(jss.pid())).clean();
    }

    private void connections(int rate, int seconds) {
        netns.fixture("sockets", "churn", Integer.toString(rate), Integer.toString(seconds));
    }

    @Test
    void whatWasLostWhileItStoodStillIsSaidAndItGoesOn() throws Exception {
        connections(200, 1);
        await(() -> rows.get() > 100);
        Thread.sleep(1500);
        long before = rows.get();
        assertThat(losses.get()).isZero();
        signal("STOP");
        connections(4000, 2); // 16,000 events, and room for some hundreds
        Thread.sleep(2300);
        assertThat(rows.get()).isEqualTo(before);
        signal("CONT");
        await(() -> losses.get() > 0);
        await(() -> rows.get() > before + 50); // what the buffer held
        Thread.sleep(300);
        long caughtUp = rows.get();
        assertThat(caughtUp - before).isLessThan(16_000);
        connections(200, 1);
        await(() -> rows.get() > caughtUp + 300);
        assertThat(losses.get()).isOne();
        assertThat(jss.isAlive()).isTrue();
    }

    @Test
    void eventsByTheHundredThousandLeaveNothingBehind() throws Exception {
        connections(EVENTS / 12, 9);
        await(() -> rows.get() > EVENTS / 4);
        int descriptors = descriptors();
        long size = Memory.status(jss.pid(), "VmRSS");
        await(() -> rows.get() + 1000 * losses.get() > EVENTS);
        assertThat(descriptors()).isEqualTo(descriptors);
        assertThat(Memory.status(jss.pid(), "VmRSS")).isLessThan(size + SLACK);
        assertThat(rows.get()).isGreaterThan(EVENTS / 2);
    }

    private int descriptors() {
        return new File("/proc/" + jss.pid() + "/fd").list().length;
    }
}
