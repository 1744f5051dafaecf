package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jss.record.CounterTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CountersTest {
    @Test
    void namesStandOverNumbers() {
        List<CounterTable> tables = Counters.pairs("Tcp: RtoMin MaxConn\nTcp: 200 -1\nIpExt: InOctets\nIpExt: 7\n");
        assertThat(tables).extracting(CounterTable::name).containsExactly("Tcp", "IpExt");
        assertThat(tables.get(0).counter(1)).isEqualTo("MaxConn");
        assertThat(tables.get(0).value(1)).isEqualTo(-1);
    }

    @Test
    void linesBelongToTheTableThatTheirNameBeginsWith() {
        List<CounterTable> tables = Counters.lines("Ip6InReceives \t3\nUdp6NoPorts\t4\nUdpLite6InErrors 5\n", "");
        assertThat(tables).extracting(CounterTable::name).containsExactly("Ip6", "Udp6", "UdpLite6");
        assertThat(Counters.lines("SctpCurrEstab 1\n", "Sctp").get(0).name()).isEqualTo("Sctp");
    }

    @Test
    void linesThatDoNotFitArePassedOver() {
        assertThat(Counters.pairs("Tcp: A\nUdp: 1\nUdp: B\nUdp: 2\n")).hasSize(1);
        assertThat(Counters.pairs("Tcp: A B C\nTcp: 1 2\n").get(0).size()).isEqualTo(2);
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        Counters.pairs(text);
        Counters.lines(text, "x");
    }
}
