package jss.record;

/**
 * A network interface: struct ifinfomsg and its attributes (linux/if_link.h), as a view that is
 * valid until the sink that was shown it returns. Numbers that the kernel did not send are -1, other
 * things it did not send are null.
 */
public interface LinkRecord {
    /** ARPHRD_* of linux/if_arp.h. */
    int type();

    int index();

    /** IFF_* of linux/if.h. */
    int flags();

    Octets name();

    /** Link-layer address; its length depends on {@link #type}. */
    Octets address();

    /** Broadcast address, or the peer's if the link is point to point. */
    Octets broadcast();

    /** The hardware's own address, since Linux 5.6. */
    Octets permanentAddress();

    long mtu();

    /** Index of the lower device or of the peer, 0 if it has none that can be named. */
    long link();

    /** Where {@link #link} is: id of another namespace, -1 unknown. Ask {@link #hasLinkNetnsid} first. */
    int linkNetnsid();

    boolean hasLinkNetnsid();

    /** Index of the bridge or bond that this is a port of. */
    long master();

    /** Id of the namespace that this one is in, in answers about other namespaces. */
    int targetNetnsid();

    boolean hasTargetNetnsid();

    Octets qdisc();

    /** IF_OPER_*: 0 unknown to 6 up. */
    int operState();

    /** 0 default, 1 dormant. */
    int linkMode();

    /** 1 if the link has a carrier. */
    int carrier();

    long group();

    long txQueueLength();

    Octets alias();

    int protoDown();

    /** Bits of reasons for {@link #protoDown}. */
    long protoDownReason();

    /** True if the 64-bit counters are there. */
    boolean hasStats64();

    /** True if any counters are there; the 32-bit ones stand in for older kernels. */
    boolean hasStats();

    /** A counter, u64; one that this kernel does not have is 0. */
    long stat(LinkStat stat);

    long carrierChanges();

    /** 0 if no XDP program is attached, else how: 1 driver, 2 generic, 3 offloaded, 4 several. */
    int xdpAttached();

    /** Id of the XDP program. */
    long xdpProgram();

    /** The kind of a virtual device: {@code veth}, {@code bridge}. */
    Octets kind();

    /** The kind's own settings, numbered as its driver does; null if there are none. */
    Settings kindSettings();

    /** The kind of the master. */
    Octets slaveKind();

    Settings slaveSettings();

    long promiscuity();

    long allmulti();

    long minMtu();

    long maxMtu();

    /** How IPv6 makes link-local addresses: 0 EUI-64, 1 none, 2 stable secret, 3 random. */
    int addrGenMode();

    long txQueues();

    long rxQueues();

    long gsoMaxSize();

    long gsoMaxSegments();

    long tsoMaxSize();

    long tsoMaxSegments();

    long groMaxSize();

    long gsoIpv4MaxSize();

    long groIpv4MaxSize();

    /** 1 if the link may not change its namespace. */
    int netnsImmutable();

    Octets physicalPortName();

    Octets physicalPortId();

    Octets physicalSwitchId();

    Octets parentBus();

    Octets parentDevice();

    /** The alternative name after those already asked for, null after the last; {@link #rewindAltNames} starts over. */
    Octets nextAltName();

    void rewindAltNames();

    /** A driver's settings by their numbers in linux/if_link.h; -1 or null for those not sent. */
    interface Settings {
        boolean has(int attribute);

        int u8(int attribute);

        int u16(int attribute);

        /** A big-endian u16. */
        int be16(int attribute);

        long u32(int attribute);

        long u64(int attribute);

        Octets octets(int attribute);
    }
}
