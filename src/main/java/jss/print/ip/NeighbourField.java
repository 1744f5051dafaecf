package jss.print.ip;

import java.util.List;
import jss.print.structured.Cell;
import jss.print.structured.View;
import jss.print.structured.ViewField;
import jss.record.IpNames;
import jss.record.NeighbourRecord;
import jss.record.Unit;

/** What can be known of a neighbour. Keys are those of {@code ip -j neigh}. */
public enum NeighbourField implements ViewField<NeighbourRecord> {
    FAMILY("family", Unit.TEXT, "address family: inet or inet6"),
    DST("dst", Unit.ADDRESS, "network address", "address"),
    DEV("dev", Unit.FOREIGN_TEXT, "device that leads there", "ifname"),
    LLADDR("lladdr", Unit.TEXT, "link-layer address", "mac"),
    STATE("state", Unit.TEXT, "REACHABLE, STALE, FAILED and so on", "nud"),
    ROUTER("router", Unit.FLAG, "the neighbour is a router"),
    PROXY("proxy", Unit.FLAG, "answered for, not a neighbour"),
    MANAGED("managed", Unit.FLAG, "kept fresh by the kernel"),
    EXTERN_LEARN("extern_learn", Unit.FLAG, "learnt by somebody else than the kernel"),
    OFFLOAD("offload", Unit.FLAG, "in the hardware too"),
    EXTERN_VALID("extern_valid", Unit.FLAG, "held to be valid by somebody else than the kernel"),
    PROTOCOL("protocol", Unit.FOREIGN_TEXT, "who made the entry", "proto"),
    REFCNT("refcnt", Unit.COUNT, "references"),
    USED("used", Unit.SECONDS, "since it was used"),
    CONFIRMED("confirmed", Unit.SECONDS, "since it was confirmed"),
    UPDATED("updated", Unit.SECONDS, "since it was changed"),
    PROBES("probes", Unit.COUNT, "questions that had no answer");

    /** All of them. */
    public static final View<NeighbourRecord> VIEW = new View<>("neighbour", List.of(values()),
            List.of(DST, DEV, LLADDR, STATE));

    private static final int HZ = 100; // USER_HZ
    private static final int ETHER = 1; // ARPHRD_ETHER

    private final Said said;

    NeighbourField(String word, Unit unit, String help, String... aliases) {
        said = new Said(word, unit, help, List.of(aliases));
    }

    @Override
    public Said said() {
        return said;
    }

    @Override
    public void read(NeighbourRecord n, IpNames names, Cell cell) {
        switch (this) {
            case FAMILY -> cell.plain(AddressText.family(n.family()));
            case DST -> {
                if (n.destination() != null) AddressText.host(cell, names, n.family(), n.destination());
            }
            case DEV -> cell.text(names.link(n.ifindex()));
            case LLADDR -> {
                if (n.linkAddress() != null) AddressText.link(cell.plain(), ETHER, n.linkAddress());
            }
            case STATE -> {
                if (n.state() != 0) NeighbourPrinter.state(cell.plain(), n.state());
            }
            case ROUTER -> cell.flag((n.flags() & NeighbourRecord.NTF_ROUTER) != 0);
            case PROXY -> cell.flag((n.flags() & NeighbourRecord.NTF_PROXY) != 0);
            case MANAGED -> cell.flag((n.extendedFlags() & NeighbourRecord.NTF_EXT_MANAGED) != 0);
            case EXTERN_LEARN -> cell.flag((n.flags() & NeighbourRecord.NTF_EXT_LEARNED) != 0);
            case OFFLOAD -> cell.flag((n.flags() & NeighbourRecord.NTF_OFFLOADED) != 0);
            case EXTERN_VALID -> cell.flag((n.extendedFlags() & NeighbourRecord.NTF_EXT_EXT_VALIDATED) != 0);
            case PROTOCOL -> {
                if (n.protocol() != 0) cell.named(names.protocol(n.protocol()), n.protocol());
            }
            case REFCNT, USED, CONFIRMED, UPDATED -> {
                if (n.hasCacheInfo()) cell.number(cacheInfo(n));
            }
            case PROBES -> cell.sent(n.probes());
        }
    }

    private long cacheInfo(NeighbourRecord n) {
        return switch (this) {
            case REFCNT -> n.references();
            case USED -> n.used() / HZ;
            case CONFIRMED -> n.confirmed() / HZ;
            default -> n.updated() / HZ;
        };
    }
}
