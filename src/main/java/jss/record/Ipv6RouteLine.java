package jss.record;

import java.nio.ByteBuffer;

/**
 * A line of /proc/net/ipv6_route, which tells what RTM_GETROUTE does not: references, the entries that end a table,
 * and which routes a router advertised. One object is moved from line to line.
 */
public final class Ipv6RouteLine {
    public final int[] destination = new int[4];
    public int prefixLength;
    public final int[] nexthop = new int[4];
    /** u32, printed signed. */
    public int metric;
    public long references;
    public long uses;
    /** RTF_* of linux/route.h and linux/ipv6_route.h. */
    public int flags;
    public final Octets device = new Octets();

    /** Sets the device's name. */
    public Ipv6RouteLine on(ByteBuffer name, int from, int length) {
        device.set(name, from, length);
        return this;
    }
}
