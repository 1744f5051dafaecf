package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jss.bpf.Kernel;
import jss.bpf.OpenSockets;
import jss.record.Owners;
import jss.sys.Errno;
import jss.sys.FaultyLibc;
import jss.sys.Libc;
import jss.testing.Netns;
import jss.testing.SocketLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners found in the real /proc. */
class OwnerScanKernelTest {
    /** Inodes of this process's own sockets, to their descriptors. */
    private static Map<Long, Integer> own() throws IOException {
        Map<Long, Integer> sockets = new HashMap<>();
        SocketLinks.of(Path.of("/proc/self/fd")).forEach((fd, inode) -> sockets.put(inode, fd));
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

    /** Descriptors are told by the kernel's tables, to each of two threads. */
    private static OwnerScan byTables(Supplier<Libc> calls, EnumSet<OwnerScan.Wish> wishes) {
        Kernel kernel = Kernel.described();
        OpenSockets tables = kernel == null ? null : OpenSockets.open(kernel, 2);
        assumeTrue(tables != null, "not on this kernel, or without the right to");
        OwnerScan scan = new OwnerScan("/proc", wishes, 2, tables, calls);
        scan.await();
        tables.close();
        return scan;
    }

    private static List<String> owners(Owners found, Iterable<Long> inodes) {
        List<String> all = new ArrayList<>();
        for (long inode : inodes) {
            for (int o = found.first(inode); o != Owners.NONE; o = found.next(o)) {
                String name = new String(found.name(o), StandardCharsets.UTF_8);
                all.add(inode + " " + found.pid(o) + " " + found.tid(o) + " " + found.fd(o) + " " + name);
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theKernelsTablesSayWhatItsLinksSay(boolean threads) throws IOException {
        EnumSet<OwnerScan.Wish> wishes = threads ? EnumSet.of(OwnerScan.Wish.THREADS) : EnumSet.noneOf(OwnerScan.Wish.class);
        try (Netns netns = new Netns()) {
            netns.fixture("sockets", "many", "9000");
            Object namespace = Files.getAttribute(Path.of("/run/netns", netns.name()), "unix:ino");
            List<Long> inodes = new ArrayList<>();
            try (Stream<Path> all = Files.list(Path.of("/proc"))) {
                for (Path process : (Iterable<Path>) all::iterator) {
                    String pid = process.getFileName().toString();
                    Path net = process.resolve("ns/net");
                    if (pid.matches("[0-9]+") && Files.exists(net) && Files.getAttribute(net, "unix:ino").equals(namespace)) {
                        inodes.addAll(SocketLinks.of(process.resolve("fd")).values());
                    }
                }
            }
            assertThat(inodes).hasSizeGreaterThan(18_000);
            List<String> byLinks = owners(new OwnerScan("/proc", wishes, 2).await(), inodes);
            assertThat(owners(byTables(Libc::new, wishes).await(), inodes)).isEqualTo(byLinks).hasSizeGreaterThan(18_000);
        }
    }

    @Test
    void whoseLinksMayNotBeReadIsNotToldOf() throws IOException {
        try (ServerSocket a = new ServerSocket(0)) {
            assertThat(a.isBound()).isTrue();
            OwnerScan scan = byTables(() -> new FaultyLibc().failing("readlinkat", Errno.EACCES), EnumSet.noneOf(OwnerScan.Wish.class));
            assertThat(owners(scan.await(), own().keySet())).isEmpty();
            assertThat(scan.denied()).isBetween(1, scan.processes());
        }
    }

    @Test
    void whereTheProgramIsNotRunLinksAreRead() throws IOException {
        List<ServerSocket> many = new ArrayList<>();
        try {
            for (int i = 0; i < OpenSockets.PIECE + 100; i++) many.add(new ServerSocket(0)); // two pieces
            OwnerScan byLinks = new OwnerScan("/proc", EnumSet.noneOf(OwnerScan.Wish.class), 1);
            byLinks.await();
            for (int nth : new int[] {1, 2, 3, 10, 20, 30, 40}) { // the first run of each thread, and later ones
                EnumSet<OwnerScan.Wish> names = EnumSet.noneOf(OwnerScan.Wish.class);
                OwnerScan scan = byTables(() -> new FaultyLibc().failing("syscall", nth, Errno.EPERM), names);
                assertThat(owners(scan.await(), own().keySet())).hasSameSizeAs(own().keySet());
                assertThat(scan.denied()).isEqualTo(byLinks.denied());
            }
        } finally {
            for (ServerSocket s : many) s.close();
        }
    }
}
