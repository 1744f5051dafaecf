package jss.print.ip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jss.print.ByteOut;
import jss.print.ByteSink;
import jss.print.SafeText;
import jss.record.Octets;

/**
 * Where the items of a record go, as text or as members of a JSON object: ip shows the same items in
 * the same order either way, so a printer walks its record once.
 *
 * <p>A method with a key and a label writes {@code "key":value} in JSON and the label, the value and
 * a blank in text. One with a key alone is for JSON only, and one without for text only. JSON is laid
 * out as ip lays it out: no blanks, or four per level with objects following each other as
 * <code>},{</code>. This is not Jackson's work, since names arrive as raw bytes that a decoder would
 * replace, text and JSON share the number and address code, and a library would cost more at start-up
 * than all that it writes.
 */
public final class Items {
    private static final int DRAIN = 256 * 1024;
    private static final byte[] TRUE = bytes("true");
    private static final byte[] FALSE = bytes("false");
    private static final byte[] NULL = bytes("null");

    public final boolean json;
    public final boolean oneline;
    public final ByteOut out = new ByteOut(DRAIN + 16 * 1024);

    private final boolean pretty;
    private final ByteSink sink;
    private boolean drained;
    private int start;

    // For each level that is open: whether something is in it, so that the next thing needs a comma.
    private boolean[] filled = new boolean[16];
    private int depth;

