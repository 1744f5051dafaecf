package jss.proc;

import java.util.EnumSet;
import java.util.Set;
import jss.record.SocketTable;
import jss.record.TcpState;

/**
 * How many sockets there are, from the counters of /proc/net/sockstat and sockstat6: what a dump
 * would take is known before it is asked for.
 */
public final class SockStat {
    private SockStat() {}

    /** Of the thread, not of the process: they may be in different network namespaces. */
    private static final String NET = "/proc/thread-self/net/";

    /** TCP sockets of this network namespace, those in TIME-WAIT included; 0 if it cannot be told. */
    public static long tcpSockets() {
        byte[] v4 = ProcFiles.read(NET + "sockstat");
        return value(v4, "TCP:", "inuse") + value(v4, "TCP:", "tw") + value(ProcFiles.read(NET + "sockstat6"), "TCP6:", "inuse");
    }

    /**
     * The tables in which this network namespace has no socket in any of {@code states}, as far as that
     * is counted: TCP's, UDP's, UDP-Lite's and raw. A dump of one of them would look at every namespace's
     * sockets, for nothing.
     */
    public static Set<SocketTable> empty(int states) {
        EnumSet<SocketTable> empty = EnumSet.noneOf(SocketTable.class);
        byte[] v4 = ProcFiles.read(NET + "sockstat");
        if (find(v4, 0, v4.length, "TCP:") < 0) return empty;
        byte[] v6 = ProcFiles.read(NET + "sockstat6");
        // A bound TCP socket that does nothing counts as a socket only.
        boolean counted = (states & TcpState.BOUND_INACTIVE.bit()) == 0 || value(v4, "sockets:", "used") == 0;
        if (counted && inUse(v4, "TCP:", v6, "TCP6:") + value(v4, "TCP:", "tw") == 0) empty.add(SocketTable.TCP);
        if (inUse(v4, "UDP:", v6, "UDP6:") == 0) empty.add(SocketTable.UDP);
        if (inUse(v4, "UDPLITE:", v6, "UDPLITE6:") == 0) empty.add(SocketTable.UDPLITE);
        if (inUse(v4, "RAW:", v6, "RAW6:") == 0) empty.add(SocketTable.RAW);
        return empty;
    }

    private static long inUse(byte[] v4, String line, byte[] v6, String line6) {
        return value(v4, line, "inuse") + value(v6, line6, "inuse");
    }

    /** The number after {@code word} in the line that begins with {@code line}; 0 if there is none. */
    static long value(byte[] text, String line, String word) {
        int at = find(text, 0, text.length, line);
        if (at < 0) return 0;
        int end = at;
        while (end < text.length && text[end] != '\n') end++;
        at = find(text, at, end, " " + word + " ");
        if (at < 0) return 0;
        long value = 0;
        for (at += word.length() + 2; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
            value = 10 * value + text[at] - '0';
        }
        return value;
    }

    private static int find(byte[] text, int from, int end, String what) {
        for (int at = from; at + what.length() <= end; at++) {
            int i = 0;
            while (i < what.length() && text[at + i] == what.charAt(i)) i++;
            if (i == what.length()) return at;
        }
        return -1;
    }
}
