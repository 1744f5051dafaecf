package jss.cli;

import java.util.HashMap;
import java.util.Map;
import jss.netlink.NetlinkException;
import jss.print.netstat.RoutePrinter.Hop;
import jss.record.RouteRecord;
import jss.rtnl.NexthopView;
import jss.rtnl.RtnlRequests;
import jss.rtnl.RtnlSocket;

/**
 * Where nexthop objects lead, asked of the kernel one by one while routes are dumped: with
 * net.ipv4.nexthop_compat_mode off, a route tells no more than their id.
 */
final class Nexthops implements AutoCloseable {
    private static final int LOOPBACK = 1;
    private static final Hop NOWHERE = new Hop(0, false, 0);

    private final Map<Long, Hop> known = new HashMap<>();
    private final NexthopView view = new NexthopView();
    private RtnlSocket socket;

    /** The way of {@code r} if it is told by id alone, of a group the first; null if the route tells it itself. */
    Hop of(RouteRecord r) {
        if (r.nexthopId() <= 0 || r.oif() >= 0 || r.firstLeg() != null) return null;
        return hop(r.nexthopId());
    }

    /** Nexthops may be others in the next round. */
    void forget() {
        known.clear();
    }

    private Hop hop(long id) {
        Hop hop = known.get(id);
        if (hop == null) {
            hop = ask(id);
            known.put(id, hop);
        }
        return hop;
    }

    private Hop ask(long id) {
        if (socket == null) socket = RtnlSocket.open();
        Hop[] found = {NOWHERE};
        long[] member = new long[1];
        try {
            socket.request("RTM_GETNEXTHOP", RtnlRequests.nexthop((int) id)).run((type, buffer, from, end) -> {
                view.wrap(buffer, from, end);
                if (view.members() > 0) member[0] = view.memberId(0);
                else if (view.blackhole()) found[0] = new Hop(LOOPBACK, false, 0);
                else found[0] = hopHere();
                return false;
            });
        } catch (NetlinkException e) {
            return NOWHERE; // went away meanwhile
        }
        return member[0] == 0 ? found[0] : hop(member[0]); // members are no groups
    }

    private Hop hopHere() {
        boolean ipv4 = view.gateway() != null && view.gateway().length() == 4;
        return new Hop(view.oif(), view.gateway() != null, ipv4 ? view.gateway().word(0) : 0);
    }

    @Override
    public void close() {
        if (socket != null) socket.close();
    }
}
