package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jss.testing.Child;
import jss.testing.Fixtures;
import jss.testing.Jss;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A process in cgroups that a service manager, a kubelet and a container runtime would have made. */
class WhoseKernelTest {
    private static final String ID = "feed".repeat(16);
    private static final String POD = "8dbc7ad8-9ef3-4b5c-a1d2-0f9e8d7c6b5a";
    private static final List<String> STEPS = List.of("kubepods-jsstest.slice",
            "kubepods-jsstest-pod" + POD.replace('-', '_') + ".slice", "cri-containerd-" + ID + ".scope");

    private static Path top;
    private static Path inner;
    private static Child child;

    @BeforeAll
    static void makeCgroups() throws IOException {
        String root = null;
        for (String line : Files.readAllLines(Path.of("/proc/mounts"))) {
            if (line.split(" ")[2].equals("cgroup2")) root = line.split(" ")[1];
        }
        assumeTrue(root != null && Files.isWritable(Path.of(root)), "no cgroup2 to write to");
        top = Path.of(root, STEPS.get(0));
        inner = top.resolve(STEPS.get(1)).resolve(STEPS.get(2));
        Files.createDirectories(inner);
        child = new Child("sh", "-c", "echo $$ > \"$0/cgroup.procs\"; exec unshare -n \"$@\"", inner.toString(),
                Fixtures.program("sockets"), "all");
    }

    @AfterAll
    static void removeCgroups() throws IOException, InterruptedException {
        if (child == null) return;
        child.close();
        for (Path p = inner; !p.equals(top.getParent()); p = p.getParent()) {
            for (int i = 0; i < 50 && !p.toFile().delete(); i++) Thread.sleep(20); // empty once its last process is reaped
        }
    }

    private static Run jss(String options, String... filter) {
        List<String> command = Jss.command(options + " --all-netns");
        command.addAll(List.of(filter));
        return Run.of(command);
    }

    @Test
    void columnsSayWhoseASocketIs() {
        Run run = jss("-tln --columns unit,container,pod,netns,sport");
        String whose = "cri-containerd-" + ID + ".scope\t" + ID + "\t" + POD + "\t" + ID.substring(0, 12) + "\t";
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
}
