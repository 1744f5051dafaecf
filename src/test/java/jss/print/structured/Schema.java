package jss.print.structured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jss.record.Field;
import jss.record.TcpState;
import jss.record.Unit;

/** The JSON Schema as it follows from the table of fields. */
final class Schema {
    private Schema() {}

    private static final String HEX = "{\"type\":\"string\",\"pattern\":\"^([0-9a-f]{2})*$\"";
    private static final String ABOUT = "What jss --json prints; of jss --ndjson each line is one of the items. "
            + "A key is absent if the socket has no such value, or if it was not asked for. A unit that is not a matter of "
            + "course ends the key. Identifiers of 64 bits (cookie, cgroup_id) are decimal strings, since readers that keep "
            + "numbers as doubles, JavaScript among them, hold 53 bits exactly; counters are numbers. Text that comes from "
            + "processes may be any octets: where it is no valid UTF-8, or where a unix name would be mistaken for another, "
            + "the text is what can be read of it (U+FFFD for an octet that cannot) and a second key with _hex behind its "
            + "name holds all octets. An @ begins an abstract unix name and stands for its leading NUL. Addresses are "
            + "without port and scope, which have keys of their own; local and peer are both in one.";

    static String made() {
        StringBuilder s = new StringBuilder();
        s.append("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        s.append("  \"$id\": \"urn:jss:schema:1\",\n  \"title\": \"jss\",\n");
        s.append("  \"description\": \"").append(ABOUT).append("\",\n");
        s.append("  \"anyOf\": [\n    {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/record\"}},\n");
        s.append("    {\"$ref\": \"#/$defs/record\"}\n  ],\n  \"$defs\": {\n");
        s.append("    \"record\": {\"anyOf\": [{\"$ref\": \"#/$defs/socket\"}, {\"$ref\": \"#/$defs/count\"}, "
                + "{\"$ref\": \"#/$defs/step\"}]},\n");
        object(s, "socket", "A socket.", socket(), null);
        s.append(",\n");
        object(s, "process", "A process, or a thread of it, that has the socket open.", process(), null);
        s.append(",\n");
        object(s, "count", "How many sockets have these values in common, and statistics of their other values.",
                count(), "\"required\": [\"count\"],\n      \"patternProperties\": {\n        "
                + "\"^(sum|min|max|p50|p90|p99)_\": {\"type\":\"integer\",\"minimum\":0},\n        "
                + "\"^avg_\": {\"type\":\"number\",\"minimum\":0}\n      }");
        s.append(",\n    \"step\": {\n      \"description\": \"How many sockets have a value from ..._from on and less than "
                + "..._below, of --histogram.\",\n      \"type\": \"object\",\n      \"required\": [\"count\"],\n"
                + "      \"properties\": {\n        \"count\": {\"type\":\"integer\",\"minimum\":0}\n      },\n"
                + "      \"patternProperties\": {\n        \"_(from|below)$\": {\"type\":\"integer\",\"minimum\":0}\n      },\n"
                + "      \"additionalProperties\": false\n    }\n  }\n}\n");
        return s.toString();
    }

    private static void object(StringBuilder s, String name, String about, Map<String, String> properties, String more) {
        s.append("    \"").append(name).append("\": {\n      \"description\": \"").append(about)
                .append("\",\n      \"type\": \"object\",\n");
        if (more != null) s.append("      ").append(more).append(",\n");
        s.append("      \"properties\": {\n");
        List<String> lines = new ArrayList<>();
        properties.forEach((key, value) -> lines.add("        \"" + key + "\": " + value));
        s.append(String.join(",\n", lines)).append("\n      },\n      \"additionalProperties\": false\n    }");
    }

    private static Map<String, String> socket() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Field f : Field.values()) {
            if (!Columns.isOfOwners(f)) field(all, f);
            else if (f == Field.PID) {
                all.put("processes", "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/process\"},"
                        + "\"description\":\"who has the socket open\"}");
            }
        }
        return all;
    }

    private static Map<String, String> count() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("count", "{\"type\":\"integer\",\"minimum\":0,\"description\":\"how many sockets\"}");
        for (Field f : Field.values()) field(all, f);
        return all;
    }

    private static Map<String, String> process() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("pid", "{\"type\":\"integer\",\"minimum\":0}");
        all.put("tid", "{\"type\":\"integer\",\"minimum\":0,\"description\":\"of a thread that is not the first\"}");
        all.put("name", "{\"type\":\"string\",\"description\":\"at most 15 octets of any kind\"}");
        all.put("name_hex", HEX + "}");
        all.put("fd", "{\"type\":\"integer\",\"minimum\":0}");
        return all;
    }

    private static void field(Map<String, String> all, Field f) {
        String about = ",\"description\":\"" + f.help() + unit(f) + "\"}";
        all.put(f.json(), type(f) + about);
        Access access = Access.of(f);
        if (access != Access.TRUSTED && !access.isNumber()) {
            all.put(f.json() + "_hex", HEX + ",\"description\":\"all octets, where " + f.json() + " does not have them\"}");
        }
    }

    private static String type(Field f) {
        if (f == Field.STATE) {
            List<String> labels = new ArrayList<>();
            for (TcpState state : TcpState.values()) {
                String label = '"' + state.label() + '"';
                if (!labels.contains(label)) labels.add(label);
            }
            return "{\"enum\":[" + String.join(",", labels) + "]";
        }
        return switch (Kind.of(f)) {
            case NUMBER -> "{\"type\":\"integer\",\"minimum\":0";
            case FLAG -> "{\"type\":\"boolean\"";
            case ID -> "{\"type\":\"string\",\"pattern\":\"^[0-9]+$\"";
            case PER_256, PER_1024, THOUSANDTHS -> "{\"type\":\"number\",\"minimum\":0";
            case CHANGE -> "{\"type\":\"integer\"";
            case LIST -> "{\"type\":\"array\",\"items\":{\"type\":\"string\"}";
            case TEXT, PROCESSES -> "{\"type\":\"string\"";
        };
    }

    private static String unit(Field f) {
        return f.unit() == Unit.BYTES ? ", bytes" : "";
    }
}
