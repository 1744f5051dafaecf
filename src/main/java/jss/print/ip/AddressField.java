package jss.print.ip;

import java.util.List;
import jss.print.structured.Cell;
import jss.print.structured.View;
import jss.print.structured.ViewField;
import jss.record.AddressRecord;
import jss.record.IpNames;
import jss.record.Octets;
import jss.record.Unit;

/** What can be known of an address of an interface. Keys are those of {@code ip -j addr}. */
public enum AddressField implements ViewField<AddressRecord> {
    IFINDEX("ifindex", Unit.NUMBER, "number of the interface", "index"),
    IFNAME("ifname", Unit.FOREIGN_TEXT, "name of the interface", "dev", "name"),
    FAMILY("family", Unit.TEXT, "address family: inet or inet6"),
    LOCAL("local", Unit.ADDRESS, "the address itself", "addr"),
    PREFIXLEN("prefixlen", Unit.NUMBER, "bits of the address that name its network"),
    ADDRESS("address", Unit.ADDRESS, "address of the other end, where there is one", "peer"),
    BROADCAST("broadcast", Unit.ADDRESS, "broadcast address", "brd"),
    ANYCAST("anycast", Unit.ADDRESS, "anycast address"),
    SCOPE("scope", Unit.FOREIGN_TEXT, "how far the address is valid"),
    FLAGS("flags", Unit.LIST, "dynamic, tentative, secondary, temporary and so on"),
    LABEL("label", Unit.FOREIGN_TEXT, "label of an IPv4 address"),
    PROTOCOL("protocol", Unit.FOREIGN_TEXT, "who made the address", "proto"),
    METRIC("metric", Unit.NUMBER, "metric of the route to its network"),
    VALID_LIFE_TIME("valid_life_time", Unit.SECONDS, "until the address goes; absent if never", "valid_lft"),
    PREFERRED_LIFE_TIME("preferred_life_time", Unit.SECONDS,
            "until it is used no more for what is new; absent if never", "preferred_lft");

    /** All of them. */
    public static final View<AddressRecord> VIEW = new View<>("address", List.of(values()),
            List.of(IFNAME, FAMILY, LOCAL, PREFIXLEN, SCOPE));

    private static final long FOREVER = 0xffff_ffffL;

    private final Said said;

    AddressField(String word, Unit unit, String help, String... aliases) {
        said = new Said(word, unit, help, List.of(aliases));
    }

    @Override
    public Said said() {
        return said;
    }

    @Override
    public void read(AddressRecord a, IpNames names, Cell cell) {
        switch (this) {
            case IFINDEX -> cell.number(a.index());
            case IFNAME -> cell.text(names.link(a.index()));
            case FAMILY -> cell.plain(AddressText.family(a.family()));
            case LOCAL -> address(a, a.local(), names, cell);
            case PREFIXLEN -> cell.number(a.prefixLength());
            case ADDRESS -> {
                if (a.local() == null || a.address() != null && !a.address().is(a.local())) address(a, a.address(), names, cell);
            }
            case BROADCAST -> address(a, a.broadcast(), names, cell);
            case ANYCAST -> address(a, a.anycast(), names, cell);
            case SCOPE -> cell.named(names.scope(a.scope()), a.scope());
            case FLAGS -> {
                cell.list();
                AddressPrinter.flagWords(cell, a);
            }
            case LABEL -> cell.text(a.label());
            case PROTOCOL -> {
                if (a.protocol() != 0) cell.named(names.addressProtocol(a.protocol()), a.protocol());
            }
            case METRIC -> cell.sent(a.routePriority());
            case VALID_LIFE_TIME -> {
                if (a.hasLifetime() && a.validLifetime() != FOREVER) cell.number(a.validLifetime());
            }
            case PREFERRED_LIFE_TIME -> {
                if (a.hasLifetime() && a.preferredLifetime() != FOREVER) cell.number(a.preferredLifetime());
            }
        }
    }

    private static void address(AddressRecord a, Octets address, IpNames names, Cell cell) {
        if (address != null) AddressText.host(cell, names, a.family(), address);
    }
}
