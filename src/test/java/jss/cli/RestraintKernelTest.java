package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import jss.api.Sockets;
import jss.testing.Fixtures;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What processes of jss have given up, as the kernel tells of their threads; and that nothing is missing for it. */
class RestraintKernelTest {
    private static final long NET_ADMIN = 1L << 12;
    private static final long LOOK_INTO_PROCESSES = 1L << 19 | 1L << 2;

    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "many", "2000"); // 4,000 rows: more than a pipe holds
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    /** One thread's line of /proc/PID/task/TID/status. */
    private record Status(String name, long permitted, long effective, long inheritable, int noNewPrivs, int seccomp) {
        boolean hasOnly(long capabilities) {
            return permitted == capabilities && effective == capabilities && inheritable == 0;
        }

        static Status read(Path file) {
            String name = null;
            long[] sets = new long[3];
            int[] flags = new int[2];
            try {
                for (String line : Files.readAllLines(file)) {
                    String value = line.substring(line.indexOf('\t') + 1).strip();
                    switch (line.substring(0, line.indexOf(':'))) {
                        case "Name" -> name = value;
                        case "CapPrm" -> sets[0] = Long.parseUnsignedLong(value, 16);
                        case "CapEff" -> sets[1] = Long.parseUnsignedLong(value, 16);
                        case "CapInh" -> sets[2] = Long.parseUnsignedLong(value, 16);
                        case "NoNewPrivs" -> flags[0] = Integer.parseInt(value);
                        case "Seccomp" -> flags[1] = Integer.parseInt(value);
                        default -> { }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Status(name, sets[0], sets[1], sets[2], flags[0], flags[1]);
        }
    }

    /** Of a process; those that end meanwhile are not among them. */
    private static List<Status> threads(String pid) {
        List<Status> all = new ArrayList<>();
        String[] tasks = Path.of("/proc", pid, "task").toFile().list();
        for (String t : tasks == null ? new String[0] : tasks) {
            try {
                all.add(Status.read(Path.of("/proc", pid, "task", t, "status")));
            } catch (UncheckedIOException e) {
                // it has ended
            }
        }
        return all;
    }

    /** Starts jss, whose command line waits by itself, and looks at its threads until they are as they should be. */
    private static void running(String arguments, Predicate<List<Status>> settled) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", netns.name(), Run.JSS));
        command.addAll(List.of(arguments.split(" ")));
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            List<Status> threads = List.of();
            for (int i = 0; i < 200; i++) {
                threads = threads(Long.toString(p.pid()));
                if (settled.test(threads)) return;
                assertThat(p.isAlive()).as(arguments).isTrue();
                Thread.sleep(50);
            }
            throw new AssertionError(arguments + ": " + threads);
        } finally {
            p.destroy();
            assertThat(p.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean isRoot() {
        return (Status.read(Path.of("/proc/self/status")).effective & (NET_ADMIN | LOOK_INTO_PROCESSES))
                == (NET_ADMIN | LOOK_INTO_PROCESSES);
    }

    /** Not so in a sandbox that refuses seccomp(2) itself. */
    private static boolean filtersAreTaken() {
        return Run.of(Fixtures.program("confine"), "container", "true").status() == 0;
    }

    /** A listing that nobody reads waits in its middle, an interval between its rounds. */
    @ParameterizedTest
    @CsvSource({"-tan, 0", "-tane, 400001000", "-tanp, 80004", "-tan --json, 400001000", "-E -t, 0", "-E -tp, 80004",
        "-tan fwmark = 0, 1000", "netstat -c -tan, 0", "netstat -c -tanp, 80004", "stats -i 100, 0", "--interval 100 addr, 0",
        "--interval 100 route, 0"})
    void theThreadsThatReadHaveNoRightThatTheyDoNotNeed(String arguments, String needed) throws Exception {
        assumeTrue(isRoot() && filtersAreTaken());
        long wanted = Long.parseLong(needed, 16) & Status.read(Path.of("/proc/self/status")).permitted;
        running(arguments, threads -> threads.stream().allMatch(t -> t.noNewPrivs == 1 && t.seccomp == 2)
                && threads.stream().anyMatch(t -> t.name.equals("java") && t.hasOnly(wanted))
                && threads.stream().filter(t -> t.name.matches("fds-.*|dump|netns-.*")).allMatch(t -> t.hasOnly(wanted)));
    }

    @Test
    void rootStillSeesWhoHoldsTheSocketsOfOthers() {
        assumeTrue(isRoot());
        try (Netns own = new Netns()) {
            String line = own.fixture("sockets", "states");
            assertThat(line).startsWith("ready");
            assertThat(own.jss("-tlnpH").clean().lines()).isNotEmpty().allMatch(l -> l.contains("users:((\"sockets\""));
            assertThat(own.jss("netstat -tlnp").clean()).contains("/sockets");
        }
    }

    @Test
    void rootStillEntersEveryNamespace() {
        assumeTrue(isRoot());
        Run all = Run.of(Run.JSS, "-tanH", "--all-netns");
        assertThat(all.status()).isZero();
        assertThat(all.lines()).filteredOn(l -> l.startsWith(netns.name())).hasSizeGreaterThanOrEqualTo(4000);
        assertThat(Run.of(Run.JSS, "-tanH", "-N", netns.name()).clean().lines().count()).isGreaterThanOrEqualTo(4000);
    }

    @TempDir
    Path directory;

    @Test
    void aRecordingIsStillWritten() {
        Path file = directory.resolve("recording");
        netns.jss("-tan -D " + file).clean();
        assertThat(file).isNotEmptyFile();
        Run full = netns.jss("-tan -D /dev/full");
        assertThat(full.err()).isEqualTo("jss: /dev/full: No space left on device\n");
        assertThat(full.status()).isNotZero();
    }

    /** Another user's: what a file's rights say does not hold for root. */
    @Test
    void whatAVariableNamesIsReadWhoseverItIs() throws Exception {
        assumeTrue(isRoot());
        Path file = directory.resolve("recording");
        netns.jss("-tan -D " + file).clean();
        Run.of("chown", "-R", "65534", directory.toString()).clean();
        Run.of("chmod", "-R", "u=rwX,go=", directory.toString()).clean();
        ProcessBuilder replay = new ProcessBuilder(Run.JSS, "-tanH");
        replay.environment().put("TCPDIAG_FILE", file.toString());
        assertThat(Run.of(replay).clean().lines().count()).isGreaterThanOrEqualTo(4000);
        Files.delete(file);
    }

    @Test
    void statsRemembersItsLastCallInWhoseverDirectory() throws Exception {
        assumeTrue(isRoot());
        Run.of("chown", "65534", directory.toString()).clean();
        Run.of("chmod", "700", directory.toString()).clean();
        ProcessBuilder stats = new ProcessBuilder(Run.JSS, "stats");
        stats.environment().put("XDG_STATE_HOME", directory.toString());
        Run.of(stats).clean();
        assertThat(directory.resolve("jss")).isNotEmptyDirectory();
    }

    /** The resolver connects; with an unreachable server it is given up for numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"-tlr", "netstat -tl", "netstat -tle", "-tl --columns user,sport", "ip -r route"})
    void namesAreStillAskedFor(String arguments) {
        assertThat(netns.jss(arguments).status()).isZero();
    }

    /** An ordinary user has no capabilities, and gives up the same calls. */
    @Test
    void anOrdinaryUserIsRestrainedToo() throws Exception {
        assumeTrue(isRoot() && filtersAreTaken() && netns.run("setpriv", "--reuid", "65534", "test", "-x", Run.JSS).status() == 0);
        Process p = new ProcessBuilder("ip", "netns", "exec", netns.name(), "setpriv", "--reuid", "65534", "--regid", "65534",
                "--clear-groups", Run.JSS, "-tan").start();
        try {
            for (int i = 0; i < 400 && p.getInputStream().available() == 0; i++) Thread.sleep(25);
            assertThat(threads(Long.toString(p.pid()))).allMatch(t -> t.noNewPrivs == 1 && t.seccomp == 2 && t.permitted == 0);
        } finally {
            p.destroy();
        }
    }

    /** A program that uses jss keeps what it has. */
    @Test
    void theLibraryGivesUpNothing() {
        List<Status> before = threads("self");
        try (Sockets sockets = Sockets.tcp().open()) {
            sockets.forEach(row -> assertThat(row).isNotNull());
        }
        Status own = Status.read(Path.of("/proc/thread-self/status"));
        assertThat(own.permitted).isEqualTo(before.get(0).permitted);
        assertThat(threads("self")).noneMatch(t -> t.noNewPrivs > before.get(0).noNewPrivs || t.seccomp > before.get(0).seccomp);
    }

    @Test
    void aFilterByProcessesLooksIntoThem() {
        SsOptions options = new SsOptions();
        options.filter.words(List.of("pid", "=", "1"), options.selection);
        options.selection.resolve();
        long needed = Restraint.capabilities(options, SsCommand.filter(options).expr(), EnumSet.noneOf(jss.record.Detail.class));
        assertThat(needed & LOOK_INTO_PROCESSES).isEqualTo(LOOK_INTO_PROCESSES);
    }
}
