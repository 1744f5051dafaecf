package jss.record;

/** What sock_diag does not tell of a connection that waits for the end of its handshake. */
public interface HalfOpen {
    /** Moves to what is known of {@code row}; false if nothing is. */
    boolean find(InetRecord row);

    /** Owner of the listener. */
    long uid();

    /** Times that the answer was sent again. */
    long timeouts();
}
