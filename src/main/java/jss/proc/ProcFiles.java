package jss.proc;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Small files whose absence is no error: a process may end at any time. */
final class ProcFiles {
    private ProcFiles() {}

    private static final byte[] NOTHING = {};

    /** The decimal number that the file begins with; 0 if it cannot be read. */
    static long number(String path) {
        byte[] text = read(path);
        long n = 0;
        for (int i = 0; i < text.length && text[i] >= '0' && text[i] <= '9'; i++) n = 10 * n + text[i] - '0';
        return n;
    }

    static byte[] read(Path path) {
        return read(path.toString());
    }

    /** The file's bytes; none if it cannot be read. */
    static byte[] read(String path) {
        // Not Files.readAllBytes: of a file without a length it reads one byte first, and sysctls end there.
        try (FileInputStream in = new FileInputStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            return NOTHING;
        }
    }
}
