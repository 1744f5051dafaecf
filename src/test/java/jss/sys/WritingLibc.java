package jss.sys;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** libc whose write(2) gives a test what was written. */
public final class WritingLibc extends Libc {
    private final boolean seekable;
    private final Consumer<String> written;
    private final Deque<Errno> failures = new ArrayDeque<>();
    private long atMost = Long.MAX_VALUE;

    /** {@code seekable}: to a file, not a pipe. */
    public WritingLibc(boolean seekable, Consumer<String> written) {
        this.seekable = seekable;
        this.written = written;
    }

    /** No call takes more bytes than that. */
    public WritingLibc takingAtMost(int bytes) {
        atMost = bytes;
        return this;
    }

    /** So the first calls fail. */
    public WritingLibc failingFirst(Errno... errors) {
        failures.addAll(List.of(errors));
        return this;
    }

    @Override
    long call(Fn fn, long a, long b, long c, long d, long e, long f) {
        switch (fn) {
            case LSEEK -> {
                if (seekable) return 0;
                leave(29); // ESPIPE
                return -1;
            }
            case WRITE -> {
                Errno failure = failures.poll();
                if (failure != null) {
                    leave(failure.code());
                    return -1;
                }
                byte[] bytes = new byte[(int) Math.min(c, atMost)];
                MemorySegment.ofAddress(b).reinterpret(bytes.length).asByteBuffer().get(bytes);
                written.accept(new String(bytes, StandardCharsets.ISO_8859_1));
                return bytes.length;
            }
            default -> {
                return super.call(fn, a, b, c, d, e, f);
            }
        }
    }
}
