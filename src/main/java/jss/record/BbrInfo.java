package jss.record;

/** {@code struct tcp_bbr_info} (linux/inet_diag.h). */
public interface BbrInfo {
    /** Estimate of the bottleneck's bandwidth, bytes per second. u64. */
    long bw();

    /** Microseconds. u32. */
    long minRttUs();

    /** Times 256. u32. */
    long pacingGain();

    /** Times 256. u32. */
    long cwndGain();
}
