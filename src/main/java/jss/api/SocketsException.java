package jss.api;

/** The kernel refused, or there is no such kernel: one line says which call and why. */
public final class SocketsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SocketsException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