    public Items(ByteSink sink, boolean json, boolean pretty, boolean oneline) {
        this.sink = sink;
        this.json = json;
        this.pretty = json && pretty;
        this.oneline = oneline;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // ---- the whole

    /** Begins the output of one run. */
    public void begin() {
        drained = false;
        start = out.length();
        depth = 0;
        filled[0] = false;
        beginArray();
    }

    public void end() {
        endArray();
        if (json) out.put('\n');
        flush();
    }

    /** Sets two runs apart: JSON is one line a run anyway. */
    public void between() {
        if (!json) out.put('\n');
    }

    /** Everything since {@link #begin} is forgotten, if none of it has left yet. */
    public boolean restart() {
        if (drained) return false;
        out.truncate(start);
        begin();
        return true;
    }

    public void flush() {
        drained = true;
        out.drainTo(sink);
    }

    /** Begins a record. */
    void beginRecord() {
        beginObject();
    }

    /** Ends a record; text has its line break already. */
    void endRecord() {
        endObject();
        if (out.length() >= DRAIN) flush();
    }

    // ---- structure, JSON only

    void beginObject() {
        if (!json) return;
        separate();
        push('{');
    }

    void beginObject(String key) {
        if (!json) return;
        key(key);
        push('{');
    }

    void endObject() {
        if (!json) return;
        boolean any = filled[depth--];
        if (pretty && any) indent();
        out.put('}');
    }

    void beginArray() {
        if (!json) return;
        separate();
        push('[');
        if (pretty) out.put(' ');
    }

    void beginArray(String key) {
        if (!json) return;
        key(key);
        push('[');
        if (pretty) out.put(' ');
    }

    void endArray() {
        if (!json) return;
        boolean any = filled[depth--];
        if (pretty && any) out.put(' ');
        out.put(']');
    }

    private void push(int bracket) {
        out.put(bracket);
        if (++depth == filled.length) filled = Arrays.copyOf(filled, 2 * depth);
        filled[depth] = false;
    }

    private void separate() {
        if (depth == 0) return;
        if (filled[depth]) out.put(',');
        filled[depth] = true;
    }

    private void indent() {
        out.put('\n').blanks(4 * depth);
    }

    private void key(String key) {
        separate();
        if (pretty) indent();
        out.put('"').ascii(key).put('"').put(':');
        if (pretty) out.put(' ');
    }

    // ---- JSON members and elements

    void number(String key, long value) {
        if (!json) return;
        key(key);
        out.dec(value);
    }

    void unsigned(String key, long value) {
        if (!json) return;
        key(key);
        out.unsigned(value);
    }

    void string(String key, byte[] value) {
        if (!json) return;
        key(key);
        quoted(value);
    }

    void string(String key, String value) {
        if (!json) return;
        key(key);
        out.put('"').ascii(value).put('"');
    }

    void truth(String key, boolean value) {
        if (!json) return;
        key(key);
        out.put(value ? TRUE : FALSE);
    }

    void nothing(String key) {
        if (!json) return;
        key(key);
        out.put(NULL);
    }

    /** An element of an array. */
    void element(String value) {
        if (!json) return;
        separate();
        out.put('"').ascii(value).put('"');
    }

    // ---- text

    /** ASCII that text has and JSON has not. */
    void text(String text) {
        if (!json) out.ascii(text);
    }

    /** A line break within a record; a backslash if records are one line each. */
    void newline() {
        if (!json) out.put(oneline ? '\\' : '\n');
    }

    /** The line break after a record. */
    void endLine() {
        if (!json) out.put('\n');
    }

    // ---- both

    void number(String key, String label, long value) {
        if (json) number(key, value);
        else out.ascii(label).dec(value).put(' ');
    }

    void unsigned(String key, String label, long value) {
        if (json) unsigned(key, value);
        else out.ascii(label).unsigned(value).put(' ');
    }

    void string(String key, String label, byte[] value) {
        open(key, label);
        raw(value);
        close();
    }

    void string(String key, String label, String value) {
        open(key, label);
        out.ascii(value);
        close();
    }

    void string(String key, String label, Octets value) {
        open(key, label);
        raw(value);
        close();
    }

    /** A name if there is one, else the number, which JSON has as a string too. */
    void named(String key, String label, byte[] name, long number) {
        open(key, label);
        if (name != null) raw(name);
        else out.dec(number);
        close();
    }

    /** A word that is there or not: {@code "key":true}. */
    void flag(String key) {
        if (json) truth(key, true);
        else out.ascii(key).put(' ');
    }

    /** A word that is there or not: {@code "key":null}. */
    void mark(String key) {
        if (json) nothing(key);
        else out.ascii(key).put(' ');
    }

    /** A word of an array in JSON. */
    void word(String word) {
        if (json) element(word);
        else out.ascii(word).put(' ');
    }

    /** Begins a string that the caller writes into {@link #out} and then {@link #close}s. */
    void open(String key, String label) {
        if (json) {
            key(key);
            out.put('"');
        } else {
            out.ascii(label);
        }
    }

    /** Begins an element of an array as {@link #open} begins a member. */
    void openElement() {
        if (!json) return;
        separate();
        out.put('"');
    }

    /** Ends a string, in text with a blank. */
    void close() {
        out.put(json ? '"' : ' ');
    }

    /** Ends a string, in text with nothing. */
    void shut() {
        if (json) out.put('"');
    }

    // ---- bytes that somebody else chose

    void raw(byte[] value) {
        for (int i = 0; i < value.length; ) {
            if (value[i] >= 0) safe(value[i++]);
            else i += beyondAscii(value, i);
        }
    }

    void raw(Octets value) {
        int i = 0;
        while (i < value.length() && value.at(i) < 0x80) safe((byte) value.at(i++));
        if (i == value.length()) return;
        byte[] all = value.copy();
        raw(Arrays.copyOfRange(all, i, all.length));
    }

    /**
     * Writes the character at {@code i}, if it is one that is seen; else a question mark, in JSON the escape of what
     * it is, or U+FFFD for a byte that is no UTF-8.
     *
     * @return its bytes
     */
    private int beyondAscii(byte[] value, int i) {
        int size = SafeText.sequence(value, i, value.length);
        int c = size == 0 ? 0xfffd : SafeText.codePoint(value, i, size);
        if (size > 0 && SafeText.isPlain(c)) out.put(value, i, size);
        else if (!json) out.put('?');
        else for (char unit : Character.toChars(c)) out.ascii("\\u").hex(unit, 4);
        return Math.max(size, 1);
    }

    private void quoted(byte[] value) {
        out.put('"');
        raw(value);
        out.put('"');
    }

    /** ASCII: escaped in JSON; in text a control character, which a terminal would obey, becomes a dot. */
    private void safe(byte b) {
        if (b >= 0x20 && b != '"' && b != '\\' && b != 0x7f) {
            out.put(b);
        } else if (!json) {
            out.put(b == '"' || b == '\\' ? b : '.');
        } else {
            switch (b) {
                case '"' -> out.ascii("\\\"");
                case '\\' -> out.ascii("\\\\");
                case '\t' -> out.ascii("\\t");
                case '\n' -> out.ascii("\\n");
                case '\r' -> out.ascii("\\r");
                case '\f' -> out.ascii("\\f");
                case '\b' -> out.ascii("\\b");
                case 0x7f -> out.put(b);
                default -> out.ascii("\\u").hex(b, 4);
            }
        }
    }
}
