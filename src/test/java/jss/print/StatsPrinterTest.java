package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jss.record.CounterSample;
import org.junit.jupiter.api.Test;

class StatsPrinterTest {
    private static CounterSample sample(long nanos, Object... values) {
        CounterSample s = new CounterSample(nanos);
        for (int i = 0; i < values.length; i += 2) s.put((String) values[i], ((Number) values[i + 1]).longValue());
        return s;
    }

    private static String text(CounterSample now, CounterSample before, boolean every, boolean zeros, String... patterns) {
        ByteOut out = new ByteOut(256);
        new StatsPrinter(List.of(patterns), zeros, out).text(now, before, every);
        return out.toString();
    }

    private final CounterSample before =
            sample(0, "TcpInSegs", 10, "TcpCurrEstab", 5, "eth0.rx_errors", 7, "IpForwarding", 1, "UdpNoPorts", 0);
    private final CounterSample now =
            sample(2_000_000_000L, "TcpInSegs", 15, "TcpCurrEstab", 3, "eth0.rx_errors", 2, "IpForwarding", 1, "UdpNoPorts", 0);

    @Test
    void valuesStandAlone() {
        assertThat(text(now, null, false, false)).isEqualTo("""
                Name                                   Value
                TcpInSegs                                 15
                TcpCurrEstab                               3
                eth0.rx_errors                             2  broken packets: cable, driver, duplex
                """);
    }

    @Test
    void aCounterThatWentBackBeganAnewButALevelMayFall() {
        assertThat(text(now, before, false, false)).isEqualTo("""
                Name                                   Value        Change  in 2.0 s
                TcpInSegs                                 15            +5
                TcpCurrEstab                               3            -2
                eth0.rx_errors                             2            +2  broken packets: cable, driver, duplex
                """);
    }

    @Test
    void aPeriodShowsWhatChangedAndHowFast() {
        CounterSample still = sample(1_000_000_000L, "TcpInSegs", 15, "TcpCurrEstab", 3, "eth0.rx_errors", 1);
        assertThat(text(now, still, true, false)).isEqualTo("""
                Name                                   Value        Change     Per second
                eth0.rx_errors                             2            +1            1.0  broken packets: cable, driver, duplex
                """);
    }

    @Test
    void zerosAndSettingsAreShownOnDemand() {
        assertThat(text(now, null, false, true)).contains("UdpNoPorts ", "IpForwarding ");
        assertThat(text(now, null, false, false, "ipfor*")).contains("IpForwarding ").doesNotContain("Tcp");
        assertThat(text(now, null, false, false, "udp*")).doesNotContain("UdpNoPorts");
        assertThat(text(now, null, false, true, "udp*")).contains("UdpNoPorts");
    }

    @Test
    void patternsCoverTheWholeNameInAnyCase() {
        assertThat(StatsPrinter.matches("tcp*segs", 0, "TcpInSegs", 0)).isTrue();
        assertThat(StatsPrinter.matches("*.rx_?rrors", 0, "eth0.rx_errors", 0)).isTrue();
        assertThat(StatsPrinter.matches("tcp", 0, "TcpInSegs", 0)).isFalse();
        assertThat(StatsPrinter.matches("*", 0, "", 0)).isTrue();
        assertThat(StatsPrinter.matches("?", 0, "", 0)).isFalse();
    }

    @Test
    void jsonIsOneObjectALine() {
        ByteOut out = new ByteOut(256);
        new StatsPrinter(List.of("*rx*"), false, out).json(now, before, false);
        assertThat(out.toString()).isEqualTo("{\"seconds\":2.000,\"counters\":[{\"name\":\"eth0.rx_errors\",\"value\":2,\"change\":2,"
                + "\"meaning\":\"broken packets: cable, driver, duplex\"}]}\n");
    }

    @Test
    void everyCounterToWatchIsOneThatLinuxHas() {
        StatsPrinter printer = new StatsPrinter(List.of(), false, new ByteOut(16));
        for (String name : List.of("TcpExtListenOverflows", "TcpExtListenDrops", "TcpExtTCPTimeouts", "TcpRetransSegs", "TcpInErrs",
                "eth0.rx_errors", "eth0.rx_dropped", "eth0.tx_errors", "eth0.tx_dropped", "v.lan.5.collisions")) {
            assertThat(printer.meaning(name)).as(name).isNotBlank();
        }
        assertThat(printer.meaning("TcpInSegs")).isNull();
    }
}
