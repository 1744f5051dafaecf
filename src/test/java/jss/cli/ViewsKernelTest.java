package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.testing.Inside;
import jss.testing.IpScene;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes, links and the rest as data, hostile names among them, read by the tools that people read it with. */
class ViewsKernelTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** What the kernel takes for names: octets that are no UTF-8, an escape, quotes, commas. */
    private static final String HOSTILE = """
            ip link add "$(printf 'h\\377\\033"')" type bridge
            ip link set "$(printf 'h\\377\\033"')" alias "$(printf 'two\\nlines, "quoted"\\t\\376')"
            ip link property add dev "$(printf 'h\\377\\033"')" altname "$(printf 'a,b\\\\\\377')" altname plain-altname-of-it
            ip link set "$(printf 'h\\377\\033"')" up
            ip addr add 10.66.0.1/24 dev "$(printf 'h\\377\\033"')"
            """;

    private static IpScene scene;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void build() throws Exception {
        scene = new IpScene();
        scene.netns.run("sh", "-c", HOSTILE).clean();
    }

    @AfterAll
    static void remove() {
        scene.close();
    }

    /** What {@code jss} and {@code arguments}, split at blanks, print, as octets. */
    private static byte[] octets(String arguments, String... more) throws Exception {
        List<String> args = new ArrayList<>(Arrays.asList(arguments.split(" ")));
        args.addAll(Arrays.asList(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int object = IpCommand.shortForm(args.toArray(new String[0]));
        int status = Inside.run(scene.netns, () -> IpCommand.runShort(args.toArray(new String[0]), object, () -> out::write));
        assertThat(status).as(arguments).isZero();
        return out.toByteArray();
    }

    private static String utf8(String arguments, String... more) throws Exception {
        return new String(octets(arguments, more), StandardCharsets.UTF_8);
    }

    private Path file(byte[] octets) throws Exception {
        return Files.write(scratch.resolve("out"), octets);
    }

    private static JsonNode rows(String arguments) throws Exception {
        JsonNode all = MAPPER.createArrayNode();
        for (String line : utf8(arguments + " --ndjson").lines().toList()) ((com.fasterxml.jackson.databind.node.ArrayNode) all)
                .add(MAPPER.readTree(line));
        return all;
    }

    private static final String ALL = "route list table all";

    @ParameterizedTest
    @ValueSource(strings = {ALL, "-6 " + ALL, "rule", "link", "addr", "maddr", "neigh"})
    void jqPythonAndSqliteReadTheSame(String view) throws Exception {
        byte[] lines = octets(view + " --ndjson");
        int count = new String(lines, StandardCharsets.UTF_8).split("\n").length;
        assertThat(Run.of("jq", "-s", "length", file(lines).toString()).clean().strip()).isEqualTo("" + count);
        String script = """
                import csv, json, sys
                rows = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8', newline='\\n')]
                table = list(csv.reader(open(sys.argv[2], encoding='utf-8', newline='')))
                head = table[0]
                assert all(len(line) == len(head) for line in table)
                clocks = ('used', 'confirmed', 'updated', 'expires', 'state', 'probes', 'refcnt', 'age',
                          'valid_life_time', 'preferred_life_time')
                def text(v):
                    return str(v).lower() if isinstance(v, bool) else str(v)
                for row, line in zip(rows, table[1:], strict=True):
                    hostile = [k[:-4] for k in row if k.endswith('_hex')] + ['ifalias']
                    cells = {k: v for k, v in zip(head, line) if v != '' and k not in hostile and not k.startswith(('rx_', 'tx_'))}
                    want = {k: text(v) for k, v in row.items() if not isinstance(v, list) and not k.endswith('_hex')
                            and k not in hostile and not k.startswith(('rx_', 'tx_'))}
                    lists = {k: ','.join(v) for k, v in row.items() if isinstance(v, list) and v
                            and k not in hostile and not k.endswith('_hex')}
                    want.update(lists)
                    for k in clocks:
                        cells.pop(k, None); want.pop(k, None)
                    assert want == cells, (want, cells)
                print(len(rows))
                """;
        Path json = Files.write(scratch.resolve("json"), lines);
        byte[] csv = octets(view + " --csv");
        Path table = Files.write(scratch.resolve("csv"), csv);
        assertThat(Run.of("python3", "-c", script, json.toString(), table.toString()).clean().strip()).isEqualTo("" + count);
        for (String format : new String[] {"--csv", "--tsv"}) {
            Path file = file(octets(view + " " + format));
            String found = Run.of("sqlite3", ":memory:", format.equals("--csv") ? ".mode csv" : ".mode tabs",
                    ".import " + file + " t", "select count(*) from t").clean().strip();
            assertThat(found).as(view + format).isEqualTo("" + count);
        }
        assertThat(utf8(view + " --count").strip()).isEqualTo("" + count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"route list table all", "-6 route list table all", "route get 10.77.0.9", "rule", "-6 rule", "link", "addr",
        "maddr", "neigh", "neigh show proxy"})
    void everyOutputIsAsItsSchemaSays(String view) throws Exception {
        String object = view.replaceFirst("^-6 ", "").split(" ")[0];
        String name = object.equals("addr") ? "address" : object.equals("neigh") ? "neighbour"
                : object.equals("maddr") ? "maddress" : object;
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Output.schema(name));
        JsonNode rows = rows(view);
        assertThat(rows).as(view).isNotEmpty();
        assertThat(schema.validate(rows)).isEmpty();
        assertThat(schema.validate(MAPPER.readTree(utf8(view + " -j --columns all")))).isEmpty();
        String by = switch (name) {
            case "route" -> "family,type,dst/8,dev,flags --avg mtu";
            case "link" -> "ifname,altnames,ifalias,mtu --p50 mtu --sum rx_bytes";
            case "rule" -> "src,priority,l3mdev";
            default -> "family";
        };
        JsonNode counts = MAPPER.readTree(utf8(view + " -j --count-by " + by));
        assertThat(counts).isNotEmpty();
        assertThat(schema.validate(counts)).isEmpty();
        if (!name.equals("link")) return;
        assertThat(schema.validate(MAPPER.readTree(utf8("link -j --histogram mtu")))).isEmpty();
    }

    @Test
    void hostileNamesAreLosslessAndReachNoTerminal() throws Exception {
        for (JsonNode link : rows("link")) {
            if (!link.has("ifname_hex")) continue;
            assertThat(link.get("ifname_hex").textValue()).isEqualTo("68ff1b22");
            assertThat(link.get("ifname").textValue()).isEqualTo("h\ufffd\u001b\"");
            assertThat(link.get("ifalias_hex").textValue()).isEqualTo("74776f0a6c696e65732c202271756f746564" + "2209fe");
            assertThat(link.get("altnames_hex").get(0).textValue()).isEqualTo("612c625cff");
            assertThat(link.get("altnames").get(1).textValue()).isEqualTo("plain-altname-of-it");
        }
        for (String how : new String[] {"--csv", "--tsv", "--ndjson", "--columns ifname,ifalias,altnames", "--format {ifname}",
                "--count-by ifname", "--sort -ifname"}) {
            assertThat(utf8("link " + how)).as(how).doesNotContain("\033").doesNotContain("\ufffd\033");
        }
        assertThat(utf8("link --csv --columns ifname,ifalias,altnames")).contains(
                "\"h\\xff\\x1b\"\"\",\"two\\x0alines, \"\"quoted\"\"\\x09\\xfe\",\"a\\x2cb\\\\\\xff,plain-altname-of-it\"");
        assertThat(utf8("addr --columns ifname,local --tsv")).contains("h\\xff\\x1b\"\t10.66.0.1\n");
    }

    @Test
    void columnsTemplatesOrdersAndCountsAreThoseOfSockets() throws Exception {
        assertThat(utf8("route list 10.201.0.0/16 --csv --columns dst,gateway,dev,metric"))
                .isEqualTo("dst,gateway,dev,metric\n10.201.0.0/16,10.77.0.2,va0,\n");
        assertThat(utf8("route list 10.201.0.0/16 --format", "{dst} by {dev}{{}}")).isEqualTo("10.201.0.0/16 by va0{}\n");
        assertThat(utf8("addr show dev va1 --sort local --columns local --no-header --limit 2")).isEqualTo("10.77.1.1\n10.77.2.1\n");
        assertThat(utf8("addr show dev va1 --sort -local --columns local --no-header --limit 1")).isEqualTo("10.77.9.2\n");
        assertThat(utf8("route list 10.205.0.0/16 --ndjson --columns dst,nexthops")).isEqualTo("{\"dst\":\"10.205.0.0/16\","
                + "\"nexthops\":[\"via 10.77.0.2 dev va0 weight 3\",\"via 10.77.1.2 dev va1 weight 1\"]}\n");
        assertThat(utf8("route list 203.0.113.0/24 --ndjson --columns mtu,rtt,rttvar,congestion,window"))
                .isEqualTo("{\"mtu\":1400,\"rtt\":300,\"rttvar\":10,\"congestion\":\"reno\",\"window\":65535}\n");
        String counted = utf8("route list root 10.0.0.0/8 --count-by dst/8 --no-header");
        assertThat(counted).matches("\\d+\t10.0.0.0/8\n");
        assertThat(utf8("link show va0 --sum mtu --max mtu --count --no-header")).isEqualTo("1\t1500\t1500\n");
    }

    @Test
    void jsonOfIpStaysAsItIs() throws Exception {
        JsonNode plain = MAPPER.readTree(utf8("-j addr show dev va0"));
        assertThat(plain.get(0).get("addr_info").isArray()).isTrue();
        JsonNode listed = MAPPER.readTree(utf8("-j addr show dev va0 --columns ifname,local"));
        assertThat(listed.get(0).get("local").textValue()).isEqualTo("10.77.0.1");
    }

    @Test
    void optionsMayStandBeforeTheObjectAndValuesMayBeGluedOn() throws Exception {
        assertThat(utf8("--columns dst --no-header route list 10.201.0.0/16")).isEqualTo("10.201.0.0/16\n");
        assertThat(utf8("route --columns=dst --no-header list 10.201.0.0/16")).isEqualTo("10.201.0.0/16\n");
        assertThat(utf8("route list 10.201.0.0/16 -H -C dst,dev")).isEqualTo("10.201.0.0/16\tva0\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = "-4 route list 10.201.0.0/16 --columns dst --csv --no-header".split(" ");
        assertThat(Inside.<Integer>run(scene.netns, () -> IpCommand.run(words, () -> out::write))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("10.201.0.0/16\n");
        assertThat(utf8("link --limit 1").lines()).hasSize(2); // ip's own text
    }

    @Test
    void whatIsMisspeltSaysSo() {
        assertThatThrownBy(() -> utf8("route --columns dst,gatewey")).hasRootCauseMessage(
                "there is no column 'gatewey'; --columns help lists them (did you mean gateway?)");
        assertThatThrownBy(() -> utf8("link --sum ifname")).hasRootCauseMessage("'ifname' is nothing to do sums with");
        assertThatThrownBy(() -> utf8("link --limit x")).hasRootCauseMessage("--limit wants a number, not 'x'");
        assertThatThrownBy(() -> utf8("link --columns")).hasRootCauseMessage("option '--columns' wants a value");
        assertThatThrownBy(() -> utf8("link --ndjson=1")).hasRootCauseMessage("--ndjson takes no value");
    }
}
