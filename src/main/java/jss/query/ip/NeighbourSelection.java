package jss.query.ip;

import jss.netlink.NlRequest;
import jss.record.NeighbourRecord;
import jss.record.Octets;
import jss.rtnl.RtnlRequests;

/** Which neighbours are asked for. */
public final class NeighbourSelection {
    public static final int ALL_STATES = 0xff;
    /** Bit that stands for entries without any state. */
    public static final int NO_STATE = 0x100;

    public int family;
    public int index;
    /** 0 for any; -1 for interfaces without one, which the kernel alone can tell. */
    public int master;
    public boolean proxy;
    /** NUD_* and {@link #NO_STATE}; what is not set is left out. */
    public int states = ALL_STATES & ~NeighbourRecord.NUD_NOARP;
    /** Only entries that nobody refers to. */
    public boolean unused;
    public Prefix to;
    /** -1 for any. */
    public int protocol = -1;

    public NlRequest request() {
        return RtnlRequests.neighbours(family, index, master, proxy);
    }

    public boolean accepts(NeighbourRecord n) {
        if (family != 0 && n.family() != family) return false;
        if (index != 0 && n.ifindex() != index) return false;
        int state = n.state() == 0 ? NO_STATE : n.state();
        boolean anyState = (n.flags() & (NeighbourRecord.NTF_PROXY | NeighbourRecord.NTF_EXT_LEARNED)) != 0;
        if (!anyState && (state & states) == 0) return false;
        if (protocol >= 0 && n.protocol() != protocol) return false;
        if (unused && n.hasCacheInfo() && n.references() != 0) return false;
        if (to != null && to.family() != 0) {
            Octets address = n.destination();
            if (to.family() != n.family() || address == null || !to.contains(address)) return false;
        }
        return true;
    }
}
