package jss.print.ip;

import java.util.List;
import jss.print.ByteOut;
import jss.print.structured.Cell;
import jss.print.structured.View;
import jss.print.structured.ViewField;
import jss.record.IpNames;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.record.Unit;

/** What can be known of a route. Keys are those of {@code ip -j route}; a route of several ways has them in {@code nexthops}. */
public enum RouteField implements ViewField<RouteRecord> {
    FAMILY("family", Unit.TEXT, "address family: inet, inet6, mpls"),
    TYPE("type", Unit.TEXT, "unicast, local, broadcast, blackhole and so on"),
    DST("dst", Unit.ADDRESS, "destination; default if it is everything", "destination"),
    FROM("from", Unit.ADDRESS, "source that the route is for"),
    TOS("tos", Unit.TEXT, "type of service that the route is for"),
    GATEWAY("gateway", Unit.ADDRESS, "next hop", "via"),
    DEV("dev", Unit.FOREIGN_TEXT, "device", "oif", "device"),
    TABLE("table", Unit.FOREIGN_TEXT, "routing table"),
    PROTOCOL("protocol", Unit.FOREIGN_TEXT, "who made the route", "proto"),
    SCOPE("scope", Unit.FOREIGN_TEXT, "how far away the destination is"),
    PREFSRC("prefsrc", Unit.ADDRESS, "source address that is preferred", "src"),
    METRIC("metric", Unit.NUMBER, "the least one of several routes counts", "priority"),
    FLAGS("flags", Unit.LIST, "dead, onlink, linkdown and so on"),
    NHID("nhid", Unit.NUMBER, "id of the nexthop object"),
    NEXTHOPS("nexthops", Unit.LIST, "ways of a route of several: gateway, device, weight, flags"),
    ENCAP("encap", Unit.TEXT, "what is put around packets: mpls, ip, seg6 and so on"),
    TO("to", Unit.TEXT, "MPLS labels that are put in place of the destination"),
    IIF("iif", Unit.FOREIGN_TEXT, "device that packets come in by"),
    MARK("mark", Unit.NUMBER, "mark of packets"),
    REALM_FROM("realm_from", Unit.FOREIGN_TEXT, "realm of the source"),
    REALM_TO("realm_to", Unit.FOREIGN_TEXT, "realm of the destination"),
    UID("uid", Unit.NUMBER, "user that the answer is for"),
    PREF("pref", Unit.TEXT, "preference of the router: low, medium, high"),
    TTL_PROPAGATE("ttl_propagate", Unit.FLAG, "MPLS: the time to live is passed on"),
    EXPIRES("expires", Unit.SECONDS, "until the route goes"),
    ERROR("error", Unit.NUMBER, "errno that packets meet"),
    USERS("users", Unit.COUNT, "references of a cached route"),
    USED("used", Unit.COUNT, "uses of a cached route"),
    AGE("age", Unit.SECONDS, "since a cached route was used"),
    MTU("mtu", Unit.BYTES, "path MTU"),
    WINDOW("window", Unit.BYTES, "limit of the advertised window"),
    RTT("rtt", Unit.MILLISECONDS, "round trip time to begin with"),
    RTTVAR("rttvar", Unit.MILLISECONDS, "variation of it to begin with"),
    SSTHRESH("ssthresh", Unit.COUNT, "slow start threshold, segments"),
    CWND("cwnd", Unit.COUNT, "limit of the congestion window, segments"),
    ADVMSS("advmss", Unit.BYTES, "segment size advertised"),
    REORDERING("reordering", Unit.COUNT, "reordering that is reckoned with, segments"),
    HOPLIMIT("hoplimit", Unit.NUMBER, "hop limit"),
    INITCWND("initcwnd", Unit.COUNT, "congestion window to begin with, segments"),
    FEATURES("features", Unit.NUMBER, "bits: 1 ecn, 8 tcp_usec_ts"),
    RTO_MIN("rto_min", Unit.MILLISECONDS, "least retransmission timeout"),
    INITRWND("initrwnd", Unit.COUNT, "window to begin with, segments"),
    QUICKACK("quickack", Unit.NUMBER, "1 if acknowledgements are sent at once"),
    CONGESTION("congestion", Unit.FOREIGN_TEXT, "congestion control", "congctl"),
    FASTOPEN_NO_COOKIE("fastopen_no_cookie", Unit.NUMBER, "1 if TCP Fast Open needs no cookie");

    /** All of them. */
    public static final View<RouteRecord> VIEW = new View<>("route", List.of(values()),
            List.of(DST, GATEWAY, DEV, PROTOCOL, SCOPE, PREFSRC, METRIC));

    private static final int HZ = 100; // USER_HZ, in which the kernel tells times of routes

    private final Said said;

    RouteField(String word, Unit unit, String help, String... aliases) {
        said = new Said(word, unit, help, List.of(aliases));
    }

    @Override
    public Said said() {
        return said;
    }

