package jss.record;

import java.util.Arrays;

/** A protocol's counters as the kernel lists them: {@code Tcp}, {@code IpExt}, {@code Icmp6} ..., in its order. */
public final class CounterTable {
    private final String name;
    private String[] names = new String[32];
    private long[] values = new long[32];
    private int size;

    public CounterTable(String name) {
        this.name = name;
    }

    /** As it stands before the colon in /proc/net/snmp; in snmp6 what its counters' names begin with. */
    public String name() {
        return name;
    }

    public void add(String counter, long value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = counter;
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    /** The kernel's name of counter {@code i}, which in snmp6 and sctp/snmp repeats the table's. */
    public String counter(int i) {
        return names[i];
    }

    /** u64. */
    public long value(int i) {
        return values[i];
    }
}
