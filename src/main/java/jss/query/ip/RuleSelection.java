package jss.query.ip;

import jss.netlink.NlRequest;
import jss.record.Octets;
import jss.record.RuleRecord;
import jss.rtnl.RtnlRequests;

/** Which rules are asked for; the kernel filters by family alone. -1 and null ask for nothing. */
public final class RuleSelection {
    public int family = 2;
    public boolean not;
    public Prefix from;
    public Prefix to;
    public long priority = -1;
    public int tos = -1;
    public int dscp = -1;
    public long mark = -1;
    public long markMask = -1;
    public byte[] iif;
    public byte[] oif;
    public boolean l3mdev;
    public long uidFirst = -1;
    public long uidLast = -1;
    public long table = -1;
    public int protocol = -1;
    public int ipProtocol = -1;
    public int sourcePortFirst = -1;
    public int sourcePortLast = -1;
    public int destinationPortFirst = -1;
    public int destinationPortLast = -1;
    public long tunnelId = -1;

    public NlRequest request() {
        return RtnlRequests.rules(family);
    }

    public boolean accepts(RuleRecord r) {
        if (r.family() != family) return false;
        if (not && (r.flags() & RuleRecord.FIB_RULE_INVERT) == 0) return false;
        if (priority >= 0 && r.priority() != priority) return false;
        if (!within(from, r.source(), r.sourceLength())) return false;
        if (!within(to, r.destination(), r.destinationLength())) return false;
        if (tos >= 0 && r.tos() != tos) return false;
        if (dscp >= 0 && r.dscp() != dscp) return false;
        if (mark >= 0 && r.mark() != mark) return false;
        if (markMask >= 0 && r.markMask() != markMask) return false;
        if (iif != null && (r.iifName() == null || !r.iifName().is(iif))) return false;
        if (oif != null && (r.oifName() == null || !r.oifName().is(oif))) return false;
        if (l3mdev && r.l3mdev() <= 0) return false;
        if (table >= 0 && r.table() != table) return false;
        if (protocol >= 0 && r.protocol() != protocol) return false;
        if (tunnelId >= 0 && (!r.hasTunnelId() || r.tunnelId() != tunnelId)) return false;
        return rangesAccept(r);
    }

    private boolean rangesAccept(RuleRecord r) {
        if (uidFirst >= 0 && (!r.hasUidRange() || r.uidFirst() != uidFirst || r.uidLast() != uidLast)) return false;
        if (ipProtocol >= 0 && r.ipProtocol() != ipProtocol) return false;
        if (sourcePortFirst >= 0 && (!r.hasSourcePorts() || r.sourcePortFirst() != sourcePortFirst
                || r.sourcePortLast() != sourcePortLast)) {
            return false;
        }
        return destinationPortFirst < 0 || r.hasDestinationPorts() && r.destinationPortFirst() == destinationPortFirst
                && r.destinationPortLast() == destinationPortLast;
    }

    private static boolean within(Prefix wanted, Octets address, int length) {
        if (wanted == null || wanted.length() == 0) return true;
        return address != null && wanted.length() <= length && wanted.contains(address);
    }
}
