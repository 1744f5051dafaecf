package jss.print.ip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jss.print.structured.Cell;
import jss.print.structured.View;
import jss.print.structured.ViewField;
import jss.record.IpNames;
import jss.record.MulticastGroup;
import jss.record.Octets;
import jss.record.Unit;

/** What can be known of a multicast group that an interface has joined. Keys are those of {@code ip -j maddr}. */
public enum MulticastField implements ViewField<MulticastGroup> {
    IFINDEX("ifindex", Unit.NUMBER, "number of the interface", "index"),
    IFNAME("ifname", Unit.FOREIGN_TEXT, "name of the interface", "dev"),
    FAMILY("family", Unit.TEXT, "address family: inet, inet6 or link"),
    ADDRESS("address", Unit.ADDRESS, "the group", "group"),
    LINK("link", Unit.TEXT, "the group, of the link layer"),
    USERS("users", Unit.COUNT, "how many have joined"),
    STATIC("static", Unit.FLAG, "joined by hand");

    /** All of them. */
    public static final View<MulticastGroup> VIEW = new View<>("maddress", List.of(values()),
            List.of(IFNAME, FAMILY, ADDRESS, LINK, USERS));

    private static final int AF_PACKET = 17;
    private static final int ETHER = 1; // ARPHRD_ETHER

    private final Said said;

    MulticastField(String word, Unit unit, String help, String... aliases) {
        said = new Said(word, unit, help, List.of(aliases));
    }

    @Override
    public Said said() {
        return said;
    }

    @Override
    public void read(MulticastGroup g, IpNames names, Cell cell) {
        switch (this) {
            case IFINDEX -> cell.number(g.ifindex());
            case IFNAME -> cell.text(g.name().getBytes(StandardCharsets.ISO_8859_1));
            case FAMILY -> cell.plain(AddressText.family(g.family()));
            case ADDRESS -> {
                if (g.family() != AF_PACKET) cell.address(g.family(), octets(g), -1);
            }
            case LINK -> {
                if (g.family() == AF_PACKET) AddressText.link(cell.plain(), ETHER, octets(g));
            }
            case USERS -> cell.number(g.users());
            case STATIC -> cell.flag(g.fixed());
        }
    }

    private static Octets octets(MulticastGroup g) {
        return new Octets().set(ByteBuffer.wrap(g.address()), 0, g.address().length);
    }
}
