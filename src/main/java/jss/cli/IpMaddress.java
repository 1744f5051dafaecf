package jss.cli;

import java.util.ArrayList;
import java.util.List;
import jss.print.ip.MulticastField;
import jss.print.ip.MulticastPrinter;
import jss.proc.MulticastGroups;
import jss.record.MulticastGroup;

/** {@code ip maddress show}: from procfs, as rtnetlink has only half of it. */
final class IpMaddress {
    private final IpSession session;

    IpMaddress(IpSession session) {
        this.session = session;
    }

    Runnable list(IpWords w) {
        String device = null;
        while (w.more()) {
            w.takesExactly("dev");
            device = w.next();
        }
        String only = device;
        MulticastPrinter printer = new MulticastPrinter(session.items);
        return () -> {
            List<MulticastGroup> shown = new ArrayList<>(); // of ip's own output, which brings an interface's groups together
            List<MulticastGroup> groups = MulticastGroups.read(MulticastGroups.HERE, session.options.family);
            if (only != null) groups.removeIf(g -> !g.name().equals(only));
            if (session.options.internetOnly) groups.removeIf(g -> g.family() == MulticastGroups.LINK);
            ViewOptions.Rows<MulticastGroup> rows = session.begin(MulticastField.VIEW, shown::add);
            for (MulticastGroup g : groups) {
                if (!rows.accept(g)) break;
            }
            printer.print(shown);
            session.end(rows);
        };
    }
}
