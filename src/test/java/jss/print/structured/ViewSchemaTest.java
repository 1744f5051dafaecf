package jss.print.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas of views, and the tables that they are made from. */
class ViewSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<View<?>> views() {
        return ViewSchema.VIEWS;
    }

    @ParameterizedTest
    @MethodSource("views")
    void theSchemaSaysWhatTheTableSays(View<?> view) throws Exception {
        String made = ViewSchema.made(view);
        String resource = "/jss/schema/" + view.name() + ".schema.json";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of(System.getProperty("jss.basedir", "."), "src/main/resources" + resource), made);
        }
        try (InputStream in = View.class.getResourceAsStream(resource)) {
            assertThat(in).as("-Dgolden.write=true writes it").isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).as("-Dgolden.write=true writes it").isEqualTo(made);
        }
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(made);
        for (String bad : List.of("5", "[{\"no_such_key\":1}]", "[{\"ifindex\":-1}]", "[{\"dev\":5,\"name\":5}]", "{\"flags\":\"UP\"}")) {
            JsonNode node = MAPPER.readTree(bad);
            assertThat(schema.validate(node)).as(bad).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void aWordMeansOneFieldAndIsItsKey(View<?> view) {
        Set<String> words = new HashSet<>();
        for (ViewField<?> f : view.all()) {
            assertThat(words.add(f.word())).as(f.word()).isTrue();
            assertThat(f.word()).matches("[a-z0-9_]+").isEqualTo(f.json());
            assertThat(f.help()).isNotBlank().doesNotEndWith(".").doesNotContain("\"");
            assertThat(view.named(f.word().replace('_', '-'))).isSameAs(f);
        }
        for (ViewField<?> f : view.all()) {
            for (String alias : f.aliases()) {
                if (!words.contains(alias)) assertThat(view.named(alias)).as(alias).isSameAs(f);
                assertThat(words).as("an alias that is another field's word").doesNotContain(alias);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void helpNamesEveryField(View<?> view) {
        assertThat(ColumnHelp.text(view).lines()).hasSize(view.all().size() + 1);
    }

    @Test
    void whatCannotBeSummedUpSaysSo() {
        try {
            new ViewListing<>(jss.print.ip.RouteField.VIEW).statistic(Statistic.SUM, "dst");
            assertThat(false).isTrue();
        } catch (ListingException e) {
            assertThat(e).hasMessage("'dst' is nothing to do sums with");
        }
    }
}
