package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of netstat, and counters, as data; what the commands print that need no rows. */
class ViewsCommandKernelTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static Netns netns;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void build() {
        netns = new Netns();
        netns.fixture("sockets", "all");
        netns.run("sh", "-c", "ip link add \"$(printf 'h\\377\\033\"')\" type bridge").clean();
        netns.run("ip", "route", "add", "10.9.0.0/16", "dev", "lo").clean();
    }

    @AfterAll
    static void remove() {
        netns.close();
    }

    private static String jss(String arguments) {
        Run run = netns.jss(arguments);
        assertThat(run.status()).as(arguments + ": " + run.err()).isZero();
        return new String(run.out().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"netstat -r", "netstat -6 -r", "netstat -i", "netstat -g", "netstat -s",
        "netstat -tuwxa", "stats -s -z"})
    void jqPythonAndSqliteReadIt(String view) throws Exception {
        Path lines = Files.writeString(scratch.resolve("lines"), jss(view + " --ndjson"));
        Path csv = Files.writeString(scratch.resolve("csv"), jss(view + " --csv"));
        String count = Run.of("jq", "-s", "length", lines.toString()).clean().strip();
        assertThat(Integer.parseInt(count)).isPositive();
        assertThat(Run.of("python3", "-c", "import csv,sys; t = list(csv.reader(open(sys.argv[1], encoding='utf-8', newline='')));"
                + "assert all(len(r) == len(t[0]) for r in t); print(len(t) - 1)", csv.toString()).clean().strip()).isEqualTo(count);
        assertThat(Run.of("sqlite3", ":memory:", ".mode csv", ".import " + csv + " t", "select count(*) from t").clean().strip())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"netstat -r,route", "netstat -i,link", "netstat -g,maddress", "netstat -s,stats", "stats -s -z,stats",
        "netstat -ta,jss"})
    void itIsAsTheSchemaSays(String view, String name) throws Exception {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Output.schema(name));
        String columns = name.equals("jss") ? "local,state,rtt" : "all";
        JsonNode rows = MAPPER.readTree(jss(view + " --json --columns " + columns));
        assertThat(rows).isNotEmpty();
        assertThat(schema.validate(rows)).isEmpty();
        assertThat(jss(view + " --schema")).isEqualTo(Output.schema(name));
        assertThat(jss(view + " --columns help")).startsWith("column ").contains("\n");
    }

    @Test
    void netstatListsWhatItShows() {
        assertThat(jss("netstat -r --columns dst,dev --no-header")).isEqualTo("10.9.0.0/16\tlo\n");
        assertThat(jss("netstat -i --columns ifname --no-header")).isEqualTo("lo\n");
        assertThat(jss("netstat -I lo --columns mtu --no-header")).isEqualTo("65536\n");
        assertThat(jss("netstat -g --columns family --no-header").lines()).isSubsetOf("inet", "inet6");
        assertThat(jss("netstat -g4 --count-by family --no-header")).isEqualTo("1\tinet\n");
        for (String shown : List.of("-tan", "-tln")) {
            long rows = netns.jss("netstat " + shown).lines().stream().filter(l -> l.startsWith("tcp")).count();
            long boundInactive = netns.jss("-tH state bound-inactive").lines().size(); // netstat never shows them
            assertThat(Long.parseLong(jss("netstat " + shown + " --count").strip())).as(shown)
                    .isEqualTo(rows + (shown.equals("-tan") ? boundInactive : 0));
        }
        assertThat(jss("netstat -st --columns name --no-header").lines()).allMatch(n -> n.matches("(MP)?Tcp.*")).isNotEmpty();
        assertThat(jss("netstat -s6 --columns name --no-header").lines()).noneMatch(n -> n.startsWith("IpE")).contains("Ip6InReceives");
    }

    @Test
    void countersAreComparedWithTheLastCall() throws Exception {
        String stats = "XDG_STATE_HOME=" + scratch + " " + Run.JSS + " stats ";
        netns.tool("env", stats).clean();
        netns.run("ping", "-c1", "-W1", "127.0.0.1");
        netns.run("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9");
        JsonNode row = MAPPER.readTree(netns.tool("env", stats + "--ndjson TcpActiveOpens").clean());
        assertThat(row.get("change").asLong()).isEqualTo(1);
        assertThat(row.get("period_ms").isIntegralNumber()).isTrue();
        assertThat(netns.tool("env", stats + "-s --count-by ifname --ndjson lo.*").clean()).startsWith("{\"count\":");
    }

    @Test
    void namesOfInterfacesAreLossless() throws Exception {
        for (String how : List.of("--ndjson", "--json --columns name,value")) {
            JsonNode found = MAPPER.readTree(jss("stats -s -a -z h*.rx_bytes " + how));
            JsonNode row = found.isArray() ? found.get(0) : found;
            assertThat(row.get("name_hex").textValue()).isEqualTo("68ff1b22" + "2e72785f6279746573");
            assertThat(row.get("name").textValue()).isEqualTo("h\ufffd\u001b\".rx_bytes");
        }
        JsonNode whole = MAPPER.readTree(jss("stats -s -a -z h*.rx_bytes --json"));
        assertThat(whole.at("/counters/0/name_hex").textValue()).startsWith("68ff1b22");
        assertThat(jss("stats -s -a -z h*.rx_bytes --csv --columns ifname")).isEqualTo("ifname\n\"h\\xff\\x1b\"\"\"\n");
        assertThat(jss("stats -s -a -z h*.rx_bytes")).doesNotContain("\033");
    }

    @Test
    void whatCannotBeListedSaysSo() {
        for (String[] wrong : new String[][] {{"netstat -c --csv", "-c repeats"}, {"netstat -tg --csv", "sockets or of groups"},
                {"stats --limit 3", "--limit goes with"}, {"stats --columns nam", "did you mean name?"},
                {"netstat -r --columns detsination", "there is no column"}, {"-t --columns stat", "did you mean state?"},
                {"route --columns dst --format x", "leave out the others"}}) {
            Run run = netns.jss(wrong[0]);
            assertThat(run.status()).as(wrong[0]).isEqualTo(255);
            assertThat(run.err()).startsWith("jss: ").contains(wrong[1]).hasLineCount(1);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void exitStatusesAnswerScripts() {
        assertThat(netns.jss("route show 10.9.0.0/16 --exit-code").status()).isZero();
        assertThat(netns.jss("route show 10.8.0.0/16 --exit-code").status()).isEqualTo(1);
        assertThat(netns.jss("route show 10.8.0.0/16 --csv --exit-code").status()).isEqualTo(1);
        assertThat(netns.jss("route show 10.8.0.0/16 --csv").status()).isZero();
        assertThat(netns.jss("route --columns nothing --exit-code").status()).isEqualTo(2);
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(netns.jss("route --help").err()).contains("--ndjson", "--count-by");
        assertThat(jss("stats --help")).contains("--ndjson", "--count-by");
        assertThat(jss("netstat --help")).contains("--ndjson", "--count-by");
    }
}
