package jss.record;

/** The part of {@code struct sctp_info} (linux/sctp.h) that ss shows; what the struct does not reach reads as 0. */
public interface SctpInfo {
    long tag();

    /** Association state, see {@link SctpState}. u32. */
    long state();

    long rwnd();

    int unackdata();

    int penddata();

    int instrms();

    int outstrms();

    long inqueue();

    long outqueue();

    long overallError();

    long maxBurst();

    long maxseg();

    long peerRwnd();

    long peerTag();

    int peerCapable();

    int peerSack();

    long autoclose();

    long adaptationInd();

    long pdPoint();

    int nodelay();

    int disableFragments();

    int v4mapped();

    int fragInterleave();
}
