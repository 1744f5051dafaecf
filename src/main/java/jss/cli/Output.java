package jss.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import jss.print.ByteSink;
import jss.print.Show;
import jss.print.structured.ColumnHelp;
import jss.print.structured.Listing;
import jss.print.structured.ListingException;
import jss.print.structured.ListingSink;
import jss.print.structured.SocketListing;
import jss.query.Selection;
import jss.record.Detail;
import jss.record.Names;
import jss.record.Owners;

/** What was typed about another output than ss's: formats, columns, orders, counts, colours, statuses. */
final class Output {
    private final SocketListing listing = new SocketListing();
    private boolean listed;
    private boolean schema;
    private boolean columnHelp;
    private long limit = Long.MAX_VALUE;
    boolean exitCode;
    Colours colours = Colours.AUTO;

    void take(SsOption option, String value) {
        try {
            switch (option) {
                case LIMIT, TOP -> {
                    limit = Wishes.number(option, value);
                    listing.limit(limit);
                }
                case COLOR -> colours = Colours.parse(value);
                case EXIT_CODE -> exitCode = true;
                case SCHEMA -> schema = true;
                default -> {
                    listed = true;
                    list(option, value);
                }
            }
        } catch (ListingException e) {
            throw Wishes.usage(e);
        }
    }

    private void list(SsOption option, String value) {
        if (option == SsOption.COLUMNS && value.equals("help")) columnHelp = true;
        else Wishes.add(listing, option, value);
    }

    /** Prints what needs no sockets, if that was asked for; the exit status, -1 if it was not. */
    int printed() {
        if (columnHelp) return Help.out(ColumnHelp.text());
        return schema ? Help.out(schema("jss")) : -1;
    }

    /** The published schema of that name. */
    static String schema(String name) {
        try (InputStream in = Output.class.getResourceAsStream("/jss/schema/" + name + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FailedException("the schema cannot be read: " + e.getMessage());
        }
    }

    /** True if rows are not for ss's table. */
    boolean isListing() {
        return listed;
    }

    /** How many rows may be shown at all. */
    long rowLimit() {
        return listed ? listing.rowLimit() : limit;
    }

    /** What rows have to carry; whether owners have to be looked for is left in {@code options}. */
    Set<Detail> details(SsOptions options) {
        EnumSet<Detail> shown = options.details();
        if (options.shown.contains(Show.PROCESSES)) shown.add(Detail.PROCESSES);
        if (options.shown.contains(Show.CGROUP)) shown.add(Detail.CGROUP_PATHS);
        if (options.shown.contains(Show.EXTENDED)) shown.add(Detail.UNIX_UID);
        try {
            if (options.shown.contains(Show.NETNS)) listing.namespaces();
            listing.check();
            Set<Detail> details = listing.details(shown);
            if (details.contains(Detail.PROCESSES)) options.shown.add(Show.PROCESSES);
            else if (!details.contains(Detail.CGROUP_PATHS)) options.shown.remove(Show.PROCESSES); // owners' cgroups count too
            return details;
        } catch (ListingException e) {
            throw Wishes.usage(e);
        }
    }

    View view(SsOptions options, Set<Detail> details, Supplier<Owners> owners, Stdout out) {
        boolean terminal = out.isTerminal();
        return view(options, details, HostNames::new, owners, terminal, colours.wanted(terminal), out);
    }

    View view(SsOptions options, Set<Detail> details, Supplier<Names> names, Supplier<Owners> owners, boolean aligned,
            boolean coloured, ByteSink out) {
        Selection s = options.selection;
        Listing.Look look = new Listing.Look(aligned, coloured, !options.noHeader);
        return new ListingView(listing.start(s.tables(), s.states(), details, names, owners, look, out));
    }

    private record ListingView(ListingSink sink) implements View {
        @Override
        public void finish() {
            sink.finish();
        }

        @Override
        public long unowned() {
            return sink.unowned();
        }
    }
}
