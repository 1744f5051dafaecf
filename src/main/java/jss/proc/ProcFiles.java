package jss.proc;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Small files whose absence is no error: a process may end at any time. */
final class ProcFiles {
    private ProcFiles() {}

    private static final byte[] NOTHING = {};

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
