package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jss netstat} beside the installed {@code netstat}, byte for byte, over a namespace with some of everything. */
class NetstatDifferentialTest {
    /** Bridges stand for dummies, which not every kernel has. */
    private static final String NETWORK = """
            link add va0 address 02:00:00:00:0a:01 type veth peer name va1
            link add va2 type veth peer name va3
            link add br0 type bridge
            link add br2 type bridge
            link add br10 type bridge
            link add brx type bridge
            link add down0 type bridge
            link set va3 master br0
            link set va0 up
            link set va1 up
            link set va2 up
            link set va3 up
            link set br0 up
            link set br2 mtu 9000 promisc on up
            link set br10 arp off up
            link set brx allmulticast on multicast off up
            addr add 10.77.0.1/24 brd + dev va0
            addr add 10.77.0.2/24 dev va0
            addr add 10.77.5.1/24 dev va0 label va0:1
            addr add 10.77.6.1/24 dev va0 label va0:x
            addr add 10.77.7.1/24 dev va0 label va0:10
            addr add 10.77.5.2/24 dev va0 label va0:1
            addr add 10.78.0.1 peer 10.78.0.2 dev va1
            addr add 10.79.0.1/24 dev down0 label down0:3
            addr add 192.168.9.1/24 dev br0
            addr add 2001:db8:77::1/64 dev va0 nodad
            addr add 2001:db8:79::1/64 dev va0 valid_lft 5000 preferred_lft 4000 nodad
            addr add fec0:77::1/64 dev va0 nodad
            addr add ::10.1.2.3/120 dev br2 nodad
            route add default via 10.77.0.50 dev va0
            route add 198.51.100.0/24 dev br2
            route add blackhole 198.51.101.0/24
            route add unreachable 198.51.102.0/24
            route add prohibit 198.51.103.7/32 metric 5
            route add throw 198.51.104.0/24
            route add 203.0.113.0/24 via 10.77.0.50 advmss 1300 window 65535 rtt 300ms metric 100 mtu 1400
            route add 203.0.114.0/24 nexthop via 10.77.0.50 weight 1 nexthop dev br2 weight 3
            route add 203.0.115.0/24 via inet6 fe80::77 dev va0
            route add 203.0.116.9 dev br10 metric 4294967295
            route add 169.254.0.0/16 dev br2
            route add 10.77.99.0/24 dev br2 table 99
            route add local 10.88.0.0/16 dev lo table main
            route add multicast 239.0.0.0/8 dev br2 table main
            route add broadcast 10.99.0.255 dev br2 table main
            route add 203.0.120.0/24 dev br2 tos 0x10
            nexthop add id 1 via 10.77.0.60 dev va0
            nexthop add id 2 blackhole
            nexthop add id 3 via 10.77.0.61 dev va0
            nexthop add id 10 group 1/3
            route add 203.0.117.0/24 nhid 1
            route add 203.0.118.0/24 nhid 2
            route add 203.0.119.0/24 nhid 10
            route add 2001:db8:101::/48 nexthop via 2001:db8:77::2 dev va0 nexthop via fe80::b02 dev va1
            route add 2001:db8:107::/48 via fe80::2 dev va0
            route add 2001:db8:108::5 dev br0
            route add unreachable 2001:db8:108::/48
            route add blackhole 2001:db8:109::/48
            route add prohibit 2001:db8:10a::/48 metric 77
            route add throw 2001:db8:10b::/48
            route add 2001:db8:10c::/48 dev br2 expires 6000
            route add 2001:db8:10d::/48 dev br2 table 99
            route add 2001:db8:10e::/48 proto ra dev br2
            route add default via 2001:db8:77::9 dev va0 metric 4294967295
            """;

    private static final String HOSTS = """
            127.0.0.1 localhost
            10.77.0.50 router.with.a.very.long.name.example
            10.78.0.2 peer
            2001:db8:77::2 six-router.example.net
            ff02::1 ip6-allnodes
            224.0.0.1 all-systems.mcast.net
            """;

