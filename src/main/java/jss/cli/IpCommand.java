package jss.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import jss.netlink.NetlinkException;
import jss.print.ByteSink;
import jss.print.ip.AddressField;
import jss.print.ip.LinkField;
import jss.print.ip.MulticastField;
import jss.print.ip.NeighbourField;
import jss.print.ip.RouteField;
import jss.print.ip.RuleField;
import jss.print.structured.View;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;

/**
 * {@code jss ip}, and jss called through a link named {@code ip}: those commands of ip that only
 * read. {@code jss route} and its like are short for them, with options anywhere.
 */
final class IpCommand {
    private IpCommand() {}

    private static final int CLONE_NEWNET = 0x40000000; // linux/sched.h
    private static final int O_RDONLY_CLOEXEC = 0x80000;

    private enum Kind {
        ROUTE, RULE, LINK, ADDRESS, MADDRESS, NEIGHBOUR
    }

    /** ip's objects in the order in which it tries prefixes of them; null for those that jss has not. */
    private enum Thing {
        ADDRESS("address", Kind.ADDRESS), ADDRLABEL("addrlabel", null), MADDRESS("maddress", Kind.MADDRESS),
        ROUTE("route", Kind.ROUTE), RULE("rule", Kind.RULE), NEIGHBOR("neighbor", Kind.NEIGHBOUR),
        NEIGHBOUR("neighbour", Kind.NEIGHBOUR), NTABLE("ntable", null), NTBL("ntbl", null), LINK("link", Kind.LINK),
        L2TP("l2tp", null), FOU("fou", null), ILA("ila", null), MACSEC("macsec", null), TUNNEL("tunnel", null),
        TUNL("tunl", null), TUNTAP("tuntap", null), TAP("tap", null), TOKEN("token", null),
        TCPMETRICS("tcpmetrics", null), TCP_METRICS("tcp_metrics", null), MONITOR("monitor", null), XFRM("xfrm", null),
        MROUTE("mroute", null), MRULE("mrule", null), NETNS("netns", null), NETCONF("netconf", null), VRF("vrf", null),
        SR("sr", null), NEXTHOP("nexthop", null), MPTCP("mptcp", null), IOAM("ioam", null), STATS("stats", null),
        HELP("help", null);

        final String word;
        final Kind kind;

        Thing(String word, Kind kind) {
            this.word = word;
            this.kind = kind;
        }

        static Thing of(String word) {
            for (Thing t : values()) {
                if (!word.isEmpty() && t.word.startsWith(word)) return t;
            }
            return null;
        }
    }

    private static final List<String> LISTS = List.of("list", "show", "lst");
    private static final List<String> CHANGES = List.of("add", "append", "change", "chg", "delete", "del", "flush",
            "prepend", "property", "replace", "restore", "save", "set", "update");

    /** {@code args} are those of ip. */
    static int run(String[] args) {
        return run(args, Stdout::new);
    }

    /** {@code sink} is opened when there is something to say. */
    static int run(String[] args, Supplier<ByteSink> sink) {
        return guarded(() -> {
            IpOptions options = new IpOptions();
            String[] rest = options.views.take(args);
            int at = options.take(rest);
            if (options.version) return Help.version();
            if (options.help || at == rest.length) return help();
            return object(options, Arrays.asList(rest).subList(at, rest.length), sink);
        });
    }

    /** The index of the object in {@code args} if they are a short form of a command of ip, else -1. */
    static int shortForm(String[] args) {
        for (int at = 0; at < args.length; at++) {
            String word = args[at];
            if (word.startsWith("-")) {
                boolean value = word.equals("-f") || word.equals("-family") || word.equals("--family")
                        || word.equals("-netns") || word.equals("--netns") || word.equals("--interval")
                        || word.equals("-c") && at + 1 < args.length && Repeat.seconds(args[at + 1]) > 0;
                if (value || word.length() > 2 && word.startsWith("--") && ViewOptions.wantsValue(word)) at++;
            } else {
                return switch (word) {
                    case "route", "rule", "link", "addr", "address", "maddr", "maddress", "neigh", "neighbor",
                            "neighbour" -> at;
                    default -> -1;
                };
            }
        }
        return -1;
    }

    /** {@code args} with the object at {@code object}, options before and after it. */
    static int runShort(String[] args, int object) {
        return runShort(args, object, Stdout::new);
    }

    static int runShort(String[] args, int object, Supplier<ByteSink> sink) {
        return guarded(() -> {
            IpOptions options = new IpOptions();
            String word = args[object];
            String[] rest = new String[args.length - 1];
            System.arraycopy(args, 0, rest, 0, object);
            System.arraycopy(args, object + 1, rest, object, rest.length - object);
            List<String> words = options.takeAnywhere(options.views.take(rest));
            if (options.version) return Help.version();
            if (options.help) return help();
            words.add(0, word);
            return object(options, words, sink);
        });
    }

    private static int object(IpOptions options, List<String> words, Supplier<ByteSink> sink) {
        String word = words.get(0);
        Thing thing = Thing.of(word);
        if (thing == null) {
            throw new IpFailure(IpFailure.NOT_FOUND, "Object \"" + word + "\" is unknown, try \"ip help\".");
        }
        if (thing == Thing.HELP) return help();
        if (thing.kind == null) {
            throw new IpFailure(IpFailure.USAGE, "ip " + thing.word + ": jss reads address, link, maddress, neighbour, route and rule");
        }
        int status = options.views.printed(view(thing.kind));
        if (status >= 0) return status;
        if (options.views.lists() && options.json) options.views.json();
        if (options.netns != null) enter(options.netns);
        Restraint.ip(options.resolve);
        try (IpSession session = new IpSession(options, sink.get())) {
            Runnable view = command(session, thing, words.subList(1, words.size()));
            if (view == null) return help();
            if (options.interval == 0) {
                view.run();
                return session.status();
            }
            return Repeat.forEver(Repeat.REAL, options.interval, rounds(session, view));
        }
    }

