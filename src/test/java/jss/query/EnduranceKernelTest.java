package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import jss.netlink.NetlinkSocket;
import jss.proc.OwnerScan;
import jss.record.Detail;
import jss.record.Family;
import jss.record.TcpState;
import jss.record.SocketTable;
import org.junit.jupiter.api.Test;

/** Listings made again and again in one process: they hold on to no descriptor, no heap and no memory beside it. */
class EnduranceKernelTest {
    private static final int ROUNDS = Integer.getInteger("jss.rounds", 1500);
    private static final long SLACK = 4L << 20; // compiled code, the test's own

    private static int descriptors() {
        return new File("/proc/self/fd").list().length;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Bytes of the process that are not heap, about: its private memory less what the heap has committed. */
    private static long beside() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("RssAnon:")) {
                return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""))
                        - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
            }
        }
        throw new AssertionError("no RssAnon");
    }

    private static void list(int i) {
        SocketScan scan = new SocketScan(new Query(EnumSet.of(SocketTable.TCP, SocketTable.UDP, SocketTable.NETLINK),
                EnumSet.allOf(Family.class), TcpState.ALL, EnumSet.noneOf(Detail.class)), NetlinkSocket::open);
        if (i % 2 == 0) scan.onThreads(2, () -> 100_000);
        int last = i % 3 == 0 ? 1 : Integer.MAX_VALUE; // some end early
        int[] rows = new int[1];
        scan.run(row -> ++rows[0] < last);
    }

    @Test
    void nothingGrowsWithTheRounds() throws IOException {
        for (int i = 0; i < ROUNDS; i++) list(i);
        int open = descriptors();
        long heap = heap();
        long beside = beside();
        for (int i = 0; i < ROUNDS; i++) list(i);
        assertThat(descriptors()).isEqualTo(open);
        assertThat(heap()).isLessThan(heap + SLACK);
        // A buffer of 64 KiB a round would be ROUNDS times that.
        assertThat(beside()).isLessThan(beside + 8 * SLACK);
    }

    @Test
    void noScanForOwnersLeavesADescriptor() {
        for (int i = 0; i < 5; i++) owners();
        int open = descriptors();
        for (int i = 0; i < 60; i++) owners();
        assertThat(descriptors()).isEqualTo(open);
    }

    private static void owners() {
        OwnerScan scan = new OwnerScan("/proc", EnumSet.noneOf(OwnerScan.Wish.class), 2);
        scan.await();
        scan.cancel();
    }
}
