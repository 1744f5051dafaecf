package jss.record;

/**
 * A nexthop object: struct nhmsg and its attributes (linux/nexthop.h), as a view that is valid until
 * the sink that was shown it returns. Numbers not sent are -1, other things null.
 */
public interface NexthopRecord {
    int family();

    int scope();

    int protocol();

    /** RTNH_F_*. */
    int flags();

    long id();

    long oif();

    Octets gateway();

    boolean blackhole();

    /** Members if this is a group, 0 if it is none. */
    int members();

    long memberId(int i);

    /** 1 to 65536. */
    int memberWeight(int i);

    /** 0 multipath, 1 resilient. */
    int groupType();

    RouteRecord.Encapsulation encapsulation();
}
