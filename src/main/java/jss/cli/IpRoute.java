package jss.cli;

import static jss.cli.IpHostNames.Table.*;

import jss.netlink.NetlinkException;
import jss.print.ip.RouteField;
import jss.print.ip.RoutePrinter;
import jss.query.ip.Prefix;
import jss.query.ip.RouteSelection;
import jss.record.NexthopRecord;
import jss.record.RouteRecord;
import jss.rtnl.NexthopView;
import jss.rtnl.RouteView;
import jss.rtnl.Rtnl;
import jss.rtnl.RtnlRequests;
import jss.sys.Errno;

/** {@code ip route list} and {@code ip route get}. */
final class IpRoute {
    private final IpSession session;
    private final RoutePrinter.Show show = new RoutePrinter.Show();
    private final RouteView view = new RouteView();

    IpRoute(IpSession session) {
        this.session = session;
        show.details = session.options.details;
        show.statistics = session.options.statistics > 0;
    }

    // ---- list

    /** Understands the words and returns what shows the routes. */
    Runnable list(IpWords w) {
        RouteSelection s = new RouteSelection();
        s.family = session.options.family;
        boolean tableGiven = false;
        while (w.more()) {
            if (w.takes("table")) {
                tableGiven = true;
                table(s, w);
            } else if (w.takesExactly("vrf")) {
                tableGiven = true;
                String name = w.next();
                s.table = session.vrfTable(name);
                if (s.table < 0) throw IpWords.wrong(name, "Invalid VRF");
            } else if (w.takes("cached") || w.takes("cloned")) {
                s.cached = true;
            } else if (w.takesExactly("tos") || w.takes("dsfield")) {
                s.tos = tos(w.next());
                show.hideTos = true;
            } else if (w.takes("protocol")) {
                String word = w.next();
                if (!word.equals("all")) {
                    s.protocol = named(word, RT_PROTOS, 255, "invalid \"protocol\"");
                    show.hideProtocol = true;
                }
            } else if (w.takes("scope")) {
                String word = w.next();
                if (!word.equals("all")) {
                    s.scope = named(word, RT_SCOPES, 255, "invalid \"scope\"");
                    show.hideScope = true;
                }
            } else if (w.takes("type")) {
                s.type = type(w.next());
            } else if (w.takesExactly("dev") || w.takesExactly("oif")) {
                s.oif = session.device(w.next());
                show.hideDevice = true;
            } else if (w.takesExactly("iif")) {
                s.iif = session.device(w.next());
                show.hideIif = true;
            } else if (w.takesExactly("mark")) {
                s.mark = w.u32("invalid mark value");
            } else if (w.takes("metric") || w.takes("priority") || w.takes("preference")) {
                s.metric = w.u32("\"metric\" value is invalid");
                show.hideMetric = true;
            } else if (w.takesExactly("via")) {
                via(s, w);
            } else if (w.takesExactly("src")) {
                s.preferredSource = IpWords.prefix(w.next(), s.family);
                show.hideSource = s.preferredSource.isHost();
            } else if (w.takes("realms")) {
                realms(s, w.next());
            } else if (w.takes("from")) {
                prefix(s, w, true);
            } else {
                w.takes("to");
                prefix(s, w, false);
            }
        }
        if (s.family == 0 && s.table != RouteSelection.TABLE_ALL) s.family = Rtnl.AF_INET;
        if (s.family == 0 && s.root != null) s.family = s.root.family();
        show.table = !tableGiven && s.table != RouteSelection.TABLE_MAIN || s.table == RouteSelection.TABLE_ALL;
        return () -> run(s);
    }

    private void table(RouteSelection s, IpWords w) {
        String word = w.next();
        if (word.equals("cache")) {
            s.cached = true;
            s.table = RouteSelection.TABLE_ALL;
        } else if (word.equals("all")) {
            s.table = RouteSelection.TABLE_ALL;
        } else {
            long n = session.names.table(RT_TABLES).number(word);
            if (n < 0) n = IpWords.number(word);
            if (n < 0 || n > 0xffff_ffffL) throw IpWords.wrong(word, "table id value is invalid");
            s.table = n;
        }
    }

    private void via(RouteSelection s, IpWords w) {
        String word = w.next();
        int family = IpWords.family(word);
        if (family != 0) word = w.next();
        s.via = IpWords.prefix(word, family != 0 ? family : s.family);
        show.hideVia = s.via.isHost();
    }

    private void prefix(RouteSelection s, IpWords w, boolean source) {
        Prefix root = null;
        Prefix match = null;
        if (w.takes("root")) {
            root = IpWords.prefix(w.next(), s.family);
        } else if (w.takes("match")) {
            match = IpWords.prefix(w.next(), s.family);
        } else {
            w.takes("exact");
            root = match = IpWords.prefix(w.next(), s.family);
        }
        if (source) {
            if (root != null) s.sourceRoot = root;
            if (match != null) s.sourceMatch = match;
        } else {
            if (root != null) s.root = root;
            if (match != null) s.match = match;
        }
    }

    private void realms(RouteSelection s, String word) {
        int slash = word.indexOf('/');
        String to = slash < 0 ? word : word.substring(slash + 1);
        s.realm = 0;
        s.realmMask = 0;
        if (slash > 0) {
            s.realm = (long) named(word.substring(0, slash), RT_REALMS, 0xffff, "invalid realms") << 16;
            s.realmMask = 0xffff_0000L;
        }
        if (!to.isEmpty()) {
            s.realm |= named(to, RT_REALMS, 0xffff, "invalid realms");
            s.realmMask |= 0xffff;
        }
        show.hideRealms = s.realmMask == 0xffff_ffffL;
    }

