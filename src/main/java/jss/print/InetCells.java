package jss.print;

import jss.record.Family;
import jss.record.InetRecord;
import jss.record.Names;
import jss.record.SocketTable;

/** The address and port cells of an internet socket. */
final class InetCells {
    private final SsTable table;
    private final Names names;
    private final boolean numeric;
    private final boolean resolve;

    InetCells(SsTable table, Names names, boolean numeric, boolean resolve) {
        this.table = table;
        this.names = names;
        this.numeric = numeric;
        this.resolve = resolve;
    }

    void addresses(InetRecord r) {
        ByteOut out = table.text();
        if (r.family() == Family.INET.number()) {
            ipv4(out, r.src(0));
        } else {
            ipv6(out, r, r.src(0), r.src(1), r.src(2), r.src(3));
        }
        int ifindex = r.ifindex();
        if (ifindex != 0) device(out, ifindex);
        out.put(':');
        table.next();
        port(out, r, r.sport());
        table.next();
        if (r.family() == Family.INET.number()) {
            ipv4(out, r.dst(0));
        } else {
            ipv6(out, r, r.dst(0), r.dst(1), r.dst(2), r.dst(3));
        }
        out.put(':');
        table.next();
        port(out, r, r.dport());
        table.next();
    }

    private void ipv4(ByteOut out, int word) {
        if (resolve) {
            byte[] host = names.host(word);
            if (host != null) {
                SafeText.put(out, host);
                return;
            }
        }
        IpText.ipv4(out, word);
    }

    private void ipv6(ByteOut out, InetRecord r, int w0, int w1, int w2, int w3) {
        boolean any = (w0 | w1 | w2 | w3) == 0;
        if (any && !r.v6only()) {
            out.put('*'); // takes IPv4 too
            return;
        }
        if (resolve) {
            byte[] host = w0 == 0 && w1 == 0 && w2 == 0xffff ? names.host(w3) : names.host(w0, w1, w2, w3);
            if (host != null) {
                boolean brackets = contains(host, ':');
                if (brackets) out.put('[');
                SafeText.put(out, host);
                if (brackets) out.put(']');
                return;
            }
        }
        out.put('[');
        IpText.ipv6(out, w0, w1, w2, w3);
        out.put(']');
    }

    private void device(ByteOut out, int ifindex) {
        out.put('%');
        byte[] name = names.link(ifindex);
        if (name != null) SafeText.put(out, name);
        else out.ascii("if").unsigned(ifindex & 0xffff_ffffL);
    }

    private void port(ByteOut out, InetRecord r, int port) {
        if (port == 0) {
            out.put('*');
            return;
        }
        if (numeric) {
            out.dec(port);
        } else if (r.table() == SocketTable.RAW) {
            byte[] protocol = names.ipProtocol(port); // a raw socket has its protocol there
            if (protocol != null) out.put(protocol);
            else out.ascii("ipproto-").dec(port);
        } else {
            byte[] service = names.service(r.table(), port);
            if (service != null) out.put(service);
            else out.dec(port);
        }
    }

    private static boolean contains(byte[] text, int b) {
        for (byte t : text) {
            if (t == b) return true;
        }
        return false;
    }
}
