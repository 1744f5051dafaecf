package jss.diag;

import jss.record.NetlinkRecord;
import jss.record.Octets;
import jss.record.SkMemInfo;
import jss.record.SocketTable;

/** One netlink_diag reply as a row. */
public final class NetlinkSocketView extends MessageView<NetlinkDiagMsg> implements NetlinkRecord {
    // enum of reply attributes, linux/netlink_diag.h
    static final int NETLINK_DIAG_MEMINFO = 0;
    static final int NETLINK_DIAG_GROUPS = 1; // bits, in whole longs of the kernel's
    static final int NETLINK_DIAG_FLAGS = 4; // u32, 4.6

    private static final int NETLINK_CONNECTED = 1;

    private final Octets groups = new Octets();

    public NetlinkSocketView() {
        super(new NetlinkDiagMsg(), NETLINK_DIAG_FLAGS, NETLINK_DIAG_MEMINFO, NONE);
    }

    @Override
    public SocketTable table() {
        return SocketTable.NETLINK;
    }

    @Override
    public long sendQueue() {
        SkMemInfo m = skMemInfo();
        return m == null ? 0 : m.wmemAlloc();
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
        return Payload.of(groups, attrs(), NETLINK_DIAG_GROUPS);
    }

    @Override
    public boolean hasFlags() {
        return has(NETLINK_DIAG_FLAGS, 4);
    }

    @Override
    public long flags() {
        return word(NETLINK_DIAG_FLAGS);
    }
}
