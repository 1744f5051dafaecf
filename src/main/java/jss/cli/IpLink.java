package jss.cli;

import static jss.cli.IpHostNames.Table.*;

import java.nio.charset.StandardCharsets;
import jss.print.ip.AddressField;
import jss.print.ip.AddressPrinter;
import jss.print.ip.LinkField;
import jss.print.ip.LinkPrinter;
import jss.query.ip.AddressSelection;
import jss.query.ip.LinkSelection;
import jss.query.ip.Prefix;
import jss.record.AddressRecord;
import jss.record.LinkRecord;
import jss.rtnl.AddressView;
import jss.rtnl.LinkView;
import jss.rtnl.MessageStore;
import jss.rtnl.Rtnl;

/** {@code ip link show} and {@code ip address show}, whose words are the same but for a few. */
final class IpLink {
    private static final int SCOPE_MOST = 255;
    private static final int READ_AHEAD = 256;

    private final IpSession session;
    private final boolean addresses;
    private final LinkSelection links = new LinkSelection();
    private final AddressSelection selection = new AddressSelection();
    private final LinkPrinter.Show show = new LinkPrinter.Show();
    private final LinkView link = new LinkView();
    private final AddressView address = new AddressView();

    /** {@code addresses}: what is shown of an interface is its addresses. */
    IpLink(IpSession session, boolean addresses) {
        this.session = session;
        this.addresses = addresses;
        show.addresses = addresses;
        show.details = session.options.details;
        show.statistics = session.options.statistics;
        show.unit = session.options.unit();
    }

    /** Understands the words and returns what shows the interfaces. */
    Runnable list(IpWords w) {
        selection.family = session.options.family;
        String device = null;
        while (w.more()) {
            if (addresses && addressWord(w)) continue;
            if (w.takesExactly("up")) {
                links.up = true;
            } else if (w.takesExactly("down")) {
                links.down = true;
            } else if (w.takesExactly("group")) {
                links.group = group(w.next());
            } else if (w.takesExactly("master")) {
                links.master = master(w.next());
            } else if (w.takesExactly("vrf")) {
                String name = w.next();
                if (session.vrfTable(name) < 0) throw IpWords.wrong(name, "Not a valid VRF name");
                links.master = master(name);
            } else if (w.takesExactly("nomaster")) {
                links.master = LinkSelection.NO_MASTER;
            } else if (w.takesExactly("novrf")) {
                links.noVrf = true;
            } else if (w.takesExactly("type")) {
                links.kind = w.next().getBytes(StandardCharsets.UTF_8);
            } else {
                w.takesExactly("dev");
                if (device != null) {
                    throw new IpFailure(IpFailure.USAGE, "Error: either \"dev\" is duplicate, or \"" + w.peek() + "\" is garbage.");
                }
                device = w.next();
            }
        }
        if (device != null) {
            links.index = session.names.links().index(device);
            if (links.index == 0) {
                throw new IpFailure(IpFailure.NOT_FOUND, "Device \"" + device + "\" does not exist.");
            }
            selection.index = links.index;
        }
        if (!addresses) return this::showLinks;
        show.linkLayer = selection.family == 0 || selection.family == Rtnl.AF_PACKET || show.details;
        return this::showAddresses;
    }

    private int master(String name) {
        int index = session.names.links().index(name);
        if (index == 0) throw IpWords.wrong(name, "Device does not exist");
        return index;
    }

    private long group(String word) {
        long n = session.names.table(GROUP).number(word);
        if (n < 0) n = IpWords.number(word);
        if (n < 0 || n > 0x7fff_ffffL) throw IpWords.wrong(word, "Invalid \"group\" value");
        return n;
    }

    private boolean addressWord(IpWords w) {
        if (w.takesExactly("to")) {
            Prefix to = IpWords.prefix(w.next(), selection.family);
            selection.to = to;
            if (selection.family == 0) selection.family = to.family();
        } else if (w.takesExactly("scope")) {
            String word = w.next();
            if (!word.equals("all")) selection.scope = scope(word);
        } else if (w.takesExactly("label")) {
            selection.label = w.next();
        } else if (w.takesExactly("proto")) {
            String word = w.next();
            long n = session.names.table(RT_ADDRPROTOS).number(word);
            if (n < 0) n = IpWords.number(word);
            if (n < 0 || n > 255) throw IpWords.wrong(word, "\"proto\" value is invalid");
            selection.protocol = (int) n;
        } else {
            return flagWord(w);
        }
        return true;
    }

    private int scope(String word) {
        long n = session.names.table(RT_SCOPES).number(word);
        if (n < 0) n = IpWords.number(word);
        if (n < 0 || n > SCOPE_MOST) throw IpWords.wrong(word, "invalid \"scope\"");
        return (int) n;
    }

