package jss.cli;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import jss.netlink.CaptureSource;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.print.ByteSink;
import jss.query.Query;
import jss.query.Recording;
import jss.record.SocketTable;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;

/** {@code -D FILE} and TCPDIAG_FILE: the kernel's answers about TCP, in ss's own form. */
final class RecordingFile {
    private RecordingFile() {}

    private static final int LONGEST = 64 * 1024;

    /** A file that cannot be written. */
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable(String file, IOException cause) {
            super(file + ": " + cause.getMessage(), cause, false, false);
        }
    }

    /** Writes to {@code file}; one that begins with a minus is standard output. {@code opened} is run once it is open. */
    static int write(String file, Query query, Stdout out, Runnable opened) {
        if (!query.tables().contains(SocketTable.TCP)) {
            Stderr.line("-D records TCP, which is not among what is asked for: nothing is written");
            return ExitStatus.OK;
        }
        try {
            if (file.startsWith("-")) {
                opened.run();
                Recording.run(query, NetlinkSocket::open, tee(out));
                return ExitStatus.OK;
            }
            try (FileOutputStream stream = new FileOutputStream(file)) {
                opened.run();
                Recording.run(query, NetlinkSocket::open, tee((bytes, from, length) -> write(file, stream, bytes, from, length)));
            }
            return ExitStatus.OK;
        } catch (IOException | Unwritable e) {
            Stderr.line(e.getMessage());
            return ExitStatus.USAGE; // ss's status for a file that it cannot write
        } catch (SysException | NetlinkException | MalformedMessageException e) {
            Stderr.line(e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private static void write(String file, FileOutputStream stream, byte[] bytes, int from, int length) {
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            throw new Unwritable(file, e);
        }
    }

    private static Dump.Tee tee(ByteSink sink) {
        byte[] copy = new byte[LONGEST + 3];
        return (ByteBuffer buffer, int length) -> {
            buffer.get(0, copy, 0, length);
            int padded = length + 3 & ~3;
            for (int i = length; i < padded; i++) copy[i] = 0;
            sink.write(copy, 0, padded);
        };
    }

    /** The recording that stands for the kernel's table of TCP, null if none was named. */
    static CaptureSource toReplay() {
        String file = Borrowed.path("TCPDIAG_FILE");
        if (file == null) return null;
        try {
            return new CaptureSource(new FileInputStream(file));
        } catch (IOException e) {
            throw new FailedException("TCPDIAG_FILE: " + e.getMessage());
        }
    }
}
