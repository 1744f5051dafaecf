package jss.query;

import jss.filter.End;
import jss.record.Family;
import jss.record.InetRecord;

/** What a {@link Split} is judged by: ports and IPv4 addresses of some sockets of a table. */
final class Sample {
    /** Enough to see halves within a few percent, in four datagrams of the kernel's. */
    static final int ENOUGH = 1000;

    private final int[] sports = new int[ENOUGH];
    private final int[] dports = new int[ENOUGH];
    private final int[] srcs = new int[ENOUGH];
    private final int[] dsts = new int[ENOUGH];
    private final boolean[] v4 = new boolean[ENOUGH];
    private int size;

    /** @return false once the sample is full */
    boolean add(InetRecord r) {
        sports[size] = r.sport();
        dports[size] = r.dport();
        srcs[size] = r.src(0);
        dsts[size] = r.dst(0);
        v4[size] = r.family() == Family.INET.number();
        return ++size < ENOUGH;
    }

    int size() {
        return size;
    }

    int port(End end, int i) {
        return end == End.SRC ? sports[i] : dports[i];
    }

    /** The IPv4 address, of a socket that {@link #isV4}. */
    int word(End end, int i) {
        return end == End.SRC ? srcs[i] : dsts[i];
    }

    boolean isV4(int i) {
        return v4[i];
    }
}
