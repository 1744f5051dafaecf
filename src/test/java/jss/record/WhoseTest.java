package jss.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import jss.filter.Context;
import jss.filter.Parser;
import jss.filter.Predicates;
import jss.filter.Sources;
import jss.print.ByteOut;
import jss.testing.FakeInet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoseTest {
    private static final String ID = "0123456789abcdef".repeat(4);
    private static final Map<Long, String> PATHS = Map.of(1L, "/", 2L, "/system.slice/ssh.service",
            3L, "/system.slice/docker-" + ID + ".scope",
            4L, "/kubepods/burstable/pod8dbc7ad8-9ef3-4b5c-a1d2-0f9e8d7c6b5a/" + ID);

    private static FakeInet row(long cgroup) {
        return new FakeInet(SocketTable.TCP, 2, 1, new int[1], new int[1], 22, 80, 0, 0, cgroup, false, 0, 0, 0, 4711);
    }

    /** What this host calls its cgroups; every process is in the one of {@code processes}. */
    private static Names names(String processes) {
        return new FakeNames(processes);
    }

    private record FakeNames(String processes) implements Names {
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

        @Override
        public byte[] cgroup(long id) {
            String path = PATHS.get(id);
            return path == null ? null : path.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] processCgroup(int pid) {
            return processes.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** One process holds the socket with inode 4711. */
    private static final Owners OWNERS = new Owners() {
        @Override
        public int first(long inode) {
            return inode == 4711 ? 0 : NONE;
        }

        @Override
        public int next(int owner) {
            return NONE;
        }

        @Override
        public int pid(int owner) {
            return 812;
        }

        @Override
        public int tid(int owner) {
            return 812;
        }

        @Override
        public int fd(int owner) {
            return 3;
        }

        @Override
        public byte[] name(int owner) {
            return new byte[0];
        }

        @Override
        public byte[] context(int owner) {
            return null;
        }

        @Override
        public byte[] socketContext(int owner) {
            return null;
        }
    };

    private static String put(Whose whose, Field field, SocketRecord row) {
        ByteOut out = new ByteOut(16);
        whose.put(field, row, out);
        return out.toString();
    }

    @Test
    void theSocketsOwnCgroupSaysIt() {
        Whose whose = new Whose(names("/elsewhere.service"), OWNERS);
        assertThat(put(whose, Field.UNIT, row(2))).isEqualTo("ssh.service");
        assertThat(put(whose, Field.CONTAINER, row(3))).isEqualTo(ID);
        assertThat(put(whose, Field.POD, row(4))).isEqualTo("8dbc7ad8-9ef3-4b5c-a1d2-0f9e8d7c6b5a");
        assertThat(put(whose, Field.CGROUP, row(2))).isEqualTo("/system.slice/ssh.service");
    }

    @Test
    void anOwnersCgroupSaysItWhereTheSocketsOwnSaysNothing() {
        Whose whose = new Whose(names("/docker/" + ID), OWNERS);
        assertThat(put(whose, Field.CONTAINER, row(1))).isEqualTo(ID);
        assertThat(put(whose, Field.CONTAINER, row(99))).isEqualTo(ID);
        assertThat(put(new Whose(names(""), null), Field.CONTAINER, row(99))).isEmpty();
        assertThat(put(new Whose(names("/"), OWNERS), Field.CGROUP, row(99))).isEqualTo("/");
    }

    @Test
    void fieldsOfRowsSayItToo() {
        ByteOut out = new ByteOut(16);
        Field.UNIT.text(row(2), names(""), out);
        assertThat(out.toString()).isEqualTo("ssh.service");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unit = ssh.service | 2",
        "unit = ssh | 0",
        "unit ~ /^ssh/ | 2",
        "container = 0123456789ab | 3 4", // as much of an id as its runtime shows
        "container = 0123456789abcdef01 | 3 4",
        "container = 0123456789a | 0",
        "container = 123456789abc | 0",
        "pod = 8dbc7ad8-9ef3-4b5c-a1d2-0f9e8d7c6b5a | 4",
        "not unit contains docker | 1 2 4",
        "cgroup contains slice | 2 3",
    })
    void filtersAskForIt(String filter, String cgroups) {
        var expr = Parser.parse(filter, new Context(EnumSet.of(SocketTable.TCP), null, Lookup.UNKNOWN)).expr();
        var test = Predicates.all(expr, new Sources(ProcessSockets.NONE, names("")));
        StringBuilder passed = new StringBuilder();
        for (long cgroup = 1; cgroup <= 4; cgroup++) {
            if (test.test(row(cgroup))) passed.append(passed.isEmpty() ? "" : " ").append(cgroup);
        }
        assertThat(passed.isEmpty() ? "0" : passed.toString()).isEqualTo(cgroups);
    }
}
