package jss.record;

/**
 * An address of an interface: struct ifaddrmsg and its attributes (linux/if_addr.h), as a view that
 * is valid until the sink that was shown it returns.
 */
public interface AddressRecord {
    int IFA_F_SECONDARY = 0x01;
    int IFA_F_NODAD = 0x02;
    int IFA_F_OPTIMISTIC = 0x04;
    int IFA_F_DADFAILED = 0x08;
    int IFA_F_HOMEADDRESS = 0x10;
    int IFA_F_DEPRECATED = 0x20;
    int IFA_F_TENTATIVE = 0x40;
    int IFA_F_PERMANENT = 0x80;
    int IFA_F_MANAGETEMPADDR = 0x100;
    int IFA_F_NOPREFIXROUTE = 0x200;
    int IFA_F_MCAUTOJOIN = 0x400;
    int IFA_F_STABLE_PRIVACY = 0x800;

    int family();

    int prefixLength();

    /** IFA_F_*, of the 32-bit attribute where the kernel sends it. */
    int flags();

    int scope();

    int index();

    /** The interface's own address, or where only that was sent the prefix's. May be null. */
    Octets local();

    /** The address of the prefix: the peer's where it differs from {@link #local}. May be null. */
    Octets address();

    Octets broadcast();

    Octets anycast();

    /** IPv4 only. */
    Octets label();

    boolean hasLifetime();

    /** Seconds, {@code 0xffffffff} for ever. */
    long validLifetime();

    /** Seconds, {@code 0xffffffff} for ever. */
    long preferredLifetime();

    /** Metric of the prefix route, -1 if not sent. */
    long routePriority();

    /** IFAPROT_*, 0 if not sent. Since Linux 5.18. */
    int protocol();
}
