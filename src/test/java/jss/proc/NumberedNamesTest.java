package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedNamesTest {
    @Test
    void theFirstNameOfAnIpProtocolCounts(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("protocols"),
                "# comment\nip\t0\tIP # pseudo\nhopopt 0 HOPOPT\nicmp 1\n  igmp\t2\nbad x\nlarge 256\nlone\n\ntcp 6#x");
        NumberedNames names = NumberedNames.nameFirst(file);
        assertThat(names.name(0)).asString().isEqualTo("ip");
        assertThat(names.name(1)).asString().isEqualTo("icmp");
        assertThat(names.name(2)).asString().isEqualTo("igmp");
        assertThat(names.name(6)).asString().isEqualTo("tcp");
        assertThat(names.name(7)).isNull();
        assertThat(names.name(256)).isNull();
        assertThat(names.name(-1)).isNull();
    }

    @Test
    void theFirstFileThatCanBeReadCounts(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("nl_protos"), "0 rtnl\n4\ttcpdiag\n");
        NumberedNames names = NumberedNames.numberFirst(dir.resolve("missing"), file);
        assertThat(names.name(4)).asString().isEqualTo("tcpdiag");
        assertThat(NumberedNames.numberFirst(dir.resolve("missing")).name(0)).isNull();
    }
}
