package jss.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Floating point as printf(3) writes it: the exact binary value, rounded once, ties to even. The
 * usual figures take integer arithmetic; BigDecimal does the rest.
 */
final class Figures {
    private Figures() {}

    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_BIAS = 1075; // of a mantissa taken as an integer

    /** {@code %g} of microseconds (u32) in milliseconds. */
    static void millis(ByteOut out, long us) {
        if (us < 1_000_000) {
            out.thousandths((int) us); // six digits at most: what is nearest to them prints as them
            return;
        }
        int exponent = 3;
        long unit = 10;
        for (; us / unit >= 1_000_000; unit *= 10) exponent++;
        long digits = us / unit;
        long rest = us % unit;
        if (rest > unit / 2 || rest == unit / 2 && roundsUp(us, digits)) digits++;
        if (digits == 1_000_000) {
            digits = 100_000;
            exponent++;
        }
        if (exponent < 6) {
            fraction(out, digits, 5 - exponent);
        } else {
            fraction(out, digits, 5);
            out.ascii("e+0").dec(exponent);
        }
    }

    /** What is a tie in decimal is above or below it in binary, or a tie again. */
    private static boolean roundsUp(long us, long digits) {
        double error = Math.fma(us / 1000.0, 1000, (double) -us);
        return error > 0 || error == 0 && (digits & 1) != 0;
    }

    /** {@code %g} */
    static void g(ByteOut out, double x) {
        if (x == (long) x && x >= 0 && x < 1e6) out.dec((long) x);
        else general(out, x, 6);
    }

    /** {@code %.3g} */
    static void g3(ByteOut out, double x) {
        if (x < 1 || x >= 1000) {
            general(out, x, 3);
            return;
        }
        int decimals = x < 10 ? 2 : x < 100 ? 1 : 0;
        long scaled = scaled(x, decimals);
        if (scaled >= 1000 && decimals == 0) out.ascii("1e+03");
        else fraction(out, scaled, decimals);
    }

    /** {@code %.1f} of something not negative. */
    static void f1(ByteOut out, double x) {
        if (x >= 1e9) {
            out.ascii(new BigDecimal(x).setScale(1, RoundingMode.HALF_EVEN).toPlainString());
            return;
        }
        long tenths = scaled(x, 1);
        long whole = tenths / 10;
        out.dec(whole).put('.').put('0' + (int) (tenths - 10 * whole));
    }

    /** {@code %g} of {@code v / 256}: a gain of bbr's. */
    static void per256(ByteOut out, long v) {
        if (v >= 26 && v < 25600) {
            int decimals = v < 256 ? 6 : v < 2560 ? 5 : 4;
            long product = v * TENS[decimals];
            fraction(out, halfEven(product, 8), decimals);
        } else {
            g(out, v / 256.0);
        }
    }

    /** A rate in bits per second, without its unit's {@code bps}. */
    static void rate(ByteOut out, double bits, boolean exact) {
        if (exact) whole(out, bits);
        else if (bits >= 1e12) scaledRate(out, bits / 1e12, 'T');
        else if (bits >= 1e9) scaledRate(out, bits / 1e9, 'G');
        else if (bits >= 1e6) scaledRate(out, bits / 1e6, 'M');
        else if (bits >= 1e3) scaledRate(out, bits / 1e3, 'k');
        else g(out, bits);
    }

    private static void scaledRate(ByteOut out, double x, char prefix) {
        g3(out, x);
        out.put(prefix);
    }

    /** {@code %.0f} */
    private static void whole(ByteOut out, double x) {
        if (x < 1L << MANTISSA_BITS) out.dec(scaled(x, 0));
        else out.ascii(new BigDecimal(x).toPlainString());
    }

    /** An unsigned 64-bit number as the nearest double. */
    static double unsigned(long n) {
        if (n >= 0) return n;
        return (double) (n >>> 1 | n & 1) * 2; // the lost bit stays behind as a sticky one
    }

    /** {@code x * 10^decimals} as an integer, exactly rounded; {@code 0 <= x < 2^52}, at most 2 decimals. */
    private static long scaled(double x, int decimals) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> MANTISSA_BITS);
        if (exponent == 0) return 0;
        long mantissa = bits & (1L << MANTISSA_BITS) - 1 | 1L << MANTISSA_BITS;
        int shift = EXPONENT_BIAS - exponent; // x is mantissa / 2^shift
        if (shift > 62) return 0; // below 2^-9: 0.002
        return halfEven(mantissa * TENS[decimals], shift);
    }

    /** {@code n / 2^shift}, rounded. */
    private static long halfEven(long n, int shift) {
        if (shift <= 0) return n << -shift;
        long q = n >>> shift;
        long rest = n & (1L << shift) - 1;
        long half = 1L << shift - 1;
        return rest > half || rest == half && (q & 1) != 0 ? q + 1 : q;
    }

    /** {@code n / 10^decimals} without zeros at the end; {@code decimals} is 6 at most. */
    private static void fraction(ByteOut out, long n, int decimals) {
        if (n > Integer.MAX_VALUE) { // 64-bit division is a call of its own to the quick compiler
            long one = TENS[decimals];
            out.dec(n / one);
            decimals(out, (int) (n % one), decimals);
            return;
        }
        int m = (int) n;
        int one = (int) TENS[decimals];
        int head = m / one;
        out.dec(head);
        decimals(out, m - head * one, decimals);
    }

    /** The decimals {@code rest / 10^decimals}, if any, without zeros at the end. */
    private static void decimals(ByteOut out, int rest, int decimals) {
        if (rest == 0) return;
        while (rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        out.put('.').digits(rest, decimals);
    }

    /** {@code %.Pg} of anything finite and not negative. */
    private static void general(ByteOut out, double x, int precision) {
        if (x == 0) {
            out.put('0');
            return;
        }
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(precision, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < precision) {
            out.ascii(rounded.toPlainString());
            return;
        }
        String digits = rounded.unscaledValue().toString();
        out.put(digits.charAt(0));
        if (digits.length() > 1) out.put('.').ascii(digits.substring(1));
        out.put('e').put(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        if (size < 10) out.put('0');
        out.dec(size);
    }
}
