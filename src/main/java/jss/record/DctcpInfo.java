package jss.record;

/** {@code struct tcp_dctcp_info} (linux/inet_diag.h). */
public interface DctcpInfo {
    /** False if the peer does not speak ECN, so that dctcp falls back. */
    boolean enabled();

    int ceState();

    /** The marked share of the bytes, times 1024. u32. */
    long alpha();

    /** Bytes acknowledged with ECN marks in the current window. u32. */
    long abEcn();

    /** Bytes acknowledged in the current window. u32. */
    long abTot();
}
