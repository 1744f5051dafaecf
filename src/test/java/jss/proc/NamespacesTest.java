package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.testing.Child;
import jss.testing.Fixtures;
import jss.testing.Netns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NamespacesTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> labels(String mountinfo) {
        List<String> labels = new ArrayList<>();
        for (Namespace n : Namespaces.ofMounts(bytes(mountinfo), "/nowhere").all()) {
            labels.add(n.inode() + " " + new String(n.record().label(), StandardCharsets.ISO_8859_1)
                    + (n.record().isNamed() ? "" : " unnamed"));
        }
        return labels;
    }

    @Test
    void mountsOfNsfsAreNamespacesEachOnce() {
        assertThat(labels("""
                24 30 0:22 / /proc rw,nosuid shared:5 - proc proc rw
                43 42 0:4 net:[4026532177] /run/netns/zoo rw shared:2 - nsfs nsfs rw
                44 42 0:4 net:[4026532177] /var/run/netns/zoo rw shared:2 - nsfs nsfs rw
                45 42 0:4 net:[4026532200] /run/docker/netns/5f1c rw - nsfs nsfs rw
                46 42 0:4 net:[4026532201] /run/netns/a\\040b\\134c rw shared:2 - nsfs nsfs rw
                47 42 0:4 net:[4026532201] /run/netns/ape rw shared:2 - nsfs nsfs rw
                48 42 0:4 mnt:[4026532202] /run/snapd/ns/x.mnt rw - nsfs nsfs rw
                49 42 0:4 net:[4026532203] /run/netns/sub/deep rw - nsfs nsfs rw
                50 42 0:4 net:[40265322x3] /run/netns/no rw - nsfs nsfs rw
                51 42 0:4 net:[99999999999999999999999] /run/netns/no rw - nsfs nsfs rw
                52 42 0:4 net:[]""")).containsExactly("4026532201 a b\\c", "4026532177 zoo",
                "4026532200 /run/docker/netns/5f1c unnamed", "4026532203 /run/netns/sub/deep unnamed");
    }

    @Property(tries = 500)
    void noTextOfMountsIsTooStrange(@ForAll String text, @ForAll byte[] raw) {
        labels(text);
        labels("1 2 0:4 net:[7] " + text + "\n1 2 0:4 net:[8] \\" + text);
        Namespaces.ofMounts(raw, "/nowhere");
        ProcessCgroups.choose(raw);
        ProcessCgroups.choose(bytes(text));
    }

    @Test
    void theCgroupThatSaysMostIsChosen() {
        String v1 = "9:name=systemd:/docker/" + ID + "\n8:pids:/docker/" + ID + "\n0::/\n";
        assertThat(ProcessCgroups.choose(bytes(v1))).asString().isEqualTo("/docker/" + ID);
        assertThat(ProcessCgroups.choose(bytes("0::/system.slice/ssh.service\n"))).asString().isEqualTo("/system.slice/ssh.service");
        assertThat(ProcessCgroups.choose(bytes("9:name=systemd:/user.slice/user-0.slice/session-1.scope\n4:memory:/x\n0::/\n")))
                .asString().isEqualTo("/user.slice/user-0.slice/session-1.scope");
        assertThat(ProcessCgroups.choose(bytes("2:cpu,cpuacct:/y:z\n0::/gone (deleted)\n"))).asString().isEqualTo("/gone");
        assertThat(ProcessCgroups.choose(bytes("0::/\n"))).asString().isEqualTo("/");
        assertThat(ProcessCgroups.choose(new byte[0])).isNull();
    }

    @Test
    void aNamespaceThatEndsBeforeItIsEnteredIsPassedOver() {
        Namespaces found;
        try (Child child = new Child("unshare", "-n", Fixtures.program("sockets"), "many", "1")) {
            found = Namespaces.find("/proc");
            assertThat(child.pid()).isPositive();
        }
        AtomicInteger visited = new AtomicInteger();
        NamespaceWorkers tour = NamespaceWorkers.run(found, 2, (i, n) -> {
            visited.incrementAndGet();
            return true;
        });
        assertThat(tour.gone()).isPositive();
        assertThat(visited.get() + tour.gone() + tour.denied()).isEqualTo(found.all().size());
    }

    @Test
    void aVisitorEndsTheTourOrBreaksItOff() {
        Namespaces found = Namespaces.find("/proc");
        assertThat(found.all().get(0).isOwn()).isTrue();
        AtomicInteger visited = new AtomicInteger();
        NamespaceWorkers.run(found, 1, (i, n) -> visited.incrementAndGet() < 0);
        assertThat(visited.get()).isEqualTo(1);
        RuntimeException thrown = new RuntimeException("enough");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> NamespaceWorkers.run(found, 2, (i, n) -> {
            throw thrown;
        })).isSameAs(thrown);
    }

    @Test
    void tablesWithoutASocketAreKnownWithoutLooking() {
        int connected = TcpState.CONN;
        try (Netns empty = new Netns(); Netns tcp = new Netns()) {
            tcp.fixture("sockets", "many", "1");
            Namespaces found = Namespaces.find("/proc");
            NamespaceWorkers.run(found, 1, (i, n) -> {
                String name = new String(n.record().label(), StandardCharsets.UTF_8);
                if (name.equals(empty.name())) {
                    // The kernel lets go of what `ip` talked through a moment after it has ended.
                    for (int waits = 0; waits < 100 && SockStat.empty(connected).size() < 4; waits++) sleep();
                    assertThat(SockStat.empty(connected)).isEqualTo(EnumSet.of(SocketTable.TCP, SocketTable.UDP,
                            SocketTable.UDPLITE, SocketTable.RAW));
                    assertThat(SockStat.empty(TcpState.ALL)).contains(SocketTable.TCP);
                } else if (name.equals(tcp.name())) {
                    assertThat(SockStat.empty(connected)).doesNotContain(SocketTable.TCP).contains(SocketTable.UDP);
                }
                return true;
            });
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
