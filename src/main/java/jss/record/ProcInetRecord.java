package jss.record;

/** A row of /proc/net/tcp, udp or raw: what it tells and a dump does not. Times are in ticks of 10 ms (USER_HZ). */
public interface ProcInetRecord extends InetRecord {
    int TICKS_A_SECOND = 100;

    /** True if the row tells of TCP's timers and windows. */
    boolean hasTcp();

    /** Retransmission timeout, in ticks. */
    long rtoTicks();

    /** Timeout of delayed acknowledgements, in ticks. */
    long atoTicks();

    /** Acknowledgements to send at once, times two; the lowest bit says whether data flows both ways. */
    long quickAcks();

    /** Segments. */
    long sndCwnd();

    /** Segments, -1 for none yet. */
    long sndSsthresh();

    /** What a newer kernel writes behind all that; null if nothing. */
    Octets rest();
}
