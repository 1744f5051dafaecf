package jss.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jss.netlink.NetlinkException;
import jss.print.ByteSink;
import jss.print.StatsField;
import jss.print.StatsPrinter;
import jss.print.StatsRow;
import jss.record.CounterSample;
import jss.sys.SysException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jss stats}: counters of protocols and interfaces, and how they change. */
final class StatsCommand {
    private static final StatsOption[] OPTIONS = StatsOption.values();
    private static final Path PROC = Path.of("/proc");
    /** What a round returns when there are to be no more. */
    private static final int ENOUGH = -1;

    private static final String USAGE = """
            usage: jss stats [OPTION...] [NAME...]

            Counters of the protocols and interfaces, what they changed by since the last call, and a word on
            those to watch. A NAME may have * and ?.

            """;

    private static final String OF_SOCKETS = """

            As for sockets (jss --help), a row a counter: --ndjson --csv --tsv --columns NAME,... (help lists them)
            --no-header --sort NAME,... --limit N --format TEXT --count-by NAME,... --top N --sum NAME ... --histogram NAME
            --exit-code --schema.
            """;

    private final EnumSet<StatsOption> given = EnumSet.noneOf(StatsOption.class);
    private double seconds;
    private long rounds = Long.MAX_VALUE;
    /** What else than text is wanted; --count is a number of periods here. */
    private final ViewOptions views;
    private boolean anyRow;
    private Predicate<String> wanted = name -> true;

    private StatsCommand(ViewOptions views) {
        this.views = views;
    }

    /** @return the exit status */
    static int run(String[] args) {
        ViewOptions views = new ViewOptions(true, SsOption.JSON, SsOption.COUNT);
        StatsCommand command = new StatsCommand(views);
        CommandSpec spec = CommandSpec.create().name("jss stats");
        for (StatsOption o : OPTIONS) {
            CommandLines.add(spec, (option, value) -> command.take(OPTIONS[option], value), o.ordinal(),
                    o.names, o.value, o.help);
        }
        List<String> names = CommandLines.parse(spec, views.take(args));
        if (command.given.contains(StatsOption.HELP)) return help();
        int status = views.printed(StatsField.VIEW);
        if (status >= 0) return status;
        if (views.lists() && command.given.contains(StatsOption.JSON)) views.json();
        return command.run(names);
    }

    /** Counters whose names are {@code wanted}, those too that are zero, as {@code views} say. */
    static int list(Predicate<String> wanted, ViewOptions views) {
        int status = views.printed(StatsField.VIEW);
        if (status >= 0) return status;
        StatsCommand command = new StatsCommand(views);
        command.given.addAll(EnumSet.of(StatsOption.ZEROS, StatsOption.ABSOLUTE, StatsOption.NO_UPDATE));
        command.wanted = wanted;
        return command.run(List.of());
    }

    private int run(List<String> names) {
        try {
            return show(names);
        } catch (SysException | NetlinkException | UncheckedIOException e) {
            throw new FailedException(e.getMessage());
        }
    }

    private static int help() {
        StringBuilder text = new StringBuilder(USAGE);
        for (StatsOption o : OPTIONS) {
            int start = text.length();
            text.append("  ").append(String.join(", ", o.names));
            if (o.value != null) text.append(' ').append(o.value);
            while (text.length() - start < 28) text.append(' ');
            text.append(o.help).append('\n');
        }
        return Help.out(text.append(OF_SOCKETS));
    }

    private void take(StatsOption option, String value) {
        given.add(option);
        if (option == StatsOption.INTERVAL) {
            seconds = Repeat.seconds(value);
        } else if (option == StatsOption.COUNT) {
            try {
                rounds = Long.parseLong(value);
            } catch (NumberFormatException e) {
                rounds = 0;
            }
        }
    }

    private int show(List<String> names) {
        if (seconds == 0 && given.contains(StatsOption.INTERVAL)) throw new UsageException("-i wants seconds above zero");
        if (seconds == 0 && given.contains(StatsOption.COUNT)) throw new UsageException("-c goes with -i SECONDS");
        if (views.any()) views.checkLists();
        if (rounds < 1) throw new UsageException("-c wants a number above zero");
        Restraint.stats(seconds == 0, seconds == 0 && !given.contains(StatsOption.NO_UPDATE));
        Page page = new Page();
        StatsPrinter printer = new StatsPrinter(names, given.contains(StatsOption.ZEROS), page.text);
        try (StatsSource source = new StatsSource(PROC.resolve("net"))) {
            if (seconds > 0) return repeat(Repeat.REAL, source::sample, printer, page);
            CounterSample now = source.sample();
            StatsHistory history = new StatsHistory(PROC);
            CounterSample before = given.contains(StatsOption.ABSOLUTE) ? null : history.read();
            print(printer, now, before, false, page);
            if (!given.contains(StatsOption.NO_UPDATE)) history.write(now);
            return views.status(anyRow);
        }
    }

    /** A round: what changed since the last one, of which the first has none. */
    private IntSupplier changes(Supplier<CounterSample> source, StatsPrinter printer, Page page) {
        CounterSample[] last = new CounterSample[1];
        return () -> {
            CounterSample now = source.get();
            if (last[0] != null) {
                print(printer, now, last[0], true, page);
                if (--rounds == 0) return ENOUGH;
            }
            last[0] = now;
            return ExitStatus.OK;
        };
    }

    /** {@code -i SECONDS -c ROUNDS} over another source and at another's clock. */
    static int repeat(Repeat.Clock clock, long rounds, Supplier<CounterSample> source, ByteSink to) {
        StatsCommand command = new StatsCommand(new ViewOptions(true));
        command.rounds = rounds;
        Page page = new Page(to);
        return command.repeat(clock, source, new StatsPrinter(List.of(), false, page.text), page);
    }

    private int repeat(Repeat.Clock clock, Supplier<CounterSample> source, StatsPrinter printer, Page page) {
        int status = Repeat.forEver(clock, seconds, changes(source, printer, page));
        return status == ENOUGH ? views.status(anyRow) : status;
    }

    private void print(StatsPrinter printer, CounterSample now, CounterSample before, boolean every, Page page) {
        if (views.any()) {
            ViewOptions.Rows<StatsRow> rows = views.rows(StatsField.VIEW, null, row -> { }, page.out());
            printer.rows(now, before, every, row -> !wanted.test(row.name()) || rows.accept(row));
            rows.end();
            anyRow |= rows.any();
            return;
        }
        if (given.contains(StatsOption.JSON)) printer.json(now, before, every);
        else printer.text(now, before, every);
        page.flush();
    }
}
