package jss.print.structured;

import java.util.ArrayList;
import java.util.List;
import jss.print.ByteSink;
import jss.record.IpNames;

/** A {@link Listing} of rows that a table of fields describes. */
public final class ViewListing<R> extends Listing<ViewListing<R>> {
    private final View<R> view;

    public ViewListing(View<R> view) {
        super(view);
        this.view = view;
    }

    @Override
    ViewListing<R> self() {
        return this;
    }

    /** Starts it. {@code names} is what the fields ask, null if they ask nothing. */
    public Collector<R> start(IpNames names, Look look, ByteSink sink) {
        return start(chosen(), writer -> new ViewRows<R>(names, writer), look, sink);
    }

    private List<Column> chosen() {
        if (template != null) return template.columns();
        if (columns != null) return columns;
        List<Column> chosen = new ArrayList<>();
        for (ViewField<R> f : format == Format.TABLE ? view.usual() : view.all()) chosen.add(view.column(f));
        return format == Format.TABLE ? withOrders(chosen) : chosen;
    }
}
