package jss.print.ip;

import java.util.List;
import jss.print.structured.Cell;
import jss.print.structured.View;
import jss.print.structured.ViewField;
import jss.record.IpNames;
import jss.record.LinkRecord;
import jss.record.LinkStat;
import jss.record.Octets;
import jss.record.Unit;

/** What can be known of an interface. Keys are those of {@code ip -j link}; the counters have them without their tree. */
public enum LinkField implements ViewField<LinkRecord> {
    IFINDEX("ifindex", Unit.NUMBER, "number of the interface", "index"),
    IFNAME("ifname", Unit.FOREIGN_TEXT, "name", "name", "dev"),
    LINK("link", Unit.FOREIGN_TEXT, "lower device, or peer, of this namespace"),
    LINK_INDEX("link_index", Unit.NUMBER, "number of the peer in another namespace"),
    LINK_NETNSID("link_netnsid", Unit.NUMBER, "id of the namespace of the peer"),
    FLAGS("flags", Unit.LIST, "UP, BROADCAST, NO-CARRIER and so on"),
    MTU("mtu", Unit.BYTES, "greatest packet"),
    QDISC("qdisc", Unit.FOREIGN_TEXT, "queueing discipline"),
    MASTER("master", Unit.FOREIGN_TEXT, "bridge, bond or vrf that it is a port of"),
    OPERSTATE("operstate", Unit.TEXT, "UP, DOWN, UNKNOWN and so on", "state"),
    LINKMODE("linkmode", Unit.TEXT, "DEFAULT or DORMANT"),
    GROUP("group", Unit.FOREIGN_TEXT, "group of interfaces"),
    TXQLEN("txqlen", Unit.COUNT, "packets that may wait"),
    LINK_TYPE("link_type", Unit.TEXT, "ether, loopback, none and so on"),
    ADDRESS("address", Unit.TEXT, "link-layer address", "mac"),
    BROADCAST("broadcast", Unit.TEXT, "link-layer broadcast address; of a point-to-point link its peer"),
    PERMADDR("permaddr", Unit.TEXT, "address of the hardware itself"),
    INFO_KIND("info_kind", Unit.FOREIGN_TEXT, "kind of a virtual device: veth, bridge, vlan", "kind"),
    INFO_SLAVE_KIND("info_slave_kind", Unit.FOREIGN_TEXT, "kind of the master"),
    IFALIAS("ifalias", Unit.FOREIGN_TEXT, "description that somebody gave", "alias"),
    ALTNAMES("altnames", Unit.LIST, "other names"),
    CARRIER("carrier", Unit.FLAG, "there is a carrier"),
    CARRIER_CHANGES("carrier_changes", Unit.COUNT, "times that the carrier came or went"),
    PROTO_DOWN("proto_down", Unit.FLAG, "held down by a protocol"),
    XDP_PROG_ID("xdp_prog_id", Unit.NUMBER, "id of the XDP program"),
    PROMISCUITY("promiscuity", Unit.COUNT, "users that want every packet"),
    ALLMULTI("allmulti", Unit.COUNT, "users that want every multicast packet"),
    MIN_MTU("min_mtu", Unit.BYTES, "least MTU"),
    MAX_MTU("max_mtu", Unit.BYTES, "greatest MTU"),
    NUM_TX_QUEUES("num_tx_queues", Unit.COUNT, "queues to send"),
    NUM_RX_QUEUES("num_rx_queues", Unit.COUNT, "queues to receive"),
    GSO_MAX_SIZE("gso_max_size", Unit.BYTES, "greatest packet that the device splits"),
    GSO_MAX_SEGS("gso_max_segs", Unit.COUNT, "segments that it splits it into"),
    TSO_MAX_SIZE("tso_max_size", Unit.BYTES, "greatest packet that the hardware splits"),
    TSO_MAX_SEGS("tso_max_segs", Unit.COUNT, "segments that it splits it into"),
    GRO_MAX_SIZE("gro_max_size", Unit.BYTES, "greatest packet that is made of received ones"),
    PHYS_PORT_NAME("phys_port_name", Unit.FOREIGN_TEXT, "name of the port"),
    PARENTBUS("parentbus", Unit.FOREIGN_TEXT, "bus of the hardware"),
    PARENTDEV("parentdev", Unit.FOREIGN_TEXT, "place of the hardware on it"),
    RX_BYTES("rx_bytes", Unit.BYTES, "received"),
    RX_PACKETS("rx_packets", Unit.COUNT, "packets received"),
    RX_ERRORS("rx_errors", Unit.COUNT, "bad packets received"),
    RX_DROPPED("rx_dropped", Unit.COUNT, "received and dropped"),
    RX_MISSED_ERRORS("rx_missed_errors", Unit.COUNT, "missed by the device"),
    MULTICAST("multicast", Unit.COUNT, "multicast packets received"),
    TX_BYTES("tx_bytes", Unit.BYTES, "sent"),
    TX_PACKETS("tx_packets", Unit.COUNT, "packets sent"),
    TX_ERRORS("tx_errors", Unit.COUNT, "packets that could not be sent"),
    TX_DROPPED("tx_dropped", Unit.COUNT, "dropped before they were sent"),
    COLLISIONS("collisions", Unit.COUNT, "collisions"),
    RX_LENGTH_ERRORS("rx_length_errors", Unit.COUNT, "received with a bad length"),
    RX_OVER_ERRORS("rx_over_errors", Unit.COUNT, "received into a full ring"),
    RX_CRC_ERRORS("rx_crc_errors", Unit.COUNT, "received with a bad checksum"),
    RX_FRAME_ERRORS("rx_frame_errors", Unit.COUNT, "received with a bad frame"),
    RX_FIFO_ERRORS("rx_fifo_errors", Unit.COUNT, "received into a full queue of the device"),
    RX_COMPRESSED("rx_compressed", Unit.COUNT, "received compressed"),
    RX_NOHANDLER("rx_nohandler", Unit.COUNT, "received and wanted by nobody"),
    RX_OTHERHOST_DROPPED("rx_otherhost_dropped", Unit.COUNT, "dropped since they were for another host"),
    TX_ABORTED_ERRORS("tx_aborted_errors", Unit.COUNT, "aborted"),
    TX_CARRIER_ERRORS("tx_carrier_errors", Unit.COUNT, "not sent for want of a carrier"),
    TX_FIFO_ERRORS("tx_fifo_errors", Unit.COUNT, "not sent since the queue of the device was empty"),
    TX_HEARTBEAT_ERRORS("tx_heartbeat_errors", Unit.COUNT, "not sent for want of a heartbeat"),
    TX_WINDOW_ERRORS("tx_window_errors", Unit.COUNT, "sent into a late collision"),
    TX_COMPRESSED("tx_compressed", Unit.COUNT, "sent compressed");

