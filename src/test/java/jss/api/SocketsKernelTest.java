package jss.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jss.record.Detail;
import jss.record.Family;
import jss.record.Field;
import jss.record.InetRecord;
import jss.testing.Netns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The library beside sockets of this very JVM. */
class SocketsKernelTest {
    private static ServerSocketChannel listener;
    private static final List<SocketChannel> ENDS = new ArrayList<>();
    private static int port;

    @BeforeAll
    static void connect() throws IOException {
        listener = ServerSocketChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress("127.0.0.1", 0), 50);
        port = listener.socket().getLocalPort();
        for (int i = 0; i < 5; i++) {
            SocketChannel client = SocketChannel.open(StandardProtocolFamily.INET);
            client.connect(new InetSocketAddress("127.0.0.1", port));
            ENDS.add(client);
            ENDS.add(listener.accept());
        }
    }

    @AfterAll
    static void disconnect() throws IOException {
        for (SocketChannel s : ENDS) s.close();
        listener.close();
    }

    private static String server() {
        return "sport = :" + port;
    }

    @Test
    void rowsArriveWithTheDetailsAskedFor() {
        List<String> remotes = new ArrayList<>();
        try (Sockets s = Sockets.tcp().filter(server()).with(Detail.INFO).open()) {
            assertThat(s.forEach(row -> {
                remotes.add(row.remote());
                assertThat(row.local()).isEqualTo("127.0.0.1:" + port);
                assertThat(row.text(Field.STATE)).isEqualTo("ESTAB");
                assertThat(row.get(Field.RTT)).isPositive();
                assertThat(row.record()).isInstanceOf(InetRecord.class);
            })).isTrue();
            assertThat(s.warnings()).isEmpty();
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < ENDS.size(); i += 2) expected.add("127.0.0.1:" + ENDS.get(i).socket().getLocalPort());
        assertThat(remotes).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatTheFilterAsksAboutNeedNotBeAskedForAgain() {
        try (Sockets s = Sockets.tcp().filter(server() + " and rtt > 0").open()) {
            AtomicInteger rows = new AtomicInteger();
            s.forEach(row -> rows.addAndGet(row.has(Field.RTT) ? 1 : 100));
            assertThat(rows.get()).isEqualTo(5);
        }
    }

    @Test
    void statesAndFamiliesAreChosen() {
        AtomicInteger rows = new AtomicInteger();
        try (Sockets s = Sockets.tcp().family(Family.INET).states("listening").filter(server()).open()) {
            s.forEach(row -> {
                rows.incrementAndGet();
                assertThat(row.get(Field.BACKLOG)).isEqualTo(50);
            });
        }
        assertThat(rows.get()).isEqualTo(1);
        try (Sockets s = Sockets.tcp().family(Family.INET6).states("all").filter(server()).open()) {
            s.forEach(row -> rows.set(99));
        }
        assertThat(rows.get()).isEqualTo(1);
        assertThatThrownBy(() -> Sockets.tcp().states("sleepy")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sleepy");
    }

    @Test
    void ownersAreThisProcess() {
        int pid = (int) ProcessHandle.current().pid();
        AtomicInteger rows = new AtomicInteger();
        try (Sockets s = Sockets.tcp().filter(server()).with(Detail.PROCESSES).open()) {
            s.forEach(row -> {
                rows.incrementAndGet();
                assertThat(row.owners()).hasSize(1).allMatch(o -> o.pid() == pid && o.fd() > 0 && !o.name().isEmpty());
                assertThat(row.text(Field.PID)).isEqualTo(Integer.toString(pid));
                assertThat(row.text(Field.USER)).isNotEmpty();
            });
        }
        assertThat(rows.get()).isEqualTo(5);
        try (Sockets s = Sockets.tcp().filter(server() + " and pid = " + pid).open()) {
            s.forEach(row -> assertThat(row.owners()).isEmpty());
        }
    }

    @Test
    void aBadFilterSaysWhere() {
        assertThatThrownBy(() -> Sockets.tcp().filter("sport = :22 and bananas = 3").open())
                .isInstanceOfSatisfying(FilterException.class, e -> {
                    assertThat(e.column()).isEqualTo(16);
                    assertThat(e.length()).isEqualTo(7);
                });
    }

    @Test
    void theConsumerMayHaveEnough() {
        AtomicInteger rows = new AtomicInteger();
        try (Sockets s = Sockets.tcp().filter(server()).open()) {
            assertThat(s.forEachWhile(row -> rows.incrementAndGet() < 2)).isFalse();
            assertThat(rows.get()).isEqualTo(2);
            assertThat(s.forEachWhile(row -> rows.incrementAndGet() > 0)).isTrue(); // a fresh look
            assertThat(rows.get()).isEqualTo(7);
        }
    }

    @Test
    void aLookIsCancelledFromAnotherThreadOrByAnInterrupt() throws InterruptedException {
        try (Sockets s = Sockets.tcp().filter(server()).open()) {
            CountDownLatch first = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Thread other = Thread.ofPlatform().start(() -> {
                await(first);
                s.cancel();
                done.countDown();
            });
            AtomicInteger rows = new AtomicInteger();
            assertThat(s.forEach(row -> {
                rows.incrementAndGet();
                first.countDown();
                await(done);
            })).isFalse();
            other.join();
            assertThat(rows.get()).isEqualTo(1);
            assertThat(s.forEach(row -> Thread.currentThread().interrupt())).isFalse();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(s.forEach(row -> { })).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatAConsumerThrowsIsThrownOn() {
        IllegalStateException thrown = new IllegalStateException("enough");
        try (Sockets s = Sockets.tcp().filter(server()).open()) {
            assertThatThrownBy(() -> s.forEach(row -> {
                throw thrown;
            })).isSameAs(thrown);
        }
    }

    @Test
    void closedIsClosed() {
        Sockets s = Sockets.udp().open();
        s.close();
        assertThatThrownBy(() -> s.forEach(row -> { })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyNamespaceIsSeenByOneConsumerOneRowAtATime() {
        try (Netns netns = new Netns()) {
            netns.fixture("sockets", "many", "3");
            AtomicBoolean busy = new AtomicBoolean();
            AtomicInteger there = new AtomicInteger();
            AtomicInteger here = new AtomicInteger();
            try (Sockets s = Sockets.tcp().everyNamespace().open()) {
                s.forEach(row -> {
                    assertThat(busy.getAndSet(true)).isFalse();
                    String name = new String(row.record().netns().label(), StandardCharsets.UTF_8);
                    assertThat(row.text(Field.NETNS)).isEqualTo(name);
                    if (name.equals(netns.name())) there.incrementAndGet();
                    if (row.get(Field.SPORT) == port) here.incrementAndGet();
                    busy.set(false);
                });
            }
            assertThat(there.get()).isEqualTo(6);
            assertThat(here.get()).isEqualTo(5);
            there.set(0);
            try (Sockets s = Sockets.tcp().filter("netns = " + netns.name()).everyNamespace().open()) {
                s.forEach(row -> there.incrementAndGet());
            }
            assertThat(there.get()).isEqualTo(6);
        }
    }

    @Test
    void aRowOfWhichNothingButNumbersIsAskedCostsNoAllocation() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] sum = new long[2];
        try (Sockets s = Sockets.tcp().filter(server()).with(Detail.INFO).open()) {
            for (int look = 0; look < 3; look++) {
                s.forEach(row -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    for (int i = 0; i < 1000; i++) sum[0] += row.get(Field.RTT) + row.get(Field.SPORT);
                    sum[1] = threads.getCurrentThreadAllocatedBytes() - before;
                });
            }
        }
        assertThat(sum[1]).isLessThan(1000);
    }
}
