package jss.print.ip;

import java.util.Arrays;
import jss.print.ByteOut;
import jss.print.IpText;
import jss.print.structured.Cell;
import jss.record.IpNames;
import jss.record.Octets;

/** Addresses of any family, as ip writes them. */
final class AddressText {
    private AddressText() {}

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int AF_MPLS = 28;

    // ARPHRD_* of linux/if_arp.h whose addresses are IPv4's
    private static final int ARPHRD_TUNNEL = 768;
    private static final int ARPHRD_SIT = 776;
    private static final int ARPHRD_IPGRE = 778;
    private static final int ARPHRD_TUNNEL6 = 769;
    private static final int ARPHRD_IP6GRE = 823;

    /** A network address, or the host's name where that is wanted; {@code ???} if its length is wrong. */
    static void host(ByteOut out, IpNames names, int family, Octets address) {
        byte[] name = names.host(address);
        if (name == null) plain(out, family, address);
        else out.put(name);
    }

    /** The same into a cell: an address that compares as one where it has no name. */
    static void host(Cell cell, IpNames names, int family, Octets address) {
        byte[] name = names.host(address);
        if (name != null) cell.text(name);
        else if (family == AF_INET || family == AF_INET6) cell.address(family, address, -1);
        else plain(cell.plain(), family, address);
    }

    /** A prefix into a cell. */
    static void prefix(Cell cell, IpNames names, int family, Octets address, int length) {
        byte[] name = names.host(address);
        if (name == null) {
            cell.address(family, address, length);
        } else {
            ByteOut text = new ByteOut(64);
            text.put(name).put('/').dec(length);
            cell.text(Arrays.copyOf(text.bytes(), text.length()));
        }
    }

    static void plain(ByteOut out, int family, Octets address) {
        int length = address.length();
        if (family == AF_INET && length >= 4) {
            IpText.ipv4(out, address.word(0));
        } else if (family == AF_INET6 && length >= 16) {
            IpText.ipv6(out, address.word(0), address.word(1), address.word(2), address.word(3));
        } else if (family == AF_MPLS) {
            labels(out, address);
        } else {
            out.ascii("???");
        }
    }

    /** A stack of MPLS labels: 20 bits of label, 3 of class, 1 for the last, 8 of time to live, each. */
    static void labels(ByteOut out, Octets stack) {
        for (int i = 0; 4 * i + 4 <= stack.length(); i++) {
            int entry = stack.word(i);
            if (i > 0) out.put('/');
            out.dec(entry >>> 12);
            if ((entry & 0x100) != 0) return;
        }
    }

    /** A link-layer address: hexadecimal with colons, an IP address where the link is a tunnel. */
    static void link(ByteOut out, int type, Octets address) {
        int length = address.length();
        if (length == 4 && (type == ARPHRD_TUNNEL || type == ARPHRD_SIT || type == ARPHRD_IPGRE)) {
            IpText.ipv4(out, address.word(0));
        } else if (length == 16 && (type == ARPHRD_TUNNEL6 || type == ARPHRD_IP6GRE)) {
            plain(out, AF_INET6, address);
        } else {
            for (int i = 0; i < length; i++) {
                if (i > 0) out.put(':');
                out.hex(address.at(i), 2);
            }
        }
    }

    /** The family's name as ip has it. */
    static String family(int family) {
        return switch (family) {
            case AF_INET -> "inet";
            case AF_INET6 -> "inet6";
            case AF_MPLS -> "mpls";
            case 17 -> "link";
            case 7 -> "bridge";
            default -> "???";
        };
    }

    static int bits(int family) {
        return family == AF_INET6 ? 128 : family == AF_INET ? 32 : family == AF_MPLS ? 20 : 0;
    }
}
