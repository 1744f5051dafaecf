package jss.record;

/**
 * A routing policy rule: struct fib_rule_hdr and its attributes (linux/fib_rules.h), as a view that
 * is valid until the sink that was shown it returns. Numbers not sent are -1, other things null.
 */
public interface RuleRecord {
    int FIB_RULE_PERMANENT = 0x1;
    int FIB_RULE_INVERT = 0x2;
    int FIB_RULE_UNRESOLVED = 0x4;
    int FIB_RULE_IIF_DETACHED = 0x8;
    int FIB_RULE_OIF_DETACHED = 0x10;

    int FR_ACT_TO_TBL = 1;
    int FR_ACT_GOTO = 2;
    int FR_ACT_NOP = 3;

    int family();

    int destinationLength();

    int sourceLength();

    int tos();

    /** FR_ACT_*; 6 to 8 are the route types blackhole, unreachable, prohibit. */
    int action();

    int flags();

    /** 0 for none. */
    long table();

    /** 0 if not sent. */
    long priority();

    Octets source();

    Octets destination();

    long mark();

    long markMask();

    Octets iifName();

    Octets oifName();

    int l3mdev();

    boolean hasUidRange();

    long uidFirst();

    long uidLast();

    int ipProtocol();

    boolean hasSourcePorts();

    int sourcePortFirst();

    int sourcePortLast();

    boolean hasDestinationPorts();

    int destinationPortFirst();

    int destinationPortLast();

    /** Masks of a single port, since Linux 6.15; -1 if not sent. */
    int sourcePortMask();

    int destinationPortMask();

    boolean hasTunnelId();

    long tunnelId();

    /** Signed; -1 is none. */
    long suppressPrefixLength();

    /** -1 is none. */
    long suppressIfgroup();

    long flow();

    /** Priority of the rule to go to. */
    long gotoTarget();

    int protocol();

    int dscp();

    int dscpMask();

    long flowLabel();

    long flowLabelMask();
}
