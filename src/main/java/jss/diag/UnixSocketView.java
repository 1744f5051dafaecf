package jss.diag;

import jss.record.Octets;
import jss.record.SocketTable;
import jss.record.UnixRecord;

/** One unix_diag reply as a row. */
public final class UnixSocketView extends MessageView<UnixDiagMsg> implements UnixRecord {
    // enum of reply attributes, linux/unix_diag.h
    static final int UNIX_DIAG_NAME = 0; // bytes, without a NUL at the end
    static final int UNIX_DIAG_VFS = 1; // struct unix_diag_vfs
    static final int UNIX_DIAG_PEER = 2; // u32, inode
    static final int UNIX_DIAG_ICONS = 3; // u32[], inodes
    static final int UNIX_DIAG_RQLEN = 4; // struct unix_diag_rqlen
    static final int UNIX_DIAG_MEMINFO = 5;
    static final int UNIX_DIAG_SHUTDOWN = 6; // u8
    static final int UNIX_DIAG_UID = 7; // u32, 5.3

    // struct unix_diag_vfs
    static final int VFS_BYTES = 8;
    static final int VFS_INO = 0; // __u32 udiag_vfs_ino
    static final int VFS_DEV = 4; // __u32 udiag_vfs_dev

    // struct unix_diag_rqlen
    static final int RQLEN_BYTES = 8;
    static final int RQUEUE = 0; // __u32 udiag_rqueue, bytes; connections waiting if LISTEN
    static final int WQUEUE = 4; // __u32 udiag_wqueue, bytes; backlog if LISTEN

    private static final int SOCK_STREAM = 1;
    private static final int SOCK_SEQPACKET = 5;

    private final Octets name = new Octets();

    public UnixSocketView() {
        super(new UnixDiagMsg(), UNIX_DIAG_UID, UNIX_DIAG_MEMINFO, UNIX_DIAG_UID);
    }

    /** A type that is neither stream nor seqpacket counts as datagram, as in ss. */
    @Override
    public SocketTable table() {
        int type = msg.type();
        if (type == SOCK_STREAM) return SocketTable.UNIX_STREAM;
        return type == SOCK_SEQPACKET ? SocketTable.UNIX_SEQPACKET : SocketTable.UNIX_DGRAM;
    }

    @Override
    public int state() {
        return msg.state();
    }

    private long queue(int offset) {
        return has(UNIX_DIAG_RQLEN, RQLEN_BYTES) ? word(UNIX_DIAG_RQLEN, offset) : 0;
    }

    @Override
    public long recvQueue() {
        return queue(RQUEUE);
    }

    @Override
    public long sendQueue() {
        return queue(WQUEUE);
    }

    @Override
    public Octets name() {
        return Payload.of(name, attrs(), UNIX_DIAG_NAME);
    }

    @Override
    public boolean hasPeer() {
        return has(UNIX_DIAG_PEER, 4);
    }

    @Override
    public long peerInode() {
        return word(UNIX_DIAG_PEER);
    }

    @Override
    public boolean hasVfs() {
        return has(UNIX_DIAG_VFS, VFS_BYTES);
    }

    @Override
    public long vfsInode() {
        return hasVfs() ? word(UNIX_DIAG_VFS, VFS_INO) : 0;
    }

    @Override
    public long vfsDevice() {
        return hasVfs() ? word(UNIX_DIAG_VFS, VFS_DEV) : 0;
    }

    @Override
    public boolean hasPending() {
        return attrs().has(UNIX_DIAG_ICONS);
    }

    @Override
    public int pendingCount() {
        return hasPending() ? attrs().length(UNIX_DIAG_ICONS) / 4 : 0;
    }

    @Override
    public long pending(int i) {
        if (i < 0 || i >= pendingCount()) throw new IndexOutOfBoundsException(i);
        return word(UNIX_DIAG_ICONS, 4 * i);
    }

    @Override
    public boolean hasShutdown() {
        return has(UNIX_DIAG_SHUTDOWN, 1);
    }

    @Override
    public int shutdown() {
        return hasShutdown() ? attrs().u8(UNIX_DIAG_SHUTDOWN) : 0;
    }
}
