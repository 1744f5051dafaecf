package jss.proc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file of /proc, one at a time, and the words of a line, from left to right. */
final class ProcLines implements AutoCloseable {
    private final InputStream in;
    private byte[] bytes = new byte[32 * 1024];
    private ByteBuffer view = ByteBuffer.wrap(bytes);
    private int filled;
    private int nextLine;
    private int at;
    private int end;

    /** @throws IOException if there is no such file, or it may not be read */
    ProcLines(String path) throws IOException {
        in = Files.newInputStream(Path.of(path));
    }

    /** Moves to the next line; false if there is none. */
    boolean next() {
        while (true) {
            for (int i = Math.max(nextLine, at); i < filled; i++) {
                if (bytes[i] == '\n') return line(i, i + 1);
            }
            at = filled; // searched so far
            if (!fill()) return filled > nextLine && line(filled, filled);
        }
    }

    private boolean line(int end, int next) {
        at = nextLine;
        this.end = end;
        nextLine = next;
        return true;
    }

    private boolean fill() {
        if (nextLine > 0) {
            System.arraycopy(bytes, nextLine, bytes, 0, filled - nextLine);
            filled -= nextLine;
            at -= nextLine;
            nextLine = 0;
        }
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * filled);
            view = ByteBuffer.wrap(bytes);
        }
        try {
            int n = in.read(bytes, filled, bytes.length - filled);
            if (n > 0) filled += n;
            return n > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Passes blanks; true if something follows them. */
    boolean blanks() {
        while (at < end && bytes[at] == ' ') at++;
        return at < end;
    }

    /** Passes a word of whatever it is made. */
    void word() {
        blanks();
        while (at < end && bytes[at] != ' ') at++;
    }

    /** Passes the character that must come next. */
    boolean is(char c) {
        if (at == end || bytes[at] != c) return false;
        at++;
        return true;
    }

    /** The next word, or what there is of it before another character, as a hexadecimal number; 0 if there is none. */
    long hex() {
        blanks();
        long n = 0;
        for (int d; at < end && (d = Character.digit(bytes[at], 16)) >= 0; at++) n = n << 4 | d;
        return n;
    }

    /** The next eight hexadecimal digits. */
    int hex8() {
        int n = 0;
        for (int i = 0, d; i < 8 && at < end && (d = Character.digit(bytes[at], 16)) >= 0; i++, at++) n = n << 4 | d;
        return n;
    }

    /** The next word as a decimal number, which may have a minus. */
    long dec() {
        blanks();
        boolean minus = is('-');
        long n = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') n = 10 * n + bytes[at++] - '0';
        return minus ? -n : n;
    }

    /** Length of what is left of the line. */
    int left() {
        return end - at;
    }

    /** Position in {@link #view}. */
    int position() {
        return at;
    }

    /** The bytes that hold the line, until the next one. */
    ByteBuffer view() {
        return view;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
