package jss.print.netstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import jss.print.ByteOut;
import jss.print.netstat.CounterPrinter.Protocol;
import jss.proc.Counters;
import jss.record.CounterTable;
import org.junit.jupiter.api.Test;

class CounterPrinterTest {
    private static String print(EnumSet<Protocol> protocols, List<CounterTable> tables) {
        ByteOut out = new ByteOut(256);
        CounterPrinter printer = new CounterPrinter(protocols, out);
        for (CounterTable table : tables) printer.print(table);
        return out.toString();
    }

    private static String all(String text) {
        return print(EnumSet.allOf(Protocol.class), Counters.pairs(text));
    }

    @Test
    void countersWithoutALabelStandUnderTheirOwnNamesIfTheyAreNotZero() {
        assertThat(all("""
                Ip: Forwarding DefaultTTL InReceives OutTransmits
                Ip: 1 64 0 7
                TcpExt: TWKilled TCPTimeouts ListenOverflows TCPHPHits
                TcpExt: 0 3 1 0
                """)).isEqualTo("""
                Ip:
                    Forwarding: 1
                    0 total packets received
                    OutTransmits: 7
                TcpExt:
                    TCPTimeouts: 3
                    1 times the listen queue of a socket overflowed
                    0 packet headers predicted
                """);
    }

    @Test
    void aHistogramsHeadingStandsWhereTheLineBeforeItStood() {
        assertThat(all("""
                Icmp: InMsgs InErrors InCsumErrors InDestUnreachs InTimeExcds OutMsgs OutErrors OutRateLimitHost OutDestUnreachs
                Icmp: 1 2 3 4 0 5 6 7 8
                IcmpMsg: InType3 OutType3
                IcmpMsg: 4 8
                """)).isEqualTo("""
                Icmp:
                    1 ICMP messages received
                    2 input ICMP message failed
                    InCsumErrors: 3
                    ICMP input histogram:
                        destination unreachable: 4
                    5 ICMP messages sent
                    6 ICMP messages failed
                    OutRateLimitHost: 7
                    ICMP output histogram:
                        destination unreachable: 8
                IcmpMsg:
                        InType3: 4
                        OutType3: 8
                """);
    }

    @Test
    void inIcmp6TheOutputHistogramHangsOnTheInputOne() {
        assertThat(print(EnumSet.of(Protocol.RAW), Counters.lines("""
                Icmp6InMsgs\t9
                Icmp6InErrors\t0
                Icmp6OutMsgs\t12
                Icmp6InCsumErrors\t1
                Icmp6InDestUnreachs\t6
                Icmp6InEchos\t0
                Icmp6OutDestUnreachs\t0
                Icmp6OutNeighborSolicits\t2
                Icmp6InType1\t6
                """, ""))).isEqualTo("""
                Icmp6:
                    9 ICMP messages received
                    0 input ICMP message failed
                    12 ICMP messages sent
                    Icmp6InCsumErrors: 1
                    ICMP input histogram:
                        destination unreachable: 6
                        ICMP output histogram:
                        neighbor solicits: 2
                        Icmp6InType1: 6
                """);
    }

    @Test
    void aTableThatIsNotShownEndsAHistogramToo() {
        String text = """
                Icmp: InEchos
                Icmp: 1
                Tcp: InSegs
                Tcp: 1
                IpExt: InOctets
                IpExt: 5
                """;
        assertThat(print(EnumSet.of(Protocol.RAW), Counters.pairs(text))).endsWith("IpExt:\n    InOctets: 5\n");
    }

    @Test
    void onlyTablesWithAListAreChosenFrom() {
        String text = """
                Tcp: InSegs
                Tcp: 1
                UdpLite: InDatagrams
                UdpLite: 0
                MPTcpExt: MPCapableSYNRX
                MPTcpExt: 2
                """;
        assertThat(print(EnumSet.of(Protocol.UDP), Counters.pairs(text))).isEqualTo("UdpLite:\nMPTcpExt:\n    MPCapableSYNRX: 2\n");
    }

    @Test
    void numbersAreUnsigned() {
        assertThat(all("Tcp: InSegs\nTcp: 18446744073709551615\n")).isEqualTo("Tcp:\n    18446744073709551615 segments received\n");
    }

    @Test
    void labelsKeepTheBlankAtTheirEnd() {
        assertThat(print(EnumSet.of(Protocol.SCTP), Counters.lines("SctpAborteds 3\nSctpShutdowns 0\n", "Sctp")))
                .isEqualTo("Sctp:\n    3 Number of Aborteds \n    0 Number of Graceful Terminations\n");
    }

    @Test
    void everyLabelOfTheResourceIsInATable() {
        CounterLabels labels = CounterLabels.load();
        for (String table : List.of("Ip", "Icmp", "Tcp", "Udp", "TcpExt", "Ip6", "Icmp6", "Udp6", "Sctp")) {
            assertThat(labels.table(table)).as(table).isNotEmpty();
        }
        assertThat(labels.table("TcpExt")).hasSize(50);
        assertThat(labels.table("IpExt")).isNull();
    }
}
