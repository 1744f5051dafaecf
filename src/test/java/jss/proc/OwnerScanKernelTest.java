package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jss.record.Owners;
import org.junit.jupiter.api.Test;

/** Owners found in the real /proc. */
class OwnerScanKernelTest {
    /** Inodes of this process's own sockets, to their descriptors. */
    private static Map<Long, Integer> own() throws IOException {
        Map<Long, Integer> sockets = new HashMap<>();
        try (Stream<Path> links = Files.list(Path.of("/proc/self/fd"))) {
            for (Path link : (Iterable<Path>) links::iterator) {
                try {
                    String target = Files.readSymbolicLink(link).toString();
                    if (target.startsWith("socket:[")) {
                        sockets.put(Long.parseLong(target.substring(8, target.length() - 1)),
                                Integer.parseInt(link.getFileName().toString()));
                    }
                } catch (NoSuchFileException e) {
                    // the descriptor of the listing itself
                }
            }
        }
        return sockets;
    }

    @Test
    void ourOwnSocketsAreOurs() throws IOException {
        try (ServerSocket a = new ServerSocket(0); ServerSocket b = new ServerSocket(0)) {
            assertThat(a.isBound() && b.isBound()).isTrue();
            Owners found = new OwnerScan("/proc", EnumSet.noneOf(OwnerScan.Wish.class), 2).await();
            Map<Long, Integer> sockets = own();
            assertThat(sockets).hasSizeGreaterThanOrEqualTo(2);
            sockets.forEach((inode, fd) -> {
                int owner = found.first(inode);
                assertThat(owner).isNotEqualTo(Owners.NONE);
                assertThat(found.pid(owner)).isEqualTo((int) ProcessHandle.current().pid());
                assertThat(found.fd(owner)).isEqualTo(fd);
            });
        }
    }

    @Test
    void ourNameIsTheKernels() throws IOException {
        try (ServerSocket a = new ServerSocket(0)) {
            assertThat(a.isBound()).isTrue();
            Owners found = new OwnerScan("/proc", EnumSet.noneOf(OwnerScan.Wish.class), 1).await();
            long inode = own().keySet().iterator().next();
            String comm = Files.readString(Path.of("/proc/self/comm"), StandardCharsets.ISO_8859_1).strip();
            assertThat(new String(found.name(found.first(inode)), StandardCharsets.ISO_8859_1)).isEqualTo(comm);
        }
    }

    @Test
    void eachOfOurThreadsIsAnOwner() throws IOException {
        try (ServerSocket a = new ServerSocket(0)) {
            assertThat(a.isBound()).isTrue();
            Owners found = new OwnerScan("/proc", EnumSet.of(OwnerScan.Wish.THREADS), 2).await();
            long inode = own().keySet().iterator().next();
            int count = 0;
            int last = Owners.NONE;
            for (int o = found.first(inode); o != Owners.NONE; o = found.next(o)) {
                assertThat(found.pid(o)).isEqualTo((int) ProcessHandle.current().pid());
                count++;
                last = o;
            }
            assertThat(count).isGreaterThan(3); // a JVM never has fewer
            assertThat(found.tid(last)).isEqualTo(found.pid(last));
        }
    }

    @Test
    void processesThatComeAndGoAreNoReasonToMissThoseThatStay() throws IOException {
        Process comingAndGoing = new ProcessBuilder("sh", "-c", "while :; do true | true; done").start();
        try (ServerSocket s = new ServerSocket(0)) {
            assertThat(s.isBound()).isTrue();
            long inode = own().keySet().iterator().next();
            for (int i = 0; i < 40; i++) {
                OwnerScan scan = new OwnerScan("/proc", EnumSet.noneOf(OwnerScan.Wish.class), 2);
                Owners found = scan.await();
                scan.cancel();
                int owner = found.first(inode);
                assertThat(owner).isNotEqualTo(Owners.NONE);
                assertThat(found.pid(owner)).isEqualTo((int) ProcessHandle.current().pid());
                assertThat(found.next(owner)).isEqualTo(Owners.NONE);
            }
        } finally {
            comingAndGoing.destroyForcibly();
        }
    }
}
