package jss.record;

/**
 * A neighbour: struct ndmsg and its attributes (linux/neighbour.h), as a view that is valid until the
 * sink that was shown it returns.
 */
public interface NeighbourRecord {
    int NTF_PROXY = 0x08;
    int NTF_EXT_LEARNED = 0x10;
    int NTF_OFFLOADED = 0x20;
    int NTF_ROUTER = 0x80;
    int NTF_EXT_MANAGED = 0x1;
    int NTF_EXT_EXT_VALIDATED = 0x4;

    int NUD_INCOMPLETE = 0x01;
    int NUD_REACHABLE = 0x02;
    int NUD_STALE = 0x04;
    int NUD_DELAY = 0x08;
    int NUD_PROBE = 0x10;
    int NUD_FAILED = 0x20;
    int NUD_NOARP = 0x40;
    int NUD_PERMANENT = 0x80;

    int family();

    int ifindex();

    /** NUD_*, one bit or none. */
    int state();

    /** NTF_*. */
    int flags();

    /** NTF_EXT_*. */
    long extendedFlags();

    int type();

    /** May be null. */
    Octets destination();

    /** May be null. */
    Octets linkAddress();

    boolean hasCacheInfo();

    /** 1/100 s ago. */
    long confirmed();

    /** 1/100 s ago. */
    long used();

    /** 1/100 s ago. */
    long updated();

    long references();

    /** -1 if not sent. */
    long probes();

    /** RTPROT_*, 0 if not sent. */
    int protocol();
}