    /** A flag that has to be set, or with a dash before it must not be. */
    private boolean flagWord(IpWords w) {
        String word = w.peek();
        boolean set = !word.startsWith("-");
        int bit = switch (set ? word : word.substring(1)) {
            case "secondary", "temporary" -> AddressRecord.IFA_F_SECONDARY;
            case "primary" -> {
                set = !set;
                yield AddressRecord.IFA_F_SECONDARY;
            }
            case "permanent" -> AddressRecord.IFA_F_PERMANENT;
            case "dynamic" -> {
                set = !set;
                yield AddressRecord.IFA_F_PERMANENT;
            }
            case "nodad" -> AddressRecord.IFA_F_NODAD;
            case "optimistic" -> AddressRecord.IFA_F_OPTIMISTIC;
            case "dadfailed" -> AddressRecord.IFA_F_DADFAILED;
            case "home" -> AddressRecord.IFA_F_HOMEADDRESS;
            case "deprecated" -> AddressRecord.IFA_F_DEPRECATED;
            case "tentative" -> AddressRecord.IFA_F_TENTATIVE;
            case "mngtmpaddr" -> AddressRecord.IFA_F_MANAGETEMPADDR;
            case "noprefixroute" -> AddressRecord.IFA_F_NOPREFIXROUTE;
            case "autojoin" -> AddressRecord.IFA_F_MCAUTOJOIN;
            case "stable-privacy" -> AddressRecord.IFA_F_STABLE_PRIVACY;
            default -> 0;
        };
        if (bit == 0) return false;
        w.next();
        selection.flagMask |= bit;
        if (set) selection.flags |= bit;
        else selection.flags &= ~bit;
        return true;
    }

    private int mask() {
        return Rtnl.RTEXT_FILTER_VF | (show.statistics > 0 || session.lists() ? 0 : Rtnl.RTEXT_FILTER_SKIP_STATS);
    }

    private void showLinks() {
        LinkPrinter printer = new LinkPrinter(session.items, session.names, show);
        boolean lists = session.lists();
        ViewOptions.Rows<LinkRecord> rows =
                session.begin(LinkField.VIEW, session.options.brief ? printer::brief : printer::print);
        stream(Rtnl.AF_PACKET, () -> {
            if (links.accepts(link)) rows.accept(link);
            else if (!lists) AddressPrinter.skipped(session.items);
        });
        session.end(rows);
    }

    /**
     * Runs {@code print} for each link in {@link #link}. Some are read ahead: a link names its peer,
     * which mostly comes next, and asking for it alone would take as long as both.
     */
    private void stream(int family, Runnable print) {
        MessageStore ahead = new MessageStore();
        int[] count = new int[1];
        session.stream("RTM_GETLINK", links.request(family, mask()), () -> drop(ahead, count), (type, buffer, from, end) -> {
            if (type != Rtnl.RTM_NEWLINK) return true;
            session.names.links().learn(link.wrap(buffer, from, end));
            if (links.kernelAccepts(link)) ahead.add(0, buffer, from, end);
            if (++count[0] == READ_AHEAD) show(ahead, count, print);
            return links.index == 0; // one link that was asked for comes alone, without an end
        });
        show(ahead, count, print);
    }

    private void show(MessageStore ahead, int[] count, Runnable print) {
        ahead.visit(0, (type, buffer, from, end) -> {
            link.wrap(buffer, from, end);
            print.run();
            return true;
        });
        drop(ahead, count);
    }

    private static void drop(MessageStore ahead, int[] count) {
        ahead.clear();
        count[0] = 0;
    }

    private void showAddresses() {
        MessageStore store = new MessageStore();
        if (selection.family != Rtnl.AF_PACKET) {
            session.gather("RTM_GETADDR", selection.request(), store::clear, (type, buffer, from, end) -> {
                if (type == Rtnl.RTM_NEWADDR) store.add(address.wrap(buffer, from, end).index(), buffer, from, end);
                return true;
            });
        }
        AddressPrinter printer = new AddressPrinter(session.items, session.names, show, session.options.brief);
        if (!session.lists()) {
            ViewOptions.Rows<LinkRecord> rows = session.begin(LinkField.VIEW, link -> withAddresses(printer, store));
            stream(session.options.family, () -> rows.accept(link));
            session.end(rows);
            return;
        }
        ViewOptions.Rows<AddressRecord> rows = session.begin(AddressField.VIEW, a -> { });
        stream(session.options.family, () -> list(rows, store));
        session.end(rows);
    }

    /** The addresses of {@link #link} that are wanted. */
    private void list(ViewOptions.Rows<AddressRecord> rows, MessageStore store) {
        byte[] name = session.names.links().name(link.index());
        if (!links.accepts(link)) return;
        store.visit(link.index(), (type, buffer, from, end) -> {
            address.wrap(buffer, from, end);
            return !selection.accepts(address, name) || rows.accept(address);
        });
    }

    private void withAddresses(AddressPrinter printer, MessageStore store) {
        byte[] name = session.names.links().name(link.index());
        if (!wanted(store, name)) return;
        if (!links.accepts(link)) {
            AddressPrinter.skipped(session.items);
            return;
        }
        printer.begin(link, selection.label == null);
        store.visit(link.index(), (type, buffer, from, end) -> {
            address.wrap(buffer, from, end);
            if (selection.accepts(address, name)) printer.print(address);
            else if (selection.kernelAccepts(address)) printer.skip();
            return true;
        });
        printer.end(link);
    }

    /**
     * A family that is asked for hides the interfaces that have no such address. Anything else
     * hides those whose addresses are all left out, but not those that have none.
     */
    private boolean wanted(MessageStore store, byte[] name) {
        if (selection.family == Rtnl.AF_PACKET) return true;
        boolean strict = selection.family != 0;
        if (!strict && (!selection.selective() || !store.has(link.index()))) return true;
        boolean[] any = new boolean[1];
        store.visit(link.index(), (type, buffer, from, end) -> {
            any[0] = selection.accepts(address.wrap(buffer, from, end), name);
            return !any[0];
        });
        return any[0];
    }
}
