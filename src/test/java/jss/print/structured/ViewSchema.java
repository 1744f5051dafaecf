package jss.print.structured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jss.print.StatsField;
import jss.print.ip.AddressField;
import jss.print.ip.LinkField;
import jss.print.ip.MulticastField;
import jss.print.ip.NeighbourField;
import jss.print.ip.RouteField;
import jss.print.ip.RuleField;
import jss.record.Unit;

/** The JSON Schema of a view as it follows from its table of fields. */
public final class ViewSchema {
    private ViewSchema() {}

    public static final List<View<?>> VIEWS = List.of(RouteField.VIEW, RuleField.VIEW, LinkField.VIEW, AddressField.VIEW,
            MulticastField.VIEW, NeighbourField.VIEW, StatsField.VIEW);

    private static final String HEX = "{\"type\":\"string\",\"pattern\":\"^([0-9a-f]{2})*$\"}";
    private static final String ABOUT = "What the listing prints as --json; of --ndjson each line is one of the items. A key "
            + "is absent if the row has no such value, or if it was not asked for. Text that somebody chose may be any octets: "
            + "where it is no valid UTF-8 it is what can be read of it (U+FFFD for an octet that cannot), and a second key "
            + "with _hex behind its name holds all octets.";

    static String made(View<?> view) {
        StringBuilder s = new StringBuilder();
        s.append("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        s.append("  \"$id\": \"urn:jss:schema:1:").append(view.name()).append("\",\n");
        s.append("  \"title\": \"jss ").append(view.name()).append("\",\n");
        s.append("  \"description\": \"").append(ABOUT).append("\",\n");
        s.append("  \"anyOf\": [\n    {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/record\"}},\n");
        s.append("    {\"$ref\": \"#/$defs/record\"}\n  ],\n  \"$defs\": {\n");
        s.append("    \"record\": {\"anyOf\": [{\"$ref\": \"#/$defs/row\"}, {\"$ref\": \"#/$defs/count\"}, "
                + "{\"$ref\": \"#/$defs/step\"}]},\n");
        object(s, "row", properties(view, false), "");
        s.append(",\n");
        object(s, "count", properties(view, true), "\n      \"required\": [\"count\"],\n      \"patternProperties\": {\n"
                + "        \"^(sum|min|max|p50|p90|p99)_\": {\"type\":\"integer\",\"minimum\":0},\n"
                + "        \"^avg_\": {\"type\":\"number\",\"minimum\":0}\n      },");
        s.append(",\n");
        object(s, "step", Map.of("count", "{\"type\":\"integer\",\"minimum\":0}"), "\n      \"required\": [\"count\"],\n"
                + "      \"patternProperties\": {\n        \"_(from|below)$\": {\"type\":\"integer\",\"minimum\":0}\n      },");
        return s.append("\n  }\n}\n").toString();
    }

    private static void object(StringBuilder s, String name, Map<String, String> properties, String more) {
        s.append("    \"").append(name).append("\": {\n      \"type\": \"object\",").append(more);
        s.append("\n      \"properties\": {\n");
        List<String> lines = new ArrayList<>();
        properties.forEach((key, value) -> lines.add("        \"" + key + "\": " + value));
        s.append(String.join(",\n", lines)).append("\n      },\n      \"additionalProperties\": false\n    }");
    }

    private static Map<String, String> properties(View<?> view, boolean counted) {
        Map<String, String> all = new LinkedHashMap<>();
        if (counted) all.put("count", "{\"type\":\"integer\",\"minimum\":0,\"description\":\"how many rows\"}");
        for (ViewField<?> f : view.all()) {
            boolean list = f.unit() == Unit.LIST && !counted;
            all.put(f.json(), type(f, list) + ",\"description\":\"" + f.help() + unit(f) + "\"}");
            if (f.unit() == Unit.FOREIGN_TEXT || f.unit() == Unit.ADDRESS) all.put(f.json() + "_hex", HEX); // hosts have names too
            if (list) all.put(f.json() + "_hex", "{\"type\":\"array\",\"items\":" + HEX + "}");
        }
        return all;
    }

    private static String type(ViewField<?> f, boolean list) {
        return switch (Kind.of(f.unit())) {
            case NUMBER -> "{\"type\":\"integer\",\"minimum\":0";
            case CHANGE -> "{\"type\":\"integer\"";
            case FLAG -> "{\"type\":\"boolean\"";
            case LIST -> list ? "{\"type\":\"array\",\"items\":{\"type\":\"string\"}" : "{\"type\":\"string\"";
            case TEXT -> "{\"type\":\"string\"";
            default -> throw new AssertionError(f);
        };
    }

    private static String unit(ViewField<?> f) {
        return switch (f.unit()) {
            case BYTES -> ", bytes";
            case SECONDS -> ", seconds";
            case MILLISECONDS -> ", milliseconds";
            default -> "";
        };
    }
}