    private static IntSupplier rounds(IpSession session, Runnable view) {
        boolean[] again = new boolean[1];
        return () -> {
            if (again[0]) {
                session.names.forget();
                if (!session.lists()) session.items.between();
            }
            again[0] = true;
            view.run();
            return ExitStatus.OK;
        };
    }

    /** The rounds of {@code --interval} over {@code words}, an object and what follows it, for another's clock. */
    static IntSupplier rounds(IpSession session, List<String> words) {
        return rounds(session, command(session, Thing.of(words.get(0)), words.subList(1, words.size())));
    }

    /** The table of what rows of a kind hold. */
    private static View<?> view(Kind kind) {
        return switch (kind) {
            case ROUTE -> RouteField.VIEW;
            case RULE -> RuleField.VIEW;
            case LINK -> LinkField.VIEW;
            case ADDRESS -> AddressField.VIEW;
            case MADDRESS -> MulticastField.VIEW;
            case NEIGHBOUR -> NeighbourField.VIEW;
        };
    }

    /** Lists what {@code words} say, an object and its selectors. */
    static int list(IpOptions options, List<String> words) {
        return guarded(() -> object(options, words, Stdout::new));
    }

    /** What shows the answer; null if help was asked for. */
    private static Runnable command(IpSession session, Thing thing, List<String> words) {
        String command = words.isEmpty() ? "show" : words.get(0);
        IpWords rest = new IpWords(words.isEmpty() ? words : words.subList(1, words.size()));
        boolean gets = thing.kind == Kind.ROUTE || thing.kind == Kind.NEIGHBOUR;
        if (command.equals("help")) return null;
        if (isPrefixOfOne(command, LISTS)) {
            return switch (thing.kind) {
                case ROUTE -> new IpRoute(session).list(rest);
                case RULE -> new IpRule(session).list(rest);
                case LINK -> new IpLink(session, false).list(rest);
                case ADDRESS -> new IpLink(session, true).list(rest);
                case MADDRESS -> new IpMaddress(session).list(rest);
                case NEIGHBOUR -> new IpNeighbour(session).list(rest);
            };
        }
        if (gets && !command.isEmpty() && "get".startsWith(command)) {
            return thing.kind == Kind.ROUTE ? new IpRoute(session).get(rest) : new IpNeighbour(session).get(rest);
        }
        if (isPrefixOfOne(command, CHANGES)) {
            throw new IpFailure(IpFailure.USAGE, "ip " + thing.word + " " + command + ": jss only reads, it changes nothing");
        }
        throw new IpFailure(IpFailure.USAGE, "Command \"" + command + "\" is unknown, try \"ip " + thing.word + " help\".");
    }

    private static boolean isPrefixOfOne(String word, List<String> commands) {
        for (String c : commands) {
            if (!word.isEmpty() && c.startsWith(word)) return true;
        }
        return false;
    }

    private static void enter(String name) {
        try (Libc libc = new Libc()) {
            Fd fd = libc.open(name.indexOf('/') >= 0 ? name : "/run/netns/" + name, O_RDONLY_CLOEXEC);
            try {
                libc.setns(fd, CLONE_NEWNET);
            } finally {
                libc.close(fd);
            }
        } catch (SysException e) {
            throw new IpFailure(IpFailure.USAGE, "Cannot open network namespace \"" + name + "\": "
                    + jss.sys.Errno.text(e.errno()));
        }
    }

    private static int help() {
        Stderr.raw("Usage: ip [ OPTIONS ] { address | link | maddress | neighbour | route | rule } [ show ] [ SELECTOR ]\n"
                + "       ip [ OPTIONS ] { route | neighbour } get ADDRESS ...\n"
                + "OPTIONS: -4 -6 -0 -f[amily] FAMILY  -s[tatistics] -d[etails] -br[ief] -o[neline] -j[son] -p[retty]\n"
                + "         -h[uman-readable] -iec -N[umeric] -r[esolve] -n[etns] NAME -V[ersion]\n"
                + "         as of sockets (jss --help): --ndjson --csv --tsv --columns NAME,... (help lists them) --no-header\n"
                + "         --sort NAME,... --limit N --format TEXT --count --count-by NAME,... --top N --sum NAME ...\n"
                + "         --histogram NAME --exit-code --schema; -j with one of them is an array of plain objects\n"
                + "SELECTORS are those of ip; what would change something is refused.");
        return IpFailure.USAGE;
    }

    /** Something that has an exit status, or an exception that has one. */
    private interface Body {
        int run();
    }

    private static int guarded(Body body) {
        try {
            return body.run();
        } catch (IpFailure e) {
            Stderr.raw(e.getMessage());
            return e.status();
        } catch (NetlinkException e) {
            IpFailure f = IpSession.refusal(e);
            Stderr.raw(f.getMessage());
            return f.status();
        } catch (SysException | MalformedMessageException e) {
            Stderr.line(e.getMessage());
            return ExitStatus.FAILED;
        }
    }
}
