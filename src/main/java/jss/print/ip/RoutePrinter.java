package jss.print.ip;

import jss.print.ByteOut;
import jss.print.structured.Cell;
import jss.record.IpNames;
import jss.record.NexthopRecord;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.record.RouteRecord.Leg;

/** Routes, one line each with a line per leg. */
public final class RoutePrinter {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int RTN_UNICAST = 1;
    private static final int RTPROT_BOOT = 3;
    private static final int RT_TABLE_MAIN = 254;
    private static final int HZ = 100; // USER_HZ, in which the kernel tells times of routes

    private static final String[] TYPES = {
        "none", "unicast", "local", "broadcast", "anycast", "multicast", "blackhole", "unreachable", "prohibit",
        "throw", "nat", "xresolve"
    };

    /** RTNH_F_* and RTM_F_* of rtm_flags, in the order in which ip names them. */
    private enum Flag {
        DEAD(1, "dead"), ONLINK(4, "onlink"), PERVASIVE(2, "pervasive"), OFFLOAD(8, "offload"), TRAP(0x40, "trap"),
        NOTIFY(0x100, "notify"), LINKDOWN(0x10, "linkdown"), UNRESOLVED(0x20, "unresolved"),
        RT_OFFLOAD(0x4000, "rt_offload"), RT_TRAP(0x8000, "rt_trap"),
        RT_OFFLOAD_FAILED(0x20000000, "rt_offload_failed");

        final int bit;
        final String word;

        Flag(int bit, String word) {
            this.bit = bit;
            this.word = word;
        }
    }

    /** RTCF_* (linux/in_route.h) of a cached IPv4 route, in the order in which ip names them. */
    private enum CacheFlag {
        LOCAL(0x80000000, "local"), REJECT(0x40000000, "reject"), MC(0x20000000, "mc"), BRD(0x10000000, "brd"),
        DNAT(0x08000000, "dst-nat"), SNAT(0x00800000, "src-nat"), MASQ(0x00400000, "masq"),
        DIRECTDST(0x00020000, "dst-direct"), DIRECTSRC(0x04000000, "src-direct"),
        REDIRECTED(0x00040000, "redirected"), DOREDIRECT(0x01000000, "redirect"), FAST(0x00200000, "fastroute"),
        NOTIFY(0x00010000, "notify"), TPROXY(0x00080000, "proxy");

        final int bit;
        final String word;

        CacheFlag(int bit, String word) {
            this.bit = bit;
            this.word = word;
        }
    }

    private static final Flag[] FLAGS = Flag.values();
    private static final CacheFlag[] CACHE_FLAGS = CacheFlag.values();

    /** What is left out because it was asked for, and how much is shown. */
    public static final class Show {
        public boolean details;
        public boolean statistics;
        /** Routes of more than one table: say which. */
        public boolean table;
        public boolean hideTos;
        public boolean hideVia;
        public boolean hideDevice;
        public boolean hideProtocol;
        public boolean hideScope;
        public boolean hideSource;
        public boolean hideMetric;
        public boolean hideIif;
        public boolean hideRealms;
    }

    /** Finds a nexthop object by its id; null if it is gone. */
    public interface Nexthops {
        NexthopRecord byId(int id);
    }

    private final Items items;
    private final IpNames names;
    private final Show show;
    private final Nexthops nexthops;

    /** {@code nexthops} is asked for details alone. */
    public RoutePrinter(Items items, IpNames names, Show show, Nexthops nexthops) {
        this.items = items;
        this.names = names;
        this.show = show;
        this.nexthops = nexthops;
    }

    public static String[] types() {
        return TYPES;
    }

    /** One route. */
    public void print(RouteRecord r) {
        items.beginRecord();
        boolean cloned = (r.flags() & RouteRecord.RTM_F_CLONED) != 0;
        if (r.type() != RTN_UNICAST || show.details) type(r.type());
        destination(r);
        if (r.nexthopId() >= 0) items.unsigned("nhid", "nhid ", r.nexthopId());
        Octets as = r.newDestination();
        if (as != null) {
            items.open("to", "as to ");
            AddressText.plain(items.out, r.family(), as);
            items.close();
        }
        RouteParts.encapsulation(items, r.encapsulation());
        if (r.tos() != 0 && !show.hideTos) tos(r.tos());
        Octets gateway = r.gateway();
        if (gateway != null && !show.hideVia) RouteParts.gateway(items, names, r.family(), gateway);
        Octets via = r.via();
        if (via != null) RouteParts.via(items, names, r.viaFamily(), via);
        if (r.oif() >= 0 && !show.hideDevice) items.string("dev", "dev ", names.link((int) r.oif()));
        origin(r, cloned);
        RouteParts.flags(items, r.flags());
        rest(r, cloned);
        items.endLine();
        items.endRecord();
    }

