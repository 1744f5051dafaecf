package jss.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jss.bpf.Kernel;
import jss.filter.Expr;
import jss.netlink.NetlinkSocket;
import jss.record.Detail;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.Inside;
import jss.testing.Netns;
import org.junit.jupiter.api.Test;

/** A socket has no cookie until somebody asks for it, and a walk cannot give it one. */
class CookielessKernelTest {
    private static Query query() {
        return new Query(EnumSet.of(SocketTable.TCP), EnumSet.of(Family.INET, Family.INET6), TcpState.ESTABLISHED.bit(),
                EnumSet.of(Detail.EXTENDED, Detail.INODE));
    }

    private record Rows(Set<String> all) implements RecordSink {
        @Override
        public boolean accept(SocketRecord row) {
            InetRecord r = (InetRecord) row;
            assertThat(r.cookie()).isNotZero();
            assertThat(all.add(r.cookie() + " " + r.sport() + ' ' + r.dport() + ' ' + r.inode() + ' ' + r.uid() + ' ' + r.cgroupId()
                    + ' ' + r.mark() + ' ' + r.hasShutdown())).isTrue();
            return true;
        }

        @Override
        public RecordSink fork() {
            return this;
        }
    }

    private static Set<String> rows(TcpPrograms programs) {
        Rows rows = new Rows(Collections.synchronizedSet(new TreeSet<>()));
        SocketScan scan = new SocketScan(query(), NetlinkSocket::open);
        (programs == null ? scan : scan.helpedBy(programs)).run(rows);
        return rows.all;
    }

    private static TcpPrograms programs() {
        return TcpPrograms.open(query(), Expr.TRUE, 2, () -> 1_000_000, Kernel::described);
    }

    private static List<Socket> connections(ServerSocket listener, int count) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(new Socket(listener.getInetAddress(), listener.getLocalPort()));
            sockets.add(listener.accept());
        }
        return sockets;
    }

    @Test
    void someAreAskedForAndManyAreDumped() throws Exception {
        try (Netns netns = new Netns()) {
            Inside.run(netns, () -> {
                List<Socket> sockets = new ArrayList<>();
                try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
                        ServerSocket listener6 = new ServerSocket(0, 50, InetAddress.getByName("::1"))) {
                    sockets.addAll(connections(listener, 200));
                    sockets.addAll(connections(listener6, 200));
                    assertThat(programs()).as("where none has a cookie").isNull();
                    assertThat(rows(null)).hasSize(800);
                    try (TcpPrograms programs = programs()) {
                        assumeTrue(programs != null, "no walks here, or none of this kind");
                        List<Socket> late = connections(listener, 20);
                        late.addAll(connections(listener6, 20));
                        sockets.addAll(late);
                        Set<String> walked = rows(programs);
                        assertThat(walked).hasSize(880).isEqualTo(rows(null));
                        for (Socket s : late) assertThat(walked.toString()).contains(" " + s.getLocalPort() + ' ' + s.getPort() + ' ');
                    }
                } finally {
                    for (Socket s : sockets) s.close();
                }
                return null;
            });
        }
    }

    @Test
    void whatComesAndGoesMeanwhileIsNoHarm() throws Exception {
        try (Netns netns = new Netns()) {
            Inside.run(netns, () -> {
                List<Socket> sockets = new ArrayList<>();
                AtomicBoolean enough = new AtomicBoolean();
                AtomicInteger made = new AtomicInteger();
                try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
                        ServerSocket busy = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
                    sockets.addAll(connections(listener, 400));
                    Set<String> stable = rows(null);
                    assertThat(stable).hasSize(800);
                    Thread churn = new Thread(() -> {
                        try {
                            while (!enough.get()) {
                                for (Socket s : connections(busy, 2)) {
                                    s.setSoLinger(true, 0); // gone at once
                                    s.close();
                                    made.incrementAndGet();
                                }
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                    churn.start();
                    int walks = 0;
                    for (int i = 0; i < 60; i++) {
                        try (TcpPrograms programs = programs()) {
                            if (programs == null) continue; // a new socket among the few of the sample
                            assertThat(rows(programs)).containsAll(stable);
                            walks++;
                        }
                    }
                    enough.set(true);
                    churn.join();
                    assumeTrue(walks > 0, "no walks here, or none of this kind");
                    assertThat(made.get()).isGreaterThan(100);
                } finally {
                    enough.set(true);
                    for (Socket s : sockets) s.close();
                }
                return null;
            });
        }
    }
}
