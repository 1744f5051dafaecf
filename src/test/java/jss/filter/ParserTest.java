package jss.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import jss.record.Family;
import jss.record.SocketTable;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static final Context TCP = new Context(EnumSet.of(SocketTable.TCP), null, new FakeLookup());
    private static final Context ALL = new Context(SocketTable.named("all"), null, new FakeLookup());

    private static Context preferring(Family family) {
        return new Context(SocketTable.ofFamily(family), family, new FakeLookup());
    }

    private static String read(String text) {
        return Expr.print(Parser.parse(text, TCP).expr());
    }

    private static FilterSyntaxException refused(String text, Context context) {
        try {
            Parser.parse(text, context);
        } catch (FilterSyntaxException e) {
            return e;
        }
        throw new AssertionError(text + " was accepted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "sport = 22 | sport = 22",
        "sport 22 | sport = 22",
        "sport eq :22 | sport = 22",
        "sport == ssh | sport = 22",
        "sport = 0x16 | sport = 22",
        "sport = 026 | sport = 22",
        "sport = +22 | sport = 22",
        "sport = -1 | src any",
        "sport = * | src any",
        "sport != * | not src any",
        "sport neq 22 | sport != 22",
        "sport geq 22 | sport >= 22",
        "sport ge 22 | sport >= 22",
        "sport gt 22 | sport >= 23",
        "sport leq 22 | sport <= 22",
        "sport lt 22 | sport <= 21",
        "sport > 65535 | not src any",
        "sport >= 0 | src any",
        "sport = inet6::8022 | sport = 8022",
        "src 10.0.0.1 | src = 10.0.0.1",
        "src = 10.0.0.1:22 | src = 10.0.0.1 and sport = 22",
        "src 127/8 | src = 127.0.0.0/8",
        "src 10.1 | src = 10.1.0.0",
        "src 0x7f.0.0.01 | src = 127.0.0.1",
        "src 10.1.2.3/255.255.0.0 | src = 10.1.0.0/16",
        "src [::1] | src = [::1]",
        "src [::1]:22 | src = [::1] and sport = 22",
        "src [fe80::/10] | src = [fe80::/10]",
        "src ::1/128 | src = [::1]",
        "src ::/0:8022 | src = [::/0] and sport = 8022",
        "src [::ffff:1.2.3.4] | src = [::ffff:102:304]",
        "src * | src any",
        "src *:22 | sport = 22",
        "src :22 | sport = 22",
        "src any | src any",
        "src default:22 | sport = 22",
        "not src any | not src any",
        "src two | src = 10.0.0.1 or src = 10.0.0.2",
        "dst localhost:ssh | ( dst = 127.0.0.1 or dst = [::1] ) and dport = 22",
        "src unix:*foo* | src = unix:*foo*",
        "src unix:/a\\ b | src = unix:/a\\ b",
        "src link:ip:lo | src = link:2048 and sport = 1",
        "src link:*:eth0 | sport = 2",
        "src netlink:rtnl:kernel | src = netlink:0 and sport = 0",
        "src vsock:3:99 | src = vsock:3 and sport = 99",
        "dev lo | dev = lo",
        "dev != 7 | not dev = 7",
        "dev if9 | dev = if9",
        "dev a=b | dev = a=b",
        "fwmark = 0x10/0xff | fwmark = 0x10/0xff",
        "fwmark != 1 | not fwmark = 0x1",
        "cgroup /a/b | cgroup = /a/b",
        "autobound | autobound",
    })
    void everythingThatSsUnderstands(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sport = 22 or sport = 8022 and src [::1] ! ( sport = 22 or sport = 8022 ) and src = [::1]",
        "sport = 22 dport = 80 ! sport = 22 and dport = 80",
        "sport = 22 & dport = 80 ! sport = 22 and dport = 80",
        "sport = 22 and ( dport = 1 or dport = 2 ) ! sport = 22 and ( dport = 1 or dport = 2 )",
        "not sport = 22 or dport = 1 ! sport != 22 or dport = 1",
        "not not sport = 22 ! sport = 22",
        "not ( sport = 22 or dport = 1 ) ! not ( sport = 22 or dport = 1 )",
    })
    void andAndOrBindAlikeFromTheLeftAndNotBindsToOneTerm(String both) {
        String[] parts = both.split(" ! ");
        assertThat(read(parts[0])).isEqualTo(parts[1]);
        assertThat(read(parts[0].replace("not", "!").replace(" or ", " || ").replace(" and ", " && "))).isEqualTo(parts[1]);
        assertThat(read(parts[0].replace(" or ", " | "))).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "(sport=22);sport = 22",
        "sport=22;sport = 22",
        "!sport=22;sport != 22",
        "sport!=22;sport != 22",
        "(sport=22||dport>=1024)&&!(src=10/8);( sport = 22 or dport >= 1024 ) and not src = 10.0.0.0/8",
        "sport = 22 and(dport = 80);sport = 22 and dport = 80",
        "not(sport = 22);sport != 22",
        "(dev eth0);dev = eth0",
        "( dev eth0) );dev = eth0)",
        "(src unix:*(a)*);src = unix:*(a)*",
        "dport in (80, 443, 8000-8100);dport = 80 or dport = 443 or dport = 8000-8100",
        "dport in (80,443);dport = 80 or dport = 443",
        "dport in(80 443);dport = 80 or dport = 443",
        "dport = 80,443;dport = 80 or dport = 443",
        "dport != 80,443;dport != 80 and dport != 443",
        "dport not in (80,443);not ( dport = 80 or dport = 443 )",
        "dst in (10/8, 192.168/16, [fe80::/10]);dst = 10.0.0.0/8 or dst = 192.168.0.0/16 or dst = [fe80::/10]",
        "src != 10/8;not src = 10.0.0.0/8",
        "src 10.0.0.1-10.0.0.4;src = 10.0.0.1 or src = 10.0.0.2/31 or src = 10.0.0.4",
        "state established;state established",
        "state = established,close-wait;state established,close-wait",
        "state in (listening, TIME-WAIT);state time-wait,listening",
        "state established or sport = :22;state established or sport = 22",
        "exclude bucket;not state bucket",
        "state != listening;not state listening",
        "rtt > 100ms;rtt >= 100001us",
        "rtt >= 1.5ms;rtt >= 1500us",
        "rtt<100;rtt <= 99999us",
        "retrans > 0;retrans >= 1",
        "cwnd < 10;cwnd <= 9",
        "send-q > 1M;send-q >= 1000001",
        "sendq >= 1Mi;send-q >= 1048576",
        "recv_q = 0;recv-q = 0",
        "bytes-acked > 1G;bytes-acked >= 1000000001",
        "delivery-rate < 1Mbps;delivery-rate <= 999999bps",
        "lastrcv > 10m;lastrcv >= 600001ms",
        "cong = bbr;cong = \"bbr\"",
        "cong in (bbr, cubic);cong = \"bbr\" or cong = \"cubic\"",
        "uid = 1000;uid = 1000",
        "uid root;uid = 0",
        "user = www-data;uid = 33",
        "user != root;not uid = 0",
        "pid = 4242;pid = 4242",
        "process = nginx;process = \"nginx\"",
        "process = \"a b\";process = \"a b\"",
        "process ~ /^ng.*x$/;process ~ /^ng.*x$/",
        "process ~ /a b/i and sport = 1;process ~ /a b/i and sport = 1",
        "process !~ ^ngi;not process ~ /^ngi/",
        "process contains ng;process contains \"ng\"",
        "cgroup ~ /nginx\\.service/;cgroup ~ /nginx\\.service/",
        "inode = 77;inode = 77",
        "cookie = 0x1f;cookie = 31",
        "mark = 3;fwmark = 0x3",
        "tos = 0x10;tos = 16",
        "timer = keepalive;timer = \"keepalive\"",
        "family = ipv6;family = \"inet6\"",
        "proto in (tcp, udp);proto = \"tcp\" or proto = \"udp\"",
        "v6only and ecn;v6only = 1 and ecn = 1",
        "v6only = no;v6only = 0",
        "local = 10.0.0.1;src = 10.0.0.1",
        "dctcp-alpha > 50%;dctcp-alpha >= 0.5009765625",
        "cwnd = 1.5;not src any",
    })
    void whatSsDoesNotUnderstand(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @Test
    void aBlankFilterAcceptsEverything() {
        assertThat(Parser.parse("", TCP).expr()).isEqualTo(Expr.TRUE);
        assertThat(Parser.parse(" \t\n ", TCP).expr()).isEqualTo(Expr.TRUE);
    }

    @Test
    void thePreferredFamilySaysHowAHostIsRead() {
        assertThat(Expr.print(Parser.parse("src *foo*", preferring(Family.UNIX)).expr())).isEqualTo("src = unix:*foo*");
        assertThat(Expr.print(Parser.parse("sport *foo*", preferring(Family.UNIX)).expr())).isEqualTo("src = unix:*foo*");
        assertThat(Expr.print(Parser.parse("src ip:lo", preferring(Family.PACKET)).expr()))
                .isEqualTo("src = link:2048 and sport = 1");
        assertThat(Expr.print(Parser.parse("src localhost", preferring(Family.INET6)).expr())).isEqualTo("src = [::1]");
        assertThat(refused("src [::1]", preferring(Family.INET))).hasMessageContaining("IPv4");
        assertThat(refused("src 1.2.3.4", preferring(Family.INET6))).hasMessageContaining("IPv6");
    }

    @Test
    void theLastPrefixNarrowsTheListing() {
        assertThat(Parser.parse("src inet:127.0.0.1 or src inet6:[::1]", TCP).family()).isEqualTo(Family.INET6);
        assertThat(Parser.parse("not sport = inet::22", TCP).family()).isEqualTo(Family.INET);
        assertThat(Parser.parse("sport = 22", TCP).family()).isNull();
        assertThat(Parser.parse("sport = 22", preferring(Family.INET)).family()).isEqualTo(Family.INET);
    }

    @Test
    void serviceNamesAreOfTheProtocolsListed() {
        Context udp = new Context(EnumSet.of(SocketTable.UDP), null, new FakeLookup());
        Context mptcp = new Context(EnumSet.of(SocketTable.MPTCP), null, new FakeLookup());
        assertThat(Expr.print(Parser.parse("sport = syslog", udp).expr())).isEqualTo("sport = 514");
        assertThat(Expr.print(Parser.parse("sport = ssh", mptcp).expr())).isEqualTo("sport = 22");
        assertThat(refused("sport = syslog", TCP)).hasMessageContaining("no such port or service");
        assertThat(refused("sport = odd", ALL)).hasMessageContaining("2 of tcp and 1 of udp");
    }

    @Test
    void portsOutOfRangeAreRefusedWhereOnlyPortsCanBeMeant() {
        assertThat(refused("sport = 70000", TCP)).hasMessage("ports are 0 to 65535");
        assertThat(refused("dport <= 65536", TCP)).hasMessage("ports are 0 to 65535");
        assertThat(refused("sport = inet::70000", ALL)).hasMessage("ports are 0 to 65535");
        assertThat(Expr.print(Parser.parse("sport = 2028712", ALL).expr())).isEqualTo("sport = 2028712"); // an inode
        assertThat(Expr.print(Parser.parse("sport = -4219", ALL).expr())).isEqualTo("sport = 4294963077"); // a port id
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "sport 22 dport | 14 | 1 | false",
        "( sport 22 | 10 | 1 | false",
        "sport = 22 ) | 11 | 1 | false",
        "( ) | 2 | 1 | false",
        "sport ! = 22 | 6 | 1 | false",
        "sport = 22 or | 13 | 1 | false",
        "sport = or dport = 1 | 8 | 2 | false",
        "src >= 10/8 | 4 | 2 | false",
        "sport = 22 23 | 11 | 2 | false",
        "sport = foo | 8 | 3 | true",
        "src foo.invalid | 4 | 11 | true",
        "src ::1 | 4 | 3 | true",
        "src [::]/0 | 4 | 6 | true",
        "src 1.2.3.4/33 | 4 | 10 | true",
        "src 1.2.3.4.5 | 4 | 9 | true",
        "src *22 | 4 | 3 | true",
        "dev nosuch | 4 | 6 | true",
        "fwmark zz | 7 | 2 | true",
        "cgroup /nosuch | 7 | 7 | true",
        "stat established | 0 | 4 | true",
        "sport = 22 and state establishd | 21 | 10 | true",
        "process ~ /(/ | 10 | 3 | true",
        "process ~ /abc | 10 | 4 | true",
        "rtt > 5x | 6 | 2 | true",
        "proto = tpc | 8 | 3 | true",
        "fd > x | 5 | 1 | true",
        "netns = x | 0 | 5 | true",
    })
    void errorsPointAtTheWord(String text, int column, int length, boolean value) {
        FilterSyntaxException e = refused(text, TCP);
        assertThat(e.column()).as(e.getMessage()).isEqualTo(column);
        assertThat(e.length()).as(e.getMessage()).isEqualTo(length);
        assertThat(e.isValue()).as(e.getMessage()).isEqualTo(value);
    }

    @Test
    void nearMissesAreAnswered() {
        assertThat(refused("state establishd", TCP)).hasMessageContaining("did you mean established?");
        assertThat(refused("state ESTAB", TCP)).hasMessageContaining("did you mean established?");
        assertThat(refused("spotr = 22", TCP)).hasMessageContaining("did you mean sport?");
        assertThat(refused("retran > 1", TCP)).hasMessageContaining("did you mean retrans?");
        assertThat(refused("proto = tpc", TCP)).hasMessageContaining("did you mean tcp?");
        assertThat(refused("src ::1", TCP)).hasMessageContaining("[::1]");
        assertThat(refused("qwertyuiop = 1", TCP)).hasMessage("there is no predicate qwertyuiop");
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void printedExpressionsReadBackAsThemselves(@ForAll("expressions") Expr e) {
        Expr canonical = Parser.parse(Expr.print(e), ALL).expr();
        assertThat(Parser.parse(Expr.print(canonical), ALL).expr()).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<Expr> expressions() {
        return RandomFilters.expressions();
    }

    @Test
    void noTextDoesMoreThanBeRefused() {
        String[] pieces = {"sport", "src", "state", "=", "!=", ">", "(", ")", "!", "not", "and", "or", "||", "&", ",", "22",
            "10/8", "[::1]", "unix:*", "~", "/a/", "\"", "'", "\\", " ", "  ", "in", "contains", "process", "rtt", "1ms",
            "\u00e9", "\ud83d", "\0", "link:ip", "*", ":", "autobound", "dev", "lo", "established", "-", "%"};
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                if (random.nextInt(20) == 0) text.append((char) random.nextInt(0x10000));
                text.append(pieces[random.nextInt(pieces.length)]);
                if (random.nextInt(3) > 0) text.append(' ');
            }
            try {
                Expr e = Parser.parse(text.toString(), ALL).expr();
                assertThat(Parser.parse(Expr.print(e), ALL).expr()).as("%s", text).isEqualTo(e);
            } catch (FilterSyntaxException e) {
                assertThat(e.column()).isBetween(0, text.length());
            }
        }
    }

    @Test
    void nestingIsBoundedNotTheStack() {
        assertThat(read("( ".repeat(900) + "sport = 22" + " )".repeat(900))).isEqualTo("sport = 22");
        for (String open : Set.of("( ", "(", "! ", "!", "not ", "not(")) {
            assertThatThrownBy(() -> read(open.repeat(100_000) + "sport = 22")).isInstanceOf(FilterSyntaxException.class);
        }
        assertThatThrownBy(() -> read("sport = 1" + " or sport = 1 and sport = 2".repeat(100_000)))
                .isInstanceOf(FilterSyntaxException.class).hasMessageContaining("nested");
    }

    @Test
    void timeGrowsWithTheText() {
        for (String term : new String[] {"sport = 22 or ", "sport=22||", "(sport=22)||", "src unix:*x* or ", "dev eth0 | "}) {
            long small = nanos(term.repeat(10_000) + "sport = 1");
            long large = nanos(term.repeat(100_000) + "sport = 1");
            assertThat(large).as(term).isLessThan(60 * Math.max(small, 5_000_000)); // square would be 100
        }
        assertThat(nanos("dport in (" + "80, ".repeat(200_000) + "443)")).isLessThan(3_000_000_000L);
    }

    private static long nanos(String text) {
        Parser.parse(text, TCP);
        long start = System.nanoTime();
        Parser.parse(text, TCP);
        return System.nanoTime() - start;
    }
}
