package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jss.testing.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line around ip's views; what they show is IpDifferentialTest's. */
class IpCommandTest {
    private static Run jss(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = Run.JSS;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Run.of(command);
    }

    @Test
    void whatWouldChangeSomethingIsRefusedInOneLine() {
        for (String command : new String[] {"route add 10.0.0.0/8 dev lo", "link set lo down", "addr flush dev lo",
                "neigh del 10.0.0.1 dev lo", "rule add pref 1", "maddr add 33:33:00:00:00:01 dev lo", "r d default"}) {
            Run run = jss(("ip " + command).split(" "));
            assertThat(run.status()).as(command).isEqualTo(255);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("changes nothing").hasLineCount(1);
        }
    }

    @Test
    void calledThroughALinkNamedIpItIsIp(@TempDir Path dir) throws IOException {
        Path ip = Files.createSymbolicLink(dir.resolve("ip"), Path.of(Run.JSS));
        try {
            assertThat(Run.of(ip.toString(), "-4", "-o", "addr", "show", "lo").clean()).startsWith("1: lo    inet 127.0.0.1/8");
            Run unknown = Run.of(ip.toString(), "nonsense");
            assertThat(unknown.status()).isEqualTo(1);
            assertThat(unknown.err()).isEqualTo("Object \"nonsense\" is unknown, try \"ip help\".\n");
        } finally {
            Files.delete(ip); // JUnit warns of links that lead out of its directory
        }
    }

    private static String shortForm(String arguments) {
        String[] args = arguments.split(" ");
        int object = IpCommand.shortForm(args);
        if (object < 0) return "not ip's";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = IpCommand.runShort(args, object, () -> out::write);
        return out + "status " + status;
    }

    @Test
    void shortFormsTakeOptionsBeforeAndAfterTheObject() {
        String expected = shortForm("addr show lo -o -4");
        assertThat(expected).contains("127.0.0.1/8").endsWith("status 0");
        assertThat(shortForm("-o -4 addr show lo")).isEqualTo(expected);
        assertThat(shortForm("-o addr show -4 lo")).isEqualTo(expected);
        assertThat(shortForm("-f inet addr show lo --oneline")).isEqualTo(expected);
        assertThat(shortForm("-f link -a")).isEqualTo("not ip's");
        assertThat(shortForm("-tan state listening")).isEqualTo("not ip's");
        assertThat(shortForm("dport = :22")).isEqualTo("not ip's");
    }

    @Test
    void aViewIsRepeatedUntilItsReaderHasReadEnough() {
        Run run = Run.of("sh", "-c", "'" + Run.JSS + "' route --interval 0.05 -j show table local type local | head -n 3");
        assertThat(run.lines()).hasSize(3).allMatch(line -> line.startsWith("[") && line.endsWith("]"));
    }

    @Test
    void anIntervalThatIsNoneIsRefused() {
        Run run = jss("route", "--interval", "x");
        assertThat(run.status()).isEqualTo(255);
        assertThat(run.err()).contains("no number of seconds").hasLineCount(1);
    }

    @Test
    void anUnknownNamespaceIsSaid() {
        Run run = jss("ip", "-n", "no-such-namespace", "link");
        assertThat(run.status()).isEqualTo(255);
        assertThat(run.err()).contains("no-such-namespace").hasLineCount(1);
    }
}
