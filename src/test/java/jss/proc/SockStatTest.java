package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SockStatTest {
    private static final byte[] TEXT = """
            sockets: used 57
            TCP: inuse 22 orphan 0 tw 3 alloc 25 mem 166
            UDP: inuse 4 mem 0
            """.getBytes(StandardCharsets.US_ASCII);

    @Test
    void numbersAreFoundByLineAndWord() {
        assertThat(SockStat.value(TEXT, "TCP:", "inuse")).isEqualTo(22);
        assertThat(SockStat.value(TEXT, "TCP:", "tw")).isEqualTo(3);
        assertThat(SockStat.value(TEXT, "UDP:", "mem")).isZero();
        assertThat(SockStat.value(TEXT, "UDP:", "tw")).isZero();
        assertThat(SockStat.value(TEXT, "RAW:", "inuse")).isZero();
        assertThat(SockStat.value(new byte[0], "TCP:", "inuse")).isZero();
    }

    @Test
    void everyPrefixOfTheFileIsReadWithoutHarm() {
        for (int n = 0; n < TEXT.length; n++) {
            assertThat(SockStat.value(java.util.Arrays.copyOf(TEXT, n), "TCP:", "inuse")).isIn(0L, 2L, 22L);
        }
    }
}
