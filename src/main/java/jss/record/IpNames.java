package jss.record;

/**
 * What the numbers of routing and interfaces are called on this host. Answers are shared byte
 * arrays, not to be changed; null where the number stands for itself.
 */
public interface IpNames {
    /** The name of an interface of this namespace; {@code ifN} if there is none. */
    byte[] link(int ifindex);

    /** IFF_* of an interface, 0 if there is none. */
    int linkFlags(int ifindex);

    /** How many packets may wait in an interface, for records that do not say; -1 if that is unknown. */
    long linkQueueLength(int ifindex);

    byte[] table(long number);

    byte[] protocol(int number);

    byte[] scope(int number);

    byte[] realm(int number);

    byte[] tos(int number);

    byte[] group(long number);

    byte[] addressProtocol(int number);

    byte[] protoDownReason(int bit);

    /** TCP, UDP... of /etc/protocols. */
    byte[] ipProtocol(int number);

    /** The name under /run/netns of the namespace with this id. */
    byte[] namespace(int nsid);

    /** The name of a host; null also where names are not wanted. */
    byte[] host(Octets address);

    /** True if types of routes and links are to be shown as numbers too. */
    boolean numeric();
}
