package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jss.record.Family;
import jss.record.NetlinkRecord;
import jss.record.PacketRecord;
import jss.record.ProcInetRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.record.UnixRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcNetTest {
    @TempDir
    Path directory;

    private interface Look<R> {
        String at(R row);
    }

    /** What {@code look} says of each row of {@code t} in a file with these lines, a header in front. */
    @SuppressWarnings("unchecked")
    private <R> List<String> rows(SocketTable t, Family family, Look<R> look, String... lines) throws IOException {
        Path file = directory.resolve("file");
        Files.write(file, ("header\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        String variable = switch (t) {
            case UNIX_STREAM -> "UNIX";
            case PACKET_RAW -> "PACKET";
            default -> t.name() + (family == Family.INET6 ? "6" : "");
        };
        List<String> seen = new ArrayList<>();
        new ProcNet("/nowhere", false, Map.of(variable, file.toString()))
                .rows(t, family, TcpState.ALL, row -> seen.add(look.at((R) row)));
        return seen;
    }

    @Test
    void aTcpLineIsReadToItsEnd() throws IOException {
        assertThat(this.<ProcInetRecord>rows(SocketTable.TCP, Family.INET, r -> Integer.toHexString(r.src(0)) + ":" + r.sport()
                        + " " + Integer.toHexString(r.dst(0)) + ":" + r.dport() + " st " + r.state()
                        + " q " + r.recvQueue() + "," + r.sendQueue() + " timer " + r.timer() + "," + r.expiresMs() + "," + r.retrans()
                        + " uid " + r.uid() + " ino " + r.inode() + " sk " + Long.toHexString(r.cookie())
                        + " rto " + r.rtoTicks() + " ato " + r.atoTicks() + " quick " + r.quickAcks()
                        + " cwnd " + r.sndCwnd() + " ssthresh " + r.sndSsthresh() + " rest " + (r.rest() == null ? "" : r.rest().length()),
                "   5: 0100007F:1F90 0200007F:C000 01 0000000A:00000014 01:000003E8 00000003  1000        4 4232179 3 00000000f326132b 20 4 30 10 7",
                "   6: 0100007F:1F90 0200007F:C000 06 00000000:00000000 03:000003E9 00000003     0        4 0 3 00000000f326132b",
                "   7: 0100007F:1F90 0200007F:C000 01 00000000:00000000 00:00000000 00000000     0        0 9 1 0 20 4 30 10 -1 more of it"))
                .containsExactly(
                        "7f000001:8080 7f000002:49152 st 1 q 20,10 timer 1,10000,3 uid 1000 ino 4232179 sk f326132b"
                                + " rto 20 ato 4 quick 30 cwnd 10 ssthresh 7 rest ",
                        "7f000001:8080 7f000002:49152 st 6 q 0,0 timer 3,10010,4 uid 0 ino 0 sk f326132b"
                                + " rto 0 ato 0 quick 0 cwnd 2 ssthresh -1 rest ",
                        "7f000001:8080 7f000002:49152 st 1 q 0,0 timer 0,0,0 uid 0 ino 9 sk 0"
                                + " rto 20 ato 4 quick 30 cwnd 10 ssthresh -1 rest 10");
    }

    @Test
    void anIpv6AddressIsFourWords() throws IOException {
        assertThat(this.<ProcInetRecord>rows(SocketTable.UDP, Family.INET6,
                r -> Integer.toHexString(r.src(0)) + " " + Integer.toHexString(r.src(3)) + " " + r.sport() + " " + r.hasTcp(),
                "  1: B80D0120000000000000000001000000:0035 00000000000000000000000000000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 7 2 0 0"))
                .containsExactly("20010db8 1 53 false");
    }

    @Test
    void linesThatAreNoneArePassedOver() throws IOException {
        assertThat(this.<ProcInetRecord>rows(SocketTable.TCP, Family.INET, r -> "" + r.inode(),
                "", "garbage", "1: 0100007F:1F90", "1: 0100007F:1F90 0200007F:C000 01 0000000A 00000014",
                "1: 0100007F:1F90 0200007F:C000 01 0:0 00:0 0 0 0 42")).containsExactly("42");
    }

    @Test
    void unixSocketsAreSortedByTypeAndInodeAndKeepBlanksInNames() throws IOException {
        assertThat(this.<UnixRecord>rows(SocketTable.UNIX_STREAM, Family.UNIX,
                r -> r.type() + " " + r.inode() + " " + TcpState.label(r.state()) + " "
                        + (r.name() == null ? "-" : new String(r.name().copy(), StandardCharsets.ISO_8859_1)),
                "0: 00000002 00000000 00010000 0005 01 30 @abstract",
                "0: 00000003 00000000 00000000 0001 03 20 /run/a b",
                "0: 00000003 00000000 00000000 0002 01 25",
                "second line of a name with a line end",
                "0: 00000003 00000000 00000000 0001 02 10"))
                .containsExactly("1 10 SYN-SENT -", "1 20 ESTAB /run/a b", "2 25 ESTAB -", "5 30 LISTEN \0abstract");
    }

    @Test
    void packetAndNetlinkLinesAreRead() throws IOException {
        assertThat(this.<PacketRecord>rows(SocketTable.PACKET_RAW, Family.PACKET,
                r -> r.table() + " " + r.protocol() + " " + r.ifindex() + " " + r.recvQueue() + " " + r.uid() + " " + r.inode(),
                "00000000f39b5c86 3      2    0806   1     1 12     1000   4234410",
                "0000000005c39230 3      3    88cc   0     1 0      0      4234412"))
                .containsExactly("PACKET_DGRAM 2054 1 12 1000 4234410", "PACKET_RAW 35020 0 0 0 4234412");
        assertThat(this.<NetlinkRecord>rows(SocketTable.NETLINK, Family.NETLINK,
                r -> r.protocol() + " " + r.portId() + " " + r.groups().length() + " " + r.recvQueue() + " " + r.inode()
                        + " " + Long.toHexString(r.address()) + " " + r.dump(),
                "000000007c876dab 0   7001       00000011 5        0        0     2        0        4234425 ",
                "000000007c876dab 9   4294967295 00000000 0        0        1     2        0        7 "))
                .containsExactly("0 7001 4 5 4234425 7c876dab 0", "9 -1 4 0 7 7c876dab 1");
    }

    @Test
    void aFileThatIsNotThereHasNoRows() {
        List<Object> seen = new ArrayList<>();
        assertThat(new ProcNet("/nowhere", false, Map.of()).rows(SocketTable.TCP, Family.INET, TcpState.ALL, seen::add)).isTrue();
        assertThat(seen).isEmpty();
    }

    @Test
    void aSinkThatHasSeenEnoughEndsTheFile() throws IOException {
        Path file = directory.resolve("tcp");
        Files.writeString(file, "header\n" + "1: 0100007F:1F90 0200007F:C000 01 0:0 00:0 0 0 0 42\n".repeat(3));
        List<Object> seen = new ArrayList<>();
        boolean more = new ProcNet("/nowhere", false, Map.of("TCP", file.toString()))
                .rows(SocketTable.TCP, Family.INET, TcpState.ALL, row -> !seen.add(row));
        assertThat(more).isFalse();
        assertThat(seen).hasSize(1);
    }

    @Test
    void longFilesAreReadInPieces() throws IOException {
        StringBuilder text = new StringBuilder("header\n");
        for (int i = 0; i < 5000; i++) text.append(i).append(": 0100007F:1F90 0200007F:C000 01 0:0 00:0 0 0 0 ").append(i).append('\n');
        Path file = directory.resolve("tcp");
        Files.writeString(file, text);
        List<Long> inodes = new ArrayList<>();
        new ProcNet("/nowhere", false, Map.of("TCP", file.toString()))
                .rows(SocketTable.TCP, Family.INET, TcpState.ALL, row -> inodes.add(row.inode()));
        assertThat(inodes).hasSize(5000);
        for (int i = 0; i < 5000; i++) assertThat(inodes.get(i)).isEqualTo(i);
    }
}
