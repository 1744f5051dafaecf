package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jss.netlink.CaptureSource;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NlRequest;
import jss.record.Names;
import jss.record.SocketTable;
import jss.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded and made replies, printed byte for byte as iproute2 7.1's ss prints them on a host
 * without names of services, protocols and cgroups: golden/CAPTURE/OPTIONS.txt.
 */
class SsGoldenTest {
    private static final Path GOLDEN = Path.of(System.getProperty("jss.basedir", "."), "src/test/resources/golden/ss");

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            return all.filter(p -> p.toString().endsWith(".txt")).map(GOLDEN::relativize).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsAreThoseOfSs(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String> arguments = List.of(name.substring(0, name.length() - 4).split(" "));
        byte[] capture = Fixtures.captured(file.getParent() + ".nl");
        String expected = Files.readString(GOLDEN.resolve(file), StandardCharsets.ISO_8859_1);
        assertThat(print(capture, arguments)).isEqualTo(expected);
    }

    @Test
    void thereAreGoldenFilesOfEveryFamily() throws IOException {
        assertThat(files().map(p -> p.getParent().toString()).distinct())
                .contains("made-tcp", "made-mptcp", "made-sctp", "made-raw", "made-unix", "made-netlink", "made-packet",
                        "made-vsock", "made-xdp", "made-tipc", "tcp-all-ext", "mptcp", "udp", "packet");
    }

    private static String print(byte[] capture, List<String> arguments) {
        return SsInProcess.print(arguments, LO_ONLY, protocol -> new Recording(capture));
    }

    /** Answers every request with the same messages; who asks for one family passes over the other's. */
    record Recording(byte[] capture) implements Channel {
        @Override
        public Dump request(String name, NlRequest request) {
            return Dump.replay(name, new CaptureSource(new ByteArrayInputStream(capture)));
        }

        @Override
        public void close() {}
    }

    static final Names LO_ONLY = new Names() {
        @Override
        public byte[] service(SocketTable table, int port) {
            return null;
        }

        @Override
        public byte[] link(int ifindex) {
            return ifindex == 1 ? "lo".getBytes(StandardCharsets.US_ASCII) : null;
        }

        @Override
        public byte[] host(int word) {
            return null;
        }

        @Override
        public byte[] host(int w0, int w1, int w2, int w3) {
            return null;
        }
    };
}
