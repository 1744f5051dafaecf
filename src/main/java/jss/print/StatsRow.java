package jss.print;

/**
 * A counter at one time, and since another.
 *
 * @param value u64
 * @param isCompared there was another time
 * @param meaning null of one that nobody has to watch
 */
public record StatsRow(String name, long value, boolean isCompared, long change, long periodMs, String meaning) {}
