package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadStartTest {
    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-t -a -n", "-tan state established", "-tn exclude time-wait state all", ""})
    void flagsAndStateWordsAreWorthAHeadStart(String line) {
        assertThat(HeadStart.isPlain(line.isEmpty() ? new String[0] : line.split(" "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "-V", "-th", "-y", "-tay", "state", "-t state foo", "--numeric", "-", "--"})
    void helpAndWhateverMayBeAMistakeIsNot(String line) {
        assertThat(HeadStart.isPlain(line.split(" "))).isFalse();
    }
}
