package jss.cli;

import java.util.List;
import java.util.Set;
import jss.filter.Context;
import jss.filter.Expr;
import jss.filter.Filter;
import jss.filter.Sources;
import jss.filter.Uses;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.print.SsFormat;
import jss.print.SsPrinter;
import jss.proc.ProcessSocketScan;
import jss.proc.SockStat;
import jss.query.Query;
import jss.query.Selection;
import jss.query.SocketScan;
import jss.record.Detail;
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
        if (!words.isEmpty() && words.get(0).equals("explain")) {
            options.explain = true;
            words = words.subList(1, words.size());
        }
        options.filter.words(words, options.selection);
        return show(options);
    }

    /** What to show of what was selected; the selection gives way where the filter says so. */
    static Filter filter(SsOptions options) {
        Selection selection = options.selection;
        if (options.filter.isEmpty()) return new Filter(Expr.TRUE, null);
        Filter filter = options.filter.parse(new Context(selection.tables(), selection.preferred(), options.lookup()));
        if (filter.family() != null) selection.narrow(filter.family());
        if (Uses.states(filter.expr())) selection.leaveStatesToFilter();
        return filter;
    }

    private static int show(SsOptions options) {
        Selection selection = options.selection;
        selection.resolve();
        if (selection.tables().isEmpty() || selection.families().isEmpty() || selection.states() == 0) {
            Stderr.line("nothing to show: no table, family or state is left");
            return ExitStatus.OK;
        }
        Filter filter = filter(options);
        if (options.explain) return Explain.print(filter.expr(), selection);
        Attribution owners = Attribution.start(options);
        Stdout out = new Stdout();
        SsFormat format = new SsFormat(selection.tables(), selection.states(), options.numeric,
                options.resolve, !options.noHeader, !options.noQueues, options.shown, out.width());
        SsPrinter printer = new SsPrinter(format, HostNames::new, owners, out);
        Set<Detail> details = options.details();
        if (!Expr.isTrue(filter.expr())) details.addAll(Uses.details(filter.expr()));
        Query query = Query.of(selection, details);
        ProcessSocketScan processes = new ProcessSocketScan(Environment.procRoot());
        Sources sources = new Sources(processes, new HostNames());
        if (options.anywhere != null) {
            return everywhere(options, filter.expr(), query, sources, processes, printer, owners);
        }
        SocketScan scan = new SocketScan(query, NetlinkSocket::open)
                .onThreads(Jobs.count(options.jobs), SockStat::tcpSockets)
                .orFrom(Environment.procNet());
        if (!Expr.isTrue(filter.expr())) scan.where(filter.expr(), sources);
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
        explain(processes, scan.marksRefused(), scan.interrupted(), scan.truncated());
        return status;
    }

    private static void explain(ProcessSocketScan processes, boolean marksRefused, boolean interrupted, long truncated) {
        if (marksRefused) Stderr.line("marks are told to CAP_NET_ADMIN only: here every one counts as 0");
        if (processes.denied() > 0) {
            Stderr.line(processes.denied() + " processes that the filter asks for may not be looked into: their sockets are missing");
        }
        if (interrupted) Stderr.line("the table changed while it was read: rows may be missing or doubled");
        if (truncated > 0) Stderr.line("a message arrived without its end: rows are missing");
    }

    private static int everywhere(SsOptions options, Expr filter, Query query, Sources sources,
            ProcessSocketScan processes, SsPrinter printer, Attribution owners) {
        AllNamespaces all = new AllNamespaces(query, filter, sources, options);
        int status = all.run(printer);
        printer.finish();
        if (owners != null) owners.explain(printer.unowned());
        explain(processes, all.marksRefused(), all.interrupted(), all.truncated());
        return status;
    }
}
