package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TcpState;
import org.junit.jupiter.api.Test;

/** What ss 7.1 asks the kernel for, command by command. */
class SelectionTest {
    private static final int ALL = 0x3fff;
    private static final int CONN = 0x3b37;
    private static final int LISTENING = 0x480;

    private static Selection select(Consumer<Selection> options) {
        Selection s = new Selection();
        options.accept(s);
        s.resolve();
        return s;
    }

    private static void check(Selection s, Set<SocketTable> tables, Set<Family> families, int states) {
        assertThat(s.tables()).isEqualTo(tables);
        assertThat(s.families()).isEqualTo(families);
        assertThat(Integer.toHexString(s.states())).isEqualTo(Integer.toHexString(states));
    }

    private static final Set<SocketTable> INET_TABLES = EnumSet.of(SocketTable.TCP, SocketTable.MPTCP, SocketTable.UDP,
            SocketTable.DCCP, SocketTable.SCTP, SocketTable.RAW);
    private static final Set<Family> BOTH = EnumSet.of(Family.INET, Family.INET6);

    @Test
    void udpLiteIsShownToWhoAsksForItByName() {
        check(select(s -> s.list(EnumSet.of(SocketTable.UDPLITE), Set.of())), Set.of(SocketTable.UDPLITE), BOTH, CONN);
        assertThat(SocketTable.named("all")).doesNotContain(SocketTable.UDPLITE);
        assertThat(SocketTable.named("inet")).doesNotContain(SocketTable.UDPLITE);
    }

    @Test
    void withoutOptionsEveryTableButTipcIsShown() {
        check(select(s -> { }), EnumSet.complementOf(EnumSet.of(SocketTable.TIPC, SocketTable.UDPLITE)),
                EnumSet.complementOf(EnumSet.of(Family.TIPC)), CONN);
    }

    @Test
    void aTableBringsItsStatesAndFamilies() {
        check(select(s -> s.addTable(SocketTable.TCP)), EnumSet.of(SocketTable.TCP), BOTH, CONN);
        check(select(s -> s.addTable(SocketTable.UDP)), EnumSet.of(SocketTable.UDP), BOTH, 2);
        check(select(s -> {
            s.addTable(SocketTable.TCP);
            s.addTable(SocketTable.UDP);
        }), EnumSet.of(SocketTable.TCP, SocketTable.UDP), BOTH, CONN);
    }

    @Test
    void aFamilyBringsItsTables() {
        check(select(s -> s.addFamily(Family.INET)), INET_TABLES, EnumSet.of(Family.INET), CONN);
        check(select(s -> s.addFamily(Family.NETLINK)), EnumSet.of(SocketTable.NETLINK), EnumSet.of(Family.NETLINK), 0x80);
        check(select(s -> s.addFamily(Family.TIPC)), EnumSet.of(SocketTable.TIPC), EnumSet.of(Family.TIPC), 0x482);
    }

    @Test
    void aFamilyLimitsTheTablesThatHaveIt() {
        check(select(s -> {
            s.addTable(SocketTable.TCP);
            s.addFamily(Family.INET);
        }), EnumSet.of(SocketTable.TCP), EnumSet.of(Family.INET), CONN);
    }

    @Test
    void theLastWordOnStatesCounts() {
        check(select(s -> {
            s.addTable(SocketTable.TCP);
            s.setStates(ALL);
            s.setStates(LISTENING);
        }), EnumSet.of(SocketTable.TCP), BOTH, LISTENING);
    }

    @Test
    void theFirstListForgetsTheTablesBeforeIt() {
        check(select(s -> {
            s.addTable(SocketTable.TCP);
            s.list(EnumSet.of(SocketTable.UDP), Set.of());
        }), EnumSet.of(SocketTable.UDP), BOTH, CONN);
        check(select(s -> {
            s.list(EnumSet.of(SocketTable.UDP), Set.of());
            s.addTable(SocketTable.TCP);
        }), EnumSet.of(SocketTable.UDP, SocketTable.TCP), BOTH, CONN);
    }

    @Test
    void aListOfNothingLeavesNoTable() {
        assertThat(select(s -> s.list(Set.of(), EnumSet.of(SocketTable.TCP))).tables()).isEmpty();
    }

    @Test
    void stateWordsNameWhatSsMeansByThem() {
        assertThat(TcpState.mask("connected")).isEqualTo(0x3b7f);
        assertThat(TcpState.mask("synchronized")).isEqualTo(0x3b7b);
        assertThat(TcpState.mask("bucket")).isEqualTo(0x48);
        assertThat(TcpState.mask("big")).isEqualTo(0x3fb7);
        assertThat(TcpState.mask("ESTABLISHED")).isEqualTo(2);
        assertThat(TcpState.mask("bound-inactive")).isEqualTo(0x2000);
        assertThat(TcpState.mask("new-syn-recv")).isZero();
        assertThat(TcpState.CONN).isEqualTo(CONN);
    }
}
