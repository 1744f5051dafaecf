package jss.record;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of named counters at one time, in the order in which they are shown. An interface's name may be any octets:
 * each character of a name is one of them.
 */
public final class CounterSample {
    private final Map<String, Long> values = new LinkedHashMap<>();

    /** When it was taken, in nanoseconds of a clock that runs steadily while the host is up. */
    public final long nanos;

    public CounterSample(long nanos) {
        this.nanos = nanos;
    }

    /** {@code value} is a u64. */
    public void put(String name, long value) {
        values.put(name, value);
    }

    /** Takes all of {@code table}, under names that begin with the table's. */
    public void add(CounterTable table) {
        for (int i = 0; i < table.size(); i++) {
            String counter = table.counter(i);
            put(counter.startsWith(table.name()) ? counter : table.name() + counter, table.value(i));
        }
    }

    public Map<String, Long> values() {
        return values;
    }

    /** How much {@code name} has grown since {@code before}; a counter that went back has begun anew, unless it is a level. */
    public long change(String name, CounterSample before) {
        long now = values.get(name);
        Long then = before.values.get(name);
        if (then == null) return now;
        return Long.compareUnsigned(now, then) < 0 && !isLevel(name) ? now : now - then;
    }

    /** True of a number that goes up and down. */
    public static boolean isLevel(String name) {
        return name.equals("TcpCurrEstab") || name.equals("SctpCurrEstab") || name.equals("MPTcpExtMPCurrEstab");
    }

    /** True of a number that is none of traffic but was set by somebody. */
    public static boolean isSetting(String name) {
        return switch (name) {
            case "IpForwarding", "IpDefaultTTL", "TcpRtoAlgorithm", "TcpRtoMin", "TcpRtoMax", "TcpMaxConn" -> true;
            default -> false;
        };
    }
}
