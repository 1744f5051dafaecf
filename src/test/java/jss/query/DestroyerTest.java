package jss.query;

import static jss.testing.Messages.concat;
import static jss.testing.Messages.message;
import static jss.testing.Messages.u32;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NlRequest;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.sys.Errno;
import jss.testing.FakeInet;
import jss.testing.FakeSource;
import org.junit.jupiter.api.Test;

/** What becomes of each answer to a request to close a socket. */
class DestroyerTest {
    private static final int NLMSG_ERROR = 2;

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<SocketRecord> shown = new ArrayList<>();
    private final Destroyer destroyer = new Destroyer(shown::add, protocol -> new Channel() {
        @Override
        public Dump request(String name, NlRequest request) {
            byte[] answer = message(NLMSG_ERROR, 0, 1, 1, concat(u32(-answers.remove()), new byte[16]));
            return Dump.replay(name, new FakeSource(-1, answer));
        }

        @Override
        public void close() {}
    });

    private static FakeInet row(SocketTable t) {
        return new FakeInet(t, 2, 1, new int[] {0x7f000001}, new int[] {0x7f000001}, 1000, 2000, 0, 0, 0, false, 0, 0, 0, 7);
    }

    private void close(Errno answer) {
        answers.add(answer == null ? 0 : answer.code());
        assertThat(destroyer.accept(row(SocketTable.TCP))).isTrue();
    }

    @Test
    void aClosedSocketIsShown() {
        close(null);
        close(null);
        assertThat(shown).hasSize(2);
        assertThat(destroyer.destroyed()).isEqualTo(2);
        assertThat(destroyer.refused()).isEmpty();
    }

    @Test
    void aSocketThatHasGoneIsNoFailure() {
        close(Errno.ENOENT);
        assertThat(shown).isEmpty();
        assertThat(destroyer.gone()).isOne();
        assertThat(destroyer.refused()).isEmpty();
    }

    @Test
    void refusalsAreCountedByTheirReasonAndDoNotEndTheWork() {
        close(Errno.EPERM);
        close(Errno.EPERM);
        close(Errno.EOPNOTSUPP);
        close(null);
        assertThat(shown).hasSize(1);
        assertThat(destroyer.refused()).isEqualTo(Map.of(Errno.EPERM.code(), 2L, Errno.EOPNOTSUPP.code(), 1L));
    }

    @Test
    void mptcpIsNotTakenForTcp() {
        destroyer.accept(row(SocketTable.MPTCP)); // the kernel would be asked for a TCP socket
        assertThat(shown).isEmpty();
        assertThat(destroyer.unable()).isOne();
        assertThat(destroyer.cannot()).containsExactly(SocketTable.MPTCP);
    }

    @Test
    void withoutAChannelNothingIsAsked() {
        Destroyer dry = new Destroyer(shown::add, null);
        dry.accept(row(SocketTable.TCP));
        assertThat(shown).hasSize(1);
        assertThat(dry.destroyed()).isOne();
    }
}
