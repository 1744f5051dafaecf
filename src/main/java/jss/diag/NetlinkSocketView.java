package jss.diag;

import java.nio.ByteBuffer;
import jss.record.NetlinkRecord;
import jss.record.Octets;
import jss.record.SkMemInfo;
import jss.record.SocketTable;
import jss.record.TcpState;

/** One netlink_diag reply as a row. */
public final class NetlinkSocketView extends SocketView implements NetlinkRecord {
    // enum of reply attributes, linux/netlink_diag.h
    static final int NETLINK_DIAG_MEMINFO = 0;
    static final int NETLINK_DIAG_GROUPS = 1; // bits, in whole longs of the kernel's
    static final int NETLINK_DIAG_FLAGS = 4; // u32, 4.6

    private static final int NETLINK_CONNECTED = 1;

    private final NetlinkDiagMsg msg = new NetlinkDiagMsg();
    private final LazyAttrs lazy = new LazyAttrs(NETLINK_DIAG_FLAGS);
    private final Octets groups = new Octets();
    private final SkMeminfo mem = new SkMeminfo();

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    @Override
    public NetlinkSocketView wrap(ByteBuffer buffer, int from, int end) {
        msg.wrap(buffer, from, end - from);
        lazy.wrap(buffer, from + NetlinkDiagMsg.BYTES, end);
        return this;
    }

    @Override
    public SocketTable table() {
        return SocketTable.NETLINK;
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
        return TcpState.CLOSE.ordinal();
    }

    @Override
    public long recvQueue() {
        SkMemInfo m = skMemInfo();
        return m == null ? 0 : m.rmemAlloc();
    }

    @Override
    public long sendQueue() {
        SkMemInfo m = skMemInfo();
        return m == null ? 0 : m.wmemAlloc();
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
    public int protocol() {
        return msg.protocol();
    }

    @Override
    public int portId() {
        return msg.portid();
    }

    @Override
    public boolean connected() {
        return msg.state() == NETLINK_CONNECTED;
    }

    @Override
    public int dstPortId() {
        return msg.dstPortid();
    }

    @Override
    public int dstGroup() {
        return msg.dstGroup();
    }

    @Override
    public Octets groups() {
        return Payload.of(groups, lazy.get(), NETLINK_DIAG_GROUPS);
    }

    @Override
    public boolean hasFlags() {
        return lazy.get().has(NETLINK_DIAG_FLAGS, 4);
    }

    @Override
    public long flags() {
        return hasFlags() ? lazy.get().u32(NETLINK_DIAG_FLAGS) : 0;
    }

    @Override
    public SkMemInfo skMemInfo() {
        return mem.wrap(lazy.get(), NETLINK_DIAG_MEMINFO);
    }
}
