package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jss.testing.Child;
import jss.testing.Fixtures;
import jss.testing.Jss;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One listing of two namespaces with a name, one without, and whatever else there is on this host. */
class AllNetnsKernelTest {
    private static Netns one;
    private static Netns two;
    private static Child unnamed;
    private static String pid;

    @BeforeAll
    static void makeNamespaces() {
        one = new Netns();
        two = new Netns();
        one.fixture("sockets", "many", "2");
        two.fixture("sockets", "many", "2");
        unnamed = new Child("unshare", "-n", Fixtures.program("sockets"), "many", "2");
        pid = Long.toString(unnamed.pid());
    }

    @AfterAll
    static void removeNamespaces() {
        unnamed.close();
        two.close();
        one.close();
    }

    private static List<String> rows(Run run, String netns) {
        List<String> rows = new ArrayList<>();
        for (String line : run.lines()) {
            if (line.startsWith(netns + " ")) rows.add(line.strip().replaceAll(" +", " "));
        }
        return rows;
    }

    @Test
    void aSocketInEachOfThreeNamespacesIsFoundWithItsOwner() {
        Run run = Jss.run("-tlnp --all-netns");
        assertThat(run.status()).isZero();
        assertThat(run.lines().get(0)).startsWith("Netns").contains("State");
        for (String netns : new String[] {one.name(), two.name(), "pid:" + pid}) {
            assertThat(rows(run, netns)).as(netns).isNotEmpty()
                    .allMatch(row -> row.matches(".* LISTEN \\d+ \\d+ .* ?users:\\(\\(\"sockets\",pid=\\d+,fd=\\d+\\).*"));
        }
        assertThat(rows(run, "pid:" + pid)).allMatch(row -> row.contains("pid="));
        assertThat(run.lines()).allMatch(line -> line.startsWith("Netns") || line.matches("\\S+ .*"));
    }

    @Test
    void eachNamespacesRowsAreThoseOfJssInIt() {
        Run run = Jss.run("-tan --all-netns");
        List<String> alone = new ArrayList<>();
        for (String row : one.run(Jss.command("-tanH").toArray(new String[0])).lines()) {
            alone.add(one.name() + " " + row.strip().replaceAll(" +", " "));
        }
        assertThat(alone).hasSizeGreaterThan(4);
        assertThat(rows(run, one.name())).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void namesOfDevicesAreThoseOfTheRowsNamespace() {
        one.run("ip", "link", "add", "blue0", "index", "77", "type", "dummy");
        two.run("ip", "link", "add", "green0", "index", "77", "type", "dummy");
        assumeTrue(one.run("ip", "link", "show", "blue0").status() == 0, "no dummy devices here");
        String listen = "import socket, sys\ns = socket.socket()\ns.setsockopt(1, 25, sys.argv[1].encode())\n"
                + "s.bind(('0.0.0.0', 7777))\ns.listen()\nprint('ready', flush=True)\nsys.stdin.read()";
        try (Child a = new Child("ip", "netns", "exec", one.name(), "python3", "-c", listen, "blue0");
                Child b = new Child("ip", "netns", "exec", two.name(), "python3", "-c", listen, "green0")) {
            assertThat(a.pid()).isNotEqualTo(b.pid());
            Run run = Jss.run("-tln --all-netns");
            assertThat(rows(run, one.name())).anyMatch(row -> row.contains("0.0.0.0%blue0:7777"));
            assertThat(rows(run, two.name())).anyMatch(row -> row.contains("0.0.0.0%green0:7777"));
        }
    }

    @Test
    void tablesAndDetailsAreThoseAskedFor() {
        Run run = Jss.run("-ltxniemO --all-netns");
        assertThat(run.status()).isZero();
        assertThat(rows(run, two.name())).anyMatch(row -> row.contains(" tcp LISTEN ") && row.contains("ino:"));
        assertThat(run.out()).contains("skmem:(");
    }

    private static Run filtered(String options, String... words) {
        List<String> command = Jss.command(options + " --all-netns");
        command.addAll(List.of(words));
        return Run.of(command);
    }

    @Test
    void filtersTellNamespacesApart() {
        Run run = filtered("-tanH", "netns = " + one.name() + " and sport = 20000");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines()).isNotEmpty().allMatch(row -> row.startsWith(one.name() + " ") && row.contains(":20000 "));
        assertThat(rows(filtered("-tanH", "not netns in (" + one.name() + " " + two.name() + ")"), one.name())).isEmpty();
        Run either = filtered("-tanH", "netns = " + two.name() + " or netns = pid:" + pid);
        assertThat(rows(either, two.name())).isNotEmpty();
        assertThat(rows(either, "pid:" + pid)).isNotEmpty();
        assertThat(rows(either, one.name())).isEmpty();
    }

