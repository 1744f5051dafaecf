package jss.record;

/**
 * A route: struct rtmsg and its attributes (linux/rtnetlink.h), as a view that is valid until the
 * sink that was shown it returns. Numbers that the kernel did not send are -1, other things null.
 */
public interface RouteRecord {
    int RTM_F_CLONED = 0x200;

    int family();

    int destinationLength();

    int sourceLength();

    int tos();

    /** Of RTA_TABLE where it is there, since the header has 8 bits for it. */
    long table();

    /** Who made it: RTPROT_*. */
    int protocol();

    int scope();

    /** RTN_*: 1 unicast, 2 local ... */
    int type();

    /** RTNH_F_* and RTM_F_*. */
    int flags();

    /** Null if the prefix has no bit. */
    Octets destination();

    Octets source();

    /** MPLS: the labels that are put in place of the destination's. */
    Octets newDestination();

    Octets gateway();

    /** Gateway of another family than the route's, without the family. */
    Octets via();

    int viaFamily();

    long oif();

    long iif();

    Octets preferredSource();

    /** The metric that chooses between routes. */
    long priority();

    /** Id of a nexthop object. */
    long nexthopId();

    long mark();

    /** Realms: from in the high 16 bits, to in the low ones. */
    long flow();

    long uid();

    /** Router preference: 0 medium, 1 high, 3 low. -1 if not sent. */
    int preference();

    /** MPLS: 1 if the time to live is passed on. */
    int ttlPropagate();

    boolean hasCacheInfo();

    /** References. */
    long clntref();

    /** In 1/100 s. */
    long lastUse();

    /** Signed, in 1/100 s. */
    int expires();

    /** errno that packets meet. */
    long error();

    long used();

    boolean hasMetrics();

    /** RTAX_* metric {@code number} (2 to 17, all but 16), -1 if it was not sent. */
    long metric(int number);

    /** Bit {@code 1 << number} for each locked metric. */
    long metricLocks();

    /** Congestion control. */
    Octets congestionControl();

    Encapsulation encapsulation();

    /** The first leg of a multipath route, null if it is none. */
    Leg firstLeg();

    /** The leg after the one handed out last, which moves to it; null after the last. */
    Leg nextLeg();

    /** One way of a multipath route. */
    interface Leg {
        int flags();

        /** 1 to 256. */
        int weight();

        int ifindex();

        Octets gateway();

        Octets via();

        int viaFamily();

        long flow();

        Encapsulation encapsulation();
    }

    /** What is put around packets, by type: LWTUNNEL_ENCAP_* of linux/lwtunnel.h. */
    interface Encapsulation {
        int MPLS = 1;
        int IP = 2;
        int IP6 = 4;
        int SEG6 = 5;

        int type();

        /** IP and IP6: tunnel key, u64. Ask {@link #has} of 1 first. */
        long id();

        /** True if attribute {@code number} of the type was sent. */
        boolean has(int number);

        /** Attribute {@code number}, null if it was not sent. */
        Octets octets(int number);

        int u8(int number);

        /** Host order. */
        int u16(int number);
    }
}
