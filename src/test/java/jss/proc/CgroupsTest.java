package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupsTest {
    private static String path(Cgroups cgroups, Path dir) throws Exception {
        byte[] path = cgroups.path((Long) Files.getAttribute(dir, "unix:ino"));
        return path == null ? null : new String(path, StandardCharsets.UTF_8);
    }

    @Test
    void aNumberIsTheInodeOfADirectoryOfTheFirstCgroup2(@TempDir Path dir) throws Exception {
        Path root = Files.createDirectories(dir.resolve("with blank"));
        Path inner = Files.createDirectories(root.resolve("user.slice/app"));
        Path mounts = Files.writeString(dir.resolve("mounts"), "proc /proc proc rw 0 0\ncgroup /x cgroup rw 0 0\ncgroup2 "
                + root.toString().replace(" ", "\\040") + " cgroup2 rw 0 0\ncgroup2 /second cgroup2 rw 0 0\n");
        Cgroups cgroups = new Cgroups(mounts);
        assertThat(cgroups.areMounted()).isTrue();
        assertThat(path(cgroups, inner)).isEqualTo("/user.slice/app");
        assertThat(path(cgroups, root)).isEqualTo("/");
        assertThat(cgroups.path(0)).isNull();
    }

    @Test
    void withoutAMountNoNumberHasAPath(@TempDir Path dir) throws Exception {
        Cgroups none = new Cgroups(dir.resolve("missing"));
        assertThat(none.areMounted()).isFalse();
        assertThat(none.path(1)).isNull();
        Cgroups gone = new Cgroups(Files.writeString(dir.resolve("mounts"), "cgroup2 /no/such/dir cgroup2 rw 0 0\n"));
        assertThat(gone.path(1)).isNull();
    }
}
