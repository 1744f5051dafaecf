package jss.print.ip;

import jss.print.ByteOut;
import jss.print.structured.Cell;
import jss.record.IpNames;
import jss.record.LinkRecord;
import jss.record.Octets;

/** Interfaces: two lines each and what is asked for beneath, or one line. */
public final class LinkPrinter {
    private static final int IFF_UP = 1;
    private static final int IFF_POINTOPOINT = 0x10;
    private static final int IFF_RUNNING = 0x40;

    /** IFF_* of linux/if.h in the order in which ip names them; RUNNING is never named. */
    private enum Flag {
        LOOPBACK(8), BROADCAST(2), POINTOPOINT(0x10), MULTICAST(0x1000), NOARP(0x80), ALLMULTI(0x200), PROMISC(0x100),
        MASTER(0x400), SLAVE(0x800), DEBUG(4), DYNAMIC(0x8000), AUTOMEDIA(0x4000), PORTSEL(0x2000), NOTRAILERS(0x20),
        UP(1), LOWER_UP(0x10000), DORMANT(0x20000), ECHO(0x40000);

        final int bit;

        Flag(int bit) {
            this.bit = bit;
        }
    }

    private static final Flag[] FLAGS = Flag.values();
    private static final String[] STATES = {
        "UNKNOWN", "NOTPRESENT", "DOWN", "LOWERLAYERDOWN", "TESTING", "DORMANT", "UP"
    };

    /** How much is shown. */
    public static final class Show {
        /** {@code ip addr} leaves out the mode, the alias and what an interface's own line tells. */
        public boolean addresses;
        /** With a family asked for, {@code ip addr} has no line of the link-layer address. */
        public boolean linkLayer = true;
        public boolean details;
        /** 0 none, 1 counters, 2 the errors too. */
        public int statistics;
        public LinkStats.Unit unit = LinkStats.Unit.PLAIN;
    }

    private final Items items;
    private final IpNames names;
    private final Show show;
    private final LinkStats stats;

    public LinkPrinter(Items items, IpNames names, Show show) {
        this.items = items;
        this.names = names;
        this.show = show;
        stats = new LinkStats(items, show.unit, show.statistics > 1);
    }

    /** One interface of {@code ip link}, whole. */
    public void print(LinkRecord link) {
        items.beginRecord();
        head(link);
        if (show.details) details(link);
        else alias(link);
        if (show.statistics > 0 && link.hasStats()) {
            items.newline();
            stats.print(link);
        }
        altNames(link);
        items.endLine();
        items.endRecord();
    }

    /** What {@code -d} adds, and the alias beneath it. */
    void details(LinkRecord link) {
        LinkDetails.print(items, names, link, !show.addresses);
        alias(link);
    }

    private void alias(LinkRecord link) {
        Octets alias = link.alias();
        if (alias == null) return;
        items.newline();
        items.open("ifalias", "    alias ");
        items.raw(alias);
        items.shut();
    }

    /** The first lines: those of {@code ip link}, or of {@code ip addr}. Ends without a line break. */
    void head(LinkRecord link) {
        if (items.json) items.number("ifindex", link.index());
        else items.out.dec(link.index()).ascii(": ");
        boolean lowerDown = name(link);
        items.text(": ");
        flags(link.flags(), lowerDown);
        if (link.mtu() >= 0) items.number("mtu", "mtu ", link.mtu());
        int xdp = link.xdpAttached();
        if (xdp != 0) xdp(link, xdp);
        Octets qdisc = link.qdisc();
        if (qdisc != null) items.string("qdisc", "qdisc ", qdisc);
        if (link.master() > 0) items.string("master", "master ", names.link((int) link.master()));
        if (link.operState() >= 0) state(link.operState(), "state ");
        if (link.linkMode() >= 0 && !show.addresses) mode(link.linkMode());
        if (link.group() >= 0) items.named("group", "group ", names.group(link.group()), link.group());
        long waiting = link.txQueueLength() >= 0 ? link.txQueueLength() : names.linkQueueLength(link.index());
        if (waiting > 0) {
            if (items.json) items.number("txqlen", waiting);
            else items.out.ascii("qlen ").dec(waiting);
        }
        if (show.linkLayer) linkLayer(link);
        if (link.hasLinkNetnsid()) namespace(link.linkNetnsid());
        if (link.protoDown() > 0) protoDown(link);
    }

