package jss.query;

import java.util.EnumSet;
import jss.netlink.NetlinkSocket;
import jss.proc.OwnerScan;
import jss.record.Detail;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.Memory;
import org.junit.jupiter.api.Test;

/** Listings made again and again in one process: they hold on to no descriptor, no heap and no memory beside it. */
class EnduranceKernelTest {
    private static final int ROUNDS = Integer.getInteger("jss.rounds", 500);
    private static final long SLACK = 4L << 20; // the test's own

    private static void list(int i) {
        SocketScan scan = new SocketScan(new Query(EnumSet.of(SocketTable.TCP, SocketTable.UDP, SocketTable.NETLINK),
                EnumSet.allOf(Family.class), TcpState.ALL, EnumSet.noneOf(Detail.class)), NetlinkSocket::open);
        if (i % 2 == 0) scan.onThreads(2, () -> 100_000);
        int last = i % 3 == 0 ? 1 : Integer.MAX_VALUE; // some end early
        int[] rows = new int[1];
        scan.run(row -> ++rows[0] < last);
    }

    @Test
    void nothingGrowsWithTheRounds() {
        for (int i = 0; i < ROUNDS; i++) list(i);
        Memory before = Memory.now();
        for (int i = 0; i < ROUNDS; i++) list(i);
        Memory.now().assertNoMoreThan(before, SLACK);
    }

    @Test
    void scansForOwnersLeaveNothingBehind() {
        for (int i = 0; i < 5; i++) owners();
        Memory before = Memory.now();
        for (int i = 0; i < 60; i++) owners();
        Memory.now().assertNoMoreThan(before, SLACK);
    }

    private static void owners() {
        OwnerScan scan = new OwnerScan("/proc", EnumSet.noneOf(OwnerScan.Wish.class), 2);
        scan.await();
        scan.cancel();
    }
}
