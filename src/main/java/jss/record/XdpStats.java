package jss.record;

/** {@code struct xdp_diag_stats} (linux/xdp_diag.h). Packets, or descriptors; all u64. */
public interface XdpStats {
    long rxDropped();

    long rxInvalid();

    long rxFull();

    long fillRingEmpty();

    long txInvalid();

    long txRingEmpty();
}
