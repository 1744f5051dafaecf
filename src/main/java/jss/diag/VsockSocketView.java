package jss.diag;

import java.nio.ByteBuffer;
import jss.record.SocketTable;
import jss.record.VsockRecord;

/** One vsock_diag reply as a row; the kernel sends no attributes. */
public final class VsockSocketView extends SocketView implements VsockRecord {
    private static final int SOCK_STREAM = 1;

    private final VsockDiagMsg msg = new VsockDiagMsg();

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    @Override
    public VsockSocketView wrap(ByteBuffer buffer, int from, int end) {
        msg.wrap(buffer, from, end - from);
        return this;
    }

    /** Seqpacket sockets have no table of their own and count as datagram; {@link #type} tells them apart. */
    @Override
    public SocketTable table() {
        return msg.type() == SOCK_STREAM ? SocketTable.VSOCK_STREAM : SocketTable.VSOCK_DGRAM;
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
        return msg.ino();
    }

    @Override
    public long cookie() {
        return msg.cookie();
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
    public boolean hasShutdown() {
        return true;
    }

    @Override
    public int shutdown() {
        return msg.shutdown();
    }

    @Override
    public long srcCid() {
        return msg.srcCid();
    }

    @Override
    public long srcPort() {
        return msg.srcPort();
    }

    @Override
    public long dstCid() {
        return msg.dstCid();
    }

    @Override
    public long dstPort() {
        return msg.dstPort();
    }
}
