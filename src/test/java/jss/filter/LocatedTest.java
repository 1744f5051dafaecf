package jss.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import jss.record.Lookup;
import jss.record.NetNamespace;
import jss.record.SocketTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatedTest {
    private static final NetNamespace BLUE = new NetNamespace(4026532177L, "blue".getBytes(StandardCharsets.UTF_8), true);

    /** A namespace where eth0 is number {@code index}; every name may be a device's. */
    private record Somewhere(int index) implements Lookup {
        @Override
        public int service(String protocol, String name) {
            return NONE;
        }

        @Override
        public List<byte[]> addresses(String host) {
            return List.of();
        }

        @Override
        public int link(String name) {
            return name.equals("eth0") ? index : NONE;
        }

        @Override
        public long user(String name) {
            return NONE;
        }

        @Override
        public long cgroup(String path) {
            return NONE;
        }

        @Override
        public int[] ephemeralPorts() {
            return new int[] {1000 * index, 2000 * index};
        }

        @Override
        public boolean seesEveryNamespace() {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "netns = blue | src any",
        "netns != blue | not src any",
        "netns = red | not src any",
        "netns = red or sport = 22 | sport = 22",
        "netns = blue and sport = 22 | sport = 22",
        "not netns = red and sport = 22 | sport = 22",
        "netns ~ /^bl/ and netns contains lu | src any",
        "netns-inode = 4026532177 | src any",
        "netns-inode = 7 | not src any",
        "dev = eth0 and sport = 22 | dev = eth0 and sport = 22",
        "dev = if3 | dev = if3",
        "( netns = red and sport = 1 ) or ( netns = blue and dport = 2 ) | dport = 2",
    })
    void whatIsAskedOfTheNamespaceIsAnswered(String text, String located) {
        Expr e = Parser.parse(text, new Context(EnumSet.of(SocketTable.TCP), null, new Somewhere(3))).expr();
        Expr here = Located.in(e, BLUE, new Somewhere(7));
        assertThat(Expr.print(here)).isEqualTo(located);
    }

    @Test
    void devicesAndChosenPortsAreThoseOfTheNamespace() {
        assertThat(Located.in(new Expr.Device(3, "eth0"), BLUE, new Somewhere(7))).isEqualTo(new Expr.Device(7, "eth0"));
        assertThat(Located.in(new Expr.Device(3, "eth1"), BLUE, new Somewhere(7))).isEqualTo(Expr.FALSE);
        assertThat(Located.in(new Expr.AutoBound(1, 2), BLUE, new Somewhere(7))).isEqualTo(new Expr.AutoBound(7000, 14000));
    }
}