    @Override
    public void read(RouteRecord r, IpNames names, Cell cell) {
        switch (this) {
            case FAMILY -> cell.plain(AddressText.family(r.family()));
            case TYPE -> {
                String[] types = RoutePrinter.types();
                if (r.type() < types.length && !names.numeric()) cell.plain(types[r.type()]);
                else cell.plain().dec(r.type());
            }
            case DST -> prefix(r.family(), r.destination(), r.destinationLength(), names, cell);
            case FROM -> {
                if (r.source() != null || r.sourceLength() > 0) prefix(r.family(), r.source(), r.sourceLength(), names, cell);
            }
            case TOS -> {
                byte[] name = names.tos(r.tos());
                if (name != null && r.tos() != 0) cell.text(name);
                else if (r.tos() != 0) cell.plain().ascii("0x").hex(r.tos(), 2);
            }
            case GATEWAY -> {
                if (r.gateway() != null) AddressText.host(cell, names, r.family(), r.gateway());
                else if (r.via() != null) AddressText.host(cell, names, r.viaFamily(), r.via());
            }
            case DEV -> {
                if (r.oif() >= 0) cell.text(names.link((int) r.oif()));
            }
            case TABLE -> cell.named(names.table(r.table()), r.table());
            case PROTOCOL -> cell.named(names.protocol(r.protocol()), r.protocol());
            case SCOPE -> cell.named(names.scope(r.scope()), r.scope());
            case PREFSRC -> {
                if (r.preferredSource() != null) AddressText.host(cell, names, r.family(), r.preferredSource());
            }
            case METRIC -> cell.sent(r.priority());
            case FLAGS -> {
                cell.list();
                RoutePrinter.flagWords(cell, r.flags());
            }
            case NHID -> cell.sent(r.nexthopId());
            case NEXTHOPS -> legs(r, names, cell);
            case ENCAP -> {
                if (r.encapsulation() != null) cell.plain(RouteParts.encapsulation(r.encapsulation().type()));
            }
            case TO -> {
                if (r.newDestination() != null) AddressText.plain(cell.plain(), r.family(), r.newDestination());
            }
            case IIF -> {
                if (r.iif() >= 0) cell.text(names.link((int) r.iif()));
            }
            case MARK -> {
                if (r.mark() > 0) cell.number(r.mark());
            }
            case REALM_FROM -> {
                if (r.flow() > 0xffff) cell.named(names.realm((int) (r.flow() >>> 16)), r.flow() >>> 16);
            }
            case REALM_TO -> {
                if (r.flow() >= 0) cell.named(names.realm((int) r.flow() & 0xffff), r.flow() & 0xffff);
            }
            case UID -> cell.sent(r.uid());
            case PREF -> {
                if (r.preference() >= 0) RoutePrinter.preference(cell.plain(), r.preference());
            }
            case TTL_PROPAGATE -> cell.sent(r.ttlPropagate() < 0 ? -1 : Math.min(1, r.ttlPropagate()));
            case EXPIRES, ERROR, USERS, USED, AGE -> {
                if (r.hasCacheInfo()) cacheInfo(r, cell);
            }
            case CONGESTION -> cell.text(r.congestionControl());
            default -> {
                if (r.hasMetrics()) metric(r, cell);
            }
        }
    }

    private static void prefix(int family, Octets address, int length, IpNames names, Cell cell) {
        if (address == null && length == 0) {
            cell.plain("default");
        } else if (address == null) {
            cell.plain().ascii("0/").dec(length);
        } else if (length == AddressText.bits(family)) {
            AddressText.host(cell, names, family, address);
        } else {
            AddressText.prefix(cell, names, family, address, length);
        }
    }

    private static void legs(RouteRecord r, IpNames names, Cell cell) {
        for (RouteRecord.Leg leg = r.firstLeg(); leg != null; leg = r.nextLeg()) {
            ByteOut out = cell.element();
            if (leg.gateway() != null) AddressText.host(out.ascii("via "), names, r.family(), leg.gateway());
            else if (leg.via() != null) AddressText.host(out.ascii("via "), names, leg.viaFamily(), leg.via());
            if (leg.gateway() != null || leg.via() != null) out.put(' ');
            out.ascii("dev ").put(names.link(leg.ifindex())).ascii(" weight ").dec(leg.weight());
            RoutePrinter.flagWords(out, leg.flags());
        }
    }

    private void cacheInfo(RouteRecord r, Cell cell) {
        switch (this) {
            case EXPIRES -> {
                if (r.expires() > 0) cell.number(r.expires() / HZ);
            }
            case ERROR -> {
                if (r.error() != 0) cell.number(Math.abs((int) r.error()));
            }
            case USERS -> cell.number(r.clntref());
            case USED -> cell.number(r.used());
            default -> cell.number(r.lastUse() / HZ);
        }
    }

    private void metric(RouteRecord r, Cell cell) {
        int number = switch (this) {
            case MTU -> 2;
            case WINDOW -> 3;
            case RTT -> 4;
            case RTTVAR -> 5;
            case SSTHRESH -> 6;
            case CWND -> 7;
            case ADVMSS -> 8;
            case REORDERING -> 9;
            case HOPLIMIT -> 10;
            case INITCWND -> 11;
            case FEATURES -> 12;
            case RTO_MIN -> 13;
            case INITRWND -> 14;
            case QUICKACK -> 15;
            default -> 17;
        };
        long value = r.metric(number);
        if (value < 0 || this == HOPLIMIT && value == 0xffff_ffffL) return;
        cell.number(this == RTT ? value / 8 : this == RTTVAR ? value / 4 : value);
    }
}
