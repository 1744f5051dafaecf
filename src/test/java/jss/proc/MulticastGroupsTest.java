package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jss.record.MulticastGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MulticastGroupsTest {
    @Test
    void groupsComeByInterfaceThenLinkInetInet6(@TempDir Path net) throws IOException {
        Files.writeString(net.resolve("dev_mcast"),
                "2    eth0            1     0     333300000001\n2    eth0            2     1     01005e000001\n");
        Files.writeString(net.resolve("igmp"), """
                Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter
                1\tlo        :     1      V3
                \t\t\t\t010000E0     1 0:00000000\t\t0
                2\teth0      :     1      V3
                \t\t\t\tFB0000E0     3 0:00000000\t\t0
                """);
        Files.writeString(net.resolve("igmp6"),
                "1    lo              ff020000000000000000000000000001     1 0000000C 0\n");
        var groups = MulticastGroups.read(net, 0);
        assertThat(groups).extracting(MulticastGroup::ifindex, MulticastGroup::name, MulticastGroup::family,
                MulticastGroup::users, MulticastGroup::fixed).containsExactly(
                tuple(1, "lo", 2, 1L, false), tuple(1, "lo", 10, 1L, false), tuple(2, "eth0", 17, 1L, false),
                tuple(2, "eth0", 17, 2L, true), tuple(2, "eth0", 2, 3L, false));
        assertThat(groups.get(0).address()).containsExactly(224, 0, 0, 1); // as a little-endian host writes it
        assertThat(groups.get(1).address()).hasSize(16).startsWith(0xff, 2).endsWith(0, 1);
        assertThat(groups.get(2).address()).containsExactly(0x33, 0x33, 0, 0, 0, 1);
        assertThat(MulticastGroups.read(net, 10)).hasSize(1);
    }

    @Test
    void aHostWithoutThoseFilesHasNoGroups(@TempDir Path net) {
        assertThat(MulticastGroups.read(net, 0)).isEmpty();
    }
}
