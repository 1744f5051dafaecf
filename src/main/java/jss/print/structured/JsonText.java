package jss.print.structured;

import jss.print.ByteOut;
import jss.print.SafeText;

/**
 * Octets of unknown origin inside the quotes of a JSON string: always valid, and nothing in it that a
 * terminal would obey. A character that is not plain is an escape of four hexadecimal digits, an octet
 * that is no UTF-8 is U+FFFD.
 */
public final class JsonText {
    private JsonText() {}

    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    /** @return false if the octets cannot be told from what was written */
    public static boolean put(ByteOut out, byte[] text, int from, int length) {
        int end = from + length;
        boolean exact = true;
        for (int i = from; i < end; ) {
            int b = text[i] & 0xff;
            if (b < 0x80) {
                ascii(out, b);
                i++;
                continue;
            }
            int size = SafeText.sequence(text, i, end);
            if (size == 0) {
                out.put(REPLACEMENT);
                exact = false;
                i++;
                continue;
            }
            int c = SafeText.codePoint(text, i, size);
            if (SafeText.isPlain(c)) out.put(text, i, size);
            else character(out, c);
            i += size;
        }
        return exact;
    }

    private static void ascii(ByteOut out, int b) {
        if (b == '"' || b == '\\') out.put('\\').put(b);
        else if (b < 0x20 || b == 0x7f) unit(out, b);
        else out.put(b);
    }

    private static void character(ByteOut out, int c) {
        if (c < 0x10000) {
            unit(out, c);
        } else {
            unit(out, Character.highSurrogate(c));
            unit(out, Character.lowSurrogate(c));
        }
    }

    private static void unit(ByteOut out, int utf16) {
        out.put('\\').put('u').hex(utf16, 4);
    }
}
