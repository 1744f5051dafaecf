package jss.proc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The counters of /proc/net/sockstat, sockstat6 and snmp that {@code -s} sums up; 0 where they cannot be read. */
public final class SocketCounts {
    private final byte[] v4;
    private final byte[] v6;
    private final byte[] snmp;
    private final List<String> missing = new ArrayList<>();

    /** Reads the three files. */
    public SocketCounts(String sockstat, String sockstat6, String snmp) {
        v4 = read(sockstat);
        v6 = ProcFiles.read(sockstat6); // a kernel without IPv6 has none
        this.snmp = read(snmp);
    }

    private byte[] read(String file) {
        byte[] text = ProcFiles.read(file);
        if (text.length == 0) missing.add(file);
        return text;
    }

    /** Files that should be there and could not be read. */
    public List<String> missing() {
        return missing;
    }

    /** Sockets of any family. */
    public long used() {
        return SockStat.value(v4, "sockets:", "used");
    }

    /** TCP sockets that the kernel has allocated: of the whole machine, whatever the namespace. */
    public long tcpAllocated() {
        return SockStat.value(v4, "TCP:", "alloc");
    }

    public long tcpOrphaned() {
        return SockStat.value(v4, "TCP:", "orphan");
    }

    public long tcpTimeWait() {
        return SockStat.value(v4, "TCP:", "tw");
    }

    /** Sockets of {@code protocol} ("TCP", "UDP", "RAW", "FRAG") over IPv4. */
    public long v4(String protocol) {
        return SockStat.value(v4, protocol + ":", "inuse");
    }

    /** The same over IPv6. */
    public long v6(String protocol) {
        return SockStat.value(v6, protocol + "6:", "inuse");
    }

    /** CurrEstab of the Tcp: lines, of which the first has the names and the second the numbers. */
    public long tcpEstablished() {
        String[] names = null;
        for (String line : new String(snmp, StandardCharsets.ISO_8859_1).split("\n")) {
            if (!line.startsWith("Tcp: ")) continue;
            String[] words = line.split(" ");
            if (names == null) {
                names = words;
                continue;
            }
            for (int i = 0; i < names.length && i < words.length; i++) {
                if (names[i].equals("CurrEstab")) return number(words[i]);
            }
        }
        return 0;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
