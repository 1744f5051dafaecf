package jss.print.structured;

import java.nio.charset.StandardCharsets;
import jss.record.Owners;

/** A record as a JSON object on one line. */
final class JsonWriter extends RecordWriter {
    private final boolean array;
    private final byte[][] keys;
    private int start;

    /** {@code array}: each record begins a line and has a comma before it; else each ends a line. */
    JsonWriter(Column[] columns, boolean array) {
        super(columns);
        this.array = array;
        keys = new byte[columns.length][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (",\"" + columns[i].json + "\":").getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Override
    boolean wantsAll() {
        return false;
    }

    @Override
    void begin() {
        if (array) out.put(',').put('\n');
        start = out.length();
    }

    @Override
    void end() {
        if (out.length() == start) out.put('{');
        else out.bytes()[start] = '{'; // in place of the comma before the first key
        out.put('}');
        if (!array) out.put('\n');
    }

    @Override
    void absent(int column) {}

    @Override
    void number(int column, long value) {
        Kind kind = columns[column].kind;
        out.put(keys[column]);
        if (kind == Kind.NUMBER) out.unsigned(value);
        else if (kind == Kind.ID) out.put('"').unsigned(value).put('"');
        else kind.put(out, value);
    }

    @Override
    void open(int column) {
        out.put(keys[column]).put('"');
    }

    @Override
    void close(int column) {
        out.put('"');
    }

    @Override
    void text(int column, byte[] text, int from, int length) {
        open(column);
        boolean exact = JsonText.put(out, text, from, length);
        out.put('"');
        if (!exact) hex(columns[column].json, text, from, length);
    }

    @Override
    void unixName(int column, byte[] name, int from, int length) {
        open(column);
        boolean exact;
        if (length > 0 && name[from] == 0) {
            out.put('@');
            exact = JsonText.put(out, name, from + 1, length - 1);
        } else {
            int path = length > 0 && name[from + length - 1] == 0 ? length - 1 : length; // the NUL that ends it
            exact = JsonText.put(out, name, from, path) & (path == 0 || name[from] != '@');
        }
        out.put('"');
        if (!exact) hex(columns[column].json, name, from, length);
    }

    @Override
    void list(int column, Cell cell) {
        out.put(keys[column]).put('[');
        boolean exact = true;
        for (int i = 0; i < cell.size(); i++) {
            if (i > 0) out.put(',');
            out.put('"');
            exact &= JsonText.put(out, cell.text.bytes(), cell.start(i), cell.length(i));
            out.put('"');
        }
        out.put(']');
        if (exact) return;
        out.ascii(",\"").ascii(columns[column].json).ascii("_hex\":[");
        for (int i = 0; i < cell.size(); i++) {
            if (i > 0) out.put(',');
            out.put('"');
            for (int k = 0; k < cell.length(i); k++) out.hex(cell.text.bytes()[cell.start(i) + k] & 0xff, 2);
            out.put('"');
        }
        out.put(']');
    }

    @Override
    void owners(int column, Owners owners, int first) {
        out.put(keys[column]);
        char before = '[';
        for (int o = first; o != Owners.NONE; o = owners.next(o)) {
            out.put(before).ascii("{\"pid\":").dec(owners.pid(o));
            if (owners.tid(o) != owners.pid(o)) out.ascii(",\"tid\":").dec(owners.tid(o));
            byte[] name = owners.name(o);
            out.ascii(",\"name\":\"");
            boolean exact = JsonText.put(out, name, 0, name.length);
            out.put('"');
            if (!exact) hex("name", name, 0, name.length);
            out.ascii(",\"fd\":").dec(owners.fd(o)).put('}');
            before = ',';
        }
        out.put(']');
    }

    private void hex(String key, byte[] text, int from, int length) {
        out.ascii(",\"").ascii(key).ascii("_hex\":\"");
        for (int i = from; i < from + length; i++) out.hex(text[i] & 0xff, 2);
        out.put('"');
    }
}
