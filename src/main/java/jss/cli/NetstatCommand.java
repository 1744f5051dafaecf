package jss.cli;

import java.io.UncheckedIOException;
import java.util.function.IntSupplier;
import jss.bpf.OpenSockets;
import jss.netlink.NetlinkException;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jss netstat}: the command line and the output of net-tools 2.10's netstat. */
final class NetstatCommand {
    private NetstatCommand() {}

    /** A command line that netstat does not understand, or a family that has no routes. */
    static final int USAGE = 3;

    private static final NetstatOption[] OPTIONS = NetstatOption.values();

    /** @return the exit status */
    static int run(String[] args) {
        NetstatOptions options = new NetstatOptions();
        ViewOptions views = new ViewOptions(false);
        NetstatArguments arguments = new NetstatArguments(views.take(args));
        CommandSpec spec = CommandSpec.create().name("netstat");
        for (NetstatOption o : OPTIONS) {
            CommandLines.add(spec, (option, value) -> options.take(OPTIONS[option], value), o.ordinal(),
                    o.names, o.value, o.help);
        }
        try {
            CommandLines.parse(spec, arguments.rest); // other words mean nothing, as in net-tools
        } catch (UsageException e) {
            if (options.last == null) return usage(e.getMessage());
        }
        if (options.last != null) return early(options);
        if (options.views() > 1) return usage("only one of -r, -i, -s and -M at a time");
        options.resolve();
        if (views.any()) return NetstatListing.run(options, views);
        try (Page page = new Page()) {
            return show(options, arguments.seconds, page);
        } catch (SysException | NetlinkException | MalformedMessageException | UncheckedIOException e) {
            Stderr.line(e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private static int usage(String message) {
        Stderr.line(message + " (netstat --help lists the options)");
        return USAGE;
    }

    private static int early(NetstatOptions options) {
        switch (options.last) {
            case HELP -> {
                return NetstatHelp.print(OPTIONS);
            }
            case VERSION -> {
                return Help.version();
            }
            case CONTEXT -> Stderr.line("netstat's SELinux column is not here: jss -Z shows contexts");
            default -> Stderr.line("unknown address family '" + options.unknownFamily + "'");
        }
        return ExitStatus.FAILED;
    }

    private static int show(NetstatOptions options, double seconds, Page page) {
        OpenSockets descriptors = KernelPrograms.netstat(options.is(NetstatOption.PROGRAMS));
        Restraint.netstat(options.is(NetstatOption.PROGRAMS), options.hostNames() || options.extend > 0, descriptors != null);
        if (options.is(NetstatOption.MASQUERADE)) {
            Stderr.line("this kernel has no table of masqueraded connections");
            return ExitStatus.FAILED;
        }
        if (options.is(NetstatOption.STATISTICS)) return NetstatCounters.show(options, page); // never repeated
        try (NetstatHost host = new NetstatHost();
                NetstatView view = options.is(NetstatOption.ROUTE) ? new NetstatRoutes(options, host, page)
                        : options.is(NetstatOption.INTERFACES) ? new NetstatInterfaces(options, page)
                        : new NetstatSockets(options, host, page, descriptors)) {
            IntSupplier round = round(host, view, page);
            return options.is(NetstatOption.CONTINUOUS) ? Repeat.forEver(Repeat.REAL, seconds, round) : round.getAsInt();
        }
    }

    static IntSupplier round(NetstatHost host, NetstatView view, Page page) {
        return () -> {
            host.nextRound();
            int status = view.show();
            page.flush();
            return status;
        };
    }
}
