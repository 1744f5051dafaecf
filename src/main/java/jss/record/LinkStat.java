package jss.record;

/**
 * The counters of a link, in the order of struct rtnl_link_stats64 (linux/if_link.h): ordinal N is
 * the Nth u64 there, and up to {@link #RX_NOHANDLER} the Nth u32 of the older rtnl_link_stats.
 */
public enum LinkStat {
    RX_PACKETS, TX_PACKETS, RX_BYTES, TX_BYTES, RX_ERRORS, TX_ERRORS, RX_DROPPED, TX_DROPPED,
    MULTICAST, COLLISIONS, RX_LENGTH_ERRORS, RX_OVER_ERRORS, RX_CRC_ERRORS, RX_FRAME_ERRORS,
    RX_FIFO_ERRORS, RX_MISSED_ERRORS, TX_ABORTED_ERRORS, TX_CARRIER_ERRORS, TX_FIFO_ERRORS,
    TX_HEARTBEAT_ERRORS, TX_WINDOW_ERRORS, RX_COMPRESSED, TX_COMPRESSED,
    /** Since Linux 4.6. */
    RX_NOHANDLER,
    /** Since Linux 5.19, in the 64-bit struct alone. */
    RX_OTHERHOST_DROPPED
}
