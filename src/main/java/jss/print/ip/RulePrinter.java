package jss.print.ip;

import jss.record.IpNames;
import jss.record.Octets;
import jss.record.RuleRecord;

/** Routing policy rules, one line each. */
public final class RulePrinter {
    private static final int RTPROT_KERNEL = 2;
    private static final long ALL_ONES = 0xffff_ffffL;
    private static final int ALL_PORT_BITS = 0xffff;

    private final Items items;
    private final IpNames names;
    private final boolean details;

    public RulePrinter(Items items, IpNames names, boolean details) {
        this.items = items;
        this.names = names;
        this.details = details;
    }

    public void print(RuleRecord r) {
        items.beginRecord();
        if (items.json) items.unsigned("priority", r.priority());
        else items.out.unsigned(r.priority()).ascii(":\t");
        if ((r.flags() & RuleRecord.FIB_RULE_INVERT) != 0) items.mark("not");
        items.text("from ");
        selector("src", "srclen", r.family(), r.source(), r.sourceLength(), true);
        if (r.destination() != null || r.destinationLength() != 0) {
            items.text(" to ");
            selector("dst", "dstlen", r.family(), r.destination(), r.destinationLength(), false);
        }
        if (r.tos() != 0) {
            items.open("tos", " tos ");
            byte[] name = names.tos(r.tos());
            if (name != null) items.raw(name);
            else items.out.ascii("0x").hex(r.tos(), 2);
            items.shut();
        }
        match(r);
        action(r);
        if (r.dscp() >= 0) dscp(r);
        if (r.flowLabel() >= 0) flowLabel(r);
        items.endLine();
        items.endRecord();
    }

    private void selector(String key, String lengthKey, int family, Octets address, int length, boolean always) {
        int bits = AddressText.bits(family);
        if (address != null) {
            items.open(key, "");
            AddressText.host(items.out, names, family, address);
            items.shut();
            if (length != bits) length(lengthKey, length);
        } else if (length != 0) {
            items.open(key, "");
            items.out.put('0');
            items.shut();
            length(lengthKey, length);
        } else if (always) {
            items.open(key, "");
            items.out.ascii("all");
            items.shut();
        }
    }

    private void length(String key, int length) {
        if (items.json) items.number(key, length);
        else items.out.put('/').dec(length);
    }

    private void match(RuleRecord r) {
        if (r.mark() >= 0 || r.markMask() >= 0) mark(r);
        device("iif", r.iifName(), (r.flags() & RuleRecord.FIB_RULE_IIF_DETACHED) != 0);
        device("oif", r.oifName(), (r.flags() & RuleRecord.FIB_RULE_OIF_DETACHED) != 0);
        if (r.l3mdev() > 0) {
            if (items.json) items.nothing("l3mdev");
            else items.out.ascii(" lookup [l3mdev-table]");
        }
        if (r.hasUidRange()) {
            if (items.json) {
                items.number("uid_start", r.uidFirst());
                items.number("uid_end", r.uidLast());
            } else {
                items.out.ascii(" uidrange ").dec(r.uidFirst()).put('-').dec(r.uidLast());
            }
        }
        if (r.ipProtocol() >= 0) {
            items.open("ipproto", " ipproto ");
            byte[] name = names.ipProtocol(r.ipProtocol());
            if (name != null) items.raw(name);
            else items.out.ascii("ipproto-").dec(r.ipProtocol());
            items.shut();
        }
        if (r.hasSourcePorts()) {
            ports("sport", " sport ", r.sourcePortFirst(), r.sourcePortLast(), r.sourcePortMask());
        }
        if (r.hasDestinationPorts()) {
            ports("dport", " dport ", r.destinationPortFirst(), r.destinationPortLast(), r.destinationPortMask());
        }
        if (r.hasTunnelId()) {
            if (items.json) items.unsigned("tun_id", r.tunnelId());
            else items.out.ascii(" tun_id ").unsigned(r.tunnelId());
        }
    }

    private void mark(RuleRecord r) {
        long mark = Math.max(r.mark(), 0);
        long mask = r.markMask();
        hex("fwmark", " fwmark 0x", mark);
        if (mask >= 0 && mask != ALL_ONES) hex("fwmask", "/0x", mask);
    }

    private void hex(String key, String label, long value) {
        if (items.json) {
            items.open(key, "");
            items.out.ascii("0x").hex(value);
            items.shut();
        } else {
            items.out.ascii(label).hex(value);
        }
    }

