package jss.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file that the kernel writes anew whenever it is read from its start: opened once, read many times. */
public final class ProcFile implements AutoCloseable {
    private final FileChannel channel;
    private byte[] bytes = new byte[16 * 1024];

    private ProcFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Null if there is no such file: the kernel lacks what it would tell. */
    public static ProcFile open(Path path) {
        try {
            return new ProcFile(FileChannel.open(path, StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all of it, as it is now. */
    public String read() {
        try {
            channel.position(0);
            int length = 0;
            while (true) {
                if (length == bytes.length) bytes = Arrays.copyOf(bytes, 2 * length);
                int n = channel.read(ByteBuffer.wrap(bytes, length, bytes.length - length));
                if (n <= 0) return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                length += n;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing was written
        }
    }
}
