package jss.print.netstat;

import jss.print.ByteOut;

/** Padding as printf's %-Ns and %Nu do it: the text is there first, the blanks follow or slip in before it. */
final class Cells {
    private Cells() {}

    /** Fills up what was appended since {@code start} to {@code width}, on the right. */
    static void fill(ByteOut out, int start, int width) {
        out.blanks(width - (out.length() - start));
    }

    /** The same on the left. */
    static void fillBefore(ByteOut out, int start, int width) {
        int length = out.length() - start;
        int missing = width - length;
        if (missing <= 0) return;
        out.blanks(missing);
        byte[] b = out.bytes();
        System.arraycopy(b, start, b, start + missing, length);
        java.util.Arrays.fill(b, start, start + missing, (byte) ' ');
    }

    /** Cuts what was appended since {@code start} to {@code width}, or fills it up. */
    static void exactly(ByteOut out, int start, int width) {
        if (out.length() - start > width) out.truncate(start + width);
        else fill(out, start, width);
    }

    static void left(ByteOut out, String text, int width) {
        int start = out.length();
        out.ascii(text);
        fill(out, start, width);
    }

    static void left(ByteOut out, long n, int width) {
        int start = out.length();
        out.dec(n);
        fill(out, start, width);
    }

    /** A u64. */
    static void right(ByteOut out, long n, int width) {
        int start = out.length();
        out.unsigned(n);
        fillBefore(out, start, width);
    }

    /** A u64. */
    static void leftUnsigned(ByteOut out, long n, int width) {
        int start = out.length();
        out.unsigned(n);
        fill(out, start, width);
    }
}
