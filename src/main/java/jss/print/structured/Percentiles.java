package jss.print.structured;

import org.HdrHistogram.PackedHistogram;

/** Percentiles to three digits, in memory that grows with how much the values differ, not with how many they are. */
final class Percentiles {
    private static final int DIGITS = 3;
    private static final long HIGHEST = Long.MAX_VALUE / 4; // what the histogram can be made to hold

    private final PackedHistogram histogram = new PackedHistogram(DIGITS);

    void add(long value) {
        histogram.recordValue(value < 0 || value > HIGHEST ? HIGHEST : value);
    }

    void add(Percentiles other) {
        histogram.add(other.histogram);
    }

    long at(int percent) {
        return histogram.getValueAtPercentile(percent);
    }
}
