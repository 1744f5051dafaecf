package jss.wire;

/** A message shorter than the struct it must hold, or one whose own lengths contradict each other. */
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedMessageException(String struct, long need, long have) {
        super(struct + ": need " + need + " bytes, have " + have);
    }
}
