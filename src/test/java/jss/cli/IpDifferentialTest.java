package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import jss.testing.Inside;
import jss.testing.IpScene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of ip beside the installed one (6.1), byte for byte but for what newer ones print differently. */
class IpDifferentialTest {
    /** What 7.1 prints and 6.1 does not, as we print it; taken away before we compare. */
    private enum NewerThan61 {
        ADDRESS_PROTOCOL(" proto (kernel_\\w+|0x[0-9a-f]+)(?= )", ""),
        ADDRESS_PROTOCOL_IN_JSON(",\\s*\"protocol\": ?\"(kernel_\\w+|0x[0-9a-f]+)\"(?=,\\s*\"(label|valid))", ""),
        ONE_BLANK_BEFORE_ALLMULTI("(promiscuity \\d+) allmulti", "$1  allmulti"),
        NETNS_IMMUTABLE(" netns-immutable(?= )", ""),
        NETNS_IMMUTABLE_IN_JSON(",\\s*\"netns-immutable\": ?true", ""),
        IPV4_OFFLOAD_SIZES(" g[sr]o_ipv4_max_size \\d+", ""),
        IPV4_OFFLOAD_SIZES_IN_JSON(",\\s*\"g[sr]o_ipv4_max_size\": ?\\d+", ""),
        PORT_MASK_IN_JSON(",\\s*\"[sd]port_mask\": ?\"0x[0-9a-f]+\"", ""),
        MULTIPATH_BY_DEVICE("(?m)^\\S+( nhid \\d+)? \\n(\\tnexthop [^\\n]*\\n)+", ""),
        ENCAP_IS_AN_OBJECT("\"encap\":\\{\"encap_type\":([^{}]*)\\}", "\"encap\":$1");

        final Pattern pattern;
        final String instead;

        NewerThan61(String pattern, String instead) {
            this.pattern = Pattern.compile(pattern);
            this.instead = instead;
        }
    }

    private static final Set<NewerThan61> USUAL = EnumSet.complementOf(EnumSet.of(NewerThan61.MULTIPATH_BY_DEVICE));

    /** Clocks, which go on between two runs. */
    private static final Pattern CLOCKS = Pattern.compile("\\d+(?=sec)|(?<=used )\\d+/\\d+/\\d+"
            + "|(?<=\"(valid_life_time|preferred_life_time|expires|used|confirmed|updated)\": ?)\\d{1,6}\\b");

    private static IpScene scene;

    @BeforeAll
    static void build() throws Exception {
        scene = new IpScene();
    }

    @AfterAll
    static void remove() {
        scene.close();
    }

    private static String ours(String arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Inside.run(scene.netns, () -> IpCommand.run(arguments.split(" "), () -> out::write));
        return out.toString(StandardCharsets.ISO_8859_1) + "status " + status;
    }

    private static String theirs(String arguments) {
        var run = scene.netns.tool("ip", arguments);
        return run.out() + "status " + run.status();
    }

    private static String masked(String text, Set<NewerThan61> differences) {
        for (NewerThan61 d : differences) text = d.pattern.matcher(text).replaceAll(d.instead);
        return CLOCKS.matcher(text).replaceAll("N");
    }

