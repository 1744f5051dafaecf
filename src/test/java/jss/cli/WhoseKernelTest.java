package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.testing.Child;
import jss.testing.Fixtures;
import jss.testing.Jss;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process in cgroups that a service manager, a kubelet and a container runtime would have made.
 * Whatever this host has mounted, programs here see one cgroup2, in a mount namespace of their own.
 */
class WhoseKernelTest {
    private static final String ID = "feed".repeat(16);
    private static final String POD = "8dbc7ad8-9ef3-4b5c-a1d2-0f9e8d7c6b5a";
    private static final String SLICE = "kubepods-jsstest.slice";
    private static final String SCOPE = "cri-containerd-" + ID + ".scope";
    private static final String CGROUP = SLICE + "/kubepods-jsstest-pod" + POD.replace('-', '_') + ".slice/" + SCOPE;

    private static final String UNMOUNT =
            "grep ' cgroup2 ' /proc/mounts | cut -d' ' -f2 | while read -r m; do umount -l \"$m\"; done\n";
    private static final String MOUNT = UNMOUNT
            + "! grep -q ' cgroup2 ' /proc/mounts && mount -t cgroup2 none \"$0\" && cd \"$0\" && ";

    @TempDir
    private static Path scratch;

    private static Path root;
    private static Child child;

    /** {@code script} with {@code words} as its arguments, {@code $0} being where cgroup2 goes. */
    private static List<String> alone(String script, String... words) {
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", script, root.toString()));
        command.addAll(Arrays.asList(words));
        return command;
    }

    @BeforeAll
    static void makeCgroups() throws Exception {
        root = Files.createDirectory(scratch.resolve("c groups"));
        Run made = Run.of(alone(MOUNT + "mkdir -p \"$1\"", CGROUP));
        assumeTrue(made.status() == 0, "no cgroups to make: " + made.err());
        child = new Child(alone(MOUNT + "echo $$ > \"$1/cgroup.procs\" && exec unshare -n \"$2\" all", CGROUP,
                Fixtures.program("sockets")).toArray(new String[0]));
    }

    @AfterAll
    static void removeCgroups() throws InterruptedException {
        if (child == null) return;
        child.close();
        for (int i = 0; i < 50; i++) { // empty once its last process is reaped
            if (Run.of(alone(MOUNT + "rmdir -p \"$1\" 2>/dev/null; test ! -d \"$2\"", CGROUP, SLICE)).status() == 0) return;
            Thread.sleep(20);
        }
    }

    private static Run jss(String options, String... filter) {
        return jssUnder(MOUNT, options, filter);
    }

    private static Run jssUnder(String mounts, String options, String... filter) {
        List<String> words = new ArrayList<>(Jss.command(options + " --all-netns"));
        words.addAll(List.of(filter));
        return Run.of(alone("c=\"$PWD\"\n" + mounts + "cd \"$c\" && exec \"$@\"", words.toArray(new String[0])));
    }

    @Test
    void columnsSayWhoseASocketIs() {
        Run run = jss("-tln --columns unit,container,pod,netns,sport");
        String whose = SCOPE + "\t" + ID + "\t" + POD + "\t" + ID.substring(0, 12) + "\t";
        assertThat(run.lines()).anyMatch(row -> row.startsWith(whose));
    }

    @Test
    void aUnixSocketIsThatOfItsProcess() {
        Run run = jss("-xlp --columns container,netid");
        assertThat(run.lines()).anyMatch(row -> row.startsWith(ID + "\tu_str"));
    }

    @Test
    void filtersFindAContainersSocketsByAsMuchOfItsIdAsIsUsuallyShown() {
        List<String> all = jss("-tanH", "pod = " + POD).lines();
        assertThat(all).hasSizeGreaterThan(3);
        assertThat(jss("-tanH", "container = feedfeedfeed").lines()).hasSameSizeAs(all);
        assertThat(jss("-tanH", "unit ~ /^cri-containerd-/ and not container contains dead").lines()).hasSameSizeAs(all);
        assertThat(jss("-tanH", "container = beefbeefbeef").lines()).isEmpty();
    }

    @Test
    void aCgroupIsFoundByItsPathAndByPartsOfIt() {
        List<String> all = jss("-tanH --columns cgroup", "cgroup = /" + CGROUP).lines();
        assertThat(all).hasSizeGreaterThan(3).containsOnly("/" + CGROUP);
        assertThat(jss("-tanH", "cgroup ~ /kubepods-jsstest.*scope$/").lines()).hasSameSizeAs(all);
        assertThat(jss("-tanH", "cgroup contains " + SCOPE).lines()).hasSameSizeAs(all);
        assertThat(jss("-tanH", "cgroup ~ jsstest and not cgroup = /" + CGROUP).lines()).isEmpty();
        assertThat(jss("-tanH", "cgroup = /" + SLICE).lines()).isEmpty(); // not those below it
        Run none = jss("-tanH", "cgroup = /no-such-cgroup-of-jss");
        assertThat(none.status()).isNotZero();
        assertThat(none.err()).contains("no such cgroup");
    }

    @Test
    void theTextHasThePath() {
        assertThat(jss("-tlne --cgroup", "pod = " + POD).out()).contains("cgroup:/" + CGROUP);
    }

    @Test
    void withoutCgroup2NumbersAreAllThatIsKnown() {
        String inode = jss("-tanH --columns cgroup-id", "pod = " + POD).lines().get(0);
        assertThat(jssUnder(UNMOUNT, "-tanH --columns cgroup,cgroup-id", "cgroup-id = " + inode).lines())
                .isNotEmpty().allMatch(row -> row.strip().equals(inode));
        assertThat(jssUnder(UNMOUNT, "-tlne", "cgroup-id = " + inode).out())
                .contains("cgroup:unreachable:" + Long.toHexString(Long.parseLong(inode)));
        assertThat(jssUnder(UNMOUNT, "-tanH", "cgroup contains jsstest").lines()).isEmpty();
    }
}
