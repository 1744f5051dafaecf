package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.testing.Fixtures;
import jss.testing.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings as other kernels would have made them, beside the installed ss, which reads them too. */
class OlderKernelDifferentialTest {
    private static final int HEAD = 16 + 72; // nlmsghdr, inet_diag_msg
    private static final int INET_DIAG_INFO = 2;
    private static final int INET_DIAG_MD5SIG = 18;
    private static final int INET_DIAG_CGROUP_ID = 21; // since Linux 5.8

    @TempDir
    static Path directory;

    /** The recording with tcp_info cut or lengthened to {@code length}, and without attributes of {@code above} and more. */
    private static Path asOf(int length, int above) throws Exception {
        ByteBuffer in = ByteBuffer.wrap(Fixtures.captured("tcp-all-ext.nl")).order(ByteOrder.nativeOrder());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at + 16 <= in.capacity(); ) {
            int end = at + in.getInt(at);
            boolean row = in.getShort(at + 4) >= 16; // no control message
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            message.write(in.array(), at, row ? HEAD : end - at);
            for (int a = at + HEAD; row && a + 4 <= end; a += in.getShort(a) + 3 & ~3) {
                int type = in.getShort(a + 2) & 0x3fff;
                if (type >= above || type == INET_DIAG_MD5SIG) continue; // ss 6.1 prints keys where it reads them
                int payload = type == INET_DIAG_INFO ? length : in.getShort(a) - 4;
                ByteBuffer copy = ByteBuffer.allocate(4 + payload + 3 & ~3).order(ByteOrder.nativeOrder());
                copy.putShort((short) (4 + payload)).putShort((short) type)
                        .put(in.array(), a + 4, Math.min(payload, in.getShort(a) - 4));
                message.write(copy.array(), 0, copy.capacity());
            }
            ByteBuffer whole = ByteBuffer.wrap(message.toByteArray()).order(ByteOrder.nativeOrder());
            out.write(whole.putInt(0, whole.capacity()).array(), 0, whole.capacity());
            at = end + 3 & ~3;
        }
        return Files.write(directory.resolve(length + "-" + above + ".nl"), out.toByteArray());
    }

    private static List<String> read(String program, Path file, String arguments) {
        List<String> command = new ArrayList<>(List.of("env", "TCPDIAG_FILE=" + file, program));
        command.addAll(List.of(arguments.split(" ")));
        return Run.of(command).clean().lines().map(l -> l.strip().replaceAll("\\s+", " ").replaceAll(" ?Process", "")
                .replaceAll(" seq:\\S+ sfseq:.*", "")) // of MPTCP: older ss have it in hexadecimal
                .filter(l -> !l.isEmpty()).toList();
    }

    /** What tcp_info had in Linux 4.9, 4.18, 4.19, 5.4, 6.2, 6.7, and in one that is to come; ss 6.1 knows 232 bytes of it. */
    @ParameterizedTest
    @CsvSource({"192, 21", "200, 21", "224, 21", "232, 21", "232, 22", "232, 99", "240, 99", "248, 99", "400, 99"})
    void aTcpInfoOfAnyLengthIsShownAsFarAsItGoes(int length, int above) throws Exception {
        Path file = asOf(length, above);
        for (String arguments : new String[] {"-tan", "-tanim", "-taniemo"}) {
            List<String> theirs = read("ss", file, arguments);
            List<String> ours = read(Run.JSS, file, arguments).stream()
                    .map(l -> l.replaceAll(" (rcv_wnd|rehash|total_rto|total_rto_recoveries|total_rto_time):\\S+", "")).toList();
            assertThat(String.join("\n", ours)).as(arguments).isEqualTo(String.join("\n", theirs));
            assertThat(ours).hasSizeGreaterThan(100);
        }
    }

    @Test
    void withoutCgroupsAndOptionsRowsAreThoseWithout() throws Exception {
        Path file = asOf(224, INET_DIAG_CGROUP_ID);
        List<String> plain = read(Run.JSS, file, "-tan");
        assertThat(read(Run.JSS, file, "-tan --inet-sockopt --tos")).hasSizeGreaterThanOrEqualTo(plain.size());
        assertThat(read(Run.JSS, file, "-tan --cgroup")).allMatch(l -> !l.contains("cgroup:"));
    }

    @Test
    void fieldsThatAnOlderKernelDoesNotTellAreNoneNotZero() throws Exception {
        assertThat(read(Run.JSS, asOf(192, 21), "-tan --columns bytes_sent,rcv_ooopack --json").toString())
                .doesNotContain("\"bytes_sent\":0").doesNotContain("\"rcv_ooopack\":0");
        assertThat(read(Run.JSS, asOf(192, 21), "-tan bytes_sent >= 0")).as("only the header").hasSize(1);
    }
}
