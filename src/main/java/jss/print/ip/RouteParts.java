package jss.print.ip;

import jss.record.IpNames;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.record.RouteRecord.Encapsulation;

/** What routes, legs of routes and nexthop objects have in common; and metrics. */
final class RouteParts {
    private RouteParts() {}

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;

    // linux/lwtunnel.h
    private static final String[] ENCAPSULATIONS = {
        "none", "mpls", "ip", "ila", "ip6", "seg6", "bpf", "seg6local", "rpl", "ioam6", "xfrm"
    };
    private static final int LWTUNNEL_IP_ID = 1;
    private static final int LWTUNNEL_IP_DST = 2;
    private static final int LWTUNNEL_IP_SRC = 3;
    private static final int LWTUNNEL_IP_TTL = 4;
    private static final int LWTUNNEL_IP_TOS = 5;
    private static final int LWTUNNEL_IP_FLAGS = 6;

    // linux/if_tunnel.h, big endian on the wire
    private static final int TUNNEL_CSUM = 0x01;
    private static final int TUNNEL_KEY = 0x04;
    private static final int TUNNEL_SEQ = 0x08;

    private static final String[] SEG6_MODES = {"inline", "encap", "l2encap", "encap.red", "l2encap.red"};
    private static final int SEG6_SEGMENTS = 12; // of struct seg6_iptunnel_encap, after mode and routing header

    /** RTAX_* of linux/rtnetlink.h, by number. */
    private static final String[] METRICS = {
        null, null, "mtu", "window", "rtt", "rttvar", "ssthresh", "cwnd", "advmss", "reordering", "hoplimit",
        "initcwnd", "features", "rto_min", "initrwnd", "quickack", "congctl", "fastopen_no_cookie"
    };
    private static final int RTAX_RTT = 4;
    private static final int RTAX_RTTVAR = 5;
    private static final int RTAX_HOPLIMIT = 10;
    private static final int RTAX_FEATURES = 12;
    private static final int RTAX_RTO_MIN = 13;
    private static final int RTAX_CC_ALGO = 16;

    static void gateway(Items items, IpNames names, int family, Octets gateway) {
        items.open("gateway", "via ");
        AddressText.host(items.out, names, family, gateway);
        items.close();
    }

    static void via(Items items, IpNames names, int family, Octets address) {
        items.beginObject("via");
        items.string("family", "via ", AddressText.family(family));
        items.open("host", "");
        AddressText.host(items.out, names, family, address);
        items.close();
        items.endObject();
    }

    static void flags(Items items, int flags) {
        if (items.json || flags != 0) RoutePrinter.flagWords(items, flags);
    }

    static void realms(Items items, IpNames names, long flow) {
        if (flow < 0) return;
        int from = (int) (flow >>> 16);
        int to = (int) flow & 0xffff;
        items.beginObject("flow");
        if (from != 0) {
            items.text("realms ");
            realm(items, names, "from", from);
            items.text("/");
        } else {
            items.text("realm ");
        }
        realm(items, names, "to", to);
        items.text(" ");
        items.endObject();
    }

    private static void realm(Items items, IpNames names, String key, int realm) {
        items.open(key, "");
        byte[] name = names.realm(realm);
        if (name != null) items.raw(name);
        else items.out.dec(realm);
        items.shut();
    }

    // ---- encapsulation

    static void encapsulation(Items items, Encapsulation e) {
        if (e == null) return;
        items.beginObject("encap");
        items.string("encap_type", " encap ", encapsulation(e.type()));
        switch (e.type()) {
            case Encapsulation.IP -> tunnel(items, e, AF_INET, "ttl ", "ttl", "tos ", "tos");
            case Encapsulation.IP6 -> tunnel(items, e, AF_INET6, "hoplimit ", "hoplimit", "tc ", "tc");
            case Encapsulation.SEG6 -> segments(items, e.octets(1));
            case Encapsulation.MPLS -> labels(items, e);
            default -> { } // named, not shown
        }
        items.endObject();
    }

    static String encapsulation(int type) {
        return type < ENCAPSULATIONS.length ? ENCAPSULATIONS[type] : "unknown";
    }

    private static void tunnel(Items items, Encapsulation e, int family, String ttl, String ttlKey, String tos, String tosKey) {
        if (e.has(LWTUNNEL_IP_ID)) items.unsigned("id", "id ", e.id());
        address(items, e, LWTUNNEL_IP_SRC, "src", "src ", family);
        address(items, e, LWTUNNEL_IP_DST, "dst", "dst ", family);
        if (e.has(LWTUNNEL_IP_TTL) && e.u8(LWTUNNEL_IP_TTL) != 0) items.number(ttlKey, ttl, e.u8(LWTUNNEL_IP_TTL));
        if (e.has(LWTUNNEL_IP_TOS) && e.u8(LWTUNNEL_IP_TOS) != 0) items.number(tosKey, tos, e.u8(LWTUNNEL_IP_TOS));
        Octets flags = e.octets(LWTUNNEL_IP_FLAGS);
        if (flags != null && flags.length() >= 2) {
            int f = flags.at(0) << 8 | flags.at(1);
            if ((f & TUNNEL_KEY) != 0) items.flag("key");
            if ((f & TUNNEL_CSUM) != 0) items.flag("csum");
            if ((f & TUNNEL_SEQ) != 0) items.flag("seq");
        }
    }

