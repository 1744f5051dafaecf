package jss.print.ip;

import jss.record.IpNames;
import jss.record.LinkRecord;
import jss.record.LinkRecord.Settings;
import jss.record.Octets;

/** What {@code -d} tells of a link: limits, queues, the kind of a virtual device and its settings. */
final class LinkDetails {
    private LinkDetails() {}

    private static final String[] ADDR_GEN_MODES = {"eui64", "none", "stable_secret", "random"};
    private static final String[] MACVLAN_MODES = {"private", "vepa", "bridge", "passthru", "source"};

    /** {@code addrgen}: also how IPv6 makes addresses, which {@code ip addr} leaves out. */
    static void print(Items items, IpNames names, LinkRecord link, boolean addrgen) {
        items.text(" ");
        item(items, "promiscuity", "promiscuity ", link.promiscuity());
        item(items, "allmulti", "allmulti ", link.allmulti());
        item(items, "min_mtu", "minmtu ", link.minMtu());
        item(items, "max_mtu", "maxmtu ", link.maxMtu());
        if (link.netnsImmutable() > 0) {
            if (items.json) items.truth("netns-immutable", true);
            else items.out.ascii("netns-immutable ");
        }
        kinds(items, names, link);
        int mode = link.addrGenMode();
        if (mode >= 0 && addrgen) {
            items.string("inet6_addr_gen_mode", "addrgenmode ",
                    mode < ADDR_GEN_MODES.length ? ADDR_GEN_MODES[mode] : Integer.toString(mode));
        }
        item(items, "num_tx_queues", "numtxqueues ", link.txQueues());
        item(items, "num_rx_queues", "numrxqueues ", link.rxQueues());
        item(items, "gso_max_size", "gso_max_size ", link.gsoMaxSize());
        item(items, "gso_max_segs", "gso_max_segs ", link.gsoMaxSegments());
        item(items, "tso_max_size", "tso_max_size ", link.tsoMaxSize());
        item(items, "tso_max_segs", "tso_max_segs ", link.tsoMaxSegments());
        item(items, "gro_max_size", "gro_max_size ", link.groMaxSize());
        item(items, "gso_ipv4_max_size", "gso_ipv4_max_size ", link.gsoIpv4MaxSize());
        item(items, "gro_ipv4_max_size", "gro_ipv4_max_size ", link.groIpv4MaxSize());
        string(items, "phys_port_name", "portname ", link.physicalPortName());
        hex(items, "phys_port_id", "portid ", link.physicalPortId());
        hex(items, "phys_switch_id", "switchid ", link.physicalSwitchId());
        string(items, "parentbus", "parentbus ", link.parentBus());
        string(items, "parentdev", "parentdev ", link.parentDevice());
    }

    private static void item(Items items, String key, String label, long value) {
        if (value >= 0) items.number(key, label, value);
    }

    private static void string(Items items, String key, String label, Octets value) {
        if (value != null) items.string(key, label, value);
    }

    private static void hex(Items items, String key, String label, Octets value) {
        if (value == null) return;
        items.open(key, label);
        for (int i = 0; i < value.length(); i++) items.out.hex(value.at(i), 2);
        items.close();
    }

    private static void kinds(Items items, IpNames names, LinkRecord link) {
        Octets kind = link.kind();
        Octets slave = link.slaveKind();
        if (kind == null && slave == null) return;
        items.beginObject("linkinfo");
        if (kind != null) {
            items.newline();
            items.string("info_kind", "    ", kind);
            Settings s = link.kindSettings();
            if (s != null) settings(items, names, kind, s);
        }
        if (slave != null) {
            items.newline();
            items.open("info_slave_kind", "    ");
            items.raw(slave);
            items.shut();
            items.text("_slave ");
        }
        items.endObject();
    }

