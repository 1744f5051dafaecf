package jss.print.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever names are made of, what is printed is valid, one record stays one, and the octets can be had back. */
class HostileTextTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Names as the kernel hands them out: abstract, or a path and the NUL that ends it. */
    @Provide
    Arbitrary<byte[]> names() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(40);
        Arbitrary<byte[]> nasty = Arbitraries.of("\033[31m", "\"", "\\", "\\x41", ",", "\t", "\n", "\r\n", "@", "\0", "é",
                "\u202e", "\u200b", "\ud83d\ude00", "\u0085", "\ufffd", " ", "{", "=1+1").list().ofMinSize(1).ofMaxSize(8)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> bytes = Arbitraries.oneOf(any, nasty);
        return Combinators.combine(bytes, Arbitraries.of(true, false)).as((b, isAbstract) -> {
            String octets = new String(b, StandardCharsets.ISO_8859_1);
            String name = isAbstract ? "\0" + octets : octets.replace('\0', '_') + "\0";
            return name.getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    private static byte[] withoutEnd(byte[] name) {
        boolean path = name[0] != 0;
        return path ? java.util.Arrays.copyOf(name, name.length - 1) : name;
    }

    @Property
    void namesInJsonComeBack(@ForAll("names") byte[] name) throws Exception {
        String line = Printed.of(l -> l.format(Listing.Format.NDJSON).columns("path,state"), null, new FakeUnix(name));
        assertThat(line).endsWith("}\n").doesNotContain("\033", "\u0085", "\u202e").hasLineCount(1);
        JsonNode node = MAPPER.readTree(line);
        assertThat(node.get("state").textValue()).isEqualTo("ESTAB");
        JsonNode hex = node.get("path_hex");
        byte[] back;
        if (hex != null) {
            back = HexFormat.of().parseHex(hex.textValue());
            assertThat(back).isEqualTo(name);
        } else {
            String text = node.get("path").textValue();
            back = (text.startsWith("@") ? "\0" + text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
            assertThat(back).isEqualTo(withoutEnd(name));
        }
    }

    @Property
    void namesInLinesComeBack(@ForAll("names") byte[] name) {
        String line = Printed.of(l -> l.columns("state,path,netid"), null, new FakeUnix(name));
        String[] cells = line.split("\n")[1].split("\t", -1);
        assertThat(line.split("\n")).hasSize(2);
        assertThat(cells).hasSize(3);
        assertThat(unescaped(cells[1], true)).isEqualTo(withoutEnd(name));
    }

    @Property
    void namesInCsvComeBack(@ForAll("names") byte[] name) {
        String text = Printed.of(l -> l.format(Listing.Format.CSV).columns("path,state"), null, new FakeUnix(name));
        String line = text.substring(text.indexOf('\n') + 1);
        assertThat(line).hasLineCount(1).endsWith(",ESTAB\n");
        String cell = line.substring(0, line.length() - ",ESTAB\n".length());
        if (cell.startsWith("\"")) cell = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
        else assertThat(cell).doesNotContain(",", "\"");
        assertThat(unescaped(cell, true)).isEqualTo(withoutEnd(name));
    }

    @Property
    void namesOfProcessesComeBack(@ForAll("names") byte[] name) throws Exception {
        FakeOwners owners = new FakeOwners(name, "x".getBytes(StandardCharsets.US_ASCII));
        String json = Printed.of(l -> l.format(Listing.Format.NDJSON).columns("process"), owners, new FakeUnix(null));
        JsonNode first = MAPPER.readTree(json).get("processes").get(0);
        byte[] back = first.has("name_hex") ? HexFormat.of().parseHex(first.get("name_hex").textValue())
                : first.get("name").textValue().getBytes(StandardCharsets.UTF_8);
        assertThat(back).isEqualTo(name);
        String cells = Printed.of(l -> l.columns("process,pid"), owners, new FakeUnix(null)).split("\n")[1];
        String[] names = cells.split("\t")[0].split(",");
        assertThat(names).hasSize(2);
        assertThat(unescaped(names[0], false)).isEqualTo(name);
    }

    @Test
    void pathsThatLookAbstractAreToldApart() {
        byte[] path = "@x\0".getBytes(StandardCharsets.US_ASCII);
        byte[] isAbstract = "\0x".getBytes(StandardCharsets.US_ASCII);
        String printed = Printed.of(l -> l.format(Listing.Format.NDJSON).columns("path"), null,
                new FakeUnix(path), new FakeUnix(isAbstract));
        assertThat(printed).isEqualTo("""
                {"path":"@x","path_hex":"407800"}
                {"path":"@x"}
                """);
        assertThat(Printed.of(l -> l.columns("path"), null, new FakeUnix(path), new FakeUnix(isAbstract)))
                .isEqualTo("path\n\\x40x\n@x\n");
    }

    @Test
    void cookiesAreStringsInJsonAndNumbersElsewhere() {
        FakeUnix row = new FakeUnix(null);
        assertThat(Printed.of(l -> l.format(Listing.Format.NDJSON).columns("cookie"), null, row))
                .isEqualTo("{\"cookie\":\"18446744073709551615\"}\n");
        assertThat(Printed.of(l -> l.columns("cookie"), null, row)).isEqualTo("cookie\n18446744073709551615\n");
    }

    /** The reverse of what --help says of tables, CSV and TSV. */
    private static byte[] unescaped(String cell, boolean unixName) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            if (unixName && i == 0 && text[0] == '@') {
                out.write(0);
            } else if (text[i] != '\\') {
                out.write(text[i]);
            } else if (text[i + 1] == '\\') {
                out.write('\\');
                i++;
            } else {
                assertThat(text[i + 1]).isEqualTo((byte) 'x');
                out.write(HexFormat.fromHexDigits(new String(text, i + 2, 2, StandardCharsets.US_ASCII)));
                i += 3;
            }
        }
        return out.toByteArray();
    }
}