    private static final int ATTEMPTS = 8;
    private static final Pattern SECONDS = Pattern.compile("\\((\\d+\\.\\d\\d)/");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f]");

    private static Netns netns;
    private static Path names;
    private static Path sockets;

    @BeforeAll
    static void fillNamespace() throws IOException {
        netns = new Netns();
        names = Files.createDirectories(Path.of("/etc/netns", netns.name())); // `ip netns exec` lays these over /etc
        Files.writeString(names.resolve("hosts"), HOSTS);
        Files.writeString(names.resolve("nsswitch.conf"), "hosts: files\nnetworks: files\n");
        Path batch = Files.createTempFile("jss-netstat", ".batch");
        // Multicast reports would count on while the two tools run.
        netns.run("sh", "-c", "cd /proc/sys/net/ipv6/conf/default && echo 0 >router_solicitations && echo 0 >accept_dad"
                + " && echo 1 >force_mld_version && echo 1 >mldv1_unsolicited_report_interval").clean();
        Files.writeString(batch, NETWORK);
        netns.run("ip", "-batch", batch.toString()).clean();
        Files.delete(batch);
        netns.run("sh", "-c", "ip tuntap add tun7 mode tun && ip addr add 10.66.0.1 peer 10.66.0.2 dev tun7 && ip link set tun7 up");
        sockets = Files.createTempDirectory("jss-netstat");
        netns.fixture("sockets", "all", sockets.toString());
    }

    @AfterAll
    static void emptyNamespace() throws IOException {
        netns.close();
        try (var files = Files.walk(sockets)) {
            for (Path p : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
        }
        for (String file : List.of("hosts", "nsswitch.conf")) Files.deleteIfExists(names.resolve(file));
        Files.deleteIfExists(names);
    }

    private static List<String> lines(Run run) {
        // What is left of a timer goes down while we look; and we do not let socket names command the terminal.
        String text = SECONDS.matcher(CONTROL.matcher(run.out()).replaceAll(".")).replaceAll("(SECONDS/");
        return List.of(text.split("\n", -1));
    }

    /** Compares until nothing moved between the two: counters, retransmissions. */
    private static void same(String arguments, boolean sorted) {
        Run theirs = null;
        Run ours = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            theirs = netns.tool("netstat", arguments);
            ours = netns.jss("netstat " + arguments);
            if (Objects.equals(lines(theirs), lines(ours))) break;
            if (sorted && Objects.equals(lines(theirs).stream().sorted().toList(), lines(ours).stream().sorted().toList())) break;
        }
        if (sorted) assertThat(lines(ours)).containsExactlyInAnyOrderElementsOf(lines(theirs));
        else assertThat(lines(ours)).isEqualTo(lines(theirs));
        assertThat(ours.status()).isEqualTo(theirs.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "-n", "-a", "-an", "-l", "-ln", "-t", "-tn", "-ta", "-tan", "-tln", "-ta4", "-ta6n", "-4", "-6a", "-46ln",
        "-tane", "-tano", "-taneo", "-tanp", "-taneop", "-tulnp", "-tuln", "-antp", "-W -ta", "-tanW", "-atnp",
        "-ua", "-uan", "-uaneop", "-ul", "-u", "-Uan", "-Ua", "-UaneoW", "-wan", "-wa", "-waeno", "-wl", "-w",
        "-x", "-xa", "-xl", "-xap", "-xaneo", "-xanp", "-lnA inet,unix", "-A inet -an", "-A inet6,unix -a",
        "-ta --numeric-hosts", "-tae --numeric-users", "-ta --numeric-ports", "--tcp --all --numeric", "--list --numeric-h --ud",
        "--inet --all", "--ip -n", "--inet6 -an", "--unix --lis", "--prot inet -n", "--programs --timers -ant",
        "-nt foo", "-tn -- -a", "-tnd", "-tnN", "-tnF", "-A ddp -n", "-A econet -n", "-A tcpip -n", "-v", "-anv"
    })
    void socketsAreNetstats(String arguments) {
        same(arguments, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-r", "-rn", "-re", "-rne", "-ree", "-rnee", "-reee", "-rneeee", "-rneeeee", "-rneeeeee", "-rN", "-rF", "-rC", "-rCe",
        "-rCeen", "-rCF", "-r4", "-rA inet", "-r --numeric-hosts", "-r --numeric-ports", "-6r", "-6rn", "-6rne", "-6rC",
        "-6rCF", "-r46n", "-r64n", "-nrA inet6,inet", "--route --extend --numeric", "-rt", "-rnW", "-rav",
        "-r -A unix", "-rx4", "-rA ash", "-rA ipx", "-rA ddp", "--ax25 -r", "--x25 -r", "-rA netrom", "--rose -r"
    })
    void routesAreNetstats(String arguments) {
        same(arguments, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-i", "-ia", "-in", "-ie", "-iea", "-ieea", "-i lo", "-i -4", "-iW", "--interfaces --all --extend",
        "-g", "-gn", "-g4n", "-g6n", "-gx", "-gn --numeric-ports", "--groups --numeric-hosts", "-g --udp -n",
        "-s", "-st", "-su", "-sw", "-sS", "-sU", "-stu", "-stw", "-s4", "-s6", "-s6t", "-s6u", "-s6w", "-s6U",
        "-sA inet6", "--statistics --raw", "-sn", "-sc", "-sv", "-s46", "-s44", "-s -A unix"
    })
    void interfacesGroupsAndCountersAreNetstats(String arguments) {
        same(arguments, arguments.contains("udp") || arguments.contains("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-M", "-Z", "-Zr", "-S", "-St4n", "-Sun", "-S6n", "-2", "-f", "-t2n", "--bluetooth", "--ipx", "--ax25", "--netrom",
        "--rose", "--x25", "-A ipx,inet -n", "-A foo", "-A inet,foo", "-A inet,,unix", "-rsi", "-si", "-Mr", "-T", "--num",
        "--nonsense", "-A", "-nt --tcp=1"
    })
    void whatCannotBeDoneEndsLikeNetstat(String arguments) {
        Run theirs = netns.tool("netstat", arguments);
        Run ours = netns.jss("netstat " + arguments);
        assertThat(ours.status()).isEqualTo(theirs.status());
        assertThat(ours.err().isEmpty()).isEqualTo(theirs.err().isEmpty());
        assertThat(lines(ours)).containsExactlyInAnyOrderElementsOf(lines(theirs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-taneo", "-uanwU", "-xa", "-xlp", "-tln"})
    void socketsOfProcNetLookTheSame(String arguments) {
        Run theirs = null;
        Run ours = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            theirs = netns.tool("netstat", arguments);
            ours = netns.tool("env", "PROC_ROOT=/proc " + Run.JSS + " netstat " + arguments);
            if (lines(theirs).stream().sorted().toList().equals(lines(ours).stream().sorted().toList())) break;
        }
        assertThat(lines(ours)).containsExactlyInAnyOrderElementsOf(lines(theirs));
    }

    @Test
    void nexthopObjectsAreFollowedWhereRoutesTellNoMoreThanTheirId() {
        String mode = " >/proc/sys/net/ipv4/nexthop_compat_mode";
        netns.run("sh", "-c", "echo 0" + mode).clean();
        try {
            same("-rn", false);
        } finally {
            netns.run("sh", "-c", "echo 1" + mode).clean();
        }
    }

    @Test
    void aLinkNamedNetstatIsNetstat() throws IOException {
        Path directory = Files.createTempDirectory("jss-netstat");
        Path link = Files.createSymbolicLink(directory.resolve("netstat"), Path.of(Run.JSS));
        try {
            assertThat(netns.tool(link.toString(), "-rn").clean()).isEqualTo(netns.tool("netstat", "-rn").clean());
        } finally {
            Files.delete(link);
            Files.delete(directory);
        }
    }

    @Test
    void oneInterfaceCanBeAskedFor() {
        assertThat(netns.jss("netstat -I va2").lines()).hasSize(3).last().asString().startsWith("va2  ");
        assertThat(netns.jss("netstat -Iva0").lines()).hasSize(6);
        assertThat(netns.jss("netstat --interfaces=va2 -e").out()).contains("\nva2: flags=").doesNotContain("va0");
        Run none = netns.jss("netstat -I nope");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualTo("jss: there is no interface 'nope'\n");
    }
}
