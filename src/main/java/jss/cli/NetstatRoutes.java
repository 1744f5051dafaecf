package jss.cli;

import java.util.List;
import jss.netlink.Dump;
import jss.print.netstat.Ipv6RoutePrinter;
import jss.print.netstat.NetstatNames;
import jss.print.netstat.RoutePrinter;
import jss.proc.Ipv6Routes;
import jss.record.Family;
import jss.rtnl.RouteView;
import jss.rtnl.RtnlRequests;
import jss.rtnl.RtnlSocket;

/**
 * {@code netstat -r}. IPv4 comes from rtnetlink, IPv6 from /proc: the references, the entries at the ends of tables
 * and the mark of a router's advertisement, which netstat shows, are in no message.
 */
final class NetstatRoutes implements NetstatView {
    private static final int RT_TABLE_MAIN = 254;
    private static final String IPV6_ROUTES = "/proc/net/ipv6_route";

    private final NetstatOptions options;
    private final Page page;
    private final RoutePrinter ipv4;
    private final Ipv6RoutePrinter ipv6;
    private final RouteView route = new RouteView();
    private final Nexthops nexthops = new Nexthops();
    private RtnlSocket socket;

    NetstatRoutes(NetstatOptions options, NetstatNames names, Page page) {
        this.options = options;
        this.page = page;
        boolean numeric = !options.hostNames() || options.is(NetstatOption.SYMBOLIC);
        ipv4 = new RoutePrinter(options.extend, numeric, names, page.text);
        ipv6 = new Ipv6RoutePrinter(numeric, names, page.text);
    }

    @Override
    public int show() {
        List<String> families = options.families.isEmpty() ? List.of("inet") : options.families;
        boolean cache = options.is(NetstatOption.CACHE);
        boolean table = options.is(NetstatOption.FIB) || !cache;
        for (String family : families) {
            int status = switch (family) {
                case "inet" -> ipv4(table, cache);
                case "inet6" -> ipv6(table, cache);
                case "unix", "ash", "econet" -> {
                    Stderr.line("family " + family + " has no routes");
                    yield NetstatCommand.USAGE;
                }
                default -> missing(family);
            };
            if (status != ExitStatus.OK) return status;
        }
        return ExitStatus.OK;
    }

    /** Families of former kernels; netstat says some of it on its standard output. */
    private int missing(String family) {
        switch (family) {
            case "ipx" -> page.text.ascii("IPX routing not in file /proc/net/ipx/route or /proc/net/ipx_route found.\n");
            case "ax25" -> page.text.ascii("AX.25 not configured in this system.\n");
            case "netrom" -> page.text.ascii("NET/ROM not configured in this system.\n");
            case "x25" -> page.text.ascii("X.25 not configured in this system.\n");
            default -> { }
        }
        Stderr.line("this kernel has no routes of family " + family);
        return ExitStatus.FAILED;
    }

    private int ipv4(boolean table, boolean cache) {
        if (table) {
            if (socket == null) socket = RtnlSocket.open();
            nexthops.forget();
            ipv4.header();
            Dump dump = socket.request("RTM_GETROUTE",
                    RtnlRequests.routes(Family.INET.number(), RT_TABLE_MAIN, 0, 0, false));
            dump.run((type, buffer, from, end) -> {
                route.wrap(buffer, from, end);
                ipv4.print(route, nexthops.of(route));
                page.pass();
                return true;
            });
            if (dump.interrupted()) Stderr.line("the routes changed while they were read: some may be missing or doubled");
        }
        if (cache) ipv4.cache();
        return ExitStatus.OK;
    }

    private int ipv6(boolean table, boolean cache) {
        if (table) {
            ipv6.header();
            int titled = page.text.length();
            boolean there = Ipv6Routes.read(IPV6_ROUTES, r -> {
                ipv6.print(r);
                page.pass();
            });
            if (!there) {
                page.text.truncate(titled);
                page.text.ascii("INET6 (IPv6) not configured in this system.\n");
                return ExitStatus.FAILED;
            }
        }
        if (cache) ipv6.cache();
        return ExitStatus.OK;
    }

    @Override
    public void close() {
        if (socket != null) socket.close();
        nexthops.close();
    }
}