    /** Name and peer; true if there is a lower device here that is not up. */
    private boolean name(LinkRecord link) {
        long lower = link.link();
        boolean lowerDown = false;
        if (items.json) {
            if (lower > 0 && link.hasLinkNetnsid()) {
                items.number("link_index", lower);
            } else if (lower > 0) {
                items.string("link", names.link((int) lower));
                lowerDown = (names.linkFlags((int) lower) & IFF_UP) == 0;
            } else if (lower == 0) {
                items.nothing("link");
            }
            items.open("ifname", "");
            putName(link);
            items.shut();
            return lowerDown;
        }
        putName(link);
        if (lower < 0) return false;
        items.out.put('@');
        if (lower == 0) {
            items.out.ascii("NONE");
        } else if (link.hasLinkNetnsid()) {
            items.out.ascii("if").dec(lower);
        } else {
            items.raw(names.link((int) lower));
            lowerDown = (names.linkFlags((int) lower) & IFF_UP) == 0;
        }
        return lowerDown;
    }

    private void putName(LinkRecord link) {
        Octets name = link.name();
        if (name != null) items.raw(name);
        else items.out.ascii("<nil>");
    }

    private void flags(int flags, boolean lowerDown) {
        items.beginArray("flags");
        items.text("<");
        boolean any = false;
        if ((flags & IFF_UP) != 0 && (flags & IFF_RUNNING) == 0) any = flag("NO-CARRIER", any);
        int left = flags & ~IFF_RUNNING;
        for (Flag f : FLAGS) {
            if ((left & f.bit) == 0) continue;
            left &= ~f.bit;
            any = flag(f.name(), any);
        }
        if (left != 0) any = flag(Integer.toHexString(left), any);
        if (lowerDown) flag("M-DOWN", any);
        items.text("> ");
        items.endArray();
    }

    static void flagWords(Cell cell, LinkRecord link, IpNames names) {
        int flags = link.flags();
        if ((flags & IFF_UP) != 0 && (flags & IFF_RUNNING) == 0) cell.element().ascii("NO-CARRIER");
        int left = flags & ~IFF_RUNNING;
        for (Flag f : FLAGS) {
            if ((left & f.bit) == 0) continue;
            left &= ~f.bit;
            cell.element().ascii(f.name());
        }
        if (left != 0) cell.element().ascii(Integer.toHexString(left));
        boolean lowerHere = link.link() > 0 && !link.hasLinkNetnsid();
        if (lowerHere && (names.linkFlags((int) link.link()) & IFF_UP) == 0) cell.element().ascii("M-DOWN");
    }

    private boolean flag(String word, boolean any) {
        if (items.json) items.element(word);
        else items.out.ascii(any ? "," : "").ascii(word);
        return true;
    }

    private void xdp(LinkRecord link, int attached) {
        String mode = switch (attached) {
            case 1 -> "";
            case 2 -> "generic";
            case 3 -> "offload";
            default -> "multi";
        };
        if (items.json) {
            items.beginObject("xdp");
            items.number("mode", attached);
            items.beginObject("prog");
            items.number("id", link.xdpProgram());
            items.endObject();
            items.endObject();
        } else {
            items.out.ascii("xdp").ascii(mode);
            if (link.xdpProgram() != 0) items.out.ascii("/id:").dec(link.xdpProgram());
            items.out.put(' ');
        }
    }

    private void state(int state, String label) {
        items.open("operstate", label);
        state(items.out, state);
        items.close();
    }

    static void state(ByteOut out, int state) {
        if (state < STATES.length) out.ascii(STATES[state]);
        else out.ascii("0x").hex(state);
    }

    private void mode(int mode) {
        items.open("linkmode", "mode ");
        mode(items.out, mode);
        items.close();
    }

    static void mode(ByteOut out, int mode) {
        if (mode == 0) out.ascii("DEFAULT");
        else if (mode == 1) out.ascii("DORMANT");
        else out.dec(mode);
    }

