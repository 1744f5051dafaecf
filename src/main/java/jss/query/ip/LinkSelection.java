package jss.query.ip;

import jss.netlink.NlRequest;
import jss.record.LinkRecord;
import jss.record.Octets;
import jss.rtnl.RtnlRequests;

/** Which interfaces are asked for. */
public final class LinkSelection {
    private static final int IFF_UP = 1;
    private static final int AF_INET6 = 10;
    public static final int NO_MASTER = -1;
    private static final byte[] SLAVE = {'_', 's', 'l', 'a', 'v', 'e'};

    /** 0 for all. */
    public int index;
    /** 0 for any, {@link #NO_MASTER} for none. */
    public int master;
    /** {@code KIND} or {@code KIND_slave}, null for any. */
    public byte[] kind;
    /** -1 for any. */
    public long group = -1;
    public boolean up;
    public boolean down;
    /** Not ports of a virtual router. */
    public boolean noVrf;

    /** A dump, or one link if the index says which; {@code mask} of RTEXT_FILTER_*. */
    public NlRequest request(int family, int mask) {
        if (index != 0) return RtnlRequests.linkByIndex(family, index, mask);
        // IPv6 has a dump of its own, with less of each link and without filters.
        if (family == AF_INET6 && master == 0 && kind == null && group < 0) return RtnlRequests.links(family);
        if (family == AF_INET6) family = 0;
        return RtnlRequests.links(family, mask, master, slave() ? null : kind);
    }

    private boolean slave() {
        if (kind == null || kind.length <= SLAVE.length) return false;
        for (int i = 0; i < SLAVE.length; i++) {
            if (kind[kind.length - SLAVE.length + i] != SLAVE[i]) return false;
        }
        return true;
    }

    /** The kernel's part, checked again since an old one does not filter; and what ip treats like it. */
    public boolean kernelAccepts(LinkRecord link) {
        if (index != 0 && link.index() != index) return false;
        if (group >= 0 && link.group() != group) return false;
        if (master > 0 && link.master() != master) return false;
        return master != NO_MASTER || link.master() <= 0;
    }

    /** The rest: a link that fails here leaves an empty object in ip's JSON. */
    public boolean accepts(LinkRecord link) {
        if (up && (link.flags() & IFF_UP) == 0) return false;
        if (down && (link.flags() & IFF_UP) != 0) return false;
        if (kind != null && !(slave() ? isSlave(link) : link.kind() != null && link.kind().is(kind))) return false;
        return !noVrf || link.slaveKind() == null || !link.slaveKind().is(new byte[] {'v', 'r', 'f'});
    }

    private boolean isSlave(LinkRecord link) {
        Octets slaveKind = link.slaveKind();
        if (slaveKind == null || slaveKind.length() != kind.length - SLAVE.length) return false;
        for (int i = 0; i < slaveKind.length(); i++) {
            if (slaveKind.at(i) != (kind[i] & 0xff)) return false;
        }
        return true;
    }
}
