package jss.print.netstat;

import jss.print.ByteOut;
import jss.print.IpText;
import jss.print.SafeText;
import jss.record.HalfOpen;
import jss.record.InetRecord;
import jss.record.SocketTable;
import jss.record.TcpInfo;

/** Prints internet sockets as netstat does. */
public final class InetSocketPrinter {
    private static final int AF_INET = 2;
    private static final int ADDRESS = 23;
    private static final int ADDRESS_AND_PORT = 22; // without the colon
    private static final int LONGEST_PORT = 18;
    private static final int SYN_RECV = 3;
    private static final int LISTEN = 10;
    private static final int NEW_SYN_RECV = 12;
    private static final int BOUND_INACTIVE = 13;

    private static final String[] TCP_STATES = {
        "", "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2", "TIME_WAIT", "CLOSE", "CLOSE_WAIT",
        "LAST_ACK", "LISTEN", "CLOSING", "SYN_RECV"
    };

    private final SocketFormat format;
    private final NetstatNames names;
    private final Programs programs;
    private final HalfOpen halfOpen;
    private final ByteOut out;
    private final NameCells hosts;
    private final ByteOut portText = new ByteOut(32);

    public InetSocketPrinter(SocketFormat format, NetstatNames names, Programs programs, HalfOpen halfOpen, ByteOut out) {
        this.format = format;
        this.names = names;
        this.programs = programs;
        this.halfOpen = halfOpen;
        this.out = out;
        hosts = new NameCells(format.hosts() ? names : null);
    }

    public void header() {
        out.ascii("Active Internet connections (").ascii(format.rows().title).ascii(")\n");
        out.ascii("Proto Recv-Q Send-Q Local Address           Foreign Address         State      ");
        if (format.extended()) out.ascii(" User       Inode     ");
        if (format.programs()) out.ascii(" PID/Program name    ");
        if (format.timers()) out.ascii(" Timer");
        out.put('\n');
    }

    /** Prints the row if it is one of those to show. */
    public void print(InetRecord r) {
        boolean tcp = r.table() == SocketTable.TCP;
        boolean connected = tcp || r.table() == SocketTable.SCTP ? r.dport() != 0 : hasPeer(r);
        if (!format.rows().show(connected) || tcp && r.state() == BOUND_INACTIVE) return;
        int start = out.length();
        out.ascii(protocol(r));
        Cells.fill(out, start, 6);
        Cells.right(out, r.recvQueue(), 6);
        out.put(' ');
        Cells.right(out, tcp && r.state() == LISTEN ? 0 : r.sendQueue(), 6); // there the diag has the queue's limit
        out.put(' ');
        address(r, true);
        out.put(' ');
        address(r, false);
        out.put(' ');
        start = out.length();
        state(r);
        Cells.fill(out, start, 11);
        // Asked before any column, as the answer may take a walk through all of /proc/net/tcp.
        boolean half = tcp && (r.state() == SYN_RECV || r.state() == NEW_SYN_RECV)
                && (format.extended() || format.timers()) && halfOpen.find(r);
        if (format.extended()) owner(half ? halfOpen.uid() : r.uid(), r.inode());
        if (format.programs()) {
            out.put(' ');
            programs.put(out, r.inode());
        }
        if (format.timers()) timer(r, tcp, half);
        out.put('\n');
    }

    private static boolean hasPeer(InetRecord r) {
        int address = r.dst(0);
        if (r.family() != AF_INET) address |= r.dst(1) | r.dst(2) | r.dst(3);
        return address != 0;
    }

    private static String protocol(InetRecord r) {
        boolean four = r.family() == AF_INET;
        return switch (r.table()) {
            case TCP -> four ? "tcp" : "tcp6";
            case UDP -> four ? "udp" : "udp6";
            case UDPLITE -> four ? "udpl" : "udpl6";
            case SCTP -> four ? "sctp" : "sctp6";
            default -> four ? "raw" : "raw6";
        };
    }

    private void address(InetRecord r, boolean local) {
        portText.truncate(0);
        port(r, local ? r.sport() : r.dport());
        int start = out.length();
        if (r.family() == AF_INET) {
            hosts.host(out, local ? r.src(0) : r.dst(0));
        } else {
            int w0 = local ? r.src(0) : r.dst(0);
            int w1 = local ? r.src(1) : r.dst(1);
            int w2 = local ? r.src(2) : r.dst(2);
            int w3 = local ? r.src(3) : r.dst(3);
            if (w0 == 0 && w1 == 0 && w2 == 0xffff) IpText.ipv4(out, w3);
            else hosts.host(out, w0, w1, w2, w3);
        }
        int portLength = portText.length();
        int length = out.length() - start;
        if (!format.wide() && length + portLength > ADDRESS_AND_PORT) {
            portLength = Math.min(portLength, LONGEST_PORT);
            out.truncate(start + Math.min(length, ADDRESS_AND_PORT - portLength));
        }
        out.put(':').put(portText.bytes(), 0, portLength);
        Cells.fill(out, start, ADDRESS);
    }

    private void port(InetRecord r, int port) {
        if (port == 0) {
            portText.put('*');
            return;
        }
        byte[] name = !format.ports() ? null : switch (r.table()) {
            case TCP -> names.tcpService(port);
            case UDP, UDPLITE -> names.udpService(port);
            case RAW -> names.protocol(port);
            default -> null;
        };
        if (name != null) SafeText.put(portText, name);
        else portText.dec(port);
    }

    private void state(InetRecord r) {
        int state = r.state();
        switch (r.table()) {
            case TCP, SCTP -> out.ascii(state < TCP_STATES.length ? TCP_STATES[state] : "UNKNOWN");
            case RAW -> out.dec(state);
            default -> out.ascii(state == 1 ? "ESTABLISHED" : state == 7 ? "" : "UNKNOWN");
        }
    }

    private void owner(long uid, long inode) {
        out.put(' ');
        int start = out.length();
        byte[] name = format.users() ? names.user(uid) : null;
        if (name != null) SafeText.put(out, name);
        else out.unsigned(uid);
        Cells.fill(out, start, 10);
        out.put(' ');
        Cells.left(out, inode, 10);
    }

    private void timer(InetRecord r, boolean tcp, boolean half) {
        TcpInfo info = tcp ? r.tcpInfo() : null;
        // One number stands for either where there is no tcp_info: rows of /proc/net/tcp, connections in TIME_WAIT.
        long retransmits = half ? halfOpen.timeouts() : info != null ? info.retransmits() : tcp && r.timer() == 1 ? r.retrans() : 0;
        int probes = info != null ? info.probes() : tcp && (r.timer() == 2 || r.timer() == 4) ? r.retrans() : 0;
        long hundredths = r.timer() == 0 ? 0 : r.expiresMs() / 10;
        out.put(' ').ascii(switch (r.timer()) {
            case 0 -> "off";
            case 1 -> tcp ? "on" : "on1";
            case 2 -> tcp ? "keepalive" : "on2";
            case 3 -> tcp ? "timewait" : "unkn-3";
            case 4 -> tcp ? "probe" : "unkn-4";
            default -> "unkn-" + r.timer();
        });
        out.ascii(" (").unsigned(hundredths / 100).put('.').put('0' + (int) (hundredths / 10 % 10))
                .put('0' + (int) (hundredths % 10)).put('/').unsigned(retransmits).put('/').dec(probes).put(')');
    }
}
