package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jss.query.ip.Prefix;
import org.junit.jupiter.api.Test;

class IpWordsTest {
    @Test
    void whatIsLeftOutOfAnIpv4AddressIsZero() {
        assertThat(IpWords.prefix("10.8", 0).octets()).containsExactly(10, 8, 0, 0);
        assertThat(IpWords.prefix("10.8", 0).length()).isEqualTo(32);
        assertThat(IpWords.prefix("10/8", 0).octets()).containsExactly(10, 0, 0, 0);
        assertThat(IpWords.prefix("10.0.0.0/255.255.252.0", 0).length()).isEqualTo(22);
    }

    @Test
    void theFamilyComesWithTheAddressOrIsAskedFor() {
        assertThat(IpWords.prefix("::1", 0).family()).isEqualTo(10);
        assertThat(IpWords.prefix("::ffff:1.2.3.4/96", 0).octets()).hasSize(16).endsWith(1, 2, 3, 4);
        assertThat(IpWords.prefix("default", 0)).satisfies(p -> assertThat(p.length()).isZero());
        assertThatThrownBy(() -> IpWords.prefix("::1", 2)).hasMessage("Error: inet prefix is expected rather than \"::1\".");
        assertThatThrownBy(() -> IpWords.prefix("1.2.3.4", 10)).hasMessageContaining("inet6 prefix");
    }

    @Test
    void whatIsNoAddressIsSaidAndNeverLookedUp() {
        for (String word : new String[] {"", "localhost", "1.2.3.4.5", "300", "1.2.3.256", "1.2.3.4/33", "::1/129",
                "1.2.3.4/", "fe80::1%lo", "1::2::3", "1.2.3.4/255.0.255.0", "-1", "10.+8"}) {
            assertThatThrownBy(() -> IpWords.prefix(word, 0)).as(word).isInstanceOf(IpFailure.class);
        }
    }

    @Test
    void numbersAreDecimalOctalOrHexadecimal() {
        assertThat(IpWords.number("10")).isEqualTo(10);
        assertThat(IpWords.number("010")).isEqualTo(8);
        assertThat(IpWords.number("0x10")).isEqualTo(16);
        assertThat(IpWords.number("0")).isZero();
        for (String word : new String[] {"", "x", "0x", "09", "+1", "1 ", "99999999999999999999"}) {
            assertThat(IpWords.number(word)).as(word).isEqualTo(-1);
        }
    }

    @Test
    void aKeywordMayBeCutAnywhere() {
        IpWords w = new IpWords(List.of("ta", "table", "tables", ""));
        assertThat(w.takes("table")).isTrue();
        assertThat(w.takes("table")).isTrue();
        assertThat(w.takes("table")).isFalse();
        assertThat(w.next()).isEqualTo("tables");
        assertThat(w.takes("table")).isFalse();
        w.next();
        assertThatThrownBy(w::next).hasMessage("Command line is not complete. Try option \"help\"");
    }

    @Test
    void onlyWholeAddressesAreHosts() {
        assertThat(IpWords.prefix("10.0.0.1", 0).isHost()).isTrue();
        assertThat(IpWords.prefix("10.0.0.1/31", 0).isHost()).isFalse();
        assertThat(new Prefix(0, new byte[0], 0).isHost()).isFalse();
    }
}
