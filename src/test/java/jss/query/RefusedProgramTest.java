package jss.query;

import static jss.testing.Messages.done;
import static jss.testing.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Sources;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NlRequest;
import jss.netlink.Sent;
import jss.record.Detail;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.sys.Errno;
import jss.testing.FakeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kernel that refuses what it is asked to test or to tell is asked for less, once, and rows are those of the filter all the same. */
class RefusedProgramTest {
    private static final int ROW = 20;
    private static final int HEAD = 16 + 56; // nlmsghdr, inet_diag_req_v2
    private static final Expr PORT = new Expr.Port(End.SRC, 80, 89);
    private static final Expr UNMARKED = Expr.not(new Expr.Mark(5, 0xffff_ffffL));
    private static final Expr MARKED = new Expr.Mark(5, 0xffff_ffffL);

    /** Answers one request after the other, and remembers how long each was beyond its head. */
    private static final class Answers implements Channel {
        private final Deque<byte[][]> answers = new ArrayDeque<>();
        private final List<Integer> attributes = new ArrayList<>();

        Answers then(byte[]... messages) {
            answers.add(messages);
            return this;
        }

        @Override
        public Dump request(String name, NlRequest request) {
            attributes.add(Sent.bytes(request).remaining() - HEAD);
            return Dump.replay(name, new FakeSource(-1, answers.remove()));
        }

        @Override
        public void close() {}
    }

    private final List<Integer> rows = new ArrayList<>();
    private final Answers kernel = new Answers();

    private static byte[] row(int port) {
        ByteBuffer msg = ByteBuffer.allocate(72).order(ByteOrder.nativeOrder());
        msg.put(0, (byte) 2).put(1, (byte) 1).put(4, (byte) (port >> 8)).put(5, (byte) port);
        return message(ROW, 2, 1, 1, msg.array());
    }

    private static byte[] refused(Errno e) {
        return done(1, 1, -e.code());
    }

    private static byte[] end() {
        return done(1, 1, 0);
    }

    private SocketScan scan(Expr filter, Set<Detail> details) {
        Query query = new Query(EnumSet.of(SocketTable.TCP), EnumSet.of(Family.INET), TcpState.ALL, details);
        return new SocketScan(query, protocol -> kernel).where(filter, Sources.NONE);
    }

    private SocketScan run(SocketScan scan) {
        scan.run(row -> rows.add(((InetRecord) row).sport()));
        return scan;
    }

    private SocketScan run(Expr filter) {
        return run(scan(filter, EnumSet.noneOf(Detail.class)));
    }

    @Test
    void withoutTheRightToMarksTheRestOfTheFilterIsStillTheKernels() {
        kernel.then(refused(Errno.EPERM)).then(row(80), row(81), end());
        SocketScan scan = run(Expr.and(List.of(PORT, UNMARKED)));
        assertThat(rows).containsExactly(80, 81);
        assertThat(scan.marksRefused()).isTrue();
        assertThat(kernel.attributes).hasSize(2);
        assertThat(kernel.attributes.get(1)).isPositive().isLessThan(kernel.attributes.get(0));
    }

    @Test
    void aMarkThatIsNotToldIsZero() {
        kernel.then(refused(Errno.EPERM)).then(row(80), end());
        assertThat(run(MARKED).marksRefused()).isTrue();
        assertThat(rows).isEmpty();
        assertThat(kernel.attributes.get(1)).as("no program").isZero();
    }

    @Test
    void anOldKernelThatDoesNotKnowAConditionGetsNone() {
        kernel.then(refused(Errno.EINVAL)).then(row(22), row(80), row(90), end());
        SocketScan scan = run(PORT);
        assertThat(rows).containsExactly(80);
        assertThat(scan.marksRefused()).isFalse();
        assertThat(kernel.attributes.get(0)).isPositive();
        assertThat(kernel.attributes.get(1)).isZero();
    }

    /** Linux before 5.8 tells no cgroup and knows no condition of it: then no socket is in one. */
    @Test
    void withoutCgroupsNoSocketIsInOne() {
        Expr inside = new Expr.Cgroup(1, "/");
        kernel.then(refused(Errno.EINVAL)).then(row(80), end());
        run(inside);
        assertThat(rows).isEmpty();
        kernel.then(refused(Errno.EINVAL)).then(row(81), end());
        run(Expr.not(inside));
        assertThat(rows).containsExactly(81);
    }

    @Test
    void marksMayBeRefusedAndThenTheRestNotKnown() {
        kernel.then(refused(Errno.EPERM)).then(refused(Errno.EINVAL)).then(row(22), row(81), end());
        assertThat(run(Expr.and(List.of(PORT, UNMARKED))).marksRefused()).isTrue();
        assertThat(rows).containsExactly(81);
        assertThat(kernel.attributes).hasSize(3).endsWith(0);
    }

    @Test
    void aRefusalThatTheProgramDoesNotExplainIsTold() {
        kernel.then(refused(Errno.EPERM));
        assertThatThrownBy(() -> run(PORT)).isInstanceOf(NetlinkException.class).hasMessageContaining("EPERM");
        assertThat(kernel.attributes).hasSize(1);
    }

    @Test
    void aRefusalBehindARowIsTold() {
        kernel.then(row(80), refused(Errno.EPERM));
        assertThatThrownBy(() -> run(Expr.and(List.of(PORT, UNMARKED)))).isInstanceOf(NetlinkException.class);
        assertThat(rows).containsExactly(80);
        assertThat(kernel.attributes).hasSize(1);
    }

    @Test
    void whatProgramsKeepIsLeftOutBeforeMarksAre() {
        kernel.then(refused(Errno.EPERM)).then(refused(Errno.EPERM)).then(row(80), end());
        SocketScan scan = run(scan(Expr.and(List.of(PORT, UNMARKED)), EnumSet.of(Detail.STORAGES)));
        assertThat(scan.storagesRefused()).isTrue();
        assertThat(scan.marksRefused()).isTrue();
        assertThat(rows).containsExactly(80);
    }

    /** A large table has its program checked before parts of it are asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"EPERM", "EINVAL"})
    void aLargeTableMeetsTheRefusalBeforeItBegins(String errno) {
        kernel.then(refused(Errno.valueOf(errno)));
        if (errno.equals("EPERM")) kernel.then(end()); // the weaker program is checked too
        kernel.then(row(80), row(90), end());
        SocketScan scan = run(scan(Expr.and(List.of(PORT, UNMARKED)), EnumSet.noneOf(Detail.class)).onThreads(1, () -> 50_000));
        assertThat(rows).containsExactlyElementsOf(errno.equals("EPERM") ? List.of(80, 90) : List.of(80)); // 90: the kernel's word
        assertThat(scan.marksRefused()).isEqualTo(errno.equals("EPERM"));
        assertThat(kernel.answers).isEmpty();
    }
}