    private void device(String key, Octets name, boolean detached) {
        if (name == null) return;
        items.open(key, key.equals("iif") ? " iif " : " oif ");
        items.raw(name);
        items.shut();
        if (!detached) return;
        if (items.json) items.nothing(key.equals("iif") ? "iif_detached" : "oif_detached");
        else items.out.ascii(" [detached]");
    }

    private void ports(String key, String label, int first, int last, int mask) {
        if (items.json) {
            if (first == last) {
                items.number(key, first);
            } else {
                items.number(key + "_start", first);
                items.number(key + "_end", last);
            }
            if (mask >= 0) {
                items.open(key + "_mask", "");
                items.out.ascii("0x").hex(mask);
                items.shut();
            }
            return;
        }
        items.out.ascii(label);
        if (mask >= 0 && mask != ALL_PORT_BITS) {
            items.out.ascii("0x").hex(first).ascii("/0x").hex(mask);
        } else {
            items.out.dec(first);
            if (last != first) items.out.put('-').dec(last);
        }
    }

    private void action(RuleRecord r) {
        if (r.table() != 0) table(r);
        if (r.flow() >= 0) realms(r.flow());
        switch (r.action()) {
            case RuleRecord.FR_ACT_TO_TBL -> { }
            case RuleRecord.FR_ACT_GOTO -> {
                items.text(" goto ");
                if (r.gotoTarget() >= 0) {
                    if (items.json) items.number("goto", r.gotoTarget());
                    else items.out.dec(r.gotoTarget());
                } else if (items.json) {
                    items.string("goto", "none");
                } else {
                    items.out.ascii("none");
                }
                if ((r.flags() & RuleRecord.FIB_RULE_UNRESOLVED) != 0) {
                    if (items.json) items.nothing("unresolved");
                    else items.out.ascii(" [unresolved]");
                }
            }
            case RuleRecord.FR_ACT_NOP -> {
                if (items.json) items.nothing("nop");
                else items.out.ascii(" nop");
            }
            default -> {
                items.open("action", " ");
                String[] types = RoutePrinter.types();
                if (names.numeric() || r.action() >= types.length) items.out.dec(r.action());
                else items.out.ascii(types[r.action()]);
                items.shut();
            }
        }
        int protocol = r.protocol();
        if (protocol >= 0 && (protocol != 0 && protocol != RTPROT_KERNEL || details)) {
            items.open("protocol", " proto ");
            byte[] name = names.protocol(protocol);
            if (name != null) items.raw(name);
            else items.out.dec(protocol);
            items.shut();
        }
    }

    private void table(RuleRecord r) {
        items.open("table", " lookup ");
        byte[] name = names.table(r.table());
        if (name != null) items.raw(name);
        else items.out.dec(r.table());
        items.shut();
        if (r.suppressPrefixLength() >= 0) {
            if (items.json) items.number("suppress_prefixlen", r.suppressPrefixLength());
            else items.out.ascii(" suppress_prefixlength ").dec(r.suppressPrefixLength());
        }
        if (r.suppressIfgroup() >= 0) {
            items.open("suppress_ifgroup", " suppress_ifgroup ");
            byte[] group = names.group(r.suppressIfgroup());
            if (group != null) items.raw(group);
            else items.out.dec(r.suppressIfgroup());
            items.shut();
        }
    }

    private void realms(long flow) {
        int from = (int) (flow >>> 16);
        int to = (int) flow & 0xffff;
        items.text(" realms ");
        if (from != 0) {
            realm("flow_from", from);
            items.text("/");
        }
        realm("flow_to", to);
    }

    private void realm(String key, int realm) {
        items.open(key, "");
        byte[] name = names.realm(realm);
        if (name != null) items.raw(name);
        else items.out.dec(realm);
        items.shut();
    }

    private void dscp(RuleRecord r) {
        boolean all = r.dscpMask() < 0 || r.dscpMask() == 0x3f;
        items.open("dscp", " dscp ");
        byte[] name = all ? names.tos(r.dscp() << 2) : null;
        if (name != null) items.raw(name);
        else if (all) items.out.dec(r.dscp());
        else items.out.ascii("0x").hex(r.dscp());
        items.shut();
        if (!all || items.json && r.dscpMask() >= 0) hex("dscp_mask", "/0x", r.dscpMask());
    }

    private void flowLabel(RuleRecord r) {
        hex("flowlabel", " flowlabel 0x", r.flowLabel());
        if (r.flowLabelMask() >= 0 && (items.json || r.flowLabelMask() != 0xfffff)) hex("flowlabel_mask", "/0x", r.flowLabelMask());
    }
}
