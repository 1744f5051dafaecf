package jss.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jss.record.Family;

/** netstat's tables as data: each is what another command of jss lists, so that command does. */
final class NetstatListing {
    private NetstatListing() {}

    /** @return the exit status */
    static int run(NetstatOptions options, ViewOptions views) {
        views.checkLists();
        if (options.is(NetstatOption.CONTINUOUS)) throw new UsageException("-c repeats netstat's own output alone");
        if (options.is(NetstatOption.STATISTICS)) return StatsCommand.list(name -> counts(options, name), views);
        IpOptions ip = new IpOptions(views);
        if (options.is(NetstatOption.ROUTE)) {
            ip.family = options.families.contains("inet6") ? Family.INET6.number() : Family.INET.number();
            if (options.families.size() > 1) throw new UsageException("a listing is of routes of one family: -4 or -6");
            return IpCommand.list(ip, List.of("route"));
        }
        if (options.is(NetstatOption.INTERFACES)) return IpCommand.list(ip, links(options));
        boolean sockets = options.everything() || options.anyProtocol() && !groupsAlone(options)
                || options.is(NetstatOption.UNIX);
        if (!options.is(NetstatOption.GROUPS)) return SsCommand.run(sockets(options, views));
        if (sockets) throw new UsageException("a listing is of sockets or of groups");
        ip.internetOnly = true;
        boolean both = options.is(NetstatOption.INET) == options.is(NetstatOption.INET6);
        ip.family = both ? 0 : options.is(NetstatOption.INET) ? Family.INET.number() : Family.INET6.number();
        return IpCommand.list(ip, List.of("maddress"));
    }

    /** Where -4 or -6 chose protocols too, as netstat has it, but nobody asked for one. */
    private static boolean groupsAlone(NetstatOptions options) {
        return options.quietSctp;
    }

    private static List<String> links(NetstatOptions options) {
        List<String> words = new ArrayList<>(List.of("link", "show"));
        if (options.onlyInterface != null) words.addAll(List.of("dev", new String(options.onlyInterface, StandardCharsets.UTF_8)));
        else if (!options.is(NetstatOption.ALL)) words.add("up");
        return words;
    }

    /** True of a counter that netstat -s looks at; those of interfaces have a dot. */
    private static boolean counts(NetstatOptions options, String name) {
        if (name.indexOf('.') >= 0) return false;
        boolean six = name.startsWith("Ip6") || name.startsWith("Icmp6") || name.startsWith("Udp6") || name.startsWith("UdpLite6");
        boolean transport = name.startsWith("Tcp") || name.startsWith("MPTcp") || name.startsWith("Sctp");
        if (!transport && six != options.families.equals(List.of("inet6"))) return false;
        if (options.quietSctp) return true; // no protocol was asked for
        if (name.startsWith("UdpLite")) return options.is(NetstatOption.UDPLITE);
        if (name.startsWith("Udp")) return options.is(NetstatOption.UDP);
        if (name.startsWith("Sctp")) return options.is(NetstatOption.SCTP);
        return transport && options.is(NetstatOption.TCP);
    }

    private static String[] sockets(NetstatOptions options, ViewOptions views) {
        List<String> words = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        if (options.everything()) tables.addAll(List.of("tcp", "udp", "udplite", "sctp", "raw", "unix"));
        if (options.is(NetstatOption.TCP)) tables.add("tcp");
        if (options.is(NetstatOption.UDP)) tables.add("udp");
        if (options.is(NetstatOption.UDPLITE)) tables.add("udplite");
        if (options.is(NetstatOption.SCTP)) tables.add("sctp");
        if (options.is(NetstatOption.RAW)) tables.add("raw");
        if (options.is(NetstatOption.UNIX)) tables.add("unix");
        if (tables.isEmpty()) throw new UsageException("this kernel has no such sockets");
        words.addAll(List.of("-A", String.join(",", tables)));
        if (options.is(NetstatOption.ALL)) words.add("-a");
        else if (options.is(NetstatOption.LISTENING)) words.add("-l");
        boolean four = options.is(NetstatOption.INET);
        boolean six = options.is(NetstatOption.INET6);
        if (four != six) words.add(four ? "-4" : "-6");
        if (options.extend > 0) words.add("-e");
        if (options.is(NetstatOption.PROGRAMS)) words.add("-p");
        if (options.is(NetstatOption.TIMERS)) words.add("-o");
        words.addAll(views.words());
        return words.toArray(new String[0]);
    }
}
