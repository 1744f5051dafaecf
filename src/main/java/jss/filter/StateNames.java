package jss.filter;

import jss.record.TcpState;

/** State masks in words. */
final class StateNames {
    private StateNames() {}

    /** Words with commas between them that {@link TcpState#mask} reads back to {@code mask}. */
    static String of(int mask) {
        StringBuilder b = new StringBuilder();
        for (String word : TcpState.vocabulary()) {
            int bits = TcpState.mask(word);
            if (bits == mask) return word;
        }
        int left = mask;
        for (String word : TcpState.vocabulary()) {
            int bits = TcpState.mask(word);
            if (Integer.bitCount(bits) != 1 || (left & bits) == 0) continue;
            left &= ~bits;
            b.append(b.isEmpty() ? "" : ",").append(word);
        }
        return b.toString();
    }
}
