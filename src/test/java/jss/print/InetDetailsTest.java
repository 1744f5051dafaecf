package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import jss.diag.DiagMessages;
import jss.record.InetRecord;
import jss.record.Names;
import jss.record.SocketTable;
import jss.testing.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InetDetailsTest {
    private static String details(Names names, Show... shown) {
        SsFormat format = new SsFormat(Set.of(SocketTable.TCP), 2, true, false, true, true,
                EnumSet.copyOf(Set.of(shown)), 0);
        byte[] payload = DiagMessages.tcp();
        ByteOut out = new ByteOut(16);
        new InetDetails(format, names).put(out, (InetRecord) DiagMessages.row("tcp", Hex.buffer(payload), 0, payload.length));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''", "1, 001ms", "204, 204ms", "1000, 1sec", "1005, 1.005sec", "9999, 9.999sec", "10999, 10sec",
        "60000, 1min", "65500, 1min5sec", "599000, 9min59sec", "659000, 10min", "7199000, 119min", "4294967295, 71582min"
    })
    void timesGetShorterAsTheyGrow(long ms, String expected) {
        ByteOut out = new ByteOut(4);
        InetDetails.time(out, ms);
        assertThat(out.toString()).isEqualTo(expected);
    }

    @Test
    void storagesOfBpfProgramsAreShownMapByMap() {
        assertThat(details(Names.NONE, Show.STORAGES))
                .isEqualTo("\n\tmap_id:25 [07 00 00 00 08 00 00 00]\n\tmap_id:26 [09 00 00 00]");
        assertThat(details(Names.NONE, Show.STORAGES, Show.ONELINE)).startsWith(" map_id:25 [").doesNotContain("\n");
    }

    @Test
    void aCgroupIsItsPathAndASafeOne() {
        Names names = new Named("/user.slice/\u001b[31m");
        assertThat(details(names, Show.CGROUP)).isEqualTo(" cgroup:/user.slice/.[31m");
        assertThat(details(Names.NONE, Show.CGROUP)).isEqualTo(" cgroup:unreachable:abc");
    }

    private record Named(String path) implements Names {
        @Override
        public byte[] cgroup(long id) {
            return id == 0xabc ? Ascii.bytes(path) : null;
        }

        @Override
        public byte[] service(SocketTable table, int port) {
            return null;
        }

        @Override
        public byte[] link(int ifindex) {
            return null;
        }

        @Override
        public byte[] host(int word) {
            return null;
        }

        @Override
        public byte[] host(int w0, int w1, int w2, int w3) {
            return null;
        }
    }
}
