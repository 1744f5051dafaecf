package jss.print;

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
}
