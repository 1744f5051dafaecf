package jss.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jss.print.ByteSink;
import jss.print.structured.Collector;
import jss.print.structured.ColumnHelp;
import jss.print.structured.Listing;
import jss.print.structured.ListingException;
import jss.print.structured.View;
import jss.print.structured.ViewListing;
import jss.record.IpNames;

/**
 * The options about output that sockets have, for commands whose own options are those of other
 * tools: taken out of the command line before those are looked at, by their long names in full.
 */
final class ViewOptions {
    private static final Set<SsOption> OURS = EnumSet.of(SsOption.JSON, SsOption.NDJSON, SsOption.CSV, SsOption.TSV,
            SsOption.COLUMNS, SsOption.FORMAT, SsOption.SORT, SsOption.LIMIT, SsOption.COUNT, SsOption.COUNT_BY, SsOption.TOP,
            SsOption.SUM, SsOption.AVG, SsOption.MIN, SsOption.MAX, SsOption.P50, SsOption.P90, SsOption.P99,
            SsOption.HISTOGRAM, SsOption.EXIT_CODE, SsOption.SCHEMA, SsOption.NO_HEADER);
    /** Of those what makes no listing of it. */
    private static final Set<SsOption> OF_EVERY_OUTPUT =
            EnumSet.of(SsOption.LIMIT, SsOption.TOP, SsOption.EXIT_CODE, SsOption.NO_HEADER);

    private record Given(SsOption option, String value) {}

    /** The letters of columns and of no header too, where the command has them for nothing else. */
    private final boolean letters;
    private final EnumSet<SsOption> ours = EnumSet.copyOf(OURS);
    private final List<Given> given = new ArrayList<>();
    private final EnumSet<SsOption> options = EnumSet.noneOf(SsOption.class);
    private boolean columnHelp;
    private long limit = Long.MAX_VALUE;

    /** {@code letters}: -C and -H are ours too; {@code theirs}: what means something else in the command, or is its own. */
    ViewOptions(boolean letters, SsOption... theirs) {
        this.letters = letters;
        ours.removeAll(List.of(theirs));
    }

    /** True of one of our options whose value is the next word. */
    static boolean wantsValue(String word) {
        SsOption option = named(word, OURS, false);
        return option != null && option.value != null && word.indexOf('=') < 0;
    }

    private static SsOption named(String word, Set<SsOption> among, boolean letters) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (letters && word.equals("-C")) return SsOption.COLUMNS;
        if (letters && word.equals("-H")) return SsOption.NO_HEADER;
        if (!name.startsWith("--")) return null;
        for (SsOption o : among) {
            for (String n : o.names) {
                if (n.equals(name)) return o;
            }
        }
        return null;
    }

    /** Takes what is ours out of {@code args}; the rest. */
    String[] take(String[] args) {
        List<String> rest = new ArrayList<>(args.length);
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--")) {
                rest.addAll(List.of(args).subList(i, args.length));
                break;
            }
            SsOption option = named(args[i], ours, letters);
            if (option == null) {
                rest.add(args[i]);
                continue;
            }
            int equals = args[i].indexOf('=');
            if (option.value == null) {
                if (equals >= 0) throw new UsageException(args[i].substring(0, equals) + " takes no value");
                add(option, null);
            } else if (equals >= 0) {
                add(option, args[i].substring(equals + 1));
            } else if (i + 1 < args.length) {
                add(option, args[++i]);
            } else {
                throw new UsageException("option '" + args[i] + "' wants a value");
            }
        }
        return rest.toArray(new String[0]);
    }

    private void add(SsOption option, String value) {
        options.add(option);
        given.add(new Given(option, value));
        if (option == SsOption.COLUMNS && value.equals("help")) columnHelp = true;
        if (option == SsOption.LIMIT || option == SsOption.TOP) limit = Wishes.number(option, value);
    }

    /** True if anything was taken. */
    boolean any() {
        return !options.isEmpty();
    }

    /** What was taken, as it can be typed. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (Given g : given) {
            words.add(g.option.names[g.option.names.length - 1]);
            if (g.value != null) words.add(g.value);
        }
        return words;
    }

    /** True if rows are not for the view's own text. */
    boolean lists() {
        for (SsOption o : options) {
            if (!OF_EVERY_OUTPUT.contains(o)) return true;
        }
        return false;
    }

    /** Throws if all that was taken needs a listing, and there is none. */
    void checkLists() {
        if (lists()) return;
        throw new UsageException(words().get(0) + " goes with --ndjson, --columns or another option that makes a listing");
    }

    /** JSON was asked for in the command's own way: in a listing, as a listing has it. */
    void json() {
        options.add(SsOption.JSON);
        given.add(0, new Given(SsOption.JSON, null));
    }

    /** Prints what needs no rows, if that was asked for; the exit status, -1 if it was not. */
    int printed(View<?> view) {
        if (columnHelp) return Help.out(ColumnHelp.text(view));
        return options.contains(SsOption.SCHEMA) ? Help.out(Output.schema(view.name())) : -1;
    }

    /** The rows of {@code view}: {@code print} for its own text, if no listing is wanted. */
    <R> Rows<R> rows(View<R> view, IpNames names, Consumer<R> print, ByteSink out) {
        if (!lists()) return new Rows<>(null, print, limit);
        try {
            ViewListing<R> listing = new ViewListing<>(view);
            for (Given g : given) {
                if (!OF_EVERY_OUTPUT.contains(g.option)) Wishes.add(listing, g.option, g.value);
            }
            if (limit != Long.MAX_VALUE) listing.limit(limit);
            listing.check();
            boolean terminal = out instanceof Stdout s && s.isTerminal();
            Listing.Look look = new Listing.Look(terminal, false, !options.contains(SsOption.NO_HEADER));
            return new Rows<>(listing.start(names, look, out), null, listing.rowLimit());
        } catch (ListingException e) {
            throw Wishes.usage(e);
        }
    }

    /** What a command that showed rows, or none, exits with. */
    int status(boolean anyRow) {
        return options.contains(SsOption.EXIT_CODE) && !anyRow ? ExitStatus.NONE : ExitStatus.OK;
    }

    /** Where rows of one run go. */
    static final class Rows<R> {
        private final Collector<R> collector;
        private final Consumer<R> print;
        private final long limit;
        private long seen;

        private Rows(Collector<R> collector, Consumer<R> print, long limit) {
            this.collector = collector;
            this.print = print;
            this.limit = limit;
        }

        /** One row, which is not looked at any more when this returns; false if no more are wanted. */
        boolean accept(R row) {
            if (++seen > limit) return false;
            if (collector != null) return collector.accept(row) && seen < limit;
            print.accept(row);
            return seen < limit;
        }

        boolean any() {
            return seen > 0;
        }

        void end() {
            if (collector != null) collector.finish();
        }
    }
}