    private int named(String word, IpHostNames.Table table, int most, String why) {
        long n = session.names.table(table).number(word);
        if (n < 0) n = IpWords.number(word);
        if (n < 0 || n > most) throw IpWords.wrong(word, why);
        return (int) n;
    }

    private int tos(String word) {
        long n = session.names.table(RT_DSFIELD).number(word);
        if (n < 0) { // hexadecimal with or without 0x
            try {
                n = Long.parseLong(word.startsWith("0x") ? word.substring(2) : word, 16);
            } catch (NumberFormatException e) {
                n = -1;
            }
        }
        if (n < 0 || n > 255) throw IpWords.wrong(word, "TOS value is invalid");
        return (int) n;
    }

    private static int type(String word) {
        String[] types = RoutePrinter.types();
        if (word.equals("brd")) return 3;
        for (int i = 1; i < types.length; i++) {
            if (types[i].equals(word)) return i;
        }
        long n = IpWords.number(word);
        if (n < 0 || n > 255) throw IpWords.wrong(word, "node type value is invalid");
        return (int) n;
    }

    private void run(RouteSelection s) {
        RoutePrinter printer = printer();
        ViewOptions.Rows<RouteRecord> rows = session.begin(RouteField.VIEW, printer::print);
        session.stream("RTM_GETROUTE", s.request(), (type, buffer, from, end) ->
                type != Rtnl.RTM_NEWROUTE || !s.accepts(view.wrap(buffer, from, end)) || rows.accept(view));
        session.end(rows);
    }

    private RoutePrinter printer() {
        return new RoutePrinter(session.items, session.names, show, new Nexthops());
    }

    /** Asked on a socket of its own, since the routes stream meanwhile. */
    private final class Nexthops implements RoutePrinter.Nexthops {
        private final NexthopView nexthop = new NexthopView();

        @Override
        public NexthopRecord byId(int id) {
            boolean[] found = new boolean[1];
            try {
                session.beside().request("RTM_GETNEXTHOP", RtnlRequests.nexthop(id)).run((type, buffer, from, end) -> {
                    found[0] = type == Rtnl.RTM_NEWNEXTHOP;
                    if (found[0]) nexthop.wrap(buffer, from, end);
                    return false;
                });
            } catch (NetlinkException e) {
                if (!e.is(Errno.ENOENT)) throw e;
            }
            return found[0] ? nexthop : null;
        }
    }

    // ---- get

    Runnable get(IpWords w) {
        RtnlRequests.RouteGet q = new RtnlRequests.RouteGet();
        q.family = session.options.family;
        while (w.more()) {
            if (w.takesExactly("tos") || w.takes("dsfield")) q.tos = tos(w.next());
            else if (w.takes("from")) from(q, w);
            else if (w.takes("iif")) q.iif = session.device(w.next());
            else if (w.takes("mark")) q.mark = (int) w.u32("invalid \"mark\" value");
            else if (w.takes("oif") || w.takesExactly("dev")) q.oif = session.device(w.next());
            else if (w.takesExactly("vrf")) q.oif = session.device(w.next());
            else if (w.takes("fibmatch")) q.fibMatch = true;
            else if (w.takesExactly("uid")) uid(q, w);
            else if (w.takesExactly("ipproto")) q.ipProtocol = ipProtocol(session, w.next());
            else if (w.takesExactly("sport")) q.sourcePort = w.upTo(0xffff, "invalid \"sport\" value");
            else if (w.takesExactly("dport")) q.destinationPort = w.upTo(0xffff, "invalid \"dport\" value");
            else if (w.takes("connected") || w.takes("notify")) {
                throw new IpFailure(IpFailure.USAGE, "route get: \"connected\" and \"notify\" are not supported");
            } else {
                w.takes("to");
                destination(q, w.next());
            }
        }
        if (q.destination == null) throw new IpFailure(IpFailure.NOT_FOUND, "need at least a destination address");
        show.table = true;
        return () -> answer(q);
    }

    private void uid(RtnlRequests.RouteGet q, IpWords w) {
        q.uid = (int) w.u32("invalid UID");
        q.hasUid = true;
    }

    private static void from(RtnlRequests.RouteGet q, IpWords w) {
        w.takes("address");
        Prefix p = IpWords.prefix(w.next(), q.family);
        if (q.family == 0) q.family = p.family();
        if (p.octets().length > 0) {
            q.source = p.octets();
            q.sourceLength = p.length();
        }
    }

    private static void destination(RtnlRequests.RouteGet q, String word) {
        Prefix p = IpWords.prefix(word, q.family);
        if (q.family == 0) q.family = p.family() == 0 ? Rtnl.AF_INET : p.family();
        byte[] octets = p.octets().length > 0 ? p.octets() : new byte[q.family == Rtnl.AF_INET6 ? 16 : 4];
        if (p.octets().length > 0 && !p.isHost()) {
            Stderr.raw("Warning: /" + p.length() + " as prefix is invalid, only /" + p.bits() + " (or none) is supported.");
        }
        q.destination = octets;
        q.destinationLength = 8 * octets.length;
    }

    static int ipProtocol(IpSession session, String word) {
        long n = IpWords.number(word);
        if (n < 0) n = session.names.protocols().number(word);
        if (n < 0 || n > 255) throw IpWords.wrong(word, "invalid \"ipproto\" value");
        return (int) n;
    }

    private void answer(RtnlRequests.RouteGet q) {
        RoutePrinter printer = printer();
        ViewOptions.Rows<RouteRecord> rows = session.begin(RouteField.VIEW, printer::print);
        session.socket().request("RTM_GETROUTE", q.request()).run((type, buffer, from, end) -> {
            rows.accept(view.wrap(buffer, from, end));
            return false;
        });
        session.end(rows);
    }
}
