package jss.cli;

import java.util.List;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.print.SsFormat;
import jss.print.SsPrinter;
import jss.proc.SockStat;
import jss.query.Query;
import jss.query.Selection;
import jss.query.SocketScan;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jss} with the options of ss. */
final class SsCommand {
    private SsCommand() {}

    private static final SsOption[] OPTIONS = SsOption.values();

    /** @return the exit status */
    static int run(String[] args) {
        HeadStart.forPlain(args);
        SsOptions options = new SsOptions();
        CommandSpec spec = CommandSpec.create().name("jss");
        for (SsOption o : OPTIONS) {
            CommandLines.add(spec, (option, value) -> options.take(OPTIONS[option], value), o.ordinal(),
                    o.names, o.value, o.help);
        }
        List<String> words = CommandLines.parse(spec, args);
        if (options.help) return Help.print(OPTIONS);
        if (options.version) return Help.version();
        int states = options.takeStates(words);
        if (states < words.size()) {
            throw new UsageException("filter expressions are not understood yet: '" + words.get(states) + "'");
        }
        return show(options);
    }

    private static int show(SsOptions options) {
        Selection selection = options.selection;
        selection.resolve();
        if (selection.tables().isEmpty() || selection.families().isEmpty() || selection.states() == 0) {
            Stderr.line("nothing to show: no table, family or state is left");
            return ExitStatus.OK;
        }
        Attribution owners = Attribution.start(options);
        Stdout out = new Stdout();
        SsFormat format = new SsFormat(selection.tables(), selection.states(), options.numeric,
                options.resolve, !options.noHeader, !options.noQueues, options.shown, out.width());
        SsPrinter printer = new SsPrinter(format, HostNames::new, owners, out);
        SocketScan scan = new SocketScan(Query.of(selection, options.details()), NetlinkSocket::open)
                .onThreads(Jobs.count(options.jobs), SockStat::tcpSockets)
                .orFrom(Environment.procNet());
        int status = ExitStatus.OK;
        try {
            scan.run(printer);
        } catch (SysException | NetlinkException | MalformedMessageException e) {
            Stderr.line(e.getMessage());
            status = ExitStatus.FAILED;
        }
        printer.finish();
        if (owners != null) owners.explain(printer.unowned());
        ProcSource.explain(scan);
        if (scan.interrupted()) Stderr.line("the table changed while it was read: rows may be missing or doubled");
        if (scan.truncated() > 0) Stderr.line("a message arrived without its end: rows are missing");
        return status;
    }
}
