package jss.print.netstat;

import jss.print.ByteOut;

/** A number of bytes in the largest unit that it exceeds, with one decimal, cut off: {@code 1.5 KiB}. */
final class HumanBytes {
    private HumanBytes() {}

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    /** {@code bytes} is a u64. */
    static void put(ByteOut out, long bytes) {
        int unit = 0;
        while (unit < UNITS.length - 1 && Long.compareUnsigned(bytes, 1L << 10 * (unit + 1)) > 0) unit++;
        int shift = 10 * unit;
        long rest = bytes & (1L << shift) - 1;
        out.unsigned(bytes >>> shift).put('.').unsigned(rest * 10 >>> shift).put(' ').ascii(UNITS[unit]);
    }
}
