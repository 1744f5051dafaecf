package jss.print.netstat;

import java.util.ArrayList;
import java.util.List;
import jss.record.AddressRecord;
import jss.record.LinkRecord;
import jss.record.LinkStat;
import jss.record.Octets;

/** One row or block of the interface table: an interface, or a label of an IPv4 address of it. */
final class Interface {
    private static final LinkStat[] STATS = LinkStat.values();
    private static final byte[] NONE = {};

    final byte[] name;
    final int index;
    final int flags;
    final long mtu;
    final int type;
    final long queueLength;
    final byte[] hardware;
    /** Null of a label. */
    final long[] stats;

    boolean hasIpv4;
    int ipv4;
    int netmask;
    int broadcast;
    int destination;
    final List<Ipv6> ipv6 = new ArrayList<>(2);

    record Ipv6(int w0, int w1, int w2, int w3, int prefixLength, int scope) {}

    Interface(LinkRecord link) {
        name = copy(link.name());
        index = link.index();
        flags = link.flags() & 0xffff; // the ioctl that netstat knows them by has 16 bits
        mtu = link.mtu();
        type = link.type();
        queueLength = link.txQueueLength();
        hardware = copy(link.address());
        stats = new long[STATS.length];
        if (!link.hasStats()) return;
        for (LinkStat s : STATS) stats[s.ordinal()] = link.stat(s);
    }

    /** A label of {@code of}. */
    Interface(Interface of, byte[] label) {
        name = label;
        index = of.index;
        flags = of.flags;
        mtu = of.mtu;
        type = of.type;
        queueLength = of.queueLength;
        hardware = of.hardware;
        stats = null;
    }

    private static byte[] copy(Octets octets) {
        return octets == null ? NONE : octets.copy();
    }

    /** Takes the first IPv4 address that has this name as its label. */
    void takeIpv4(AddressRecord a) {
        if (hasIpv4 || a.local() == null) return;
        hasIpv4 = true;
        ipv4 = a.local().word(0);
        netmask = a.prefixLength() == 0 ? 0 : -1 << 32 - a.prefixLength();
        broadcast = a.broadcast() == null ? 0 : a.broadcast().word(0);
        destination = a.address() == null ? ipv4 : a.address().word(0);
    }

    /** The first octet of the address is on top of its words. */
    void takeIpv6(int[] words, int prefixLength) {
        ipv6.add(new Ipv6(words[0], words[1], words[2], words[3], prefixLength, scope(words)));
    }

    /** The scope that the address itself tells: IPV6_ADDR_* of the kernel's net/ipv6.h, which netstat prints. */
    private static int scope(int[] a) {
        if ((a[0] | a[1] | a[2]) == 0) {
            if (a[3] == 1) return HOST;
            return a[3] == 0 ? GLOBAL : COMPATIBLE;
        }
        if (a[0] >>> 22 == 0xfe80 >>> 6) return LINK;
        return a[0] >>> 22 == 0xfec0 >>> 6 ? SITE : GLOBAL;
    }

    static final int GLOBAL = 0;
    static final int HOST = 0x10;
    static final int LINK = 0x20;
    static final int SITE = 0x40;
    static final int COMPATIBLE = 0x80;

    long stat(LinkStat s) {
        return stats[s.ordinal()];
    }

    long stat(LinkStat a, LinkStat b) {
        return stat(a) + stat(b);
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }
}
