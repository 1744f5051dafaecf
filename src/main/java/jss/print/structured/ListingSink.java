package jss.print.structured;

import jss.record.RecordSink;

/** A listing under way: rows in, text out. */
public abstract class ListingSink implements RecordSink {
    /** Writes what is left. Call once, on the thread that made it, when there are no more rows. */
    public abstract void finish();

    /** Rows of sockets with a file whose owners were asked for and not found. */
    public abstract long unowned();
}
