package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jss.testing.Jss;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed of real sockets, hostile names among them, read by the tools that people read it with. */
class StructuredKernelTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static Netns netns;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "all");
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    /** Runs jss with these words as they are. */
    private static Run jss(String... words) {
        List<String> command = new ArrayList<>(List.of(Run.JSS));
        command.addAll(Arrays.asList(words));
        return netns.run(command.toArray(new String[0]));
    }

    /** What was printed; a word on stderr about what this kernel does not tell is no matter. */
    private static String utf8(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return new String(run.out().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(scratch.resolve("out"), text);
    }

    private static final String[] VIEWS = {"-taieom", "-ua", "-xaem", "-wa", "-Ma", "-0a", "-fnetlink", "-a"};

    private static int rows(String view) {
        return netns.jss(view + " -OH").lines().size();
    }

    @Test
    void jqReadsEveryView() throws Exception {
        for (String view : VIEWS) {
            Path json = file(utf8(jss(view, "--json")));
            assertThat(Run.of("jq", "length", json.toString()).clean().strip()).as(view).isEqualTo("" + rows(view));
            Path lines = file(utf8(jss(view, "--ndjson")));
            assertThat(Run.of("jq", "-r", ".netid", lines.toString()).lines()).as(view).hasSize(rows(view));
        }
    }

    @Test
    void pythonReadsJsonAndCsvAndFindsTheSameInBoth() throws Exception {
        String script = """
                import csv, json, sys
                rows = json.load(open(sys.argv[1]))
                table = list(csv.reader(open(sys.argv[2], newline='')))
                head = table[0]
                assert len(rows) == len(table) - 1, (len(rows), len(table))
                assert all(len(line) == len(head) for line in table)
                for row, line in zip(rows, table[1:]):
                    cells = {k: v for k, v in zip(head, line) if v != ''}
                    want = {k: v for k, v in row.items() if k not in ('processes', 'path', 'path_hex')}
                    text = {k: str(v).lower() if isinstance(v, bool) else str(v) for k, v in want.items() if v != ''}
                    cells = {k: v for k, v in cells.items() if k not in ('pid', 'process', 'fd', 'path')}
                    assert text == cells, (text, cells)
                print(len(rows))
                """;
        // what does not move between two runs; the netlink socket of jss itself does
        String columns = "netid,state,type,recv-q,send-q,accept-queue,backlog,src,sport,dst,dport,path,inode,cookie,uid,mark,"
                + "v6only,dev,cong,mss,sack,rcvbuf";
        for (String view : new String[] {"-ta", "-xa", "-ua", "-Ma"}) {
            Path json = Files.writeString(scratch.resolve("json"), utf8(jss(view, "--json", "-C", columns)));
            Path csv = Files.writeString(scratch.resolve("csv"), utf8(jss(view, "--csv", "-C", columns)));
            String count = Run.of("python3", "-c", script, json.toString(), csv.toString()).clean().strip();
            assertThat(Integer.parseInt(count)).as(view).isEqualTo(rows(view));
        }
    }

    @Test
    void sqliteReadsCsvAndTsv() throws Exception {
        for (String view : VIEWS) {
            for (String format : new String[] {"--csv", "--tsv"}) {
                Path file = file(utf8(jss(view, format)));
                String mode = format.equals("--csv") ? ".mode csv" : ".mode tabs";
                String found = Run.of("sqlite3", ":memory:", mode, ".import " + file + " t",
                        "select count(*), count(distinct cookie) from t").clean().strip();
                int rows = rows(view);
                assertThat(found.split("[,\t]")[0]).as(view + " " + format).isEqualTo("" + rows);
            }
        }
    }

    @Test
    void countsAgreeWithThoseOfThePipelineThatPeopleType() throws Exception {
        Map<String, Long> theirs = new TreeMap<>();
        for (String line : netns.tool("ss", "-tanH").lines()) theirs.merge(line.split(" ")[0], 1L, Long::sum);
        Map<String, Long> ours = new TreeMap<>();
        for (JsonNode n : MAPPER.readTree(utf8(jss("-ta", "--count-by", "state", "--json")))) {
            ours.put(n.get("state").textValue(), n.get("count").longValue());
        }
        long all = ours.values().stream().mapToLong(Long::longValue).sum();
        ours.remove("UNCONN"); // bound and inactive: an older ss does not ask for them
        assertThat(ours).isEqualTo(theirs);
        assertThat(jss("-ta", "--count").clean()).isEqualTo(all + "\n");
    }

    @Test
    void anEscapeSequenceInANameReachesNobody() {
        for (String[] words : new String[][] {{"-xa", "--json"}, {"-xa", "--csv"}, {"-xa", "-C", "path"},
                {"-xa", "--format", "{path}"}, {"-xa", "--count-by", "path"}}) {
            String text = utf8(jss(words));
            assertThat(text).contains("[31mred").doesNotContain("\033");
        }
    }

    @Test
    void ownersAreObjects() throws Exception {
        JsonNode listener = MAPPER.readTree(utf8(jss("-tlp", "--json"))).get(0);
        JsonNode owner = listener.get("processes").get(0);
        assertThat(owner.get("name").textValue()).isEqualTo("sockets");
        assertThat(owner.get("pid").isInt()).isTrue();
        assertThat(owner.get("fd").isInt()).isTrue();
        assertThat(jss("-tl", "--count-by", "process", "-H").clean().strip()).endsWith("\tsockets");
    }

    @Test
    void exitStatusesAnswerScripts() {
        assertThat(jss("-ta", "--exit-code").status()).isZero();
        assertThat(jss("-ta", "--exit-code", "sport", "=", ":1").status()).isEqualTo(1);
        assertThat(jss("-ta", "--count", "--exit-code", "sport", "=", ":1")).isEqualTo(new Run("0\n", "", 1));
        assertThat(jss("-ta", "--exit-code", "--nonsense").status()).isEqualTo(2);
        assertThat(jss("-ta", "--exit-code", "sport", "~~").status()).isEqualTo(2);
        assertThat(jss("-ta", "sport", "=", ":1").status()).isZero();
    }

    @Test
    void limitsHoldForEveryOutput() {
        assertThat(jss("-ta", "--limit", "3", "-H").lines()).hasSize(3);
        assertThat(jss("-ta", "--limit", "3", "--ndjson").lines()).hasSize(3);
        assertThat(jss("-ta", "--limit", "0", "--json").clean()).isEqualTo("[]\n");
        assertThat(jss("-ta", "--sort", "-local", "--limit", "2", "-H").lines()).hasSize(2);
        assertThat(jss("-ta", "--count-by", "local", "--top", "2", "-H").lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan", "-tani", "-xa"})
    void coloursOnlyAddColours(String view) {
        String plain = jss(view).clean();
        assertThat(plain).doesNotContain("\033");
        String coloured = jss(view, "--color", "always").clean();
        assertThat(coloured).contains("\033[");
        // of a terminal's escapes nothing else is left; numbers that move are not compared
        String shape = coloured.replaceAll("\033\\[[0-9]+m", "").replaceAll("[0-9]+", "0");
        assertThat(shape.lines().count()).isEqualTo(plain.lines().count());
        if (!view.contains("i")) assertThat(coloured.replaceAll("\033\\[[0-9]+m", "")).isEqualTo(plain);
    }

    @Test
    void terminalsGetColoursUnlessSomebodyMinds() {
        String command = Run.JSS + " -ta";
        assertThat(onTerminal("TERM=xterm", command)).contains("\033[32mESTAB");
        assertThat(onTerminal("NO_COLOR=1", command)).doesNotContain("\033[");
        assertThat(onTerminal("TERM=dumb", command)).doesNotContain("\033[");
        assertThat(onTerminal("TERM=xterm", command + " --color never")).doesNotContain("\033[");
        assertThat(onTerminal("TERM=xterm", command + " -C state,local")).contains("\033[32mESTAB\033[0m  ");
        assertThat(netns.run("env", "CLICOLOR_FORCE=1", Run.JSS, "-ta").clean()).contains("\033[32mESTAB");
        assertThat(netns.run("env", "CLICOLOR_FORCE=1", "NO_COLOR=1", Run.JSS, "-ta").clean()).doesNotContain("\033[");
    }

    private static String onTerminal(String variable, String command) {
        return netns.run("env", "-u", "NO_COLOR", "TERM=xterm", variable, "script", "-qec", command, "/dev/null").clean();
    }

    @Test
    void aPlainListingLoadsNoneOfThis() {
        List<String> command = new ArrayList<>(Jss.command("-tan"));
        command.add(1, "-Xlog:class+load");
        List<String> loaded = netns.run(command.toArray(new String[0])).lines();
        assertThat(loaded).anyMatch(line -> line.contains("jss.print.SsPrinter"))
                .noneMatch(line -> line.contains("jss.print.structured") || line.contains("jss.print.colour")
                        || line.contains("HdrHistogram") || line.contains("jss.cli.Output ") || line.contains("ViewOptions"));
    }

    @Test
    void theSchemaIsPrinted() throws Exception {
        JsonNode schema = MAPPER.readTree(jss("--schema").clean());
        assertThat(schema.at("/$defs/socket/properties/rtt_us/type").textValue()).isEqualTo("integer");
        assertThat(jss("--columns", "help").clean()).contains("\nrtt ");
    }
}