    @Test
    void withoutTheOptionAFilterForANamespaceIsRefused() {
        Run run = Jss.run("-tan netns = " + one.name());
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("--all-netns");
    }

    @Test
    void whatIsOfOneNamespaceAloneIsRefused() {
        for (String option : new String[] {"-N " + one.name(), "-K --dry-run", "-E", "-D /dev/null"}) {
            Run run = filtered("-tn " + option, "sport = 1");
            assertThat(run.status()).as(option).isEqualTo(255);
            assertThat(run.err()).contains(option.substring(0, 2));
        }
    }

    @Test
    void eachNamespaceIsSummedUp() {
        Run run = Jss.run("-s --all-netns");
        assertThat(run.status()).isZero();
        int at = run.lines().indexOf("Netns: " + one.name());
        assertThat(at).isNotNegative();
        assertThat(run.lines().get(at + 2)).startsWith("TCP:").contains("estab 4,");
        assertThat(run.lines()).contains("Netns: pid:" + pid);
    }

    @Test
    void aDeviceInAFilterIsThatOfTheNamespace() {
        Run run = filtered("-tan", "dev = nonesuch0");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("no network namespace has a device nonesuch0");
        assertThat(filtered("-tan", "dev = lo").status()).isZero();
    }

    /** All in a mount namespace of its own, which takes the mount away with it. */
    @Test
    void aNamespaceThatOnlyAMountKeepsIsCalledByItsPath(@TempDir Path dir) throws IOException {
        Path kept = Files.createFile(dir.resolve("kept one"));
        String timeWait = "import socket; l = socket.create_server(('127.0.0.1', 7778)); "
                + "c = socket.create_connection(('127.0.0.1', 7778)); a, _ = l.accept(); c.close(); a.close()";
        Run run = Run.of("unshare", "-m", "sh", "-ec", "unshare -n sh -ec 'ip link set lo up; python3 -c \"$1\"; "
                + "mount --bind /proc/self/ns/net \"$2\"' sh \"$1\" \"$2\"; shift 2; exec \"$@\"", "sh", timeWait, kept.toString(),
                "sh", "-c", String.join(" ", Jss.command("-tanO --all-netns")));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines()).anyMatch(row -> row.startsWith(kept + " ") && row.contains("TIME-WAIT"));
    }

    @Test
    void namespacesMayComeAndGo() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        Thread churn = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                new Netns().close();
                Run.of("unshare", "-n", "true");
            }
        });
        try {
            for (int i = 0; i < 5; i++) {
                Run run = Jss.run("-tanu --all-netns");
                assertThat(run.status()).as(run.err()).isZero();
                assertThat(run.err()).doesNotContain("Exception").doesNotContain("network namespace jss");
                assertThat(rows(run, one.name())).isNotEmpty();
                assertThat(rows(run, two.name())).isNotEmpty();
            }
        } finally {
            enough.set(true);
            churn.join();
        }
    }

    @Test
    void whoMayNotEnterIsToldSoInOneLineAndSeesTheRest() {
        List<String> nobody = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                "--inh-caps=-all"));
        nobody.addAll(Jss.command("-tln --all-netns"));
        Run run = one.run(nobody.toArray(new String[0]));
        assumeTrue(run.status() == 0, "nobody may not start java here: " + run.err());
        assertThat(run.out()).contains(one.name() + " ").contains("LISTEN").doesNotContain(two.name());
        assertThat(run.err()).hasLineCount(1).contains("may not be entered", "CAP_SYS_ADMIN");
    }
}
