package jss.cli;

import jss.print.ByteOut;
import jss.proc.SocketCounts;

/** {@code -s}: how many sockets there are, from the kernel's counters. */
final class Summary {
    private Summary() {}

    private static final int WIDTH = 9;

    static void print(Stdout stdout) {
        SocketCounts counts = new SocketCounts(Environment.procNetFile("SOCKSTAT"), Environment.procNetFile("SOCKSTAT6"),
                Environment.procNetFile("SNMP"));
        for (String file : counts.missing()) Stderr.line(file + ": cannot be read, what it counts is shown as 0");
        ByteOut out = new ByteOut(512);
        put(out, counts);
        out.drainTo(stdout);
    }

    static void put(ByteOut out, SocketCounts c) {
        long raw4 = c.v4("RAW");
        long raw6 = c.v6("RAW");
        long udp4 = c.v4("UDP");
        long udp6 = c.v6("UDP");
        long tcp4 = c.v4("TCP");
        long tcp6 = c.v6("TCP");
        long timeWait = c.tcpTimeWait();
        out.ascii("Total: ").dec(c.used()).put('\n');
        out.ascii("TCP:   ").dec(c.tcpAllocated() + timeWait).ascii(" (estab ").dec(c.tcpEstablished())
                .ascii(", closed ").dec(c.tcpAllocated() - (tcp4 + tcp6 - timeWait))
                .ascii(", orphaned ").dec(c.tcpOrphaned()).ascii(", timewait ").dec(timeWait).ascii(")\n\n");
        out.ascii("Transport Total     IP        IPv6\n");
        row(out, "RAW", raw4, raw6);
        row(out, "UDP", udp4, udp6);
        row(out, "TCP", tcp4, tcp6);
        row(out, "INET", raw4 + udp4 + tcp4, raw6 + udp6 + tcp6);
        row(out, "FRAG", c.v4("FRAG"), c.v6("FRAG"));
        out.put('\n');
    }

    private static void row(ByteOut out, String name, long v4, long v6) {
        out.ascii(name).ascii("\t  ");
        column(out, v4 + v6).put(' ');
        column(out, v4).put(' ');
        column(out, v6).put('\n');
    }

    private static ByteOut column(ByteOut out, long n) {
        int start = out.length();
        out.dec(n);
        return out.blanks(WIDTH - (out.length() - start));
    }
}