    /** Of the drivers whose settings matter to routing; others are named alone. */
    private static void settings(Items items, IpNames names, Octets kind, Settings s) {
        Driver driver = Driver.of(kind);
        if (driver == null) return;
        items.beginObject("info_data");
        switch (driver) {
            case VLAN -> vlan(items, s);
            case MACVLAN, MACVTAP -> macvlan(items, s);
            case TUN -> tun(items, s);
            case VRF -> {
                if (s.has(1)) items.named("table", "table ", names.table(s.u32(1)), s.u32(1));
            }
        }
        items.endObject();
    }

    private enum Driver {
        VLAN, MACVLAN, MACVTAP, TUN, VRF;

        private final byte[] kind = Items.bytes(name().toLowerCase(java.util.Locale.ROOT));

        static Driver of(Octets kind) {
            for (Driver d : values()) {
                if (kind.is(d.kind)) return d;
            }
            return null;
        }
    }

    // IFLA_VLAN_*: 1 id u16, 2 flags {u32, mask u32}, 5 protocol be16
    private static void vlan(Items items, Settings s) {
        int protocol = s.be16(5);
        if (protocol >= 0) {
            items.open("protocol", "protocol ");
            if (protocol == 0x8100) items.out.ascii("802.1Q");
            else if (protocol == 0x88a8) items.out.ascii("802.1ad");
            else items.out.put('[').hex(protocol).put(']');
            items.close();
        }
        if (s.has(1)) items.number("id", "id ", s.u16(1));
        Octets flags = s.octets(2);
        if (flags == null || flags.length() < 4) return;
        int bits = flags.at(0) | flags.at(3); // below 32, host order of either kind
        String[] words = {"REORDER_HDR", "GVRP", "LOOSE_BINDING", "MVRP", "BRIDGE_BINDING"};
        items.beginArray("flags");
        items.text("<");
        boolean any = false;
        for (int i = 0; i < words.length; i++) {
            if ((bits & 1 << i) == 0) continue;
            if (items.json) items.element(words[i]);
            else items.out.ascii(any ? "," : "").ascii(words[i]);
            any = true;
        }
        items.text("> ");
        items.endArray();
    }

    // IFLA_MACVLAN_*: 1 mode u32 (a bit each), 2 flags u16 (1 no promiscuous lower device), 7 and 8 queue lengths u32
    private static void macvlan(Items items, Settings s) {
        long mode = s.u32(1);
        if (mode >= 0) {
            int bit = Long.numberOfTrailingZeros(mode);
            items.string("mode", "mode ", bit < MACVLAN_MODES.length ? MACVLAN_MODES[bit] : "unknown");
        }
        if (s.u16(2) > 0 && (s.u16(2) & 1) != 0) items.mark("nopromisc");
        item(items, "bcqueuelen", "bcqueuelen ", s.u32(7));
        item(items, "usedbcqueuelen", "usedbcqueuelen ", s.u32(8));
    }

    // IFLA_TUN_*: 1 owner u32, 2 group u32, 3 type u8 (1 tun, 2 tap), 4 pi, 5 vnet_hdr, 6 persist,
    // 7 multi_queue u8, 8 queues u32, 9 disabled queues u32
    private static void tun(Items items, Settings s) {
        if (s.has(3)) items.string("type", "type ", s.u8(3) == 1 ? "tun" : s.u8(3) == 2 ? "tap" : "unknown");
        onOff(items, s, 4, "pi");
        onOff(items, s, 5, "vnet_hdr");
        if (s.u8(7) >= 0) {
            if (items.json) items.truth("multi_queue", s.u8(7) != 0);
            else if (s.u8(7) != 0) items.out.ascii("multi_queue ");
            if (s.u8(7) != 0) {
                item(items, "numqueues", "numqueues ", s.u32(8));
                item(items, "numdisabled", "numdisabled ", s.u32(9));
            }
        }
        onOff(items, s, 6, "persist");
        item(items, "user", "user ", s.u32(1));
        item(items, "group", "group ", s.u32(2));
    }

    private static void onOff(Items items, Settings s, int attribute, String key) {
        if (!s.has(attribute)) return;
        boolean on = s.u8(attribute) != 0;
        if (items.json) items.truth(key, on);
        else items.out.ascii(key).ascii(on ? " on " : " off ");
    }
}
