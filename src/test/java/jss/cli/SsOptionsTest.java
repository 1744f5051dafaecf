package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jss.print.Show;
import jss.record.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

class SsOptionsTest {
    private static final SsOption[] ALL = SsOption.values();

    private static SsOptions parse(String... arguments) {
        SsOptions options = new SsOptions();
        CommandSpec spec = CommandSpec.create();
        for (SsOption o : ALL) CommandLines.add(spec, (i, v) -> options.take(ALL[i], v), o.ordinal(), o.names, o.value, o.help);
        assertThat(CommandLines.parse(spec, arguments)).isEmpty();
        return options;
    }

    @ParameterizedTest
    @CsvSource({"-f, foo, 'foo'", "-A, foo, 'foo'", "-A, 'tcp,', ''", "-A, !, '!'", "--family, Inet, 'Inet'"})
    void anUnknownValueIsSaidInOneLineOfOurs(String option, String value, String named) {
        assertThatThrownBy(() -> parse(option, value)).isInstanceOf(UsageException.class)
                .hasMessageStartingWith("'" + named + "' is no ").hasMessageNotContaining("picocli");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "-1", "", "4294967295", "99999999999999999999", "25x", "#19"})
    void whatIsNoNumberOfAMapIsSaidInOneLine(String id) {
        assertThatThrownBy(() -> parse("--bpf-map-id", id)).isInstanceOf(FailedException.class)
                .hasMessage("invalid BPF map ID '" + id + "'");
    }

    @Test
    void allMapsAndSomeExcludeEachOther() {
        for (String[] both : new String[][] {{"--bpf-maps", "--bpf-map-id=1"}, {"--bpf-map-id=1", "--bpf-map-id=2", "--bpf-maps"}}) {
            assertThatThrownBy(() -> parse(both)).isInstanceOf(UsageException.class).hasMessageContaining("exclude each other");
        }
    }

    @Test
    void asManyMapsAreTakenAsSsTakes() {
        String[] ids = new String[40];
        for (int i = 0; i < ids.length; i++) ids[i] = "--bpf-map-id=" + (1 + i % 32);
        assertThat(parse(ids).details()).containsExactly(Detail.REPLY, Detail.EXTENDED, Detail.STORAGES);
        ids[39] = "--bpf-map-id=33";
        assertThatThrownBy(() -> parse(ids)).isInstanceOf(FailedException.class).hasMessageContaining("32");
    }

    @Test
    void detailsAreAskedForByWhatShowsThem() {
        assertThat(parse("-tan").details()).isEmpty();
        assertThat(parse("-e").details()).containsExactlyInAnyOrder(Detail.EXTENDED, Detail.INODE, Detail.UNIX_FILE,
                Detail.UNIX_PENDING, Detail.FAMILY);
        assertThat(parse("-o").details()).containsExactly(Detail.EXTENDED);
        assertThat(parse("--cgroup").details()).containsExactly(Detail.EXTENDED);
        assertThat(parse("--inet-sockopt").details()).containsExactly(Detail.REPLY, Detail.EXTENDED, Detail.SOCKOPTS);
        assertThat(parse("-i").details()).containsExactlyInAnyOrder(Detail.REPLY, Detail.EXTENDED, Detail.INFO, Detail.CONGESTION,
                Detail.CONGESTION_INFO);
        assertThat(parse("-m", "--tos").details()).containsExactlyInAnyOrder(Detail.REPLY, Detail.EXTENDED, Detail.MEMORY, Detail.TOS,
                Detail.TCLASS);
        assertThat(parse("-b").details()).contains(Detail.REPLY, Detail.PACKET_FILTER);
        assertThat(parse("-tanp").details()).containsExactly(Detail.INODE);
        assertThat(parse("-tanHO").details()).isEmpty();
    }

    @Test
    void extendedAndFilterBringTheTimers() {
        for (String option : List.of("-e", "-b", "-o")) assertThat(parse(option).shown).contains(Show.OPTIONS);
        assertThat(parse("-i", "-m").shown).doesNotContain(Show.OPTIONS);
    }
}
