package jss.record;

/** Takes rows as they are decoded. */
@FunctionalInterface
public interface RecordSink {
    /**
     * One row, a view that is valid until this returns.
     *
     * @return false to be shown no more
     */
    boolean accept(SocketRecord row);

    /**
     * A sink for the rows that another thread finds of the same listing; null if this one cannot
     * share. Called by the thread that uses this sink; the other one calls {@link #end} when it is done.
     */
    default RecordSink fork() {
        return null;
    }

    /** The thread that this sink was forked for has no more rows. */
    default void end() {}
}
