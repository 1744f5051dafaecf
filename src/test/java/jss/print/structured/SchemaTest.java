package jss.print.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jss.diag.DiagMessages;
import jss.record.Field;
import jss.record.SocketRecord;
import jss.testing.Hex;
import org.junit.jupiter.api.Test;

/** The published schema: made from the table of fields, and true of what is printed. */
class SchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(published());

    private static String published() {
        try (InputStream in = Listing.class.getResourceAsStream("/jss/schema/jss.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSchemaSaysWhatTheTableOfFieldsSays() throws IOException {
        String made = Schema.made();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of(System.getProperty("jss.basedir", "."),
                    "src/main/resources/jss/schema/jss.schema.json"), made);
        }
        assertThat(published()).as("-Dgolden.write=true writes it").isEqualTo(made);
        MAPPER.readTree(made);
    }

    private static void assertValid(String json) throws IOException {
        JsonNode node = MAPPER.readTree(json);
        assertThat(SCHEMA.validate(node)).as(json).isEmpty();
    }

    private static List<SocketRecord> everything() {
        List<SocketRecord> rows = new ArrayList<>();
        for (String name : DiagMessages.all().keySet()) {
            byte[] payload = DiagMessages.all().get(name);
            rows.add(DiagMessages.row(name, Hex.buffer(payload), 0, payload.length));
        }
        rows.add(new FakeUnix("\0\377\0".getBytes(StandardCharsets.ISO_8859_1)));
        return rows;
    }

    private static String json(UnaryOperator<SocketListing> wishes) {
        byte[] hostile = {(byte) 0xff, '"', '\\', 27, 10};
        return Printed.of(l -> wishes.apply(l.format(Listing.Format.JSON)), new FakeOwners(hostile, new byte[0]), 1,
                everything());
    }

    @Test
    void rowsOfEveryFamilyWithEverythingAreValid() throws IOException {
        assertValid(json(l -> l));
        assertValid(json(l -> l.columns("all")));
        assertValid(json(l -> l.columns("local,peer,dst/8,process,fd")));
        assertValid(Printed.of(l -> l.format(Listing.Format.JSON), null));
    }

    @Test
    void countsAndHistogramsAreValid() throws IOException {
        assertValid(json(l -> l.count()));
        assertValid(json(l -> l.countBy("state,dst/24,process,path,cookie,rtt").statistic(Statistic.AVG, "rtt")
                .statistic(Statistic.P99, "rtt").statistic(Statistic.SUM, "bytes-acked")));
        assertValid(json(l -> l.histogram("rtt")));
    }

    @Test
    void everyLineOfTheGoldenFilesIsValid() throws IOException {
        Path golden = Path.of(System.getProperty("jss.basedir", "."), "src/test/resources/golden/structured");
        int lines = 0;
        try (Stream<Path> files = Files.list(golden)) {
            for (Path file : files.filter(f -> f.toString().endsWith("json.txt")).toList()) {
                String text = Files.readString(file);
                String[] parts = text.split("\n", 2);
                if (!parts[0].contains("--ndjson")) {
                    assertValid(parts[1]);
                    continue;
                }
                for (String line : parts[1].split("\n")) assertValid(line);
                lines++;
            }
        }
        assertThat(lines).isPositive();
    }

    @Test
    void whatIsNotOursIsNotValid() throws IOException {
        for (String bad : List.of("[{\"state\":5}]", "[{\"states\":\"ESTAB\"}]", "[{\"rtt_us\":\"12\"}]", "[{\"cookie\":5}]",
                "[{\"sport\":-1}]", "{\"rtt\":1}", "5", "[{\"processes\":[{\"fd\":\"x\"}]}]", "[{\"path_hex\":\"0\"}]")) {
            assertThat(SCHEMA.validate(MAPPER.readTree(bad))).as(bad).isNotEmpty();
        }
    }

    @Test
    void listenersHaveAQueueOfConnectionsAndNoneOfBytes() throws IOException {
        for (JsonNode row : MAPPER.readTree(json(l -> l))) {
            boolean listener = row.get("state").textValue().equals("LISTEN");
            assertThat(row.has(Field.ACCEPT_QUEUE.json())).isEqualTo(listener);
            assertThat(row.has(Field.BACKLOG.json())).isEqualTo(listener);
            assertThat(row.has(Field.RECV_Q.json())).isEqualTo(!listener);
            assertThat(row.has(Field.SEND_Q.json())).isEqualTo(!listener);
        }
    }
}
