package jss.record;

/** {@code struct tcpvegas_info} (linux/inet_diag.h): round trips as vegas-like congestion controls measure them. */
public interface VegasInfo {
    /** Not 0 while the algorithm is at work. u32. */
    long enabled();

    /** Round trips measured. u32. */
    long rttcnt();

    /** Microseconds; 0x7fffffff for none yet. u32. */
    long rttUs();

    /** Microseconds; 0x7fffffff for none yet. u32. */
    long minrttUs();
}