    private static void address(Items items, Encapsulation e, int attribute, String key, String label, int family) {
        Octets address = e.octets(attribute);
        if (address == null) return;
        items.open(key, label);
        AddressText.plain(items.out, family, address);
        items.close();
    }

    // struct seg6_iptunnel_encap: int mode; then struct ipv6_sr_hdr, whose first_segment is at 4 there
    private static void segments(Items items, Octets encap) {
        if (encap == null || encap.length() < SEG6_SEGMENTS) return;
        int mode = encap.at(0) | encap.at(3); // 0 to 4, host order of either kind
        items.string("mode", "mode ", mode < SEG6_MODES.length ? SEG6_MODES[mode] : "unknown");
        int last = encap.at(8);
        items.text("segs ");
        items.beginArray("segs");
        if (!items.json) items.out.dec(last + 1).ascii(" [ ");
        for (int i = last; i >= 0; i--) {
            int at = SEG6_SEGMENTS / 4 + 4 * i;
            if (4 * at + 16 > encap.length()) continue;
            items.openElement();
            jss.print.IpText.ipv6(items.out, encap.word(at), encap.word(at + 1), encap.word(at + 2), encap.word(at + 3));
            items.close();
        }
        items.text("] ");
        items.endArray();
    }

    private static void labels(Items items, Encapsulation e) {
        Octets stack = e.octets(1);
        if (stack != null) {
            items.open("dst", " ");
            AddressText.labels(items.out, stack);
            items.close();
        }
        if (e.has(2)) items.number("ttl", "ttl ", e.u8(2));
    }

    // ---- metrics

    static void metrics(Items items, RouteRecord r) {
        long locks = r.metricLocks();
        items.beginArray("metrics");
        items.beginObject();
        for (int i = 2; i < METRICS.length; i++) {
            boolean locked = (locks & 1L << i) != 0;
            if (i == RTAX_CC_ALGO) {
                Octets name = r.congestionControl();
                if (name != null) {
                    if (!items.json) items.out.ascii("congctl ").ascii(locked ? "lock " : "");
                    items.string("congestion", "", name);
                }
                continue;
            }
            long value = r.metric(i);
            if (value < 0 && !locked || i == RTAX_HOPLIMIT && value == 0xffff_ffffL) continue;
            metric(items, i, locked, Math.max(value, 0));
        }
        items.endObject();
        items.endArray();
    }

    private static void metric(Items items, int number, boolean locked, long value) {
        if (number == RTAX_FEATURES) {
            features(items, locked, value);
            return;
        }
        if (!items.json) items.out.ascii(METRICS[number]).ascii(locked ? " lock " : " ");
        if (number == RTAX_RTT || number == RTAX_RTTVAR || number == RTAX_RTO_MIN) {
            long ms = number == RTAX_RTT ? value / 8 : number == RTAX_RTTVAR ? value / 4 : value;
            if (items.json) items.unsigned(METRICS[number], ms);
            else time(items, ms);
        } else {
            items.unsigned(METRICS[number], "", value);
        }
    }

    /** Milliseconds, from a second on as seconds with as many digits as matter, six at most. */
    private static void time(Items items, long ms) {
        if (ms < 1000) {
            items.out.dec(ms).ascii("ms ");
            return;
        }
        long digits = 1_000;
        long n = ms;
        while (n >= 1_000_000) { // more than six digits: round
            n = (n + 5) / 10;
            digits /= 10;
            if (digits == 0) break;
        }
        if (digits == 0) {
            items.out.dec(ms / 1000).ascii("s ");
            return;
        }
        long whole = n / digits;
        long part = n % digits;
        items.out.dec(whole);
        if (part != 0) {
            items.out.put('.');
            while (part != 0) {
                digits /= 10;
                items.out.put('0' + (int) (part / digits));
                part %= digits;
            }
        }
        items.out.ascii("s ");
    }

    private static void features(Items items, boolean locked, long value) {
        if (!items.json) items.out.ascii(locked ? "features lock " : "features ");
        if ((value & 1) != 0) items.mark("ecn");
        if ((value & 8) != 0) items.mark("tcp_usec_ts");
        long rest = value & ~9L;
        if (rest != 0) {
            items.open("features", "");
            items.out.ascii("0x").hex(rest);
            items.close();
        }
    }
}