    /** Neighbours change their states and counters count, so that a difference has to last to be one. */
    private static void same(String arguments, Set<NewerThan61> differences) throws Exception {
        String ours = "";
        String theirs = " ";
        for (int i = 0; i < 4 && !ours.equals(theirs); i++) {
            ours = masked(ours(arguments), differences);
            theirs = masked(theirs(arguments), EnumSet.noneOf(NewerThan61.class));
        }
        assertThat(ours).as("ip " + arguments).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"route", "-d route", "-j route", "-p -j route show root 203.0.112.0/20", "-p -j route show 10.205.0.0/16",
        "-o route", "-s route", "-N route", "-4 route",
        "-6 route", "-6 -j route", "-6 -d -j route", "-6 -s route", "route show table all", "-4 route show table all",
        "-6 route show table all", "-j route show table all", "-d route show table all", "route show table local",
        "route show table main", "route show table 100", "route show table 4000000", "-6 route show table 100",
        "route show cache", "route show 10.77.0.0/24", "route show default", "route show table all default",
        "-6 route show default", "route show root 10.77.0.0/16", "route show root 10.205/16",
        "route show match 10.77.0.9", "route show exact 10.205.0.0/16", "route show to root 10/8",
        "route show via 10.77.0.2", "route show via 10.77.0.0/16", "-6 route show via fe80::1",
        "route show via inet6 fe80::99", "route show src 10.77.0.1", "route show metric 100", "route show metric 0",
        "route show proto kernel", "route show proto 77 table all", "route show scope link", "route show scope global",
        "route show type blackhole", "route show type unreachable table all", "route show type local table all",
        "route show tos 0x10", "route show realms 5", "route show realms 3/5 table all",
        "-6 route show from 2001:db8:1::/48", "-6 route show root 2001:db8::/32", "r", "ro sh", "r l table 100"})
    void routes(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"route show dev va0", "route show dev va1"})
    void routesOfADeviceButForThoseWithSeveralWays(String arguments) throws Exception {
        same(arguments, EnumSet.of(NewerThan61.MULTIPATH_BY_DEVICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"route get 10.77.0.9", "-j route get 10.77.0.9", "-d route get 10.77.0.9",
        "-o route get 10.77.0.9", "route get 10.77.0.1", "-j route get 10.77.0.255", "route get 127.0.0.1",
        "route get 224.0.0.5", "route get 8.8.8.8", "route get 10.206.1.1", "route get 10.208.0.1",
        "-j route get 203.0.113.7", "route get fibmatch 10.77.0.9", "route get fibmatch 203.0.113.7",
        "route get 10.77.0.9 from 10.77.0.1", "route get 10.77.0.9 oif va1", "route get 10.77.0.9 mark 16",
        "route get 10.77.0.9 dev va0 uid 150 ipproto udp sport 5 dport 7", "-6 route get 2001:db8:77::9",
        "route get 2001:db8:77::1", "-j route get 2001:db8:77::1", "route get ff02::1",
        "-6 route get 2001:db8:77::9 from 2001:db8:77::1", "route get 198.51.100.1", "route get 198.51.101.1",
        "route get 198.51.102.1", "route get", "route get 10.77.0.0/24"})
    void wherePacketsWouldGo(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "-j link", "-p -j link", "-o link", "-s link", "-s -s link", "-s -j link", "-s -s -j link",
        "-s -h link", "-h -iec -s link show lo", "-iec -s link show lo", "-br link", "-br -j link", "-j -p -br link",
        "link show va1", "link show va1b", "link show dev va1-alternative-name-long", "link show up", "-j link show up",
        "link show type veth", "link show type bridge_slave", "-j link show type veth", "link show master br0",
        "link show nomaster", "link show group 7", "link show group default", "-N link", "-6 link show va0", "l",
        "-stat -stat link show lo", "-d link show lo", "-d link show va0", "-d -j link show mv0", "-d -o link show mv0",
        "-d link show dm1", "-d -j link show tunx0", "-j link show type nokind"})
    void links(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addr", "-j addr", "-p -j addr", "-o addr", "-o -j addr", "-br addr", "-br -j addr",
        "-s addr show lo", "-s -j addr show lo", "-4 addr", "-6 addr", "-4 -j addr", "-6 -br addr", "-0 addr",
        "-4 -o addr", "-N addr", "-d addr show va1", "addr show va1", "-4 addr show va1", "-4 addr show dm1",
        "addr show up", "-j addr show up", "addr show scope link", "addr show secondary", "addr show primary",
        "addr show permanent", "addr show dynamic", "addr show deprecated", "addr show -deprecated",
        "addr show to 10.77/16", "addr show to 2001:db8::/32", "-j addr show to 10.77/16", "addr show label va1*",
        "-j addr show label va1:lab", "addr show type veth", "addr show master br0", "-j addr show secondary",
        "-br addr show scope link", "-j addr show to 10.77.9.0/24", "-6 -j addr show va1", "a s va0"})
    void addresses(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "-j rule", "-p -j rule", "-d rule", "-N rule", "-6 rule", "-6 -j rule", "-6 -d rule",
        "rule show table 100", "rule show lookup main", "rule show pref 1001", "rule show from 10.3/16",
        "rule show from 10.3.3.3", "rule show to 10.9.0.0/16", "rule show iif va0", "rule show oif nonexist",
        "rule show fwmark 0x10/0xff", "rule show fwmark 7", "rule show not", "rule show l3mdev",
        "rule show uidrange 100-200", "rule show ipproto tcp", "rule show sport 80", "rule show sport 5-6",
        "rule show tos 0x10", "ru"})
    void rules(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neigh", "-j neigh", "-p -j neigh", "-s neigh", "-br neigh", "-br -j neigh", "-4 neigh", "-6 neigh",
        "neigh show dev va0", "-j neigh show dev va0", "-br neigh show dev va0", "neigh show nud all",
        "neigh show nud stale", "neigh show nud permanent nud noarp", "neigh show nud none", "neigh show proxy",
        "-j neigh show proxy", "neigh show to 10.77.0.0/28", "neigh show 10.77.0.57", "neigh show 2001:db8:77::/64",
        "neigh show unused nud permanent", "-N neigh", "neigh get 10.77.0.57 dev va0", "neigh get 10.77.0.57",
        "neigh show nomaster", "n"})
    void neighbours(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maddr", "-j maddr", "-p -j maddr", "-o maddr", "-4 maddr", "-6 maddr", "-0 maddr",
        "maddr show va0", "-j maddr show dev va0", "maddr show dev nope", "-j maddr show dev nope", "m"})
    void multicastGroups(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "route foo", "link show nope", "addr show nope", "neigh show dev nope",
        "route show dev nope", "route show table nope", "route show proto nope", "route show scope nope",
        "route show type nope", "route show 10.77.300", "-6 route show 10.77.0.0/24", "-f foo route", "-x route",
        "route show table", "link show master nope", "addr show scope nope", "neigh show nud nope",
        "rule show table nope", "route show table 4711", "-6 route show table 4711"})
    void whatDoesNotExistHasIpsStatus(String arguments) throws Exception {
        same(arguments, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"route", "addr", "rule", "neigh", "link", "maddr"})
    void theSceneIsWorthLookingAt(String object) {
        assertThat(theirs(object).lines().count()).isGreaterThan(5);
    }
}
