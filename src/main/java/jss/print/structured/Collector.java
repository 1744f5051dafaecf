package jss.print.structured;

/** A listing under way, of rows of one kind: rows in, text out. */
public abstract class Collector<R> {
    Collector() {}

    /**
     * One row, which is not looked at any more when this returns.
     *
     * @return false to be shown no more
     */
    public abstract boolean accept(R row);

    /** The same for rows that another thread finds, which calls {@link #end} when it has no more. */
    abstract Collector<R> fork();

    abstract void end();

    /** Writes what is left. Call once, on the thread that made it, when there are no more rows. */
    public abstract void finish();

    /** Rows of sockets with a file whose owners were asked for and not found. */
    abstract long unowned();
}
