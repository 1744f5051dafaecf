package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jss.diag.InetDiagReqV2;
import jss.diag.bytecode.Audit;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Prefix;
import jss.filter.RandomFilters;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.record.TcpState;
import jss.sys.Errno;
import org.junit.jupiter.api.Test;

/** Our audit beside the kernel's: it takes what we send, and refuses what we say it refuses. */
class ProgramKernelTest {
    private static final int PROGRAMS = 5000;

    /** True if the kernel takes the program; it lists nothing. */
    private static boolean takes(NetlinkSocket kernel, byte[] program) {
        try {
            kernel.request("audit", InetDiagReqV2.dump(2, 6, 0, 0, program)).run((type, buffer, from, end) -> true);
            return true;
        } catch (NetlinkException e) {
            assertThat(e.is(Errno.EINVAL)).as(e.getMessage()).isTrue();
            return false;
        }
    }

    @Test
    void theKernelTakesEveryProgram() {
        try (NetlinkSocket kernel = NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            int sent = 0;
            for (long seed = 0; sent < PROGRAMS; seed++) {
                Expr e = new RandomFilters(seed).expression(2 + (int) (seed % 3));
                byte[] program = Pushdown.of(e, TcpState.ALL, true).program();
                if (program == null) continue;
                sent++;
                assertThat(takes(kernel, program)).as(Expr.print(e)).isTrue();
            }
        }
    }

    @Test
    void theKernelRefusesWhatOurAuditRefuses() {
        try (NetlinkSocket kernel = NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            Random random = new Random(1);
            int refused = 0;
            for (long seed = 0; seed < 4 * PROGRAMS; seed++) {
                byte[] program = Pushdown.of(new RandomFilters(seed).expression(2), TcpState.ALL, true).program();
                if (program == null) continue;
                program = program.clone();
                for (int n = 1 + random.nextInt(2); n > 0; n--) program[random.nextInt(program.length)] = (byte) random.nextInt(32);
                boolean ours = Audit.fault(program) == null;
                assertThat(takes(kernel, program)).as("%s", java.util.Arrays.toString(program)).isEqualTo(ours);
                if (!ours) refused++;
            }
            assertThat(refused).isGreaterThan(PROGRAMS);
        }
    }

    @Test
    void thousandsOfAddressesFitOrAreMergedUntilTheyDo() {
        try (NetlinkSocket kernel = NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            for (int count : new int[] {1000, 1500, 5000, 100_000}) {
                Random random = new Random(count);
                List<Expr> terms = new ArrayList<>();
                for (int i = 0; i < count; i++) terms.add(new Expr.Address(End.DST, Prefix.v4(random.nextInt(), 32)));
                Pushdown plan = Pushdown.of(Expr.or(terms), TcpState.ALL, true);
                assertThat(plan.program()).as("%d", count).isNotNull();
                assertThat(Expr.isTrue(plan.residual())).as("%d", count).isEqualTo(count <= 1500);
                assertThat(takes(kernel, plan.program())).as("%d", count).isTrue();
            }
        }
    }

    @Test
    void longChainsOfPairsAreCoveredByTheirAddresses() {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            terms.add(Expr.and(List.of(new Expr.Address(End.SRC, Prefix.v4(0x0a000000 | i, 32)), new Expr.Port(End.SRC, i, i))));
        }
        Pushdown plan = Pushdown.of(Expr.or(terms), TcpState.ALL, true);
        assertThat(plan.program()).isNotNull();
        assertThat(Expr.isTrue(plan.residual())).isFalse();
    }
}