    /** All of them. */
    public static final View<LinkRecord> VIEW = new View<>("link", List.of(values()),
            List.of(IFNAME, OPERSTATE, MTU, ADDRESS, MASTER, RX_BYTES, TX_BYTES));

    private final Said said;
    /** Null of what is no counter. */
    private final LinkStat stat;

    LinkField(String word, Unit unit, String help, String... aliases) {
        said = new Said(word, unit, help, List.of(aliases));
        stat = statOf(name());
    }

    @Override
    public Said said() {
        return said;
    }

    @Override
    public void read(LinkRecord l, IpNames names, Cell cell) {
        switch (this) {
            case IFINDEX -> cell.number(l.index());
            case IFNAME -> cell.text(l.name());
            case LINK -> {
                if (l.link() > 0 && !l.hasLinkNetnsid()) cell.text(names.link((int) l.link()));
            }
            case LINK_INDEX -> {
                if (l.link() > 0 && l.hasLinkNetnsid()) cell.number(l.link());
            }
            case LINK_NETNSID -> {
                if (l.hasLinkNetnsid()) cell.sent(l.linkNetnsid());
            }
            case FLAGS -> {
                cell.list();
                LinkPrinter.flagWords(cell, l, names);
            }
            case QDISC -> cell.text(l.qdisc());
            case MASTER -> {
                if (l.master() > 0) cell.text(names.link((int) l.master()));
            }
            case OPERSTATE -> {
                if (l.operState() >= 0) LinkPrinter.state(cell.plain(), l.operState());
            }
            case LINKMODE -> {
                if (l.linkMode() >= 0) LinkPrinter.mode(cell.plain(), l.linkMode());
            }
            case GROUP -> {
                if (l.group() >= 0) cell.named(names.group(l.group()), l.group());
            }
            case LINK_TYPE -> LinkPrinter.type(cell.plain(), l.type());
            case ADDRESS -> linkAddress(l, l.address(), cell);
            case BROADCAST -> linkAddress(l, l.broadcast(), cell);
            case PERMADDR -> linkAddress(l, l.permanentAddress(), cell);
            case INFO_KIND -> cell.text(l.kind());
            case INFO_SLAVE_KIND -> cell.text(l.slaveKind());
            case IFALIAS -> cell.text(l.alias());
            case ALTNAMES -> altNames(l, cell);
            case XDP_PROG_ID -> {
                if (l.xdpAttached() != 0) cell.sent(l.xdpProgram());
            }
            case PHYS_PORT_NAME -> cell.text(l.physicalPortName());
            case PARENTBUS -> cell.text(l.parentBus());
            case PARENTDEV -> cell.text(l.parentDevice());
            default -> {
                if (stat == null) cell.sent(number(l));
                else if (l.hasStats()) cell.number(l.stat(stat));
            }
        }
    }

    private static LinkStat statOf(String name) {
        for (LinkStat s : LinkStat.values()) {
            if (s.name().equals(name)) return s;
        }
        return null;
    }

    private long number(LinkRecord l) {
        return switch (this) {
            case MTU -> l.mtu();
            case TXQLEN -> l.txQueueLength();
            case CARRIER -> l.carrier();
            case CARRIER_CHANGES -> l.carrierChanges();
            case PROTO_DOWN -> l.protoDown();
            case PROMISCUITY -> l.promiscuity();
            case ALLMULTI -> l.allmulti();
            case MIN_MTU -> l.minMtu();
            case MAX_MTU -> l.maxMtu();
            case NUM_TX_QUEUES -> l.txQueues();
            case NUM_RX_QUEUES -> l.rxQueues();
            case GSO_MAX_SIZE -> l.gsoMaxSize();
            case GSO_MAX_SEGS -> l.gsoMaxSegments();
            case TSO_MAX_SIZE -> l.tsoMaxSize();
            case TSO_MAX_SEGS -> l.tsoMaxSegments();
            case GRO_MAX_SIZE -> l.groMaxSize();
            default -> throw new AssertionError(this);
        };
    }

    private static void linkAddress(LinkRecord l, Octets address, Cell cell) {
        if (address != null && address.length() > 0) AddressText.link(cell.plain(), l.type(), address);
    }

    private static void altNames(LinkRecord l, Cell cell) {
        l.rewindAltNames();
        for (Octets name = l.nextAltName(); name != null; name = l.nextAltName()) cell.element().put(name);
    }
}
