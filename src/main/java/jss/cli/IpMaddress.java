package jss.cli;

import java.util.List;
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
            List<MulticastGroup> groups = MulticastGroups.read(MulticastGroups.HERE, session.options.family);
            if (only != null) groups.removeIf(g -> !g.name().equals(only));
            session.items.begin();
            printer.print(groups);
            session.items.end();
        };
    }
}
