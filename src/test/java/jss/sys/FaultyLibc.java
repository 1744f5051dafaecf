package jss.sys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** libc with faults: some calls fail without reaching the kernel, as a test planned it. */
public final class FaultyLibc extends Libc {
    private record Fault(String call, int first, int last, int errno) {}

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** The {@code nth} call of {@code call}, counted from 1, fails with {@code e}. */
    public FaultyLibc failing(String call, int nth, Errno e) {
        faults.add(new Fault(call, nth, nth, e.code()));
        return this;
    }

    /** Every call of {@code call} fails with {@code e}. */
    public FaultyLibc failing(String call, Errno e) {
        faults.add(new Fault(call, 1, Integer.MAX_VALUE, e.code()));
        return this;
    }

    /** How often {@code call} was called, faults included. */
    public int calls(String call) {
        return counts.getOrDefault(call, 0);
    }

    @Override
    long call(Fn fn, long a, long b, long c, long d, long e, long f) {
        int n = counts.merge(fn.symbol, 1, Integer::sum);
        for (Fault fault : faults) {
            if (fault.call.equals(fn.symbol) && n >= fault.first && n <= fault.last) {
                leave(fault.errno);
                return -1;
            }
        }
        return super.call(fn, a, b, c, d, e, f);
    }
}
