package jss.record;

/** States of an SCTP association by the kernel's number (enum sctp_state, net/sctp/constants.h), with ss's labels. */
public final class SctpState {
    private SctpState() {}

    private static final String[] LABELS = {
        "CLOSED", "COOKIE_WAIT", "COOKIE_ECHOED", "ESTAB", "SHUTDOWN_PENDING", "SHUTDOWN_SENT",
        "SHUTDOWN_RECEIVED", "ACK_SENT"
    };

    /** The label of a number off the wire, {@code UNDEF} beyond those known. */
    public static String label(long number) {
        return number >= 0 && number < LABELS.length ? LABELS[(int) number] : "UNDEF";
    }
}
