package jss.cli;

import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import jss.filter.Context;
import jss.filter.Expr;
import jss.filter.Filter;
import jss.filter.Sources;
import jss.filter.Uses;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.print.structured.Counted;
import jss.proc.ProcessSocketScan;
import jss.proc.SockStat;
import jss.query.Destroyer;
import jss.query.Query;
import jss.query.Selection;
import jss.query.SocketScan;
import jss.query.TcpPrograms;
import jss.record.Detail;
import jss.record.RecordSink;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jss} with the options of ss. */
final class SsCommand {
    private SsCommand() {}

    /** @return the exit status */
    static int run(String[] args) {
        SsOptions options = new SsOptions();
        List<String> words = PlainLine.take(args, options);
        if (words == null) words = parse(args, options);
        else if (PlainLine.areStates(words)) HeadStart.begin();
        if (options.help) return Help.print(SsOption.TABLE);
        if (options.version) return Help.version();
        if (options.output != null) {
            int status = options.output.printed();
            if (status >= 0) return status;
        }
        if (!words.isEmpty() && words.get(0).equals("explain")) {
            options.explain = true;
            words = words.subList(1, words.size());
        }
        options.filter.words(words, options.selection);
        if (options.anywhere != null) AllNamespaces.check(options);
        if (options.kill) Kill.check(options, !words.isEmpty());
        if (options.namespace != null) NetworkNamespace.enter(options.namespace);
        options.chosen = options.selection.isChosen();
        if (options.summary) {
            if (!options.chosen && words.isEmpty()) Restraint.listing(options, Expr.TRUE, Set.of(), false);
            if (options.anywhere != null) AllNamespaces.summaries(new Stdout());
            else Summary.print(new Stdout());
            if (!options.chosen && words.isEmpty()) return ExitStatus.OK;
        }
        return show(options);
    }

    /** Takes options of every kind and returns the words beside them. */
    static List<String> parse(String[] args, SsOptions options) {
        String[] full = args.clone();
        for (int i = 0; i < full.length && !full[i].equals("--"); i++) {
            if (full[i].startsWith("--")) full[i] = SsOption.inFull(full[i]);
        }
        CommandSpec spec = CommandSpec.create().name("jss");
        for (SsOption o : SsOption.TABLE) {
            if (!CommandLines.mayOccur(o.names, full)) continue;
            CommandLines.add(spec, (option, value) -> options.take(SsOption.TABLE[option], value), o.ordinal(),
                    o.names, o.value, o.help);
        }
        return CommandLines.parse(spec, full);
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
        Output output = options.output;
        boolean listing = output != null && output.isListing();
        Set<Detail> details = listing ? output.details(options) : options.details();
        boolean nothing = selection.tables().isEmpty() || selection.families().isEmpty() || selection.states() == 0;
        if (nothing) {
            Stderr.line("nothing to show: no table, family or state is left");
            if (!listing) return output != null && output.exitCode ? ExitStatus.NONE : ExitStatus.OK;
        }
        int[] storageMaps = options.storageMaps == null ? Query.ALL_MAPS : options.storageMaps.open();
        Filter filter = nothing ? new Filter(Expr.TRUE, null) : filter(options);
        if (options.kill) Kill.check(options, filter);
        if (options.explain) return Explain.print(filter.expr(), selection);
        HeadStart.begin(); // from here on no word of the command line is wrong
        EnumSet<Detail> needed = EnumSet.noneOf(Detail.class);
        needed.addAll(details);
        if (!Expr.isTrue(filter.expr())) needed.addAll(Uses.details(filter.expr()));
        if (options.recording != null) {
            return RecordingFile.write(options.recording, Query.of(selection, details).ofMaps(storageMaps), new Stdout(),
                    () -> Restraint.listing(options, filter.expr(), needed, false));
        }
        Query query = Query.of(selection, needed);
        LongSupplier tcpSockets = new Once<>(SockStat::tcpSockets)::get;
        KernelPrograms programs = nothing ? KernelPrograms.NONE : KernelPrograms.open(options, query, filter.expr(), tcpSockets);
        Restraint.listing(options, filter.expr(), needed, programs.any());
        Attribution owners = Attribution.start(options, programs.descriptors);
        Stdout out = new Stdout();
        if (options.events) return Events.follow(options, filter.expr(), owners, out);
        View view = listing ? output.view(options, details, owners, out) : SsView.of(options, owners, out);
        Counted counted = output == null ? null : new Counted(view.sink(), output.rowLimit());
        int status = nothing ? ExitStatus.OK : scan(options, filter.expr(), query.ofMaps(storageMaps), programs.tcp, tcpSockets,
                counted == null ? view.sink() : counted, view);
        if (nothing) view.finish();
        if (owners != null) owners.explain(view.unowned());
        if (output == null || !output.exitCode) return status;
        return status != ExitStatus.OK ? ExitStatus.ERROR : counted.any() ? ExitStatus.OK : ExitStatus.NONE;
    }

    private static int scan(SsOptions options, Expr expr, Query query, TcpPrograms programs, LongSupplier tcpSockets,
            RecordSink sink, View view) {
        ProcessSocketScan processes = new ProcessSocketScan(Environment.procRoot());
        Sources sources = new Sources(processes, new HostNames());
        if (options.anywhere != null) {
            AllNamespaces all = new AllNamespaces(query, expr, sources, options);
            int status = all.run(sink);
            view.finish();
            explain(processes, all.marksRefused(), all.storagesRefused(), all.interrupted(), all.truncated());
            return status;
        }
        SocketScan scan = new SocketScan(options.kill && !options.chosen ? Kill.closable(query) : query, NetlinkSocket::open)
                .onThreads(Jobs.count(options.jobs), tcpSockets)
                .helpedBy(programs)
                .orFrom(Environment.procNet())
                .replaying(RecordingFile.toReplay());
        if (!Expr.isTrue(expr)) scan.where(expr, sources);
        int status = ExitStatus.OK;
        Destroyer destroyer = null;
        try {
            if (options.kill) destroyer = Kill.destroyer(options, sink);
            scan.run(destroyer == null ? sink : destroyer);
        } catch (SysException | NetlinkException | MalformedMessageException | UncheckedIOException e) {
            Stderr.line(e.getMessage());
            status = ExitStatus.FAILED;
        } finally {
            if (programs != null) programs.close();
        }
        view.finish();
        if (destroyer != null) status = Math.max(status, Kill.report(destroyer, options.dryRun));
        ProcSource.explain(scan);
        explain(processes, scan.marksRefused(), scan.storagesRefused(), scan.interrupted(), scan.truncated());
        return status;
    }

    private static void explain(ProcessSocketScan processes, boolean marksRefused, boolean storagesRefused,
            boolean interrupted, long truncated) {
        if (marksRefused) Stderr.line("marks are told to CAP_NET_ADMIN only: here every one counts as 0");
        if (storagesRefused) Stderr.line("what BPF programs keep with sockets is told to CAP_BPF only: it is missing");
        if (processes.denied() > 0) {
            Stderr.line(processes.denied() + " processes that the filter asks for may not be looked into: their sockets are missing");
        }
        if (interrupted) Stderr.line("the table changed while it was read: rows may be missing or doubled");
        if (truncated > 0) Stderr.line("a message arrived without its end: rows are missing");
    }
}
