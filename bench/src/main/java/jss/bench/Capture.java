package jss.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.netlink.CaptureSource;
import jss.netlink.DatagramSource;
import jss.netlink.Dump;

/**
 * A recorded dump in memory, in datagrams as full as the kernel's (32 KiB), to be replayed over and over. A datagram is
 * copied to the buffer as {@code recv} would, and every figure includes that.
 */
final class Capture implements DatagramSource {
    /** Sockets in tcp-1000.nl and in tcp-info-1000.nl: both ends of 500 connections, and their listeners. */
    static final int ROWS = 1004;
    static final String PLAIN = "tcp-1000.nl";
    static final String WITH_INFO = "tcp-info-1000.nl";

    private static final int DATAGRAM = 32 * 1024;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(DATAGRAM).order(ByteOrder.nativeOrder());
    private final List<ByteBuffer> datagrams = new ArrayList<>();
    private int next;

    Capture(String file) {
        Path path = Path.of("native-fixtures", "captures", file);
        try (CaptureSource source = new CaptureSource(new BufferedInputStream(Files.newInputStream(path)))) {
            ByteBuffer filling = add();
            for (int length; (length = source.receive()) > 0; ) {
                int padded = length + 3 & ~3;
                if (filling.remaining() < padded) filling = add();
                filling.put(filling.position(), source.buffer(), 0, length).position(filling.position() + padded);
            }
            for (ByteBuffer d : datagrams) d.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int[] rows = {0};
        replay((type, buffer, from, end) -> ++rows[0] > 0);
        if (rows[0] != ROWS) throw new IllegalStateException(file + " has " + rows[0] + " rows, not " + ROWS);
    }

    private ByteBuffer add() {
        ByteBuffer datagram = ByteBuffer.allocateDirect(DATAGRAM).order(ByteOrder.nativeOrder());
        datagrams.add(datagram);
        return datagram;
    }

    /** Shows every row of the dump to {@code visitor}. */
    void replay(Dump.Visitor visitor) {
        next = 0;
        Dump.replay("capture", this).run(visitor);
    }

    @Override
    public ByteBuffer buffer() {
        return buffer;
    }

    @Override
    public int receive() {
        if (next == datagrams.size()) return 0;
        ByteBuffer datagram = datagrams.get(next++);
        buffer.put(0, datagram, 0, datagram.limit());
        return datagram.limit();
    }

    @Override
    public int portId() {
        return -1;
    }
}
