package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jss.testing.Fixtures;
import jss.testing.Jss;
import jss.testing.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What variables name is heeded, unless somebody with fewer rights may have set them. */
class BorrowedEnvironmentTest {
    private static final String ROW = "127.0.0.1:22";

    @TempDir(factory = InRun.class)
    Path directory;

    private Path proc;

    /** /run, where every directory on the way is root's; /tmp is not. */
    static final class InRun implements org.junit.jupiter.api.io.TempDirFactory {
        @Override
        public Path createTempDirectory(org.junit.jupiter.api.extension.AnnotatedElementContext element,
                org.junit.jupiter.api.extension.ExtensionContext context) throws IOException {
            return Files.createTempDirectory(Files.isWritable(Path.of("/run")) ? Path.of("/run") : Path.of("/tmp"), "jss");
        }
    }

    @BeforeEach
    void makeTable() throws IOException {
        proc = Files.createDirectories(directory.resolve("proc/net")).getParent();
        Files.writeString(proc.resolve("net/tcp"), "  sl  local_address rem_address   st ...\n"
                + "   0: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7 1\n");
        for (Path p : new Path[] {proc, proc.resolve("net")}) {
            Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(proc.resolve("net/tcp"), PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static Run jss(String arguments, String... variables) {
        ProcessBuilder builder = new ProcessBuilder(Jss.command(arguments));
        builder.environment().remove("SUDO_UID");
        for (int i = 0; i < variables.length; i += 2) builder.environment().put(variables[i], variables[i + 1]);
        return Run.of(builder);
    }

    @Test
    void whoeverRunsItMayNameFiles() {
        assertThat(jss("-tln4H", "PROC_ROOT", proc.toString()).clean()).contains(ROW);
    }

    @Test
    void filesThatOnlyRootCouldHavePutThereAreHeededUnderSudoToo() {
        assumeTrue(Borrowed.isOurs(directory));
        assertThat(jss("-tln4H", "PROC_ROOT", proc.toString(), "SUDO_UID", "1000").clean()).contains(ROW);
    }

    @Test
    void filesOfAnotherUserAreNotHeededUnderSudoAndThatIsSaid() throws IOException {
        assumeTrue(((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid")) == 0);
        Files.setAttribute(proc, "unix:uid", 1000);
        Run run = jss("-tln4H", "PROC_ROOT", proc.toString(), "SUDO_UID", "1000");
        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("jss: PROC_ROOT is ignored: ").hasLineCount(1);
        assertThat(jss("-tln4H", "PROC_ROOT", proc.toString(), "SUDO_UID", "0").out()).contains(ROW);
    }

    @Test
    void aDirectoryThatEverybodyMayWriteToIsNobodysInParticular() throws IOException {
        Files.setPosixFilePermissions(proc.resolve("net"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Run run = jss("-tln4H", "PROC_NET_TCP", proc.resolve("net/tcp").toString(), "SUDO_UID", "1000");
        assertThat(run.err()).contains("PROC_NET_TCP is ignored");
    }

    @Test
    void aRecordingOfSomebodyElseIsNotReplayed() throws IOException {
        Path capture = Files.copy(Fixtures.capture("tcp-states.nl"), directory.resolve("capture"));
        Files.setPosixFilePermissions(capture, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(jss("-tan", "TCPDIAG_FILE", capture.toString()).clean()).isNotEmpty();
        assertThat(jss("-tan", "TCPDIAG_FILE", capture.toString(), "DOAS_USER", "somebody").err())
                .startsWith("jss: TCPDIAG_FILE is ignored: ");
    }
}
