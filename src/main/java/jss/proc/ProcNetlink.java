package jss.proc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jss.record.Family;
import jss.record.NetlinkRecord;
import jss.record.Octets;
import jss.record.SocketTable;
import jss.record.TcpState;

/** A line of /proc/net/netlink as a row. */
final class ProcNetlink implements NetlinkRecord {
    private static final int RAW = 3;

    private final ByteBuffer mask = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder());
    private final Octets groups = new Octets().set(mask, 0, 4);

    private int protocol;
    private int portId;
    private long recvQueue;
    private long sendQueue;
    private long inode;
    private long address;
    private long dump;

    /** {@code sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode}, the groups in hexadecimal; false if it is no such line. */
    boolean parse(ProcLines line) {
        address = line.hex();
        protocol = (int) line.dec();
        if (!line.blanks()) return false;
        portId = (int) line.dec(); // printed unsigned
        mask.putInt(0, (int) line.hex());
        recvQueue = line.dec();
        if (!line.blanks()) return false;
        sendQueue = line.dec();
        dump = line.hex();
        line.word();
        line.word();
        inode = line.dec();
        return true;
    }

    @Override
    public SocketTable table() {
        return SocketTable.NETLINK;
    }

    @Override
    public int family() {
        return Family.NETLINK.number();
    }

    @Override
    public int state() {
        return TcpState.CLOSE.ordinal();
    }

    @Override
    public long recvQueue() {
        return recvQueue;
    }

    @Override
    public long sendQueue() {
        return sendQueue;
    }

    @Override
    public long inode() {
        return inode;
    }

    @Override
    public int type() {
        return RAW;
    }

    @Override
    public int protocol() {
        return protocol;
    }

    @Override
    public int portId() {
        return portId;
    }

    @Override
    public boolean connected() {
        return false;
    }

    @Override
    public int dstPortId() {
        return 0;
    }

    @Override
    public int dstGroup() {
        return 0;
    }

    @Override
    public Octets groups() {
        return groups;
    }

    @Override
    public boolean hasFlags() {
        return false;
    }

    @Override
    public long flags() {
        return 0;
    }

    @Override
    public long address() {
        return address;
    }

    @Override
    public long dump() {
        return dump;
    }
}
