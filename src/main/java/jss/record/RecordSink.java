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
}
