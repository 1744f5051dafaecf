package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-t -a -n", "-tan state established", "sport = 22 -tn", "-4 -6 -tu", "-lat", "-tal"})
    void aPlainLineMeansWhatTheParserTakesItFor(String line) {
        SsOptions plain = new SsOptions();
        SsOptions parsed = new SsOptions();
        assertThat(PlainLine.take(line.split(" "), plain)).isEqualTo(SsCommand.parse(line.split(" "), parsed));
        plain.selection.resolve();
        parsed.selection.resolve();
        assertThat(plain.selection.tables()).isEqualTo(parsed.selection.tables());
        assertThat(plain.selection.families()).isEqualTo(parsed.selection.families());
        assertThat(plain.selection.states()).isEqualTo(parsed.selection.states());
        assertThat(plain.numeric).isEqualTo(parsed.numeric);
        assertThat(plain.shown).isEqualTo(parsed.shown);
    }

    @Test
    void everyLetterWithoutAValueIsPlainAndEveryOtherIsNot() {
        for (SsOption o : SsOption.values()) {
            for (String name : o.names) {
                if (name.length() != 2) continue;
                boolean plain = o.value == null && o != SsOption.HELP && o != SsOption.VERSION;
                assertThat(PlainLine.take(new String[] {name}, new SsOptions()) != null).as(name).isEqualTo(plain);
            }
        }
    }

    @Test
    void clustersAreOfFlagsOnly() {
        for (char letter = '!'; letter <= '~'; letter++) {
            String[] line = {"-" + letter};
            if (PlainLine.isClusters(line)) assertThat(PlainLine.take(line, new SsOptions())).as(line[0]).isEmpty();
        }
        assertThat(PlainLine.isClusters(new String[] {"-tan", "-4"})).isTrue();
        assertThat(PlainLine.isClusters(new String[0])).isTrue();
        for (String word : List.of("--tcp", "-", "state", "-h", "-V", "-tav", "-K", "-E", "-N", "-y")) {
            assertThat(PlainLine.isClusters(new String[] {"-t", word})).as(word).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "-V", "-th", "-y", "-tay", "--numeric", "--", "-t -- x", "-Atcp"})
    void helpValuesAndWhateverMayBeAMistakeIsNotPlain(String line) {
        SsOptions untouched = new SsOptions();
        assertThat(PlainLine.take(line.split(" "), untouched)).isNull();
        assertThat(untouched.selection.isChosen()).isFalse();
    }

    @Test
    void onlyWordsThatNameStatesCannotBeWrong() {
        assertThat(PlainLine.areStates(List.of())).isTrue();
        assertThat(PlainLine.areStates(List.of("state", "established", "exclude", "time-wait"))).isTrue();
        assertThat(PlainLine.areStates(List.of("state"))).isFalse();
        assertThat(PlainLine.areStates(List.of("state", "foo"))).isFalse();
        assertThat(PlainLine.areStates(List.of("sport", "22"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ex", "--ext", "--extend", "--extended"})
    void abbreviationsOfSsAreNotTakenForOptionsOfOurs(String option) {
        SsOptions options = new SsOptions();
        SsCommand.parse(new String[] {option}, options);
        assertThat(options.shown).contains(jss.print.Show.EXTENDED);
        assertThat(options.explain).isFalse();
    }
}
