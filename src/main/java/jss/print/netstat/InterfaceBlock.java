package jss.print.netstat;

import static jss.record.LinkStat.*;

import jss.print.ByteOut;
import jss.print.IpText;
import jss.print.SafeText;

/** An interface at length: {@code netstat -ie}. */
final class InterfaceBlock {
    private InterfaceBlock() {}

    private static final String INDENT = "        ";
    private static final int UNSPEC_OCTETS = 16;

    // linux/if.h
    private static final int IFF_BROADCAST = 0x2;
    private static final int IFF_POINTOPOINT = 0x10;

    // linux/if_arp.h
    private static final int ARPHRD_ETHER = 1;
    private static final int ARPHRD_INFINIBAND = 32;
    private static final int ARPHRD_PPP = 512;
    private static final int ARPHRD_TUNNEL = 768;
    private static final int ARPHRD_LOOPBACK = 772;
    private static final int ARPHRD_SIT = 776;

    private record Flag(String name, int bit) {}

    private static final Flag[] FLAGS = {
        new Flag("UP", 0x1), new Flag("BROADCAST", 0x2), new Flag("DEBUG", 0x4), new Flag("LOOPBACK", 0x8),
        new Flag("POINTOPOINT", 0x10), new Flag("NOTRAILERS", 0x20), new Flag("RUNNING", 0x40),
        new Flag("NOARP", 0x80), new Flag("PROMISC", 0x100), new Flag("ALLMULTI", 0x200), new Flag("SLAVE", 0x800),
        new Flag("MASTER", 0x400), new Flag("MULTICAST", 0x1000), new Flag("DYNAMIC", 0x8000)
    };

    static void print(ByteOut out, Interface i) {
        SafeText.put(out, i.name);
        out.ascii(": flags=").dec(i.flags).put('<');
        boolean first = true;
        for (Flag f : FLAGS) {
            if (!i.is(f.bit)) continue;
            if (!first) out.put(',');
            out.ascii(f.name);
            first = false;
        }
        out.ascii(">  mtu ").unsigned(i.mtu).put('\n');
        if (i.hasIpv4) ipv4(out, i);
        for (Interface.Ipv6 a : i.ipv6) ipv6(out, a);
        hardware(out, i);
        if (i.stats != null) statistics(out, i);
        out.put('\n');
    }

    private static void ipv4(ByteOut out, Interface i) {
        out.ascii(INDENT).ascii("inet ");
        IpText.ipv4(out, i.ipv4);
        out.ascii("  netmask ");
        IpText.ipv4(out, i.netmask);
        if (i.is(IFF_BROADCAST)) {
            out.ascii("  broadcast ");
            IpText.ipv4(out, i.broadcast);
        }
        if (i.is(IFF_POINTOPOINT)) {
            out.ascii("  destination ");
            IpText.ipv4(out, i.destination);
        }
        out.put('\n');
    }

    private static void ipv6(ByteOut out, Interface.Ipv6 a) {
        out.ascii(INDENT).ascii("inet6 ");
        IpText.ipv6(out, a.w0(), a.w1(), a.w2(), a.w3());
        out.ascii("  prefixlen ").dec(a.prefixLength()).ascii("  scopeid 0x").hex(a.scope()).put('<');
        if ((a.scope() & Interface.COMPATIBLE) != 0) out.ascii("compat,");
        out.ascii(switch (a.scope() & ~Interface.COMPATIBLE) {
            case Interface.HOST -> "host";
            case Interface.LINK -> "link";
            case Interface.SITE -> "site";
            default -> "global";
        });
        out.ascii(">\n");
    }

    private static void hardware(ByteOut out, Interface i) {
        out.ascii(INDENT);
        String title;
        switch (i.type) {
            case ARPHRD_ETHER -> {
                out.ascii("ether ");
                octets(out, i.hardware, 6);
                title = "Ethernet";
            }
            case ARPHRD_LOOPBACK -> {
                out.ascii("loop");
                title = "Local Loopback";
            }
            case ARPHRD_TUNNEL -> {
                out.ascii("tunnel ");
                title = "IPIP Tunnel";
            }
            case ARPHRD_SIT -> {
                out.ascii("sit ");
                title = "IPv6-in-IPv4";
            }
            case ARPHRD_PPP -> {
                out.ascii("ppp");
                title = "Point-to-Point Protocol";
            }
            case ARPHRD_INFINIBAND -> {
                out.ascii("infiniband ");
                octets(out, i.hardware, 20);
                title = "InfiniBand";
            }
            default -> {
                out.ascii("unspec ");
                for (int k = 0; k < UNSPEC_OCTETS; k++) {
                    if (k > 0) out.put('-');
                    upperHex(out, k < i.hardware.length ? i.hardware[k] : 0);
                }
                title = "UNSPEC";
            }
        }
        out.ascii("  txqueuelen ").dec(i.queueLength).ascii("  (").ascii(title).ascii(")\n");
    }

    private static void octets(ByteOut out, byte[] address, int count) {
        for (int k = 0; k < count; k++) {
            if (k > 0) out.put(':');
            out.hex(k < address.length ? address[k] : 0, 2);
        }
    }

    private static void upperHex(ByteOut out, int octet) {
        out.put("0123456789ABCDEF".charAt(octet >> 4 & 0xf)).put("0123456789ABCDEF".charAt(octet & 0xf));
    }

    private static void statistics(ByteOut out, Interface i) {
        traffic(out, "RX", i.stat(RX_PACKETS), i.stat(RX_BYTES));
        out.ascii(INDENT).ascii("RX errors ").unsigned(i.stat(RX_ERRORS))
                .ascii("  dropped ").unsigned(i.stat(RX_DROPPED, RX_MISSED_ERRORS))
                .ascii("  overruns ").unsigned(i.stat(RX_FIFO_ERRORS))
                .ascii("  frame ").unsigned(i.stat(RX_LENGTH_ERRORS, RX_OVER_ERRORS)
                        + i.stat(RX_CRC_ERRORS, RX_FRAME_ERRORS)).put('\n');
        traffic(out, "TX", i.stat(TX_PACKETS), i.stat(TX_BYTES));
        out.ascii(INDENT).ascii("TX errors ").unsigned(i.stat(TX_ERRORS))
                .ascii("  dropped ").unsigned(i.stat(TX_DROPPED))
                .ascii(" overruns ").unsigned(i.stat(TX_FIFO_ERRORS)) // one blank, in 2.10
                .ascii("  carrier ").unsigned(i.stat(TX_CARRIER_ERRORS, TX_ABORTED_ERRORS)
                        + i.stat(TX_WINDOW_ERRORS, TX_HEARTBEAT_ERRORS))
                .ascii("  collisions ").unsigned(i.stat(COLLISIONS)).put('\n');
    }

    private static void traffic(ByteOut out, String direction, long packets, long bytes) {
        out.ascii(INDENT).ascii(direction).ascii(" packets ").unsigned(packets)
                .ascii("  bytes ").unsigned(bytes).ascii(" (");
        HumanBytes.put(out, bytes);
        out.ascii(")\n");
    }
}
