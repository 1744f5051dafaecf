package jss.cli;

import static jss.cli.IpHostNames.Table.*;

import jss.print.ip.NeighbourField;
import jss.print.ip.NeighbourPrinter;
import jss.query.ip.NeighbourSelection;
import jss.query.ip.Prefix;
import jss.record.NeighbourRecord;
import jss.rtnl.NeighbourView;
import jss.rtnl.Rtnl;
import jss.rtnl.RtnlRequests;

/** {@code ip neighbour show} and {@code ip neighbour get}. */
final class IpNeighbour {
    private static final String[] STATES = {
        "incomplete", "reachable", "stale", "delay", "probe", "failed", "noarp", "permanent"
    };

    private final IpSession session;
    private final NeighbourView view = new NeighbourView();

    IpNeighbour(IpSession session) {
        this.session = session;
    }

    Runnable list(IpWords w) {
        NeighbourSelection s = new NeighbourSelection();
        s.family = session.options.family;
        int states = 0;
        while (w.more()) {
            if (w.takesExactly("dev")) {
                s.index = session.device(w.next());
            } else if (w.takesExactly("master")) {
                s.master = session.device(w.next());
            } else if (w.takesExactly("vrf")) {
                s.master = session.device(w.next());
            } else if (w.takesExactly("nomaster")) {
                s.master = -1;
            } else if (w.takesExactly("unused")) {
                s.unused = true;
            } else if (w.takesExactly("nud")) {
                states |= states(w.next());
            } else if (w.takesExactly("proxy")) {
                s.proxy = true;
            } else if (w.takes("protocol")) {
                s.protocol = protocol(w.next());
            } else {
                w.takesExactly("to");
                s.to = IpWords.prefix(w.next(), s.family);
                if (s.family == 0) s.family = s.to.family();
            }
        }
        if (states != 0) s.states = states;
        return () -> run(s);
    }

    private static int states(String word) {
        if (word.equals("all")) return NeighbourSelection.ALL_STATES | NeighbourSelection.NO_STATE;
        if (word.equals("none")) return NeighbourSelection.NO_STATE;
        for (int i = 0; i < STATES.length; i++) {
            if (STATES[i].startsWith(word) && !word.isEmpty()) return 1 << i;
        }
        long n = IpWords.number(word);
        if (n < 0 || n > 0xff) throw IpWords.wrong(word, "nud state is bad");
        return n == 0 ? NeighbourSelection.NO_STATE : (int) n;
    }

    private int protocol(String word) {
        long n = session.names.table(RT_PROTOS).number(word);
        if (n < 0) n = IpWords.number(word);
        if (n < 0 || n > 255) throw IpWords.wrong(word, "invalid \"protocol\"");
        return (int) n;
    }

    private NeighbourPrinter printer(boolean hideDevice) {
        return new NeighbourPrinter(session.items, session.names, session.options.brief,
                session.options.statistics > 0, hideDevice);
    }

    private void run(NeighbourSelection s) {
        NeighbourPrinter printer = printer(s.index != 0);
        ViewOptions.Rows<NeighbourRecord> rows = session.begin(NeighbourField.VIEW, printer::print);
        session.stream("RTM_GETNEIGH", s.request(), (type, buffer, from, end) ->
                type != Rtnl.RTM_NEWNEIGH || !s.accepts(view.wrap(buffer, from, end)) || rows.accept(view));
        session.end(rows);
    }

    Runnable get(IpWords w) {
        Prefix to = null;
        int index = 0;
        boolean proxy = false;
        while (w.more()) {
            if (w.takesExactly("dev")) {
                index = session.device(w.next());
            } else if (w.takesExactly("proxy")) {
                proxy = true;
                to = IpWords.address(w.next(), session.options.family);
            } else {
                w.takesExactly("to");
                to = IpWords.address(w.next(), session.options.family);
            }
        }
        if (index == 0 || to == null || to.family() == 0) {
            throw new IpFailure(IpFailure.NOT_FOUND, "Device and address are required arguments.");
        }
        var request = RtnlRequests.neighbour(to.family(), to.octets(), index, proxy);
        return () -> {
            ViewOptions.Rows<NeighbourRecord> rows = session.begin(NeighbourField.VIEW, printer(false)::print);
            session.socket().request("RTM_GETNEIGH", request).run((type, buffer, from, end) -> {
                rows.accept(view.wrap(buffer, from, end));
                return false;
            });
            session.end(rows);
        };
    }
}
