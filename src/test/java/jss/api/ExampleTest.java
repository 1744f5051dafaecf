package jss.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.Test;

/** The example is compiled and run, off the class path and off the jar as a module. */
class ExampleTest {
    private static final Path EXAMPLE = Path.of(System.getProperty("jss.basedir", "."), "examples", "Slowest.java");
    private static final Path JAR = Path.of(System.getProperty("jss.image", "target/jss"), "lib", "jss.jar");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static void printsTheTenSlowest(String... options) {
        try (Netns netns = new Netns()) {
            netns.fixture("sockets", "many", "20");
            String[] command = new String[options.length + 2];
            command[0] = JAVA;
            System.arraycopy(options, 0, command, 1, options.length);
            command[command.length - 1] = EXAMPLE.toAbsolutePath().toString();
            List<String> lines = netns.run(command).clean().lines().toList();
            assertThat(lines).hasSize(10).allMatch(line -> line.matches("Slowest\\[us=\\d+, ends=\\S+:\\d+ -> \\S+:\\d+\\]"));
            assertThat(lines).isSortedAccordingTo((a, b) -> Long.compare(us(b), us(a)));
        }
    }

    private static long us(String line) {
        return Long.parseLong(line.substring(line.indexOf('=') + 1, line.indexOf(',')));
    }

    @Test
    void itRunsOnAClassPath() {
        Path main = Path.of(Sockets.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        printsTheTenSlowest("--enable-native-access=ALL-UNNAMED", "-cp", main.toString());
    }

    @Test
    void itRunsWithTheJarAsAModule() {
        assumeTrue(Files.exists(JAR), "make builds the jar");
        printsTheTenSlowest("--enable-native-access=jss", "-p", JAR.toAbsolutePath().toString(), "--add-modules", "jss");
    }

    @Test
    void theModuleExportsTheLibraryAlone() {
        assumeTrue(Files.exists(JAR), "make builds the jar");
        String description = Run.of(JAVA, "-p", JAR.toAbsolutePath().toString(), "-d", "jss").clean();
        assertThat(description.lines().filter(line -> line.startsWith("exports")))
                .containsExactlyInAnyOrder("exports jss.api", "exports jss.record");
        assertThat(description.lines().filter(line -> line.startsWith("requires"))).containsExactly("requires java.base mandated");
    }

    @Test
    void itFitsInFifteenLines() throws IOException {
        assertThat(Files.readAllLines(EXAMPLE)).filteredOn(line -> !line.isBlank() && !line.startsWith("/**"))
                .hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void whatTheLibraryOffersIsMadeOfWhatItExports() {
        for (Class<?> c : List.of(Sockets.class, Request.class, Row.class, Owner.class, FilterException.class, SocketsException.class)) {
            for (Method m : c.getDeclaredMethods()) {
                if (!Modifier.isPublic(m.getModifiers())) continue;
                exported(m.getReturnType(), m);
                for (Class<?> p : m.getParameterTypes()) exported(p, m);
            }
        }
    }

    private static void exported(Class<?> type, Method m) {
        if (type.isArray()) type = type.getComponentType();
        if (type.isPrimitive()) return;
        String name = type.getPackageName();
        assertThat(name.startsWith("java.") || name.equals("jss.api") || name.equals("jss.record")).as(m.toString()).isTrue();
    }
}
