package jss.cli;

import jss.print.ByteSink;
import jss.print.SsFormat;
import jss.print.SsPrinter;
import jss.print.colour.SsPainter;
import jss.query.Selection;

/** ss's table. */
record SsView(SsPrinter sink) implements View {
    static SsView of(SsOptions options, Attribution owners, Stdout out) {
        Selection selection = options.selection;
        SsFormat format = new SsFormat(selection.tables(), selection.states(), options.numeric,
                options.resolve, !options.noHeader, !options.noQueues, options.shown, out.width());
        Colours colours = options.output == null ? Colours.AUTO : options.output.colours;
        ByteSink to = colours.wanted(out.wasTerminal()) ? new SsPainter(format, out) : out;
        return new SsView(new SsPrinter(format, HostNames::new, owners, to));
    }

    @Override
    public void finish() {
        sink.finish();
    }

    @Override
    public long unowned() {
        return sink.unowned();
    }
}
