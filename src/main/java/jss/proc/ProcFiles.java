package jss.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files whose absence is no error: a process may end at any time. */
final class ProcFiles {
    private ProcFiles() {}

    private static final byte[] NOTHING = {};

    /** The file's bytes; none if it cannot be read. */
    static byte[] read(String path) {
        return read(Path.of(path));
    }

    static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            return NOTHING;
        }
    }
}
