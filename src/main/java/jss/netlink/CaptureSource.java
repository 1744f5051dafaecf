package jss.netlink;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/**
 * Recorded messages: netlink messages one after the other, each padded to 4, as {@code ss -D}
 * writes them. One message is one datagram here, since the file does not tell where datagrams ended.
 */
public final class CaptureSource implements DatagramSource, AutoCloseable {
    /** No message of a dump is longer: the kernel fills at most 32 KiB a datagram, 64 KiB with large pages. */
    private static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST).order(ByteOrder.nativeOrder());
    private final byte[] bytes = new byte[LONGEST];

    /** Reads from {@code in}, which should be buffered; {@link #close} closes it. */
    public CaptureSource(InputStream in) {
        this.in = in.markSupported() ? in : new BufferedInputStream(in);
    }

    /** True if the file does not end here. */
    public boolean hasNext() {
        try {
            in.mark(1);
            boolean more = in.read() >= 0;
            in.reset();
            return more;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public ByteBuffer buffer() {
        return buffer;
    }

    @Override
    public int portId() {
        return -1;
    }

    /** @throws MalformedMessageException if the file ends within a message or its lengths are absurd */
    @Override
    public int receive() {
        try {
            int head = in.readNBytes(bytes, 0, NlMsg.HEADER);
            if (head == 0) return 0;
            if (head < NlMsg.HEADER) throw new MalformedMessageException("nlmsghdr", NlMsg.HEADER, head);
            buffer.put(0, bytes, 0, head);
            long len = Wire.u32(buffer, NlMsg.LEN);
            if (len < NlMsg.HEADER || len > LONGEST) throw new MalformedMessageException("nlmsghdr", len, LONGEST);
            int rest = (int) len - NlMsg.HEADER;
            int got = in.readNBytes(bytes, NlMsg.HEADER, rest);
            if (got < rest) throw new MalformedMessageException("message", len, NlMsg.HEADER + got);
            buffer.put(0, bytes, 0, (int) len);
            skipPadding(Wire.align4((int) len) - (int) len);
            return (int) len;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private void skipPadding(int count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            // the last message of a file may come without its padding
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
