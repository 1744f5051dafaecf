package jss.print;

import jss.record.Octets;

/**
 * The one way for text that somebody else chose (names of hosts, files, processes) into a table:
 * one cell stays one cell, and nothing reaches the terminal that it would obey.
 */
public final class SafeText {
    private SafeText() {}

    /** Appends {@code text} with every byte that is not printable ASCII as {@code ?} or, if a control, {@code .} */
    public static void put(ByteOut out, byte[] text) {
        put(out, text, 0, text.length);
    }

    public static void put(ByteOut out, byte[] text, int from, int length) {
        out.reserve(length);
        for (int i = from; i < from + length; i++) {
            int b = text[i];
            out.put(b < 0 ? '?' : b < 0x20 || b == 0x7f ? '.' : b);
        }
    }

    /**
     * Appends UTF-8, letters of every script as they are. A control is a {@code .}; a byte that is no
     * UTF-8, and a character that breaks lines, changes the direction of writing or cannot be seen, a
     * {@code ?}.
     */
    public static void utf8(ByteOut out, byte[] text, int from, int length) {
        int end = from + length;
        for (int i = from; i < end; ) {
            int b = text[i] & 0xff;
            if (b < 0x80) {
                out.put(b < 0x20 || b == 0x7f ? '.' : b);
                i++;
                continue;
            }
            int size = sequence(text, i, end);
            if (size == 0) {
                out.put('?');
                i++;
                continue;
            }
            if (isPlain(codePoint(text, i, size))) out.put(text, i, size);
            else out.put('?');
            i += size;
        }
    }

    /** The same of octets within a row, up to {@code length} of them. */
    static void utf8(ByteOut out, Octets text, int from, int length) {
        boolean ascii = true;
        for (int i = from; i < from + length && ascii; i++) ascii = text.at(i) < 0x80;
        if (ascii) {
            for (int i = from; i < from + length; i++) {
                int b = text.at(i);
                out.put(b < 0x20 || b == 0x7f ? '.' : b);
            }
        } else {
            utf8(out, text.copy(), from, length);
        }
    }

    /** Bytes of the UTF-8 sequence at {@code i}, 0 if it is none: overlong, cut off, a surrogate, beyond Unicode. */
    public static int sequence(byte[] text, int i, int end) {
        int b = text[i] & 0xff;
        int size = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
        if (size == 0 || end - i < size) return 0;
        for (int k = 1; k < size; k++) {
            if ((text[i + k] & 0xc0) != 0x80) return 0;
        }
        int c = codePoint(text, i, size);
        if (size == 3 && (c < 0x800 || c >= 0xd800 && c < 0xe000)) return 0;
        return size == 4 && (c < 0x10000 || c > 0x10ffff) ? 0 : size;
    }

    public static int codePoint(byte[] text, int i, int size) {
        int c = text[i] & 0xff >> size + 1;
        for (int k = 1; k < size; k++) c = c << 6 | text[i + k] & 0x3f;
        return c;
    }

    /** False of characters that a terminal obeys or does not show. */
    public static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
