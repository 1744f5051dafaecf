package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.testing.Fixtures;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In sandboxes: a kernel that refuses netlink, what containers are refused, and processes that are hidden. */
class ConfinedTest {
    /** What the root of a container has by default. */
    private static final String CONTAINER = "-all,+chown,+dac_override,+fsetid,+fowner,+mknod,+net_raw,+setgid,+setuid,+setfcap,"
            + "+setpcap,+net_bind_service,+sys_chroot,+kill,+audit_write";

    private static Netns netns;

    @TempDir
    static Path directory;

    @BeforeAll
    static void makeSockets() {
        assumeTrue(Run.of(Fixtures.program("confine"), "container", "true").status() == 0, "seccomp(2) is refused here");
        netns = new Netns();
        netns.fixture("sockets", "all", directory.toString());
    }

    @AfterAll
    static void removeSockets() {
        if (netns != null) netns.close();
    }

    private static Run confined(String profile, String arguments) {
        List<String> command = new ArrayList<>(List.of(Fixtures.program("confine"), profile, Run.JSS));
        command.addAll(List.of(arguments.split(" ")));
        return netns.run(command.toArray(new String[0]));
    }

    private static List<String> withoutTimers(Run run) {
        return run.out().lines().map(l -> l.replaceAll("timer:\\S*", "").strip()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-uan", "-tln", "-xln", "-tan sport = :20000", "-wan", "-tan dev = lo"})
    void withoutNetlinkRowsAreThoseOfProcNetAndSaidToBe(String arguments) {
        Run asked = netns.tool("env", "PROC_ROOT=/proc " + Run.JSS + " " + arguments);
        for (String refusal : new String[] {"EPERM (1)", "EAFNOSUPPORT (97)"}) {
            Run run = confined("netlink-" + refusal.replaceAll(" .*", "").toLowerCase(java.util.Locale.ROOT), arguments);
            assertThat(run.status()).isZero();
            assertThat(run.err()).startsWith("jss: netlink is out of reach here (socket: " + refusal + ")").hasLineCount(1);
            assertThat(withoutTimers(run)).isEqualTo(withoutTimers(asked))
                    .hasSizeGreaterThan(arguments.contains("dev") || arguments.contains("w") ? 0 : 1);
        }
    }

    @Test
    void everyNamespaceThatFilesTellOfIsListedFromThem() {
        Run run = confined("netlink-eperm", "-tln --all-netns");
        assertThat(run.out()).contains("LISTEN");
        assertThat(run.err()).contains("netlink is out of reach here (socket: EPERM (1))").doesNotContain("internal");
    }

    @Test
    void netstatTellsWhatItAlwaysReadFromFiles() {
        Run run = confined("netlink-eperm", "netstat -tln");
        assertThat(run.clean()).isEqualTo(netns.jss("netstat -tln").clean());
    }

    @Test
    void countersOfProtocolsNeedNoNetlink() {
        Run run = confined("netlink-eperm", "stats -s -a -z");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEqualTo("jss: netlink is out of reach here (socket: EPERM (1)): the counters of interfaces are missing\n");
        assertThat(run.out()).contains("Tcp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip addr", "ip route", "-t -D /dev/null", "-K -t dport = 1", "-E -t", "netstat -i"})
    void whatOnlyNetlinkTellsOrDoesSaysSo(String arguments) {
        Run run = confined("netlink-eperm", arguments);
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("socket: EPERM (1)").doesNotContain("internal", "CAP_NET_ADMIN").hasLineCount(1);
    }

    private static Run inContainer(String arguments) {
        List<String> command = new ArrayList<>(List.of("setpriv", "--bounding-set", CONTAINER, Fixtures.program("confine"),
                "container", Run.JSS));
        command.addAll(List.of(arguments.split(" ")));
        return netns.run(command.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-uan", "-xln", "-tano", "-s", "netstat -tln", "ip addr", "ip route show table all", "ip link"})
    void aContainersRootSeesTheSameRows(String arguments) {
        assertThat(withoutTimers(inContainer(arguments))).hasSizeGreaterThan(1).isEqualTo(withoutTimers(netns.jss(arguments)));
        assertThat(inContainer(arguments).err()).isEmpty();
    }

    @Test
    void aContainersRootMayNameACgroup() throws Exception {
        String root = jss.proc.NameFiles.cgroup2(Path.of("/proc/mounts"));
        assumeTrue(root != null && Files.isDirectory(Path.of(root)), "no cgroup2 here");
        List<String> command = new ArrayList<>(List.of("setpriv", "--bounding-set", CONTAINER, Fixtures.program("confine"),
                "container", Run.JSS, "-tln", "cgroup", "=", root)); // here: `ip netns exec` mounts another /sys
        Run.of(command).clean();
    }

    /** Not even capget(2) and seccomp(2): then nothing is given up, and nothing said. */
    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-tlnp", "netstat -tln", "ip addr", "stats -s -a"})
    void whoMayNotRestrainHimselfRunsAsHeIs(String arguments) {
        Run run = confined("unrestrainable", arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void hiddenProcessesAreSaidToBeHidden() {
        assumeTrue(netns.run("setpriv", "--reuid", "65534", "test", "-x", Run.JSS).status() == 0, "its directory is not for all");
        Run run = netns.run("unshare", "-m", "sh", "-c", "mount -t proc -o hidepid=2 proc /proc || exit 77; exec setpriv "
                + "--reuid 65534 --regid 65534 --clear-groups '" + Run.JSS + "' -tlnp");
        assumeTrue(run.status() != 77, "no proc may be mounted here");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("LISTEN");
        assertThat(run.err()).contains("hidepid").hasLineCount(1);
    }
}
