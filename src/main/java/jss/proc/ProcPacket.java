package jss.proc;

import jss.record.Family;
import jss.record.PacketRecord;
import jss.record.PacketRing;
import jss.record.SocketTable;
import jss.record.TcpState;

/** A line of /proc/net/packet as a row. */
final class ProcPacket implements PacketRecord {
    private static final int RAW = 3;

    private int type;
    private int protocol;
    private int ifindex;
    private long recvQueue;
    private long uid;
    private long inode;

    /** {@code sk RefCnt Type Proto Iface R Rmem User Inode}, the protocol in hexadecimal; false if it is no such line. */
    boolean parse(ProcLines line) {
        line.word();
        line.word();
        type = (int) line.dec();
        protocol = (int) line.hex();
        ifindex = (int) line.dec();
        line.word();
        recvQueue = line.dec();
        uid = line.dec();
        if (!line.blanks()) return false;
        inode = line.dec();
        return type != 0;
    }

    @Override
    public SocketTable table() {
        return type == RAW ? SocketTable.PACKET_RAW : SocketTable.PACKET_DGRAM;
    }

    @Override
    public int family() {
        return Family.PACKET.number();
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
        return 0;
    }

    @Override
    public long inode() {
        return inode;
    }

    @Override
    public boolean hasUid() {
        return true;
    }

    @Override
    public long uid() {
        return uid;
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public int protocol() {
        return protocol;
    }

    @Override
    public boolean hasInfo() {
        return false;
    }

    @Override
    public int ifindex() {
        return ifindex;
    }

    @Override
    public long version() {
        return 0;
    }

    @Override
    public long reserve() {
        return 0;
    }

    @Override
    public long copyThresh() {
        return 0;
    }

    @Override
    public long tstamp() {
        return 0;
    }

    @Override
    public long flags() {
        return 0;
    }

    @Override
    public PacketRing rxRing() {
        return null;
    }

    @Override
    public PacketRing txRing() {
        return null;
    }

    @Override
    public boolean hasFanout() {
        return false;
    }

    @Override
    public long fanout() {
        return 0;
    }

    @Override
    public int filterCount() {
        return -1;
    }

    @Override
    public int filterCode(int i) {
        throw new IndexOutOfBoundsException(i);
    }

    @Override
    public int filterJt(int i) {
        throw new IndexOutOfBoundsException(i);
    }

    @Override
    public int filterJf(int i) {
        throw new IndexOutOfBoundsException(i);
    }

    @Override
    public long filterK(int i) {
        throw new IndexOutOfBoundsException(i);
    }
}
