package jss.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import jss.filter.Filter;
import jss.filter.Sources;
import jss.filter.Uses;
import jss.netlink.Channel;
import jss.print.ByteOut;
import jss.print.ByteSink;
import jss.print.SsFormat;
import jss.print.SsPrinter;
import jss.print.structured.Counted;
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
        return print(parse(arguments), names, open);
    }

    /** What the arguments say; to be printed as often as one likes. */
    static SsOptions parse(List<String> arguments) {
        SsOptions options = new SsOptions();
        CommandSpec spec = CommandSpec.create();
        for (SsOption o : OPTIONS) {
            CommandLines.add(spec, (i, value) -> options.take(OPTIONS[i], value), o.ordinal(), o.names, o.value, o.help);
        }
        options.filter.words(CommandLines.parse(spec, arguments.toArray(new String[0])), options.selection);
        options.selection.resolve();
        return options;
    }

    static String print(SsOptions options, Names names, IntFunction<Channel> open) {
        Filter filter = SsCommand.filter(options);
        ByteOut text = new ByteOut(1 << 16);
        Set<Detail> details = EnumSet.copyOf(Uses.details(filter.expr()));
        if (options.output != null && options.output.isListing()) {
            Set<Detail> listed = options.output.details(options);
            details.addAll(listed);
            boolean coloured = options.output.colours.wanted(false);
            View view = options.output.view(options, listed, () -> names, null, false, coloured, text::put);
            scan(options, details, filter, names, open).run(new Counted(view.sink(), options.output.rowLimit()));
            view.finish();
            return text.toString();
        }
        details.addAll(options.details());
        SsPrinter printer = printer(options, names, text::put);
        scan(options, details, filter, names, open).run(printer);
        printer.finish();
        return text.toString();
    }

    /** ss's table, without terminal and without owners. */
    static SsPrinter printer(SsOptions options, Names names, ByteSink to) {
        SsFormat format = new SsFormat(options.selection.tables(), options.selection.states(), options.numeric,
                options.resolve, !options.noHeader, !options.noQueues, options.shown, 0);
        return new SsPrinter(format, () -> names, () -> null, to);
    }

    private static SocketScan scan(SsOptions options, Set<Detail> details, Filter filter, Names names,
            IntFunction<Channel> open) {
        Sources sources = new Sources(new ProcessSocketScan("/proc"), names);
        return new SocketScan(Query.of(options.selection, details), open).where(filter.expr(), sources);
    }
}
