package jss.rtnl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jss.netlink.Dump;

/** Messages that are kept, by interface and for each in the order in which they came. */
public final class MessageStore {
    private ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).order(ByteOrder.nativeOrder());
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] next = new int[64];
    private int count;

    /** First and last message of each interface. */
    private final Map<Integer, int[]> chains = new HashMap<>();

    public void clear() {
        bytes.clear();
        count = 0;
        chains.clear();
    }

    /** Keeps the message payload {@code [from, end)} of {@code buffer}. */
    public void add(int ifindex, ByteBuffer buffer, int from, int to) {
        int length = to - from;
        int at = bytes.position() + 3 & ~3;
        if (bytes.capacity() - at < length) {
            ByteBuffer bigger = ByteBuffer.allocate(Math.max(at + length, 2 * bytes.capacity())).order(ByteOrder.nativeOrder());
            bigger.put(0, bytes, 0, at);
            bytes = bigger;
        }
        bytes.put(at, buffer, from, length).position(at + length);
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        start[count] = at;
        end[count] = at + length;
        next[count] = -1;
        int[] chain = chains.get(ifindex);
        if (chain == null) {
            chains.put(ifindex, new int[] {count, count});
        } else {
            next[chain[1]] = count;
            chain[1] = count;
        }
        count++;
    }

    public boolean has(int ifindex) {
        return chains.containsKey(ifindex);
    }

    /** Shows the messages of one interface, until {@code visitor} returns false; their type is 0. */
    public void visit(int ifindex, Dump.Visitor visitor) {
        int[] chain = chains.get(ifindex);
        for (int i = chain == null ? -1 : chain[0]; i >= 0; i = next[i]) {
            if (!visitor.message(0, bytes, start[i], end[i])) return;
        }
    }
}
