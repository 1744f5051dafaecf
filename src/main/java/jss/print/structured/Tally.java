package jss.print.structured;

/** The values that one field has in many rows, summed up. */
final class Tally {
    private final Percentiles percentiles;
    private long count;
    private long sum;
    private long min = -1; // the greatest, unsigned
    private long max;

    Tally(boolean percentiles) {
        this.percentiles = percentiles ? new Percentiles() : null;
    }

    /** One more value, unsigned. */
    void add(long value) {
        count++;
        sum = plus(sum, value);
        if (Long.compareUnsigned(value, min) < 0) min = value;
        if (Long.compareUnsigned(value, max) > 0) max = value;
        if (percentiles != null) percentiles.add(value);
    }

    void add(Tally other) {
        count += other.count;
        sum = plus(sum, other.sum);
        if (Long.compareUnsigned(other.min, min) < 0) min = other.min;
        if (Long.compareUnsigned(other.max, max) > 0) max = other.max;
        if (percentiles != null) percentiles.add(other.percentiles);
    }

    /** As much of the sum as 64 bits hold. */
    private static long plus(long a, long b) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) < 0 ? -1 : sum;
    }

    long count() {
        return count;
    }

    boolean has(Statistic s) {
        return s == Statistic.SUM || count > 0;
    }

    /** The average times 1000; the others in the field's unit. */
    long get(Statistic s) {
        return switch (s) {
            case SUM -> sum;
            case AVG -> thousandths();
            case MIN -> min;
            case MAX -> max;
            case P50, P90, P99 -> {
                long at = percentiles.at(s.percent());
                yield Long.compareUnsigned(at, max) > 0 ? max : at; // the step that a value is in may end beyond all of them
            }
        };
    }

    private long thousandths() {
        long whole = Long.divideUnsigned(sum, count);
        if (whole < 0 || whole > Long.MAX_VALUE / 1000) return Long.MAX_VALUE;
        long rest = Long.remainderUnsigned(sum, count);
        return whole * 1000 + (rest * 1000 + count / 2) / count;
    }
}