    private void type(int type) {
        items.open("type", "");
        if (names.numeric() || type >= TYPES.length) items.out.dec(type);
        else items.out.ascii(TYPES[type]);
        items.close();
    }

    private void destination(RouteRecord r) {
        items.open("dst", "");
        prefix(r.family(), r.destination(), r.destinationLength());
        items.close();
        Octets source = r.source();
        if (source != null || r.sourceLength() > 0) {
            items.open("from", "from ");
            if (source == null) items.out.put('0').put('/').dec(r.sourceLength());
            else prefix(r.family(), source, r.sourceLength());
            items.close();
        }
    }

    private void prefix(int family, Octets address, int length) {
        if (address == null) {
            if (length > 0) items.out.ascii("0/").dec(length);
            else items.out.ascii("default");
            return;
        }
        if (length == AddressText.bits(family)) {
            AddressText.host(items.out, names, family, address);
        } else {
            AddressText.host(items.out, names, family, address);
            items.out.put('/').dec(length);
        }
    }

    private void tos(int tos) {
        items.open("tos", "tos ");
        byte[] name = names.tos(tos);
        if (name != null) items.raw(name);
        else items.out.ascii("0x").hex(tos, 2);
        items.close();
    }

    /** Table, protocol, scope, preferred source, metric. */
    private void origin(RouteRecord r, boolean cloned) {
        long table = r.table();
        if (show.table && table != 0 && (table != RT_TABLE_MAIN || show.details)) items.named("table", "table ", names.table(table), table);
        if (!cloned) {
            if ((r.protocol() != RTPROT_BOOT || show.details) && !show.hideProtocol) {
                items.named("protocol", "proto ", names.protocol(r.protocol()), r.protocol());
            }
            if ((r.scope() != 0 || show.details) && !show.hideScope) {
                items.named("scope", "scope ", names.scope(r.scope()), r.scope());
            }
        }
        Octets source = r.preferredSource();
        if (source != null && !show.hideSource) {
            items.open("prefsrc", "src ");
            AddressText.host(items.out, names, r.family(), source);
            items.close();
        }
        if (r.priority() >= 0 && !show.hideMetric) items.unsigned("metric", "metric ", r.priority());
    }

    private void rest(RouteRecord r, boolean cloned) {
        if (r.mark() > 0) {
            if (items.json) items.number("mark", r.mark());
            else if (r.mark() >= 16) items.out.ascii("mark 0x").hex(r.mark()).put(' ');
            else items.out.ascii("mark ").dec(r.mark()).put(' ');
        }
        if (!show.hideRealms) RouteParts.realms(items, names, r.flow());
        if (r.uid() >= 0) items.unsigned("uid", "uid ", r.uid());
        if (cloned && r.family() == AF_INET) {
            cacheLine(r.flags());
            if (r.hasCacheInfo()) cacheInfo(r);
        } else if (r.hasCacheInfo() && (r.family() == AF_INET6 || cloned)) {
            cacheInfo(r);
        }
        if (r.hasMetrics()) RouteParts.metrics(items, r);
        if (r.iif() >= 0 && !show.hideIif) items.string("iif", "iif ", names.link((int) r.iif()));
        if (r.preference() >= 0) preference(r.preference());
        if (r.ttlPropagate() >= 0) {
            items.string("ttl-propogate", "ttl-propogate ", r.ttlPropagate() != 0 ? "enabled" : "disabled");
        }
        Leg leg = r.firstLeg();
        if (r.nexthopId() >= 0 && show.details) {
            NexthopRecord nexthop = nexthops.byId((int) r.nexthopId());
            if (nexthop != null) nexthop(nexthop);
        }
        if (leg != null) {
            items.beginArray("nexthops");
            for (; leg != null; leg = r.nextLeg()) leg(r, leg);
            items.endArray();
        }
    }

