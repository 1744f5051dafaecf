package jss.cli;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import jss.filter.Filter;
import jss.filter.Sources;
import jss.filter.Uses;
import jss.netlink.Channel;
import jss.print.ByteOut;
import jss.print.SsFormat;
import jss.print.SsPrinter;
import jss.proc.ProcessSocketScan;
import jss.query.Query;
import jss.query.SocketScan;
import jss.record.Detail;
import jss.record.Names;
import picocli.CommandLine.Model.CommandSpec;

/** A listing from its options to its bytes in this JVM, on channels and with names that a test gives. */
final class SsInProcess {
    private SsInProcess() {}

    private static final SsOption[] OPTIONS = SsOption.values();

    /** What {@code jss ARGUMENTS} would print, without terminal and without owners; ISO 8859-1, so that no byte is lost. */
    static String print(List<String> arguments, Names names, IntFunction<Channel> open) {
        SsOptions options = new SsOptions();
        CommandSpec spec = CommandSpec.create();
        for (SsOption o : OPTIONS) {
            CommandLines.add(spec, (i, value) -> options.take(OPTIONS[i], value), o.ordinal(), o.names, o.value, o.help);
        }
        options.filter.words(CommandLines.parse(spec, arguments.toArray(new String[0])), options.selection);
        options.selection.resolve();
        Filter filter = SsCommand.filter(options);
        Set<Detail> details = options.details();
        details.addAll(Uses.details(filter.expr()));
        ByteOut text = new ByteOut(1 << 16);
        SsFormat format = new SsFormat(options.selection.tables(), options.selection.states(), options.numeric,
                options.resolve, !options.noHeader, !options.noQueues, options.shown, 0);
        SsPrinter printer = new SsPrinter(format, () -> names, () -> null, text::put);
        Sources sources = new Sources(new ProcessSocketScan("/proc"), names);
        new SocketScan(Query.of(options.selection, details), open).where(filter.expr(), sources).run(printer);
        printer.finish();
        return text.toString();
    }
}
