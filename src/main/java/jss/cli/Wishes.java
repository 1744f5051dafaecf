package jss.cli;

import jss.filter.Suggestion;
import jss.print.structured.Listing;
import jss.print.structured.ListingException;
import jss.print.structured.Statistic;

/** What options ask of a listing, of sockets or of anything else. */
final class Wishes {
    private Wishes() {}

    /** Takes one option other than those that every output has. */
    static void add(Listing<?> listing, SsOption option, String value) {
        switch (option) {
            case JSON -> listing.format(Listing.Format.JSON);
            case NDJSON -> listing.format(Listing.Format.NDJSON);
            case CSV -> listing.format(Listing.Format.CSV);
            case TSV -> listing.format(Listing.Format.TSV);
            case COLUMNS -> listing.columns(value);
            case FORMAT -> listing.template(value);
            case SORT -> listing.sort(value);
            case COUNT -> listing.count();
            case COUNT_BY -> listing.countBy(value);
            case SUM -> listing.statistic(Statistic.SUM, value);
            case AVG -> listing.statistic(Statistic.AVG, value);
            case MIN -> listing.statistic(Statistic.MIN, value);
            case MAX -> listing.statistic(Statistic.MAX, value);
            case P50 -> listing.statistic(Statistic.P50, value);
            case P90 -> listing.statistic(Statistic.P90, value);
            case P99 -> listing.statistic(Statistic.P99, value);
            case HISTOGRAM -> listing.histogram(value);
            default -> throw new AssertionError(option);
        }
    }

    static long number(SsOption option, String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(option.names[option.names.length - 1] + " wants a number, not '" + value + "'");
    }

    /** What is wrong with a listing, and what may have been meant. */
    static UsageException usage(ListingException e) {
        if (e.unknown() == null) return new UsageException(e.getMessage());
        return new UsageException(e.getMessage() + Suggestion.of(e.unknown(), e.known()));
    }
}
