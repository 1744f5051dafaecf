package jss.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import jss.print.netstat.CounterPrinter;
import jss.print.netstat.SocketFormat;

/** What was typed behind netstat, and which view, protocols and families that means. */
final class NetstatOptions {
    /** Families that no kernel of today has, with the word that asks for each. */
    enum Missing {
        IPX("ipx", "AF IPX"), AX25("ax25", "AF AX25"), X25("x25", "AF X25"), NETROM("netrom", "AF NETROM"),
        ROSE("rose", "AF ROSE");

        final String word;
        final String title;

        Missing(String word, String title) {
            this.word = word;
            this.title = title;
        }
    }

    /** Every option that was given, once. */
    private final EnumSet<NetstatOption> given = EnumSet.noneOf(NetstatOption.class);
    /** Families by their own names, in the order in which they were given, doubled if they were. */
    final List<String> families = new ArrayList<>();
    final EnumSet<Missing> missing = EnumSet.noneOf(Missing.class);
    boolean bluetooth;
    /** SCTP came along with a family, and is not missed if this kernel has none. */
    boolean quietSctp;
    int extend;
    byte[] onlyInterface;
    /** What ends the program before anything is shown: help, version, context or an unknown family. Null if nothing does. */
    NetstatOption last;
    String unknownFamily;

    void take(NetstatOption option, String value) {
        if (last != null) return;
        given.add(option);
        switch (option) {
            case EXTEND -> extend++;
            case INTERFACE -> {
                onlyInterface = value.getBytes(StandardCharsets.UTF_8);
                given.add(NetstatOption.INTERFACES);
            }
            case INET -> family("inet");
            case INET6 -> family("inet6");
            case UNIX -> family("unix");
            case IPX -> family("ipx");
            case AX25 -> family("ax25");
            case NETROM -> family("netrom");
            case ROSE -> family("rose");
            case X25 -> family("x25");
            case DDP -> family("ddp");
            case L2CAP, RFCOMM, BLUETOOTH -> bluetooth = true;
            case FAMILY -> {
                for (int at = 0; at <= value.length() && last == null; ) {
                    int comma = value.indexOf(',', at);
                    int end = comma < 0 ? value.length() : comma;
                    family(value.substring(at, end));
                    at = end + 1;
                }
            }
            case HELP, VERSION, CONTEXT -> last = option;
            default -> { }
        }
    }

    private void family(String word) {
        switch (word) {
            case "inet", "ip", "tcpip" -> {
                families.add("inet");
                given.add(NetstatOption.INET);
            }
            case "inet6", "ip6" -> {
                families.add("inet6");
                given.add(NetstatOption.INET6);
            }
            case "unix" -> {
                families.add("unix");
                given.add(NetstatOption.UNIX);
            }
            case "appletalk", "ddp" -> families.add("ddp");
            case "ash", "econet" -> families.add(word);
            case "bluetooth" -> bluetooth = true;
            default -> {
                for (Missing m : Missing.values()) {
                    if (!m.word.equals(word)) continue;
                    families.add(word);
                    missing.add(m);
                    return;
                }
                unknownFamily = word;
                last = NetstatOption.FAMILY;
            }
        }
    }

    /** Fills in what was left open. Call once, when all options are in. */
    void resolve() {
        if ((is(NetstatOption.INET) || is(NetstatOption.INET6) || is(NetstatOption.STATISTICS)) && !anyProtocol()) {
            given.addAll(EnumSet.of(NetstatOption.TCP, NetstatOption.UDP, NetstatOption.UDPLITE, NetstatOption.SCTP,
                    NetstatOption.RAW));
            quietSctp = true;
        }
        if ((anyProtocol() || is(NetstatOption.GROUPS)) && !is(NetstatOption.INET) && !is(NetstatOption.INET6)) {
            given.add(NetstatOption.INET);
            given.add(NetstatOption.INET6);
        }
    }

    boolean is(NetstatOption option) {
        return given.contains(option);
    }

    int views() {
        int views = 0;
        if (is(NetstatOption.ROUTE)) views++;
        if (is(NetstatOption.INTERFACES)) views++;
        if (is(NetstatOption.STATISTICS)) views++;
        if (is(NetstatOption.MASQUERADE)) views++;
        return views;
    }

    boolean anyProtocol() {
        return is(NetstatOption.TCP) || is(NetstatOption.UDP) || is(NetstatOption.UDPLITE)
                || is(NetstatOption.SCTP) || is(NetstatOption.RAW);
    }

    /** True if nothing was chosen, so that everything is listed. */
    boolean everything() {
        return !anyProtocol() && !is(NetstatOption.UNIX) && !is(NetstatOption.GROUPS) && missing.isEmpty() && !bluetooth;
    }

    boolean hostNames() {
        return !is(NetstatOption.NUMERIC) && !is(NetstatOption.NUMERIC_HOSTS);
    }

    SocketFormat socketFormat() {
        boolean names = !is(NetstatOption.NUMERIC);
        SocketFormat.Rows rows = is(NetstatOption.ALL) ? SocketFormat.Rows.ALL
                : is(NetstatOption.LISTENING) ? SocketFormat.Rows.SERVERS : SocketFormat.Rows.CONNECTED;
        return new SocketFormat(rows, hostNames(), names && !is(NetstatOption.NUMERIC_PORTS),
                names && !is(NetstatOption.NUMERIC_USERS), is(NetstatOption.WIDE), extend > 0,
                is(NetstatOption.PROGRAMS), is(NetstatOption.TIMERS));
    }

    /** The protocols whose counters are shown. */
    EnumSet<CounterPrinter.Protocol> counters() {
        EnumSet<CounterPrinter.Protocol> all = EnumSet.noneOf(CounterPrinter.Protocol.class);
        if (is(NetstatOption.TCP)) all.add(CounterPrinter.Protocol.TCP);
        if (is(NetstatOption.UDP)) all.add(CounterPrinter.Protocol.UDP);
        if (is(NetstatOption.RAW)) all.add(CounterPrinter.Protocol.RAW);
        if (is(NetstatOption.SCTP)) all.add(CounterPrinter.Protocol.SCTP);
        return all;
    }
}
