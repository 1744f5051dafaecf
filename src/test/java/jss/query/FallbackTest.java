package jss.query;

import static jss.testing.Messages.done;
import static jss.testing.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NlRequest;
import jss.proc.ProcNet;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.sys.Errno;
import jss.sys.SysException;
import jss.testing.FakeSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done where the kernel has no dump, an old one, or one that breaks off. */
class FallbackTest {
    private static final int ROW = 20;
    private static final int INET = 2;
    private static final int INET6 = 10;

    /** Answers one request after the other with the prepared messages. */
    private static final class Answers implements Channel {
        private final Deque<byte[][]> answers = new ArrayDeque<>();
        private int asked;

        Answers then(byte[]... messages) {
            answers.add(messages);
            return this;
        }

        @Override
        public Dump request(String name, NlRequest request) {
            asked++;
            return Dump.replay(name, new FakeSource(-1, answers.remove()));
        }

        @Override
        public void close() {}
    }

    @TempDir
    Path proc;

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(proc.resolve("net"));
        tcp("tcp", "0100007F:0016 00000000:0000 0A", "0100007F:0017 0100007F:8001 01");
        tcp("tcp6", "00000000000000000000000001000000:0018 00000000000000000000000000000000:0000 0A");
    }

    private void tcp(String name, String... heads) throws IOException {
        StringBuilder text = new StringBuilder("  sl  local_address rem_address   st ...\n");
        for (String head : heads) text.append("   0: ").append(head).append(" 00000000:00000000 00:00000000 00000000     0        0 7 1\n");
        Files.writeString(proc.resolve("net").resolve(name), text);
    }

    private static Query tcp(int states) {
        return new Query(EnumSet.of(SocketTable.TCP), EnumSet.of(Family.INET, Family.INET6), states,
                EnumSet.noneOf(jss.record.Detail.class));
    }

    private ProcNet files() {
        return new ProcNet(proc.toString(), false, Map.of());
    }

    private SocketScan run(Channel channel, int states) {
        return run(new SocketScan(tcp(states), protocol -> channel).orFrom(files()));
    }

    private SocketScan run(SocketScan scan) {
        scan.run(row -> rows.add(row.family() + ":" + ((InetRecord) row).sport()));
        return scan;
    }

    private static byte[] row(int family, int port) {
        ByteBuffer msg = ByteBuffer.allocate(72).order(ByteOrder.nativeOrder());
        msg.put(0, (byte) family).put(1, (byte) 1).put(4, (byte) (port >> 8)).put(5, (byte) port);
        return message(ROW, 2, 1, 1, msg.array());
    }

    private static byte[] refused(Errno e) {
        return done(1, 1, -e.code());
    }

    private static byte[] end() {
        return done(1, 1, 0);
    }

    @Test
    void withoutNetlinkTheRowsAreThoseOfTheFiles() {
        SocketScan scan = run(new SocketScan(tcp(TcpState.ALL), protocol -> {
            throw new SysException("socket", Errno.EPERM.code());
        }).orFrom(files()));
        assertThat(rows).containsExactly("2:22", "2:23", "10:24");
        assertThat(scan.unreachable().is(Errno.EPERM)).isTrue();
        assertThat(scan.fromProc()).containsExactly(SocketTable.TCP);
    }

    @Test
    void withoutNetlinkAndFilesTheErrorIsToldAsItIs() {
        SocketScan scan = new SocketScan(tcp(TcpState.ALL), protocol -> {
            throw new SysException("socket", Errno.EPERM.code());
        });
        assertThatThrownBy(() -> run(scan)).isInstanceOf(SysException.class).hasMessage("socket: EPERM (1)");
    }

    @Test
    void theFilesRowsAreOfTheStatesThatWereAskedFor() {
        run(new Answers().then(refused(Errno.ENOENT)).then(refused(Errno.ENOENT)), TcpState.LISTEN.bit());
        assertThat(rows).containsExactly("2:22", "10:24");
    }

    @Test
    void aKernelIsAskedOnceForBothFamiliesAndTheirRowsComeOneAfterTheOther() {
        Answers kernel = new Answers().then(row(INET6, 81), row(INET, 80), end());
        SocketScan scan = run(kernel, TcpState.ALL);
        assertThat(rows).containsExactly("2:80", "10:81");
        assertThat(kernel.asked).isOne();
        assertThat(scan.fromProc()).isEmpty();
        assertThat(scan.absent()).isEmpty();
    }

    @Test
    void aKernelThatDoesNotTakeTheRequestForBothIsAskedForEach() {
        Answers kernel = new Answers().then(refused(Errno.EINVAL)).then(row(INET, 80), end()).then(row(INET6, 81), end());
        SocketScan scan = run(kernel, TcpState.ALL);
        assertThat(rows).containsExactly("2:80", "10:81");
        assertThat(kernel.asked).isEqualTo(3);
        assertThat(scan.fromProc()).isEmpty();
        assertThat(scan.absent()).isEmpty();
    }

    @Test
    void aTableWithoutADumpIsReadFromItsFilesAndSaidToBe() {
        Answers kernel = new Answers().then(refused(Errno.ENOENT)).then(refused(Errno.ENOENT));
        SocketScan scan = run(kernel, TcpState.ALL);
        assertThat(rows).containsExactly("2:22", "2:23", "10:24");
        assertThat(kernel.asked).isEqualTo(2);
        assertThat(scan.unreachable()).isNull();
        assertThat(scan.fromProc()).containsExactly(SocketTable.TCP);
    }

    @Test
    void aDumpThatBreaksOffIsNotBegunAgain() {
        Answers kernel = new Answers().then(row(INET, 80), refused(Errno.EINVAL));
        assertThatThrownBy(() -> run(kernel, TcpState.ALL)).isInstanceOf(NetlinkException.class);
        assertThat(rows).containsExactly("2:80");
        assertThat(kernel.asked).isOne();
    }

    @Test
    void aRefusalForAnotherReasonIsNoReasonToReadFiles() {
        Answers kernel = new Answers().then(refused(Errno.EPERM));
        assertThatThrownBy(() -> run(kernel, TcpState.ALL)).isInstanceOf(NetlinkException.class).hasMessageContaining("EPERM");
        assertThat(rows).isEmpty();
    }

    @Test
    void filesThatWereAskedForReplaceTheDump() {
        Answers kernel = new Answers();
        SocketScan scan = run(new SocketScan(tcp(TcpState.ALL), protocol -> kernel)
                .orFrom(new ProcNet(proc.toString(), true, Map.of())));
        assertThat(rows).containsExactly("2:22", "2:23", "10:24");
        assertThat(kernel.asked).isZero();
        assertThat(scan.fromProc()).isEmpty();
    }
}
