package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.Octets;
import jss.record.SkMemInfo;
import jss.record.SocketTable;
import jss.record.UnixRecord;

/** One unix_diag reply as a row. */
public final class UnixSocketView extends SocketView implements UnixRecord {
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

    private final UnixDiagMsg msg = new UnixDiagMsg();
    private final LazyAttrs lazy = new LazyAttrs(UNIX_DIAG_UID);
    private final Octets name = new Octets();
    private final SkMeminfo mem = new SkMeminfo();

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    @Override
    public UnixSocketView wrap(ByteBuffer buffer, int from, int end) {
        msg.wrap(buffer, from, end - from);
        lazy.wrap(buffer, from + UnixDiagMsg.BYTES, end);
        return this;
    }

    /** A type that is neither stream nor seqpacket counts as datagram, as in ss. */
    @Override
    public SocketTable table() {
        int type = msg.type();
        if (type == SOCK_STREAM) return SocketTable.UNIX_STREAM;
        return type == SOCK_SEQPACKET ? SocketTable.UNIX_SEQPACKET : SocketTable.UNIX_DGRAM;
    }

    @Override
    public int family() {
        return msg.family();
    }

    @Override
    public int type() {
        return msg.type();
    }

    @Override
    public int state() {
        return msg.state();
    }

    private long queue(int offset) {
        NlAttrs attrs = lazy.get();
        return attrs.has(UNIX_DIAG_RQLEN, RQLEN_BYTES)
                ? u32(attrs.buffer(), attrs.start(UNIX_DIAG_RQLEN) + offset) : 0;
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
    public long inode() {
        return msg.ino();
    }

    @Override
    public long cookie() {
        return msg.cookie();
    }

    @Override
    public boolean hasUid() {
        return lazy.get().has(UNIX_DIAG_UID, 4);
    }

    @Override
    public long uid() {
        return hasUid() ? lazy.get().u32(UNIX_DIAG_UID) : 0;
    }

    @Override
    public Octets name() {
        return Payload.of(name, lazy.get(), UNIX_DIAG_NAME);
    }

    @Override
    public boolean hasPeer() {
        return lazy.get().has(UNIX_DIAG_PEER, 4);
    }

    @Override
    public long peerInode() {
        return hasPeer() ? lazy.get().u32(UNIX_DIAG_PEER) : 0;
    }

    @Override
    public boolean hasVfs() {
        return lazy.get().has(UNIX_DIAG_VFS, VFS_BYTES);
    }

    @Override
    public long vfsInode() {
        return hasVfs() ? u32(lazy.get().buffer(), lazy.get().start(UNIX_DIAG_VFS) + VFS_INO) : 0;
    }

    @Override
    public long vfsDevice() {
        return hasVfs() ? u32(lazy.get().buffer(), lazy.get().start(UNIX_DIAG_VFS) + VFS_DEV) : 0;
    }

    @Override
    public boolean hasPending() {
        return lazy.get().has(UNIX_DIAG_ICONS);
    }

    @Override
    public int pendingCount() {
        return hasPending() ? lazy.get().length(UNIX_DIAG_ICONS) / 4 : 0;
    }

    @Override
    public long pending(int i) {
        if (i < 0 || i >= pendingCount()) throw new IndexOutOfBoundsException(i);
        return u32(lazy.get().buffer(), lazy.get().start(UNIX_DIAG_ICONS) + 4 * i);
    }

    @Override
    public SkMemInfo skMemInfo() {
        return mem.wrap(lazy.get(), UNIX_DIAG_MEMINFO);
    }

    @Override
    public boolean hasShutdown() {
        return lazy.get().has(UNIX_DIAG_SHUTDOWN, 1);
    }

    @Override
    public int shutdown() {
        return hasShutdown() ? lazy.get().u8(UNIX_DIAG_SHUTDOWN) : 0;
    }
}
