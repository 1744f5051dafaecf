package jss.query.ip;

import jss.netlink.NlRequest;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.record.RouteRecord.Leg;
import jss.rtnl.RtnlRequests;

/** Which routes are asked for. A number that is -1, or a prefix that is null, asks for nothing. */
public final class RouteSelection {
    public static final int TABLE_ALL = 0;
    public static final int TABLE_MAIN = 254;

    public int family;
    /** {@link #TABLE_ALL} for every table. u32. */
    public long table = TABLE_MAIN;
    /** Cached routes instead of those of tables. */
    public boolean cached;
    /** Destinations within. */
    public Prefix root;
    /** Destinations around. */
    public Prefix match;
    public Prefix via;
    public Prefix preferredSource;
    public Prefix sourceRoot;
    public Prefix sourceMatch;
    public int oif = -1;
    public int iif = -1;
    public int protocol = -1;
    public int scope = -1;
    public int type = -1;
    public int tos = -1;
    public long metric = -1;
    public long mark = -1;
    public long realm = -1;
    public long realmMask;

    /** Not by type: the kernel would leave out routes that a nexthop object makes blackholes. */
    public NlRequest request() {
        return RtnlRequests.routes(family, (int) table, Math.max(oif, 0), Math.max(protocol, 0), cached);
    }

    /** The kernel may not have heeded the request, and cannot heed most of this. */
    public boolean accepts(RouteRecord r) {
        boolean isCached = (r.flags() & RouteRecord.RTM_F_CLONED) != 0;
        if (isCached != cached) return false;
        if (family != 0 && r.family() != family) return false;
        if (table != TABLE_ALL && !cached && r.table() != table) return false;
        if (protocol >= 0 && r.protocol() != protocol) return false;
        if (scope >= 0 && r.scope() != scope) return false;
        if (type >= 0 && r.type() != type) return false;
        if (tos >= 0 && r.tos() != tos) return false;
        if (metric >= 0 && Math.max(r.priority(), 0) != metric) return false;
        if (mark >= 0 && Math.max(r.mark(), 0) != mark) return false;
        if (realm >= 0 && ((Math.max(r.flow(), 0) ^ realm) & realmMask) != 0) return false;
        if (iif >= 0 && r.iif() != iif) return false;
        if (oif >= 0 && !leavesBy(r, oif)) return false;
        return prefixesAccept(r);
    }

    private boolean prefixesAccept(RouteRecord r) {
        if (!within(r, root, match, r.destination(), r.destinationLength())) return false;
        if (!within(r, sourceRoot, sourceMatch, r.source(), r.sourceLength())) return false;
        if (via != null && !goesVia(r)) return false;
        if (preferredSource != null && preferredSource.family() != 0) {
            Octets source = r.preferredSource();
            if (preferredSource.family() != r.family() || source == null || !preferredSource.contains(source)) return false;
        }
        return true;
    }

    private static boolean within(RouteRecord r, Prefix root, Prefix match, Octets address, int length) {
        if (root != null) {
            if (root.family() != 0 && root.family() != r.family()) return false;
            if (length < root.length() || !root.agrees(address, root.length())) return false;
        }
        if (match != null) {
            if (match.family() != 0 && match.family() != r.family()) return false;
            if (length > match.length() || !match.agrees(address, length)) return false;
        }
        return true;
    }

    private boolean goesVia(RouteRecord r) {
        Octets gateway = r.gateway();
        if (gateway != null) return via.family() == r.family() && via.contains(gateway);
        Octets other = r.via();
        return other != null && via.family() == r.viaFamily() && via.contains(other);
    }

    /** Also a route of which one of several legs does. */
    private static boolean leavesBy(RouteRecord r, int oif) {
        if (r.oif() >= 0) return r.oif() == oif;
        for (Leg leg = r.firstLeg(); leg != null; leg = r.nextLeg()) {
            if (leg.ifindex() == oif) return true;
        }
        return false;
    }
}
