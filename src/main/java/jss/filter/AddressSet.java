package jss.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jss.record.Family;
import jss.record.InetRecord;

/** Prefixes of one end, ordered for search: none lies in another. */
public final class AddressSet {
    private static final Comparator<Prefix> ORDER = new Comparator<>() {
        @Override
        public int compare(Prefix a, Prefix b) {
            int c = AddressSet.compare(a, b.w0(), b.w1(), b.w2(), b.w3());
            return c != 0 ? c : Integer.compare(a.length(), b.length());
        }
    };

    private final Prefix[] v4;
    private final Prefix[] v6;

    public AddressSet(List<Prefix> prefixes) {
        v4 = order(prefixes, false);
        v6 = order(prefixes, true);
    }

    private static Prefix[] order(List<Prefix> prefixes, boolean v6) {
        ArrayList<Prefix> own = new ArrayList<>(prefixes.size());
        for (Prefix p : prefixes) {
            if (p.v6() == v6) own.add(p);
        }
        own.sort(ORDER);
        ArrayList<Prefix> kept = new ArrayList<>(own.size());
        for (Prefix p : own) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).covers(p)) kept.add(p);
        }
        return kept.toArray(new Prefix[0]);
    }

    /** The prefixes of one family, in the order of their addresses; none covers another. */
    public List<Prefix> ordered(boolean ipv6) {
        return List.of(ipv6 ? v6 : v4);
    }

    /** True if the address at {@code end} is in the set; one of IPv4 mapped into IPv6 counts as both. */
    boolean holds(InetRecord row, End end) {
        boolean src = end == End.SRC;
        int w0 = src ? row.src(0) : row.dst(0);
        if (row.family() == Family.INET.number()) return v4.length > 0 && find(v4, w0, 0, 0, 0);
        int w1 = src ? row.src(1) : row.dst(1);
        int w2 = src ? row.src(2) : row.dst(2);
        int w3 = src ? row.src(3) : row.dst(3);
        if (v4.length > 0 && isMapped(w0, w1, w2) && find(v4, w3, 0, 0, 0)) return true;
        return v6.length > 0 && find(v6, w0, w1, w2, w3);
    }

    /** True of ::ffff:0:0/96. */
    static boolean isMapped(int w0, int w1, int w2) {
        return w0 == 0 && w1 == 0 && w2 == 0xffff;
    }

    private static boolean find(Prefix[] sorted, int w0, int w1, int w2, int w3) {
        int lo = 0;
        int hi = sorted.length - 1;
        while (lo <= hi) {
            int mid = lo + hi >>> 1;
            if (compare(sorted[mid], w0, w1, w2, w3) <= 0) lo = mid + 1;
            else hi = mid - 1;
        }
        return hi >= 0 && sorted[hi].same(w0, w1, w2, w3);
    }

    private static int compare(Prefix p, int w0, int w1, int w2, int w3) {
        int c = Integer.compareUnsigned(p.w0(), w0);
        if (c == 0) c = Integer.compareUnsigned(p.w1(), w1);
        if (c == 0) c = Integer.compareUnsigned(p.w2(), w2);
        if (c == 0) c = Integer.compareUnsigned(p.w3(), w3);
        return c;
    }
}
