package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedCountsTest {
    private static String put(RepeatedCounts counts, long a, long b) {
        ByteOut out = new ByteOut(8);
        counts.next(a).next(b).put(out);
        return out.toString();
    }

    @Test
    void everyRowHasItsOwnNumbersWhateverTheRowBeforeHad() {
        RepeatedCounts counts = new RepeatedCounts(false, " a:", " b:");
        assertThat(put(counts, 0, 0)).isEmpty();
        assertThat(put(counts, 1, 65483)).isEqualTo(" a:1 b:65483");
        assertThat(put(counts, 1, 65483)).isEqualTo(" a:1 b:65483");
        assertThat(put(counts, 1, 0)).isEqualTo(" a:1");
        assertThat(put(counts, 0, 1_000_000)).isEqualTo(" b:1000000");
        assertThat(put(counts, -1, 999_999)).isEqualTo(" a:-1 b:999999");
        assertThat(put(counts, 0, 0)).isEmpty();
    }

    @Test
    void octetsAreCountedWithoutASign() {
        assertThat(put(new RepeatedCounts(true, " a:", " b:"), -1, 7)).isEqualTo(" a:18446744073709551615 b:7");
    }
}
