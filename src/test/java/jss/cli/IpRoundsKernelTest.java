package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import jss.testing.Inside;
import jss.testing.Memory;
import jss.testing.Netns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ip --interval}: one round after the other without the time between, over one session with the kernel. */
class IpRoundsKernelTest {
    private static final int ROUNDS = Integer.getInteger("jss.rounds.ip", 10_000);
    private static final long SLACK = 2L << 20;

    private static Netns netns;

    @BeforeAll
    static void open() {
        netns = new Netns();
        netns.run("ip", "route", "add", "unreachable", "198.51.100.0/24").clean();
    }

    @AfterAll
    static void close() {
        netns.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "-s link", "-d route show table all", "rule", "neighbour", "-j maddress"})
    void roundsLeaveNothingBehind(String line) throws Exception {
        Inside.run(netns, () -> {
            IpOptions options = new IpOptions();
            List<String> words = new ArrayList<>(options.takeAnywhere(line.split(" ")));
            long[] written = new long[1];
            try (IpSession session = new IpSession(options, (bytes, from, length) -> written[0] += length)) {
                IntSupplier round = IpCommand.rounds(session, words);
                for (int i = 0; i < ROUNDS / 3; i++) assertThat(round.getAsInt()).isZero();
                Memory before = Memory.now();
                for (int i = 0; i < ROUNDS; i++) assertThat(round.getAsInt()).isZero();
                Memory.now().assertNoMoreThan(before, SLACK);
            }
            assertThat(written[0]).isGreaterThan(line.equals("neighbour") ? 0 : ROUNDS);
            return null;
        });
    }
}
