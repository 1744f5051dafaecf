package jss.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.testing.Netns;
import jss.testing.SocketLinks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of processes' descriptors, beside the links of /proc. */
class OpenSocketsKernelTest {
    private static final int O_RDONLY = 0;

    private static FileLayout layout;

    @BeforeAll
    static void describe() {
        Kernel kernel = Kernel.described();
        assumeTrue(kernel != null && kernel.files() != null, "this kernel does not describe its types");
        layout = kernel.files();
    }

    private static OpenSockets open(boolean cast) {
        OpenSockets sockets = OpenSockets.open(layout, cast, 1);
        assumeTrue(sockets != null, "not on this kernel, or without the right to");
        return sockets;
    }

    /** Descriptors to inodes, as the program tells; null if it does not. */
    private static Map<Integer, Integer> told(boolean cast, Path directory) {
        try (OpenSockets sockets = open(cast); Libc libc = new Libc()) {
            Fd fd = libc.open(directory.toString(), O_RDONLY);
            try {
                return told(sockets.reader(libc), fd);
            } finally {
                libc.close(fd);
            }
        }
    }

    private static Map<Integer, Integer> told(OpenSockets.Reader reader, Fd directory) {
        Map<Integer, Integer> all = new TreeMap<>();
        int from = 0;
        do {
            if (!reader.read(directory, from)) return null;
            for (int i = 0; i < reader.count(); i++) {
                assertThat(reader.fd(i)).isBetween(from, from + OpenSockets.PIECE - 1);
                assertThat(all.put(reader.fd(i), reader.inode(i))).isNull();
            }
            from += OpenSockets.PIECE;
        } while (from < reader.capacity());
        return all;
    }

    private static Map<Integer, Integer> linked(Path directory) throws IOException {
        Map<Integer, Integer> all = new TreeMap<>();
        SocketLinks.of(directory).forEach((fd, inode) -> all.put(fd, inode.intValue()));
        return all;
    }

    private static int all(Path directory) throws IOException {
        try (Stream<Path> links = Files.list(directory)) {
            return (int) links.count();
        }
    }

    private static List<Path> directoriesOf(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) all::iterator) {
                if (!process.getFileName().toString().matches("[0-9]+")) continue;
                try {
                    if (Files.readString(process.resolve("comm")).equals(name + '\n')) found.add(process.resolve("fd"));
                } catch (IOException e) {
                    // has ended
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProcessOfThousandsHoldsWhatItsLinksSay(boolean cast) throws IOException {
        open(cast).close();
        try (Netns netns = new Netns()) {
            netns.fixture("sockets", "many", "9000");
            int pieces = 0;
            for (Path directory : directoriesOf("sockets")) {
                Map<Integer, Integer> links = linked(directory);
                if (links.isEmpty()) continue;
                assertThat(told(cast, directory)).isEqualTo(links);
                pieces = Math.max(pieces, links.size() / OpenSockets.PIECE);
            }
            assertThat(pieces).as("one process has several pieces").isGreaterThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesOfOtherKindsAreNoSockets(boolean cast) throws IOException {
        Path own = Path.of("/proc/self/fd");
        try (ServerSocket socket = new ServerSocket(0); RandomAccessFile file = new RandomAccessFile("/dev/null", "r")) {
            assertThat(socket.isBound() && file.getFD().valid()).isTrue();
            Map<Integer, Integer> told = told(cast, own);
            assertThat(told).isEqualTo(linked(own)).isNotEmpty();
            assertThat(told.size()).isLessThan(all(own));
            long tid = Long.parseLong(Path.of("/proc/thread-self").toRealPath().getFileName().toString());
            assertThat(told(cast, Path.of("/proc/self/task/" + tid + "/fd"))).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNotInProcIsNotLookedInto(boolean cast) throws IOException {
        assertThat(told(cast, Path.of("/"))).isNull();
        assertThat(told(cast, Path.of("/dev/null"))).isNull();
        try (OpenSockets sockets = open(cast); Libc libc = new Libc()) {
            OpenSockets.Reader reader = sockets.reader(libc);
            Fd closed = libc.open("/proc/self/fd", O_RDONLY);
            assertThat(reader.read(closed, 0)).isTrue();
            libc.close(closed);
            assertThat(reader.read(closed, 0)).as("a closed descriptor").isFalse();
            assertThat(sockets.reader(libc)).as("a second reader").isNull();
            reader.close();
            assertThat(sockets.reader(libc)).as("another one").isNotNull();
        }
        assertThat(told(cast, Path.of("/proc"))).as("a directory of no process").isEmpty();
    }

    @Test
    void aProcessThatHasEndedHoldsNothing() throws Exception {
        Process sleeps = new ProcessBuilder("sleep", "100").start();
        try (OpenSockets sockets = open(true); Libc libc = new Libc()) {
            Fd directory = libc.open("/proc/" + sleeps.pid() + "/fd", O_RDONLY);
            OpenSockets.Reader reader = sockets.reader(libc);
            assertThat(reader.read(directory, 0)).isTrue();
            assertThat(reader.capacity()).isGreaterThan(0);
            sleeps.destroyForcibly().waitFor();
            assertThat(told(reader, directory)).isEmpty();
            assertThat(reader.capacity()).isZero();
            libc.close(directory);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatStaysOpenIsToldWhileOthersComeAndGo(boolean cast) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<ServerSocket> stable = new ArrayList<>();
        Thread churn = new Thread(() -> {
            try {
                while (!enough.get()) {
                    List<ServerSocket> many = new ArrayList<>();
                    for (int i = 0; i < 300; i++) many.add(new ServerSocket(0)); // so that the table grows, too
                    for (ServerSocket s : many) s.close();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try (OpenSockets sockets = open(cast); Libc libc = new Libc()) {
            for (int i = 0; i < 50; i++) stable.add(new ServerSocket(0));
            Path own = Path.of("/proc/self/fd");
            Map<Integer, Integer> before = linked(own);
            churn.start();
            Fd directory = libc.open(own.toString(), O_RDONLY);
            OpenSockets.Reader reader = sockets.reader(libc);
            List<Map<Integer, Integer>> all = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                Map<Integer, Integer> told = told(reader, directory);
                all.add(told);
                if (told.entrySet().containsAll(before.entrySet())) all.remove(all.size() - 1);
            }
            enough.set(true);
            churn.join();
            libc.close(directory);
            Map<Integer, Integer> after = linked(own);
            before.entrySet().retainAll(after.entrySet());
            assertThat(before.size()).isGreaterThanOrEqualTo(50);
            for (Map<Integer, Integer> told : all) assertThat(told).containsAllEntriesOf(before);
        } finally {
            enough.set(true);
            for (ServerSocket s : stable) s.close();
        }
    }
}
