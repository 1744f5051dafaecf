package jss.diag;

import jss.record.SocketTable;
import jss.record.VsockRecord;

/** One vsock_diag reply as a row; the kernel sends no attributes. */
public final class VsockSocketView extends MessageView<VsockDiagMsg> implements VsockRecord {
    private static final int SOCK_STREAM = 1;

    public VsockSocketView() {
        super(new VsockDiagMsg(), 0, NONE, NONE);
    }

    /** Seqpacket sockets have no table of their own and count as datagram; {@link #type} tells them apart. */
    @Override
    public SocketTable table() {
        return msg.type() == SOCK_STREAM ? SocketTable.VSOCK_STREAM : SocketTable.VSOCK_DGRAM;
    }

    @Override
    public int state() {
        return msg.state();
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
