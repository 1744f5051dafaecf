package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What sockets of one family tell, as columns and in filters, of sockets that this kernel has. */
class FamilyFieldsKernelTest {
    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "all");
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    /** The rows of these columns, without the line of titles. */
    private static List<String> rows(String options, String columns, String filter) {
        List<String> command = new ArrayList<>(List.of(Run.JSS));
        command.addAll(Arrays.asList(options.split(" ")));
        command.addAll(List.of("--csv", "-H", "-C", columns, filter));
        Run run = netns.run(command.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    @Test
    void ringsAndFanoutOfPacketSockets() {
        String ring = "packet-version,rx-ring-block-size,rx-ring-blocks,rx-ring-frame-size,rx-ring-frames,rx-ring-timeout,";
        assertThat(rows("-0a", ring + "tx-ring-blocks", "rx-ring-blocks > 0"))
                .containsExactlyInAnyOrder("0,4096,4,2048,8,0,2", "2,8192,2,2048,8,60,");
        assertThat(rows("-0a", "type", "rx-ring-timeout >= 60ms")).containsExactly("dgram");
        assertThat(rows("-0a", "fanout-id,fanout-type", "fanout-type = cpu")).containsExactly("77,cpu", "77,cpu");
        assertThat(rows("-0a", "packet-running,packet-auxdata,packet-loss", "packet-origdev")).containsExactly("true,true,false");
    }

    @Test
    void aBpfFilterHasALength() {
        List<String> lengths = rows("-0a", "filter-length", "filter-length > 0");
        assertThat(lengths).hasSize((int) netns.tool("ss", "-0ab").clean().lines().filter(l -> l.contains("bpf filter")).count());
        assertThat(rows("-0a", "filter-length", "filter-length > 4")).containsExactly("5");
    }

    @Test
    void netlinkSocketsTellOfGroupsPeersAndTheDumpUnderWay() {
        assertThat(rows("-fnetlink -a", "groups", "portid = 7001")).containsOnly("\"1,5\"").isNotEmpty();
        assertThat(rows("-fnetlink -a", "groups", "portid = 7002")).containsOnly("\"32,33\"").isNotEmpty();
        assertThat(rows("-fnetlink -a", "peer-portid,peer-group", "portid = 7006")).containsExactly("7005,");
        assertThat(rows("-fnetlink -a", "netlink-protocol", "cb-running")).contains("4"); // the one that asks
        assertThat(rows("-fnetlink -a", "cb-running,pktinfo", "portid = 7005")).containsExactly("false,false");
    }

    @Test
    void subflowsKnowTheTokenOfTheirConnection() {
        List<String> tokens = rows("-Mn", "mptcp-token", "not mptcp-fallback and mptcp-token > 0");
        assertThat(tokens).hasSizeGreaterThanOrEqualTo(4);
        for (String token : tokens) {
            assertThat(rows("-tn", "ulp,subflow-token", "subflow-token = " + token)).containsExactly("mptcp," + token);
        }
        assertThat(rows("-tn", "subflow-flags", "subflow-flags contains M")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(rows("-Mn", "sport,mptcp-csum", "mptcp-fallback")).contains("22200,false");
    }

    @Test
    void optionsOfInternetSocketsAreTerms() {
        assertThat(rows("-tan", "sport,freebind,transparent,is-icsk", "freebind")).containsExactly("20112,true,false,true");
        assertThat(rows("-tan", "sport", "transparent")).containsExactly("20113");
        assertThat(rows("-uan", "sport,mc-all", "src 127.0.0.1 and recverr")).containsExactly("20312,false");
        assertThat(netns.jss("-tanH --inet-sockopt --json").clean()).contains("\"sockopt_freebind\":true");
        assertThat(netns.jss("-tanH --json").clean()).doesNotContain("sockopt_");
    }

    @Test
    void keysOfTcpMd5AreCountedAndNotTold() {
        assertThat(rows("-tan", "md5-keys,md5-peers", "md5-keys = 2")).containsExactly("2,\"10.0.0.0/8,127.0.0.1/32\"");
    }

    @Test
    void extendedJsonHasWhatExtendedTextHas() {
        String plain = netns.jss("-0a --json").clean();
        assertThat(plain).doesNotContain("packet_version").doesNotContain("rx_ring");
        assertThat(netns.jss("-0ae --json").clean()).contains("\"packet_version\":2", "\"rx_ring_blocks\":4");
    }

    @Test
    void descriptorsCanBeAskedFor() {
        List<String> all = rows("-tlnp", "fd,sport", "sport >= 20000");
        List<String> third = rows("-tlnp", "fd,sport", "sport >= 20000 and fd = 3");
        assertThat(third).isNotEmpty().containsExactlyElementsOf(all.stream().filter(FamilyFieldsKernelTest::isThird).toList());
        assertThat(third.size()).isLessThan(all.size());
        assertThat(rows("-tan", "sport", "fd > 2000000000")).isEmpty();
    }

    private static boolean isThird(String row) {
        String fds = row.substring(0, row.lastIndexOf(',')).replace("\"", "");
        return Arrays.asList(fds.split(",")).contains("3");
    }
}
