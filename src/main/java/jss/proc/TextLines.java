package jss.proc;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The lines of a file of /proc, in one reused buffer, and the words and numbers in them. Files there are as long
 * as their tables: none is read at once.
 */
public final class TextLines {
    private static final int PIECE = 32 * 1024;

    byte[] bytes = new byte[PIECE];
    /** The next unread byte of the line. */
    int at;
    /** Where the line ends. */
    int end;

    /** Called with each line. */
    @FunctionalInterface
    public interface Visitor {
        /** False to see no more. */
        boolean line(TextLines line);
    }

    /** Shows every line of {@code path} to {@code visitor}; false if there is no such file. */
    public static boolean of(String path, Visitor visitor) {
        try (InputStream in = new FileInputStream(path)) {
            new TextLines().run(in, visitor);
            return true;
        } catch (FileNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    void run(InputStream in, Visitor visitor) throws IOException {
        int start = 0;
        int filled = 0;
        while (true) {
            int newline = start;
            while (newline < filled && bytes[newline] != '\n') newline++;
            if (newline < filled) {
                at = start;
                end = newline;
                if (!visitor.line(this)) return;
                start = newline + 1;
                continue;
            }
            if (start > 0) {
                System.arraycopy(bytes, start, bytes, 0, filled - start);
                filled -= start;
                start = 0;
            } else if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * filled);
            }
            int n = in.read(bytes, filled, bytes.length - filled);
            if (n < 0) {
                at = start;
                end = filled;
                if (filled > start) visitor.line(this);
                return;
            }
            filled += n;
        }
    }

    /** True if the line goes on behind blanks. */
    public boolean more() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) at++;
        return at < end;
    }

    /** True if the line begins with a blank. */
    public boolean indented() {
        return at < end && (bytes[at] == ' ' || bytes[at] == '\t');
    }

    /** The next word. */
    public byte[] word() {
        more();
        int start = at;
        skipWord();
        return Arrays.copyOfRange(bytes, start, at);
    }

    /** Passes over the next {@code count} words. */
    public TextLines skip(int count) {
        for (int i = 0; i < count; i++) {
            more();
            skipWord();
        }
        return this;
    }

    private void skipWord() {
        while (at < end && bytes[at] != ' ' && bytes[at] != '\t') at++;
    }

    /** Passes over {@code b} if it is next. */
    public boolean take(int b) {
        if (at == end || bytes[at] != b) return false;
        at++;
        return true;
    }

    /** The digits that are next, as an unsigned decimal number; 0 if there are none. */
    public long decimal() {
        more();
        long n = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') n = 10 * n + bytes[at++] - '0';
        return n;
    }

    /** The digits that are next, at most {@code count}, as a hexadecimal number; 0 if there are none. */
    public long hex(int count) {
        more();
        long n = 0;
        for (int i = 0; i < count && at < end; i++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit < 0) break;
            n = n << 4 | digit;
            at++;
        }
        return n;
    }

    public long hex() {
        return hex(16);
    }

    /** Eight hexadecimal digits. */
    public int hexWord() {
        return (int) hex(8);
    }
}
