package jss.print.ip;

import jss.print.structured.Cell;
import jss.record.AddressRecord;
import jss.record.IpNames;
import jss.record.LinkRecord;
import jss.record.Octets;

/** Addresses beneath their interface, as lines, one line each, or all on the interface's line. */
public final class AddressPrinter {
    private static final int AF_INET6 = 10;
    private static final long FOREVER = 0xffff_ffffL;

    /** IFA_F_* in the order in which ip names them; permanent is named by its absence. */
    private enum Flag {
        SECONDARY(AddressRecord.IFA_F_SECONDARY, "secondary"),
        NODAD(AddressRecord.IFA_F_NODAD, "nodad"),
        OPTIMISTIC(AddressRecord.IFA_F_OPTIMISTIC, "optimistic"),
        DADFAILED(AddressRecord.IFA_F_DADFAILED, "dadfailed"),
        HOME(AddressRecord.IFA_F_HOMEADDRESS, "home"),
        DEPRECATED(AddressRecord.IFA_F_DEPRECATED, "deprecated"),
        TENTATIVE(AddressRecord.IFA_F_TENTATIVE, "tentative"),
        PERMANENT(AddressRecord.IFA_F_PERMANENT, "dynamic"),
        MNGTMPADDR(AddressRecord.IFA_F_MANAGETEMPADDR, "mngtmpaddr"),
        NOPREFIXROUTE(AddressRecord.IFA_F_NOPREFIXROUTE, "noprefixroute"),
        AUTOJOIN(AddressRecord.IFA_F_MCAUTOJOIN, "autojoin"),
        STABLE_PRIVACY(AddressRecord.IFA_F_STABLE_PRIVACY, "stable-privacy");

        final int bit;
        final String word;

        Flag(int bit, String word) {
            this.bit = bit;
            this.word = word;
        }
    }

    private static final Flag[] FLAGS = Flag.values();

    private final Items items;
    private final IpNames names;
    private final LinkPrinter links;
    private final LinkPrinter.Show show;
    private final boolean brief;

    /** {@code show.addresses} has to be set; {@code brief} is the form with one line an interface. */
    public AddressPrinter(Items items, IpNames names, LinkPrinter.Show show, boolean brief) {
        this.items = items;
        this.names = names;
        this.show = show;
        this.brief = brief;
        links = new LinkPrinter(items, names, show);
    }

    /** Begins an interface; its addresses follow. {@code line} is false if only they are wanted. */
    public void begin(LinkRecord link, boolean line) {
        items.beginRecord();
        if (brief) {
            links.briefHead(link);
        } else if (!items.oneline && line) {
            links.head(link);
            if (show.details) links.details(link);
            links.altNames(link);
            items.endLine();
        }
        items.beginArray("addr_info");
    }

    /** Ends an interface. */
    public void end(LinkRecord link) {
        items.endArray();
        if (brief) {
            items.endLine();
        } else if (!items.oneline && show.statistics > 0 && link.hasStats()) {
            links.statistics(link);
            items.endLine();
        }
        items.endRecord();
    }

    /** An interface of which nothing is shown: JSON has an empty object for it. */
    public static void skipped(Items items) {
        items.beginRecord();
        items.endRecord();
    }

    /** An address that is left out: JSON has an empty object for it too. */
    public void skip() {
        items.beginObject();
        items.endObject();
    }

    public void print(AddressRecord a) {
        items.beginObject();
        if (brief) brief(a);
        else full(a);
        items.endObject();
    }

    private void brief(AddressRecord a) {
        addresses(a);
        if (a.routePriority() >= 0) items.unsigned("metric", "metric ", a.routePriority());
    }

    private void full(AddressRecord a) {
        if (items.oneline) {
            if (items.json) {
                items.number("index", a.index());
                items.string("dev", names.link(a.index()));
            } else {
                items.out.dec(a.index()).ascii(": ");
                items.raw(names.link(a.index()));
            }
        }
        items.string("family", "    ", AddressText.family(a.family()));
        addresses(a);
        if (a.routePriority() >= 0) items.unsigned("metric", "metric ", a.routePriority());
        other(a.family(), a.broadcast(), "broadcast", "brd ");
        other(a.family(), a.anycast(), "anycast", "any ");
        items.named("scope", "scope ", names.scope(a.scope()), a.scope());
        flags(a);
        if (a.protocol() != 0) protocol(a.protocol());
        Octets label = a.label();
        if (label != null) {
            items.open("label", "");
            items.raw(label);
            items.shut();
        }
        if (a.hasLifetime()) lifetime(a);
        items.endLine();
    }

    private void addresses(AddressRecord a) {
        Octets local = a.local();
        if (local == null) return;
        items.open("local", "");
        AddressText.host(items.out, names, a.family(), local);
        items.shut();
        Octets peer = a.address();
        if (peer != null && !peer.is(local)) {
            items.open("address", " peer ");
            AddressText.host(items.out, names, a.family(), peer);
            items.shut();
        }
        if (items.json) items.number("prefixlen", a.prefixLength());
        else items.out.put('/').dec(a.prefixLength()).put(' ');
    }

    private void other(int family, Octets address, String key, String label) {
        if (address == null) return;
        items.open(key, label);
        AddressText.host(items.out, names, family, address);
        items.close();
    }

    private void flags(AddressRecord a) {
        int left = a.flags();
        for (Flag f : FLAGS) {
            boolean set = (left & f.bit) != 0;
            left &= ~f.bit;
            if (set == (f == Flag.PERMANENT)) continue;
            items.flag(f == Flag.SECONDARY && a.family() == AF_INET6 ? "temporary" : f.word);
        }
        if (left != 0) {
            items.open("ifa_flags", "flags ");
            items.out.hex(left & 0xffff_ffffL, 2);
            items.close();
        }
    }

    static void flagWords(Cell cell, AddressRecord a) {
        int left = a.flags();
        for (Flag f : FLAGS) {
            boolean set = (left & f.bit) != 0;
            left &= ~f.bit;
            if (set == (f == Flag.PERMANENT)) continue;
            cell.element().ascii(f == Flag.SECONDARY && a.family() == AF_INET6 ? "temporary" : f.word);
        }
        if (left != 0) cell.element().ascii("0x").hex(left & 0xffff_ffffL, 2);
    }

    private void protocol(int protocol) {
        items.open("protocol", "proto ");
        byte[] name = names.addressProtocol(protocol);
        if (name != null) items.raw(name);
        else items.out.ascii("0x").hex(protocol);
        items.close();
    }

    private void lifetime(AddressRecord a) {
        long valid = a.validLifetime();
        long preferred = a.preferredLifetime();
        if (items.json) {
            items.number("valid_life_time", valid);
            items.number("preferred_life_time", preferred);
            return;
        }
        items.newline();
        items.out.ascii("       valid_lft ");
        seconds(valid, false);
        items.out.ascii(" preferred_lft ");
        seconds(preferred, (a.flags() & AddressRecord.IFA_F_DEPRECATED) != 0);
    }

    private void seconds(long seconds, boolean signed) {
        if (seconds == FOREVER) items.out.ascii("forever");
        else items.out.dec(signed ? (int) seconds : seconds).ascii("sec");
    }
}