    private void cacheLine(int flags) {
        items.newline();
        items.text("    cache ");
        items.beginArray("cache");
        int left = flags & 0xffff0000;
        boolean any = false;
        if (left != 0 && !items.json) items.out.put('<');
        for (CacheFlag f : CACHE_FLAGS) {
            if ((left & f.bit) == 0) continue;
            left &= ~f.bit;
            if (items.json) items.element(f.word);
            else items.out.ascii(any ? "," : "").ascii(f.word);
            any = true;
        }
        if (left != 0 && !items.json) items.out.ascii(any ? "," : "").hex(left & 0xffff_ffffL);
        if ((flags & 0xffff0000) != 0 && !items.json) items.out.ascii("> ");
        items.endArray();
    }

    private void cacheInfo(RouteRecord r) {
        if (r.expires() != 0) {
            if (items.json) items.number("expires", r.expires() / HZ);
            else items.out.ascii("expires ").dec(r.expires() / HZ).ascii("sec ");
        }
        if (r.error() != 0) items.number("error", "error ", (int) r.error());
        if (show.statistics) {
            if (r.clntref() != 0) items.unsigned("users", "users ", r.clntref());
            if (r.used() != 0) items.unsigned("used", "used ", r.used());
            if (r.lastUse() != 0) {
                if (items.json) items.number("age", r.lastUse() / HZ);
                else items.out.ascii("age ").dec(r.lastUse() / HZ).ascii("sec ");
            }
        }
    }

    private void preference(int preference) {
        items.open("pref", "pref ");
        preference(items.out, preference);
        items.shut();
    }

    static void preference(ByteOut out, int preference) {
        switch (preference) {
            case 0 -> out.ascii("medium");
            case 1 -> out.ascii("high");
            case 3 -> out.ascii("low");
            default -> out.dec(preference);
        }
    }

    private void leg(RouteRecord r, Leg leg) {
        items.beginObject();
        items.newline();
        items.text("\tnexthop ");
        RouteParts.encapsulation(items, leg.encapsulation());
        Octets gateway = leg.gateway();
        if (gateway != null) RouteParts.gateway(items, names, r.family(), gateway);
        Octets via = leg.via();
        if (via != null) RouteParts.via(items, names, leg.viaFamily(), via);
        items.string("dev", "dev ", names.link(leg.ifindex()));
        items.number("weight", "weight ", leg.weight());
        RouteParts.realms(items, names, leg.flow());
        RouteParts.flags(items, leg.flags());
        items.endObject();
    }

    /** The nexthop object that a route points at; ip breaks the line here even where it breaks none. */
    private void nexthop(NexthopRecord n) {
        items.beginObject("nh_info");
        items.text("\n\tnh_info ");
        if (n.id() >= 0) items.unsigned("id", "id ", n.id());
        if (n.members() > 0) members(n);
        RouteParts.encapsulation(items, n.encapsulation());
        Octets gateway = n.gateway();
        if (gateway != null) RouteParts.gateway(items, names, n.family(), gateway);
        if (n.oif() >= 0) items.string("dev", "dev ", names.link((int) n.oif()));
        if (n.scope() != 0 || show.details) items.named("scope", "scope ", names.scope(n.scope()), n.scope());
        if (n.blackhole()) items.mark("blackhole");
        if (n.protocol() != 0 || show.details) {
            items.named("protocol", "proto ", names.protocol(n.protocol()), n.protocol());
        }
        RouteParts.flags(items, n.flags());
        items.endObject();
    }

    private void members(NexthopRecord n) {
        items.beginArray("group");
        items.text("group ");
        for (int i = 0; i < n.members(); i++) {
            if (items.json) {
                items.beginObject();
                items.number("id", n.memberId(i));
                if (n.memberWeight(i) > 1) items.number("weight", n.memberWeight(i));
                items.endObject();
            } else {
                if (i > 0) items.out.put('/');
                items.out.dec(n.memberId(i));
                if (n.memberWeight(i) > 1) items.out.put(',').dec(n.memberWeight(i));
            }
        }
        items.text(" ");
        items.endArray();
        if (n.groupType() == 1) items.string("type", "type ", "resilient");
    }

    static void flagWords(Items items, int flags) {
        items.beginArray("flags");
        if (flags != 0) {
            for (Flag f : FLAGS) {
                if ((flags & f.bit) != 0) items.word(f.word);
            }
        }
        items.endArray();
    }

    static void flagWords(Cell cell, int flags) {
        for (Flag f : FLAGS) {
            if ((flags & f.bit) != 0) cell.element().ascii(f.word);
        }
    }

    /** Each with a blank before it. */
    static void flagWords(ByteOut out, int flags) {
        for (Flag f : FLAGS) {
            if ((flags & f.bit) != 0) out.put(' ').ascii(f.word);
        }
    }
}
