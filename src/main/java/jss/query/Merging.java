package jss.query;

import java.util.ArrayList;
import java.util.List;
import jss.filter.Prefix;

/** Fewer prefixes that hold all that some others hold. */
final class Merging {
    private Merging() {}

    /**
     * At most {@code most} prefixes (at least one) that hold all of {@code sorted}, which is in the
     * order of addresses and of one family. The longest ones, which add the fewest addresses, are
     * merged first.
     */
    static List<Prefix> atMost(int most, List<Prefix> sorted) {
        List<Prefix> left = sorted;
        int bits = sorted.isEmpty() ? 0 : sorted.get(0).full();
        while (left.size() > Math.max(1, most)) {
            bits--;
            List<Prefix> shorter = new ArrayList<>(left.size());
            for (Prefix p : left) {
                Prefix head = p.length() > bits ? p.head(bits) : p;
                if (shorter.isEmpty() || !shorter.get(shorter.size() - 1).covers(head)) shorter.add(head);
            }
            left = shorter;
        }
        return left;
    }
}