    private void linkLayer(LinkRecord link) {
        items.newline();
        items.open("link_type", "    link/");
        if (names.numeric()) items.out.put('[').dec(link.type()).put(']');
        else type(items.out, link.type());
        items.close();
        Octets address = link.address();
        if (address != null && address.length() > 0) {
            items.open("address", "");
            AddressText.link(items.out, link.type(), address);
            items.shut();
        }
        Octets broadcast = link.broadcast();
        if (broadcast != null && broadcast.length() > 0) {
            boolean peer = (link.flags() & IFF_POINTOPOINT) != 0;
            if (peer) items.truth("link_pointtopoint", true);
            items.open("broadcast", peer ? " peer " : " brd ");
            AddressText.link(items.out, link.type(), broadcast);
            items.shut();
        }
        Octets permanent = link.permanentAddress();
        if (permanent != null && permanent.length() > 0 && (address == null || !permanent.is(address))) {
            items.open("permaddr", " permaddr ");
            AddressText.link(items.out, link.type(), permanent);
            items.shut();
        }
    }

    static void type(ByteOut out, int type) {
        String name = switch (type) {
            case 1 -> "ether";
            case 6 -> "ieee802";
            case 24 -> "ieee1394";
            case 27 -> "eui64";
            case 32 -> "infiniband";
            case 256 -> "slip";
            case 280 -> "can";
            case 512 -> "ppp";
            case 519 -> "rawip";
            case 768 -> "ipip";
            case 769 -> "tunnel6";
            case 772 -> "loopback";
            case 776 -> "sit";
            case 777 -> "ipddp";
            case 778 -> "gre";
            case 801 -> "ieee802.11";
            case 802 -> "ieee802.11/prism";
            case 803 -> "ieee802.11/radiotap";
            case 804 -> "ieee802.15.4";
            case 823 -> "gre6";
            case 824 -> "netlink";
            case 825 -> "6lowpan";
            case 65534 -> "none";
            case 65535 -> "void";
            default -> null;
        };
        if (name != null) out.ascii(name);
        else out.put('[').dec(type).put(']');
    }

    private void namespace(int id) {
        if (items.json) {
            items.number("link_netnsid", id);
        } else if (id < 0) {
            items.out.ascii(" link-netnsid unknown");
        } else {
            byte[] name = names.namespace(id);
            if (name == null) {
                items.out.ascii(" link-netnsid ").dec(id);
            } else {
                items.out.ascii(" link-netns ");
                items.raw(name);
            }
        }
    }

    private void protoDown(LinkRecord link) {
        if (items.json) items.truth("proto_down", true);
        else items.out.ascii(" protodown on ");
        long reason = link.protoDownReason();
        if (reason == 0) return;
        items.beginArray("proto_down_reason");
        items.text("protodown_reason <");
        boolean any = false;
        for (int i = 0; i < 32; i++) {
            if ((reason & 1L << i) == 0) continue;
            byte[] name = names.protoDownReason(i);
            if (items.json) {
                items.openElement();
                if (name != null) items.raw(name);
                else items.out.dec(i);
                items.shut();
            } else {
                if (any) items.out.put(',');
                if (name != null) items.raw(name);
                else items.out.dec(i);
            }
            any = true;
        }
        items.text("> ");
        items.endArray();
    }

    void altNames(LinkRecord link) {
        link.rewindAltNames();
        Octets name = link.nextAltName();
        if (name == null) return;
        items.beginArray("altnames");
        for (; name != null; name = link.nextAltName()) {
            items.newline();
            items.text("    altname ");
            items.openElement();
            items.raw(name);
            items.shut();
        }
        items.endArray();
    }

    void statistics(LinkRecord link) {
        stats.print(link);
    }

    /** One interface of {@code ip -br link}. */
    public void brief(LinkRecord link) {
        items.beginRecord();
        boolean lowerDown = briefHead(link);
        Octets address = link.address();
        if (address != null && address.length() > 0) {
            items.open("address", "");
            AddressText.link(items.out, link.type(), address);
            items.close();
        }
        flags(link.flags(), lowerDown);
        items.endLine();
        items.endRecord();
    }

    /** Name and state in columns; true if there is a lower device here that is not up. */
    boolean briefHead(LinkRecord link) {
        int start = items.out.length();
        boolean lowerDown = name(link);
        pad(start, 16);
        start = items.out.length();
        if (link.operState() >= 0) state(link.operState(), "");
        if (!items.json && link.operState() >= 0) {
            items.out.truncate(items.out.length() - 1); // its blank, which follows the padding
            pad(start, 14);
        }
        return lowerDown;
    }

    private void pad(int start, int width) {
        if (!items.json) items.out.blanks(width - (items.out.length() - start)).put(' ');
    }
}
