package jss.print.structured;

import java.nio.ByteBuffer;
import jss.record.Octets;
import jss.record.SocketTable;
import jss.record.UnixRecord;

/** A unix socket of that name, as the kernel keeps it; null for none. */
record FakeUnix(byte[] bytes) implements UnixRecord {
    @Override
    public SocketTable table() {
        return SocketTable.UNIX_STREAM;
    }

    @Override
    public int family() {
        return 1;
    }

    @Override
    public int state() {
        return 1;
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
        return 5;
    }

    @Override
    public long cookie() {
        return -1;
    }

    @Override
    public boolean hasUid() {
        return false;
    }

    @Override
    public long uid() {
        return 0;
    }

    @Override
    public int type() {
        return 1;
    }

    @Override
    public Octets name() {
        return bytes == null ? null : new Octets().set(ByteBuffer.wrap(bytes), 0, bytes.length);
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
