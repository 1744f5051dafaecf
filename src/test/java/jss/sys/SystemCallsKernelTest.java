package jss.sys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jss.testing.Fixtures;
import jss.testing.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter in force, in a JVM of its own: also for threads that were there before it. */
class SystemCallsKernelTest {
    @TempDir
    Path directory;

    private static String classesOf(Class<?> c) {
        return Path.of(c.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }

    private List<String> attempts(int allowed) throws Exception {
        Path file = directory.resolve("file");
        Files.writeString(file, "");
        List<String> lines = Run.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", classesOf(Libc.class) + ":" + classesOf(RestrainedProgram.class), RestrainedProgram.class.getName(),
                file.toString(), Integer.toString(allowed)).lines();
        assumeTrue(lines.get(0).equals("restrained") || Run.of(Fixtures.program("confine"), "container", "true").status() == 0,
                "a sandbox that refuses seccomp(2) itself");
        return lines;
    }

    @Test
    void whatIsNeverDoneIsRefusedAndReadingIsNot() throws Exception {
        assertThat(attempts(0)).containsExactly("restrained", "read done", "list done", "write refused", "delete refused",
                "run refused", "connect refused");
    }

    @Test
    void whatIsLeftAllowedGoesOn() throws Exception {
        assertThat(attempts(SystemCalls.CONNECT | SystemCalls.WRITE_FILES)).containsExactly("restrained", "read done",
                "list done", "write done", "delete done", "run refused", "connect done");
    }
}
