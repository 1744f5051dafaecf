package jss.print.netstat;

import java.util.Arrays;
import jss.print.ByteOut;
import jss.print.SafeText;
import jss.record.Octets;
import jss.record.UnixRecord;
import jss.record.UnixReferences;

/** Prints unix sockets as netstat does: every socket, and for a listener the connections that wait at it. */
public final class UnixSocketPrinter {
    private static final int ESTABLISHED = 1;
    private static final int SYN_SENT = 2;
    private static final int CLOSING = 11;
    private static final int LISTEN = 10;
    private static final int DEFAULT_REFERENCES = 2;
    private static final String[] TYPES = {"UNKNOWN", "STREAM", "DGRAM", "RAW", "RDM", "SEQPACKET"};

    private final SocketFormat format;
    private final Programs programs;
    private final UnixReferences references;
    private final ByteOut out;
    private byte[] name = new byte[128];

    public UnixSocketPrinter(SocketFormat format, Programs programs, UnixReferences references, ByteOut out) {
        this.format = format;
        this.programs = programs;
        this.references = references;
        this.out = out;
    }

    public void header() {
        out.ascii("Active UNIX domain sockets (").ascii(format.rows().title).ascii(")\n");
        out.ascii("Proto RefCnt Flags       Type       State         I-Node  ");
        if (format.programs()) out.ascii(" PID/Program name    ");
        out.ascii(" Path\n");
    }

    public void print(UnixRecord r) {
        int length = shownName(r.name());
        if (format.rows().show(r.state() != LISTEN)) {
            long count = r.inode() != 0 ? references.of(r.inode()) : references.ofPending(Arrays.copyOf(name, length));
            row(count == 0 ? DEFAULT_REFERENCES : count, r.state() == LISTEN, r.type(), switch (r.state()) {
                case LISTEN -> "LISTENING";
                case ESTABLISHED -> "CONNECTED";
                case SYN_SENT -> "CONNECTING"; // these two from /proc/net/unix alone
                case CLOSING -> "DISCONNECTING";
                default -> "";
            }, r.inode(), length);
        }
        if (r.state() != LISTEN || !format.rows().show(true)) return;
        for (int i = 0; i < r.pendingCount(); i++) {
            long count = references.ofPending(Arrays.copyOf(name, length));
            row(count == 0 ? DEFAULT_REFERENCES + 1 : count, false, r.type(), "CONNECTING", 0, length);
        }
    }

    private void row(long count, boolean accepts, int type, String state, long inode, int nameLength) {
        Cells.left(out, "unix", 5);
        out.put(' ');
        Cells.left(out, count, 6);
        out.put(' ');
        Cells.left(out, accepts ? "[ ACC ]" : "[ ]", 11);
        out.put(' ');
        Cells.left(out, type > 0 && type < TYPES.length ? TYPES[type] : TYPES[0], 10);
        out.put(' ');
        Cells.left(out, state, 13);
        out.put(' ');
        Cells.left(out, inode, 8);
        out.put(' ');
        if (format.programs()) {
            programs.put(out, inode);
            out.put(' ');
        }
        SafeText.put(out, name, 0, nameLength);
        out.put('\n');
    }

    /**
     * Copies a name as netstat reads it from /proc/net/unix: up to the first white space, with @ for the NULs of an
     * abstract one, without those that end a file's.
     *
     * @return its length
     */
    private int shownName(Octets octets) {
        if (octets == null || octets.length() == 0) return 0;
        int length = octets.length();
        if (name.length < length) name = new byte[length];
        boolean isAbstract = octets.at(0) == 0;
        for (int i = 0; i < length; i++) {
            int b = octets.at(i);
            if (b == 0 && !isAbstract || b == ' ' || b >= '\t' && b <= '\r') return i;
            name[i] = (byte) (b == 0 ? '@' : b);
        }
        return length;
    }
}
