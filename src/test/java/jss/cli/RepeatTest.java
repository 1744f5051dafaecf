package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatTest {
    @Test
    void theNextRoundIsDueAPeriodAfterTheLastWasDue() {
        assertThat(Repeat.next(1000, 100, 1000)).isEqualTo(1100);
        assertThat(Repeat.next(1000, 100, 1060)).isEqualTo(1100);
        assertThat(Repeat.next(1000, 100, 1099)).isEqualTo(1100);
    }

    @Test
    void roundsThatWereMissedAreLeftOut() {
        assertThat(Repeat.next(1000, 100, 1100)).isEqualTo(1200);
        assertThat(Repeat.next(1000, 100, 1350)).isEqualTo(1400);
        assertThat(Repeat.next(Long.MAX_VALUE - 10, 100, Long.MIN_VALUE + 200)).isEqualTo(Long.MAX_VALUE - 10 + 300);
    }

    @Test
    void aRoundThatFailsIsTheLast() {
        int[] rounds = new int[1];
        assertThat(Repeat.forEver(Repeat.REAL, 0.001, () -> ++rounds[0] < 4 ? 0 : 7)).isEqualTo(7);
        assertThat(rounds[0]).isEqualTo(4);
    }

    @Test
    void onlyNumbersAboveZeroAreSeconds() {
        assertThat(Repeat.seconds("0.5")).isEqualTo(0.5);
        assertThat(Repeat.seconds(".5")).isEqualTo(0.5);
        for (String word : new String[] {"", "0", "-1", "x", "NaN", "Infinity", "1e999", "5x"}) {
            assertThat(Repeat.seconds(word)).as(word).isZero();
        }
    }
}
