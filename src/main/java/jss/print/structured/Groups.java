package jss.print.structured;

import java.util.Arrays;
import jss.print.ByteOut;

/** How often each key was met, and what was summed up under it. Memory grows with the keys, not with the rows. */
final class Groups {
    private final int fields;
    private final boolean[] percentiles;
    private final ByteOut keys = new ByteOut(4096);
    private int[] ends = new int[64];
    private long[] counts = new long[64];
    private Tally[] tallies;
    private int[] slots = new int[128]; // group + 1, 0 for none
    private int size;
    /** The group found last: the next row is often in it too. */
    private int last;

    /** {@code percentiles}: of which of the fields that are summed up they are wanted. */
    Groups(boolean[] percentiles) {
        this.percentiles = percentiles;
        fields = percentiles.length;
        tallies = new Tally[64 * fields];
    }

    int size() {
        return size;
    }

    long count(int group) {
        return counts[group];
    }

    Tally tally(int group, int field) {
        return tallies[group * fields + field];
    }

    /** All keys, one after the other. */
    byte[] keys() {
        return keys.bytes();
    }

    int keyStart(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }

    int keyEnd(int group) {
        return ends[group];
    }

    /** Counts a row; the group that it is in. */
    int count(byte[] key, int from, int to) {
        int group = find(key, from, to);
        counts[group]++;
        return group;
    }

    /** Makes the group with the empty key, which counts all rows, be there even if there are no rows. */
    void makeWhole() {
        find(keys.bytes(), 0, 0);
    }

    void add(Groups other) {
        for (int g = 0; g < other.size; g++) {
            int group = find(other.keys(), other.keyStart(g), other.keyEnd(g));
            counts[group] += other.counts[g];
            for (int f = 0; f < fields; f++) tally(group, f).add(other.tally(g, f));
        }
    }

    private int find(byte[] key, int from, int to) {
        if (size > 0 && Arrays.equals(key, from, to, keys.bytes(), keyStart(last), ends[last])) return last;
        return last = search(key, from, to);
    }

    private int search(byte[] key, int from, int to) {
        int mask = slots.length - 1;
        for (int slot = hash(key, from, to) & mask; ; slot = slot + 1 & mask) {
            int group = slots[slot] - 1;
            if (group < 0) {
                slots[slot] = size + 1;
                return make(key, from, to);
            }
            if (Arrays.equals(key, from, to, keys.bytes(), keyStart(group), ends[group])) return group;
        }
    }

    private int make(byte[] key, int from, int to) {
        int group = size++;
        if (group == ends.length) {
            ends = Arrays.copyOf(ends, 2 * group);
            counts = Arrays.copyOf(counts, 2 * group);
            tallies = Arrays.copyOf(tallies, 2 * group * fields);
        }
        keys.put(key, from, to - from);
        ends[group] = keys.length();
        for (int f = 0; f < fields; f++) tallies[group * fields + f] = new Tally(percentiles[f]);
        if (2 * size > slots.length) rehash();
        return group;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int g = 0; g < size; g++) {
            int slot = hash(keys.bytes(), keyStart(g), ends[g]) & mask;
            while (slots[slot] != 0) slot = slot + 1 & mask;
            slots[slot] = g + 1;
        }
    }

    private static int hash(byte[] key, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) h = 31 * h + key[i];
        h *= 0x9e3779b9;
        return h ^ h >>> 15;
    }
}
