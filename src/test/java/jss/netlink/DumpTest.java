package jss.netlink;

import static jss.testing.Messages.attribute;
import static jss.testing.Messages.concat;
import static jss.testing.Messages.done;
import static jss.testing.Messages.message;
import static jss.testing.Messages.u32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jss.sys.Errno;
import jss.testing.FakeSource;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;

/** Every way in which an answer can go wrong ends in the right rows or in one clear error. */
class DumpTest {
    private static final int SEQ = 7;
    private static final int PORT = 4711;
    private static final int ROW = 20;

    private final List<Integer> rows = new ArrayList<>();
    private Dump dump;

    private boolean run(byte[]... datagrams) {
        dump = new Dump("test dump", new FakeSource(PORT, datagrams), SEQ);
        return dump.run((type, buffer, from, end) -> {
            assertThat(type).isEqualTo(ROW);
            return rows.add(buffer.getInt(from));
        });
    }

    private static byte[] row(int value) {
        return message(ROW, 2, SEQ, PORT, u32(value));
    }

    @Test
    void messagesOfSeveralDatagramsAreShownInOrderUntilDone() {
        assertThat(run(concat(row(1), row(2)), row(3), concat(row(4), done(SEQ, PORT, 0)), row(5))).isTrue();
        assertThat(rows).containsExactly(1, 2, 3, 4);
        assertThat(dump.interrupted()).isFalse();
        assertThat(dump.truncated()).isZero();
    }

    @Test
    void aVisitorThatHasSeenEnoughEndsTheWalk() {
        Dump d = new Dump("test dump", new FakeSource(PORT, concat(row(1), row(2))), SEQ);
        assertThat(d.run((type, buffer, from, end) -> false)).isFalse();
    }

    @Test
    void messagesForAnotherRequestOrAnotherPortArePassedOver() {
        run(concat(message(ROW, 2, SEQ + 1, PORT, u32(1)), message(ROW, 2, SEQ, PORT + 1, u32(2)), row(3)),
                done(SEQ - 1, PORT, -5), done(SEQ, PORT + 1, -5), done(SEQ, PORT, 0));
        assertThat(rows).containsExactly(3);
    }

    @Test
    void anErrorMessageIsARefusalWithTheKernelsErrno() {
        byte[] error = message(NlMsg.NLMSG_ERROR, 0, SEQ, PORT, concat(u32(-1), row(0)));
        assertThatThrownBy(() -> run(row(1), error)).isInstanceOf(NetlinkException.class)
                .hasMessage("test dump: EPERM (1)")
                .satisfies(e -> assertThat(((NetlinkException) e).is(Errno.EPERM)).isTrue());
        assertThat(rows).containsExactly(1);
    }

    @Test
    void theKernelsOwnTextAndTheBadByteAreKept() {
        byte[] request = message(ROW, 1, SEQ, PORT, new byte[8]);
        byte[] tlvs = concat(attribute(1, "no such table\0".getBytes(StandardCharsets.UTF_8)), attribute(2, u32(20)));
        byte[] echoed = message(NlMsg.NLMSG_ERROR, NlMsg.NLM_F_ACK_TLVS, SEQ, PORT, concat(u32(-22), request, tlvs));
        assertThatThrownBy(() -> run(echoed))
                .hasMessage("test dump: EINVAL (22): no such table (at byte 20 of the request)");
        byte[] capped = message(NlMsg.NLMSG_ERROR, NlMsg.NLM_F_ACK_TLVS | NlMsg.NLM_F_CAPPED, SEQ, PORT,
                concat(u32(-22), message(ROW, 1, SEQ, PORT, new byte[0]), tlvs));
        assertThatThrownBy(() -> run(capped)).hasMessageContaining("no such table");
    }

    @Test
    void anErrnoInsideDoneIsARefusalNotAnEmptyTable() {
        assertThatThrownBy(() -> run(done(SEQ, PORT, -2))).hasMessage("test dump: ENOENT (2)");
        byte[] withText = message(NlMsg.NLMSG_DONE, NlMsg.NLM_F_ACK_TLVS, SEQ, PORT,
                concat(u32(-95), attribute(1, "not here\0".getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(() -> run(withText)).hasMessage("test dump: EOPNOTSUPP (95): not here");
    }

    @Test
    void anAcknowledgementEndsTheAnswer() {
        assertThat(run(message(NlMsg.NLMSG_ERROR, 0, SEQ, PORT, concat(u32(0), row(0))))).isTrue();
    }

    @Test
    void anInterruptedDumpIsReportedAndItsRowsAreKept() {
        run(message(ROW, NlMsg.NLM_F_DUMP_INTR, SEQ, PORT, u32(1)), done(SEQ, PORT, 0));
        assertThat(dump.interrupted()).isTrue();
        assertThat(rows).containsExactly(1);
    }

    @Test
    void anOverrunIsAnError() {
        assertThatThrownBy(() -> run(message(NlMsg.NLMSG_OVERRUN, 0, SEQ, PORT, new byte[0])))
                .isInstanceOf(NetlinkException.class).hasMessageContaining("NLMSG_OVERRUN");
    }

    @Test
    void anAnswerWithoutDoneIsAnError() {
        assertThatThrownBy(() -> run(row(1))).hasMessage("test dump: the answer ends without NLMSG_DONE");
    }

    @Test
    void aTruncatedDatagramIsCountedAndItsWholeMessagesAreShown() {
        byte[] two = concat(row(1), row(2));
        dump = new Dump("test dump", new FakeSource(PORT, 30, two, done(SEQ, PORT, 0)), SEQ);
        dump.run((type, buffer, from, end) -> rows.add(buffer.getInt(from)));
        assertThat(rows).containsExactly(1);
        assertThat(dump.truncated()).isEqualTo(1);
    }

    @Test
    void lengthsThatContradictEachOtherAreMalformedNeverReadPast() {
        byte[] longer = row(1);
        longer[0] = 100;
        assertThatThrownBy(() -> run(longer)).isInstanceOf(MalformedMessageException.class);
        byte[] shorter = row(1);
        shorter[0] = 15;
        assertThatThrownBy(() -> run(shorter)).isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> run(message(NlMsg.NLMSG_ERROR, 0, SEQ, PORT, new byte[2])))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void anErrorThatClaimsToEchoMoreThanItHoldsIsStillTheErrno() {
        byte[] error = message(NlMsg.NLMSG_ERROR, NlMsg.NLM_F_ACK_TLVS, SEQ, PORT,
                concat(u32(-1), u32(0x7fffffff, 0, 0, 0)));
        assertThatThrownBy(() -> run(error)).hasMessage("test dump: EPERM (1)");
    }
}
