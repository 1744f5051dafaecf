package jss.proc;

import java.nio.ByteBuffer;
import jss.record.Family;
import jss.record.Octets;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.record.UnixRecord;

/** A line of /proc/net/unix, kept: the rows are shown sorted. */
final class ProcUnix implements UnixRecord, Comparable<ProcUnix> {
    private static final int STREAM = 1;
    private static final int DGRAM = 2;
    private static final int SEQPACKET = 5;
    private static final int UNCONNECTED = 1; // enum socket_state, the same header
    private static final int CONNECTED = 3;
    private static final int ACCEPTING = 1 << 16; // __SO_ACCEPTCON (linux/net.h)
    private static final TcpState[] STATES = { // by socket_state (linux/net.h)
        TcpState.UNKNOWN, TcpState.CLOSE, TcpState.SYN_SENT, TcpState.ESTABLISHED, TcpState.CLOSING
    };

    private final int type;
    private final int state;
    private final long inode;
    private final Octets name;

    private ProcUnix(int type, int state, long inode, Octets name) {
        this.type = type;
        this.state = state;
        this.inode = inode;
        this.name = name;
    }

    /** {@code Num: RefCount Protocol Flags Type St Inode Path}, all but the inode in hexadecimal; null if it is no such line. */
    static ProcUnix parse(ProcLines line) {
        return parse(line, true);
    }

    /** {@code asSs}: with ss's reading of states, else with the file's. */
    static ProcUnix parse(ProcLines line, boolean asSs) {
        line.hex();
        if (!line.is(':')) return null;
        line.word();
        line.word();
        long flags = line.hex();
        int type = (int) line.hex();
        int st = (int) line.hex();
        if (!line.blanks()) return null;
        long inode = line.dec();
        if (asSs && type == DGRAM && st == UNCONNECTED) st = CONNECTED; // ss's reading: a datagram socket can always be used
        TcpState state = (flags & ACCEPTING) != 0 ? TcpState.LISTEN : STATES[st >= 0 && st < STATES.length ? st : 0];
        return new ProcUnix(type, state.ordinal(), inode, line.is(' ') && line.left() > 0 ? name(line) : null);
    }

    /** The file has an @ for each NUL; the first one marks an abstract name. */
    private static Octets name(ProcLines line) {
        byte[] name = new byte[line.left()];
        line.view().get(line.position(), name);
        if (name[0] == '@') name[0] = 0;
        return new Octets().set(ByteBuffer.wrap(name), 0, name.length);
    }

    @Override
    public int compareTo(ProcUnix o) {
        return type != o.type ? Integer.compare(type, o.type) : Long.compare(inode, o.inode);
    }

    @Override
    public SocketTable table() {
        return switch (type) {
            case STREAM -> SocketTable.UNIX_STREAM;
            case SEQPACKET -> SocketTable.UNIX_SEQPACKET;
            default -> SocketTable.UNIX_DGRAM;
        };
    }

    @Override
    public int family() {
        return Family.UNIX.number();
    }

    @Override
    public int state() {
        return state;
    }

    @Override
    public long recvQueue() {
        return 0;
    }

    @Override
    public long sendQueue() {
        return 0;
    }

    @Override
    public long inode() {
        return inode;
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public Octets name() {
        return name;
    }

    @Override
    public boolean hasPeer() {
        return false;
    }

    @Override
    public long peerInode() {
        return 0;
    }

    @Override
    public boolean hasVfs() {
        return false;
    }

    @Override
    public long vfsInode() {
        return 0;
    }

    @Override
    public long vfsDevice() {
        return 0;
    }

    @Override
    public boolean hasPending() {
        return false;
    }

    @Override
    public int pendingCount() {
        return 0;
    }

    @Override
    public long pending(int i) {
        return 0;
    }
}
