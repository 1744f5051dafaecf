package jss.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jss.netlink.CaptureSource;
import jss.netlink.Dump;
import jss.record.Detail;
import jss.record.Field;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.testing.Fixtures;
import jss.testing.Netns;
import org.junit.jupiter.api.Test;

/** Live replies of this kernel, over sockets of every kind. */
class SocketViewsKernelTest {
    @Test
    void everyFamilyOfThisKernelIsReadToTheEnd(@org.junit.jupiter.api.io.TempDir java.nio.file.Path dir) throws Exception {
        Map<String, Map<Field, Integer>> found = new TreeMap<>();
        try (Netns ns = new Netns()) {
            ns.fixture("sockets", "all", dir.resolve("sockets").toString());
            for (String table : List.of("tcp", "udp", "mptcp", "unix", "netlink", "packet")) {
                String file = dir.resolve(table).toString();
                ns.run(Fixtures.program("record"), table, file).clean();
                found.put(table, fields(table, file));
            }
        }
        assertThat(found.get("tcp")).containsKeys(Field.RTT, Field.CONG, Field.RCVBUF, Field.CGROUP_ID, Field.TOS,
                Field.BYTES_SENT, Field.ULP, Field.MARK);
        assertThat(found.get("mptcp")).containsKeys(Field.MPTCP_TOKEN, Field.MPTCP_SUBFLOWS_TOTAL, Field.SNDBUF);
        assertThat(found.get("udp")).containsKeys(Field.DROPS, Field.V6ONLY);
        assertThat(found.get("unix")).containsKeys(Field.PATH, Field.PEER_INODE, Field.FILE_INODE, Field.UID);
        assertThat(found.get("netlink")).containsKeys(Field.PORTID, Field.RCVBUF);
        assertThat(found.get("packet")).containsKeys(Field.IFINDEX, Field.ETHERTYPE, Field.UID);
    }

    /** How many rows have each field. */
    private static Map<Field, Integer> fields(String table, String file) throws Exception {
        Map<Field, Integer> found = new TreeMap<>();
        try (CaptureSource source = new CaptureSource(new java.io.FileInputStream(file))) {
            Dump.replay(table, source).run((type, buffer, from, end) -> {
                SocketRecord row = table.equals("udp") ? new InetSocketView(SocketTable.UDP).wrap(buffer, from, end)
                        : DiagMessages.row(table, buffer, from, end);
                for (Field f : Field.values()) {
                    if (f.has(row)) found.merge(f, 1, Integer::sum);
                }
                return true;
            });
        }
        return found;
    }

    @Test
    void detailsAreAskedForAsSsAsksForThem() {
        assertThat(Wanted.inetExt(EnumSet.noneOf(Detail.class))).isZero();
        assertThat(Wanted.inetExt(EnumSet.of(Detail.MEMORY))).isEqualTo(0x41);
        assertThat(Wanted.inetExt(EnumSet.of(Detail.INFO, Detail.CONGESTION, Detail.CONGESTION_INFO))).isEqualTo(0x0e);
        assertThat(Wanted.inetExt(EnumSet.of(Detail.TOS, Detail.TCLASS))).isEqualTo(0x30);
        assertThat(Wanted.unixShow(EnumSet.of(Detail.UNIX_FILE, Detail.UNIX_PENDING))).isEqualTo(0x1f);
        assertThat(Wanted.packetShow(EnumSet.of(Detail.PACKET_FILTER))).isEqualTo(0x3d);
        assertThat(Wanted.netlinkShow(EnumSet.noneOf(Detail.class))).isEqualTo(3);
        assertThat(Wanted.xdpShow()).isEqualTo(0x1f);
    }
}
