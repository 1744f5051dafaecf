package jss.query;

import static jss.testing.Messages.attribute;
import static jss.testing.Messages.concat;
import static jss.testing.Messages.done;
import static jss.testing.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NlRequest;
import jss.proc.ProcNet;
import jss.record.Detail;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.sys.Errno;
import jss.sys.SysException;
import jss.testing.FakeSource;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole scan over a kernel that is older, newer, hurried, short of something, or broken. */
class AwkwardKernelTest {
    private static final int ROW = 20;
    private static final int INTR = 0x10;
    private static final int INET = 2;

    /** Answers each request with the next of the prepared answers; one may be an exception. */
    private static final class Kernel implements Channel {
        private final Deque<Object> answers = new ArrayDeque<>();
        private int closed;

        Kernel then(byte[]... datagrams) {
            answers.add(datagrams);
            return this;
        }

        Kernel then(RuntimeException e) {
            answers.add(e);
            return this;
        }

        @Override
        public Dump request(String name, NlRequest request) {
            Object answer = answers.isEmpty() ? new byte[][] {done(1, 1, 0)} : answers.remove();
            if (answer instanceof RuntimeException e) throw e;
            return Dump.replay(name, new FakeSource(-1, (byte[][]) answer));
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private final List<Integer> ports = new ArrayList<>();

    private SocketScan scan(IntFunction<Channel> open) {
        return new SocketScan(new Query(EnumSet.of(SocketTable.TCP), EnumSet.of(Family.INET, Family.INET6), TcpState.ALL,
                EnumSet.noneOf(Detail.class)), open);
    }

    private SocketScan run(Kernel kernel) {
        return run(scan(protocol -> kernel));
    }

    private SocketScan run(SocketScan scan) {
        scan.run(row -> ports.add(((InetRecord) row).sport()));
        return scan;
    }

    private static byte[] fixed(int port, int length) {
        ByteBuffer msg = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        return msg.put(0, (byte) INET).put(1, (byte) 1).put(4, (byte) (port >> 8)).put(5, (byte) port).array();
    }

    private static byte[] row(int port) {
        return message(ROW, 2, 1, 1, fixed(port, 72));
    }

    private static byte[] end() {
        return done(1, 1, 0);
    }

    @Test
    void attributesOfANewerKernelAreNoReasonToStop() {
        byte[] unknown = concat(attribute(200, new byte[40]), attribute(0x4000 | 31, new byte[3]), attribute(999, new byte[0]));
        run(new Kernel().then(concat(message(ROW, 2, 1, 1, concat(fixed(80, 72), unknown)), row(81)), end()));
        assertThat(ports).containsExactly(80, 81);
    }

    @Test
    void messagesOfUnknownTypesThatAreTooShortToBeRowsAreAnError() {
        Kernel kernel = new Kernel().then(row(80), message(ROW, 2, 1, 1, fixed(81, 60)), end());
        assertThatThrownBy(() -> run(kernel)).isInstanceOf(MalformedMessageException.class).hasMessageContaining("inet_diag_msg");
        assertThat(ports).containsExactly(80);
        assertThat(kernel.closed).isOne();
    }

    @Test
    void anAttributeThatClaimsMoreThanItsMessageHasIsNotThere() {
        byte[] lies = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putShort((short) 0x7fff).putShort((short) 2).array();
        Kernel kernel = new Kernel().then(concat(message(ROW, 2, 1, 1, concat(fixed(80, 72), lies)), row(81)), end());
        run(kernel);
        assertThat(ports).containsExactly(80, 81);
    }

    @Test
    void aTableThatChangedUnderTheDumpIsSaidToHaveWithItsRows() {
        SocketScan scan = run(new Kernel().then(message(ROW, INTR, 1, 1, fixed(80, 72)), end()));
        assertThat(ports).containsExactly(80);
        assertThat(scan.interrupted()).isTrue();
    }

    @Test
    void doneAloneMaySayThatTheTableChanged() {
        assertThat(run(new Kernel().then(row(80), message(3, INTR, 1, 1, new byte[4]))).interrupted()).isTrue();
    }

    @Test
    void aDumpThatStopsMidwayIsAnErrorWithItsName() {
        for (byte[][] answer : new byte[][][] {{row(80)}, {row(80), new byte[12]}}) {
            ports.clear();
            assertThatThrownBy(() -> run(new Kernel().then(answer))).isInstanceOf(NetlinkException.class)
                    .hasMessage("tcp dump: the answer ends without NLMSG_DONE");
            assertThat(ports).containsExactly(80);
        }
    }

    @Test
    void errnosMidwayAreErrorsAndNoRowComesTwice() {
        for (Errno e : new Errno[] {Errno.ENOMEM, Errno.EINTR, Errno.EAGAIN, Errno.EPERM, Errno.EINVAL, Errno.ENOENT,
                Errno.ENOBUFS}) {
            ports.clear();
            Kernel kernel = new Kernel().then(row(80), done(1, 1, -e.code())).then(row(80), end());
            assertThatThrownBy(() -> run(kernel)).hasMessage("tcp dump: " + e + " (" + e.code() + ")");
            assertThat(ports).containsExactly(80);
        }
    }

    @Test
    void aRequestThatCannotBeSentClosesWhatWasOpened() {
        Kernel kernel = new Kernel().then(new SysException("sendto", Errno.ENOBUFS.code()));
        assertThatThrownBy(() -> run(kernel)).hasMessage("sendto: ENOBUFS (105)");
        assertThat(kernel.closed).isOne();
    }

    @Test
    void partsOfALargeTableEndTogetherWhenOneOfThemCannotBegin() {
        int[] opened = new int[1];
        byte[][] sample = new byte[512][];
        for (int i = 0; i < sample.length; i++) sample[i] = row(1024 + i);
        SocketScan scan = scan(protocol -> {
            synchronized (opened) {
                if (++opened[0] > 2) throw new SysException("socket", Errno.EMFILE.code());
            }
            return new Kernel().then(concat(sample), concat(sample), end());
        }).onThreads(4, () -> 100_000);
        assertThatThrownBy(() -> scan.run(new Shared())).isInstanceOf(SysException.class).hasMessage("socket: EMFILE (24)");
        assertThat(opened[0]).isEqualTo(4); // the first part's, the sample's, the second part's, that of bound sockets
    }

    /** For the rows of any thread. */
    private static final class Shared implements RecordSink {
        @Override
        public boolean accept(SocketRecord row) {
            return true;
        }

        @Override
        public RecordSink fork() {
            return this;
        }
    }

    @Test
    void filesThatCannotBeReadAreAnErrorNotAnEmptyTable(@TempDir Path proc) throws Exception {
        Files.createDirectories(proc.resolve("net/tcp")); // a directory, which reads as EISDIR
        SocketScan scan = scan(protocol -> {
            throw new SysException("socket", Errno.EMFILE.code());
        }).orFrom(new ProcNet(proc.toString(), false, Map.of()));
        assertThatThrownBy(() -> run(scan)).isInstanceOf(java.io.UncheckedIOException.class).hasMessageContaining("directory");
        assertThat(scan.unreachable().is(Errno.EMFILE)).isTrue();
    }
}
