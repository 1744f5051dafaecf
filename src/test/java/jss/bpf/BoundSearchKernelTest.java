package jss.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import jss.testing.Inside;
import jss.testing.Netns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bound sockets among listeners, connections and sockets of other namespaces. */
class BoundSearchKernelTest {
    private static Netns netns;
    private static Layout layout;

    @BeforeAll
    static void makeSockets() {
        Kernel kernel = Kernel.described();
        layout = kernel == null ? null : kernel.layout();
        assumeTrue(layout != null && layout.hasBound, "this kernel does not describe its types, or has others");
        netns = new Netns();
        netns.fixture("sockets", "many", "3000", "--listen-ports", "3", "--v6", "30");
    }

    @AfterAll
    static void removeSockets() {
        if (netns != null) netns.close();
    }

    /** In the namespace of the calling thread; null if this kernel does not take the program. */
    private static Boolean mayBe(boolean cast, int threads) throws Exception {
        return mayBe(cast, threads, 0, 65535);
    }

    private static Boolean mayBe(boolean cast, int threads, int lowest, int highest) throws Exception {
        try (BoundSearch search = BoundSearch.open(layout, cast, threads, lowest, highest)) {
            if (search == null) return null;
            List<Thread> others = new ArrayList<>();
            for (int i = 1; i < threads; i++) others.add(new Thread(search::run));
            for (Thread t : others) t.start();
            search.run();
            for (Thread t : others) t.join();
            return search.mayBe();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "true, 3", "false, 1", "false, 2"})
    void oneSocketAmongThousandsIsFound(boolean cast, int threads) throws Exception {
        Inside.run(netns, () -> {
            Boolean before = mayBe(cast, threads);
            assumeTrue(before != null, "not on this kernel, or without the right to");
            assertThat(before).isFalse();
            for (String address : new String[] {"127.0.0.1", "127.0.0.9", "::1", "0.0.0.0"}) {
                try (SocketChannel bound = SocketChannel.open()) {
                    assertThat(mayBe(cast, threads)).as("without a port").isFalse();
                    bound.bind(new InetSocketAddress(address, 0));
                    assertThat(mayBe(cast, threads)).as(address).isTrue();
                    int port = ((InetSocketAddress) bound.getLocalAddress()).getPort();
                    assertThat(mayBe(cast, threads, port, port)).as("its port").isTrue();
                    assertThat(mayBe(cast, threads, 0, port)).as("up to its port").isTrue();
                    assertThat(mayBe(cast, threads, port, 65535)).as("from its port on").isTrue();
                    assertThat(mayBe(cast, threads, port + 1, 65535)).as("above its port").isFalse();
                    assertThat(mayBe(cast, threads, 0, port - 1)).as("below its port").isFalse();
                    assertThat(mayBe(cast, threads, 1, 0)).as("no port at all").isFalse();
                }
                assertThat(mayBe(cast, threads)).as("closed").isFalse();
            }
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void atAPortWithAThousandConnectionsItIsFoundToo(boolean cast) throws Exception {
        Inside.run(netns, () -> {
            assumeTrue(mayBe(cast, 1) != null, "not on this kernel, or without the right to");
            try (SocketChannel bound = SocketChannel.open()) {
                bound.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                bound.bind(new InetSocketAddress("127.0.0.77", 20_001));
                assertThat(mayBe(cast, 2)).isTrue();
            }
            return null;
        });
    }

    /** The kernel notes of addresses whose sockets all had their ports from connect() that it does; one is bound there besides. */
    @ParameterizedTest
    @CsvSource({"true, SO_REUSEADDR", "true, SO_REUSEPORT", "false, SO_REUSEADDR"})
    void atAPortThatAConnectionWasGivenItIsFoundToo(boolean cast, String option) throws Exception {
        SocketOption<Boolean> reuse =
                option.equals("SO_REUSEPORT") ? StandardSocketOptions.SO_REUSEPORT : StandardSocketOptions.SO_REUSEADDR;
        Inside.run(netns, () -> {
            assumeTrue(mayBe(cast, 1) != null, "not on this kernel, or without the right to");
            try (SocketChannel client = SocketChannel.open().setOption(reuse, true)) {
                client.connect(new InetSocketAddress("127.0.0.1", 20_000));
                assertThat(mayBe(cast, 2)).isFalse();
                try (SocketChannel bound = SocketChannel.open().setOption(reuse, true)) {
                    bound.bind(client.getLocalAddress());
                    assertThat(mayBe(cast, 2)).isTrue();
                }
                assertThat(mayBe(cast, 2)).isFalse();
                InetSocketAddress other = new InetSocketAddress("127.0.0.78", ((InetSocketAddress) client.getLocalAddress()).getPort());
                try (SocketChannel bound = SocketChannel.open().setOption(reuse, true).bind(other)) {
                    assertThat(bound.isOpen()).isTrue();
                    assertThat(mayBe(cast, 2)).as("at the same port of another address").isTrue();
                }
            }
            return null;
        });
    }

    @Test
    void thoseOfOtherNamespacesDoNotCount() throws Exception {
        try (Netns other = new Netns()) {
            SocketChannel bound = Inside.run(other, () -> SocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0)));
            try (bound) {
                Boolean here = Inside.run(netns, () -> mayBe(true, 1));
                assumeTrue(here != null, "not on this kernel, or without the right to");
                assertThat(here).isFalse();
                assertThat(Inside.run(other, () -> mayBe(true, 1))).isTrue();
            }
        }
    }
}
