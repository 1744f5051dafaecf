package jss.print.ip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jss.record.MulticastGroup;
import jss.record.Octets;

/** Multicast groups beneath their interface. */
public final class MulticastPrinter {
    private static final int AF_PACKET = 17;

    private final Items items;
    private final Octets window = new Octets();

    public MulticastPrinter(Items items) {
        this.items = items;
    }

    /** Groups in the order of their interfaces. */
    public void print(List<MulticastGroup> groups) {
        for (int i = 0; i < groups.size(); ) {
            MulticastGroup first = groups.get(i);
            items.beginRecord();
            items.number("ifindex", first.ifindex());
            items.string("ifname", first.name().getBytes(StandardCharsets.ISO_8859_1));
            items.beginArray("maddr");
            if (!items.oneline) {
                heading(first);
                items.endLine();
            }
            for (; i < groups.size() && groups.get(i).ifindex() == first.ifindex(); i++) {
                items.beginObject();
                if (items.oneline) {
                    heading(first);
                    items.text("\\");
                }
                group(groups.get(i));
                items.endLine();
                items.endObject();
            }
            items.endArray();
            items.endRecord();
        }
    }

    private void heading(MulticastGroup group) {
        if (items.json) return;
        items.out.dec(group.ifindex()).ascii(":\t");
        items.raw(group.name().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void group(MulticastGroup g) {
        Octets address = window.set(ByteBuffer.wrap(g.address()), 0, g.address().length);
        items.text("\t");
        if (g.family() == AF_PACKET) {
            items.open("link", "link  ");
            AddressText.link(items.out, 1, address);
            items.shut();
        } else {
            String family = AddressText.family(g.family());
            if (items.json) items.string("family", family);
            else items.out.ascii(family).blanks(5 - family.length()).put(' ');
            items.open("address", "");
            AddressText.plain(items.out, g.family(), address);
            items.shut();
        }
        if (g.users() != 1) {
            if (items.json) items.number("users", g.users());
            else items.out.ascii(" users ").dec(g.users());
        }
        if (g.fixed()) {
            items.open("features", " ");
            items.out.ascii("static");
            items.shut();
        }
    }
}
