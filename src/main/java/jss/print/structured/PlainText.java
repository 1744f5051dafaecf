package jss.print.structured;

import jss.print.ByteOut;
import jss.print.SafeText;

/**
 * Text of unknown origin where lines and separators count. Letters of every script stay as they are;
 * a control, an octet that is no UTF-8, each octet of a character that cannot be seen or that turns
 * the direction of writing, is {@code \xHH}; a backslash is two. Nothing is lost.
 */
final class PlainText {
    private PlainText() {}

    /** {@code separator}: one more octet to be escaped, -1 for none. */
    static void put(ByteOut out, byte[] text, int from, int length, int separator) {
        int end = from + length;
        for (int i = from; i < end; ) {
            int b = text[i] & 0xff;
            int size = b < 0x80 ? 1 : SafeText.sequence(text, i, end);
            if (b >= 0x20 && b < 0x7f) {
                if (b == separator) escape(out, b);
                else if (b == '\\') out.put(b).put(b);
                else out.put(b);
            } else if (size > 1 && SafeText.isPlain(SafeText.codePoint(text, i, size))) {
                out.put(text, i, size);
            } else {
                size = Math.max(1, size);
                for (int k = i; k < i + size; k++) escape(out, text[k]);
            }
            i += size;
        }
    }

    /**
     * The name of a unix socket as the kernel keeps it: a leading NUL is {@code @}, so the {@code @}
     * that a path begins with is not; the NUL that ends a path is left out.
     */
    static void unixName(ByteOut out, byte[] name, int from, int length) {
        if (length == 0) return;
        if (name[from] == 0) {
            put(out.put('@'), name, from + 1, length - 1, -1);
            return;
        }
        if (name[from + length - 1] == 0) length--;
        if (name[from] == '@') {
            escape(out, '@');
            put(out, name, from + 1, length - 1, -1);
        } else {
            put(out, name, from, length, -1);
        }
    }

    private static void escape(ByteOut out, int octet) {
        out.ascii("\\x").hex(octet & 0xff, 2);
    }
}
