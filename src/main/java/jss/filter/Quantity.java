package jss.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jss.filter.HostTerms.BadValue;
import jss.record.Field;
import jss.record.Unit;

/**
 * Numbers with units, in the unit of their field. Times take us, ms, s, m, h and d, and are
 * milliseconds without one, as ss shows them; bytes and counts take k, M, G, T and Ki, Mi, Gi, Ti;
 * rates the same before bps; shares take %.
 */
final class Quantity {
    private Quantity() {}

    private static final String[] TIMES = {"us", "ms", "s", "m", "h", "d"};
    private static final String[] MICROSECONDS = {"1", "1000", "1000000", "60000000", "3600000000", "86400000000"};
    private static final String SCALES = "kMGTP";

    /** {@code field op text}; op is a comparison. */
    static Expr compare(Field field, Op op, String text) {
        int dash = text.indexOf('-', 1);
        if (dash > 0 && (op == Op.EQ || op == Op.NE)) {
            long lo = up(parse(field, text.substring(0, dash)));
            long hi = down(parse(field, text.substring(dash + 1)));
            if (lo > hi) throw new BadValue("the range ends before it begins");
            return sign(op, new Expr.Measure(field, lo, hi));
        }
        BigDecimal value = parse(field, text);
        long lo = up(value);
        long hi = down(value);
        return switch (op) {
            case GE -> new Expr.Measure(field, lo, Long.MAX_VALUE);
            case GT -> new Expr.Measure(field, hi + 1, Long.MAX_VALUE);
            case LE -> new Expr.Measure(field, Long.MIN_VALUE, hi);
            case LT -> new Expr.Measure(field, Long.MIN_VALUE, lo - 1);
            default -> sign(op, lo == hi ? new Expr.Measure(field, lo, hi) : Expr.FALSE); // no whole number
        };
    }

    /** How {@link #compare} takes {@code value} of a field. */
    static String text(Field field, long value) {
        String number = Long.toString(value);
        return switch (field.unit()) {
            case MICROSECONDS -> number + "us";
            case MILLISECONDS -> number + "ms";
            case BITS_PER_SECOND -> number + "bps";
            case PER_256 -> share(value, 256);
            case PER_1024 -> share(value, 1024);
            default -> number;
        };
    }

    private static String share(long value, int whole) {
        return new BigDecimal(value).divide(new BigDecimal(whole)).toPlainString();
    }

    private static Expr sign(Op op, Expr e) {
        return op == Op.NE ? Expr.not(e) : e;
    }

    private static long up(BigDecimal n) {
        return n.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static long down(BigDecimal n) {
        return n.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static BigDecimal parse(Field field, String text) {
        if (text.length() > 40) throw new BadValue("this number is too long");
        Unit unit = field.unit();
        if (unit == Unit.NUMBER || unit == Unit.FLAG) {
            long n = unit == Unit.FLAG ? flag(text) : Numbers.parse(text);
            if (n == Numbers.NONE) throw new BadValue("expected a number");
            return BigDecimal.valueOf(n);
        }
        int digits = 0;
        while (digits < text.length() && isNumeric(text, digits)) digits++;
        String suffix = text.substring(digits);
        BigDecimal number;
        try {
            number = new BigDecimal(text.substring(0, digits));
        } catch (NumberFormatException e) {
            throw new BadValue("expected " + expected(unit));
        }
        BigDecimal factor = factor(unit, suffix);
        if (factor == null) throw new BadValue("expected " + expected(unit));
        BigDecimal value = number.multiply(factor);
        if (value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE >> 1)) > 0) throw new BadValue("this number is too large");
        return value;
    }

    private static boolean isNumeric(String s, int i) {
        char c = s.charAt(i);
        return c >= '0' && c <= '9' || c == '.' || i == 0 && (c == '-' || c == '+');
    }

    private static long flag(String text) {
        return switch (text) {
            case "1", "yes", "on", "true" -> 1;
            case "0", "no", "off", "false" -> 0;
            default -> throw new BadValue("expected yes or no");
        };
    }

    private static String expected(Unit unit) {
        return switch (unit) {
            case MICROSECONDS, MILLISECONDS -> "a time such as 100ms, 1.5s or 10m";
            case BITS_PER_SECOND -> "a rate such as 500kbps or 1Gbps";
            case BYTES -> "a size such as 1500, 64k or 1Mi";
            case PER_256, PER_1024 -> "a share such as 0.5 or 50%";
            default -> "a number such as 10 or 5k";
        };
    }

    private static BigDecimal factor(Unit unit, String suffix) {
        switch (unit) {
            case MICROSECONDS, MILLISECONDS -> {
                String wanted = suffix.isEmpty() ? "ms" : suffix;
                for (int i = 0; i < TIMES.length; i++) {
                    if (!TIMES[i].equals(wanted)) continue;
                    BigDecimal us = new BigDecimal(MICROSECONDS[i]);
                    return unit == Unit.MICROSECONDS ? us : us.movePointLeft(3);
                }
                return null;
            }
            case BITS_PER_SECOND -> {
                if (suffix.endsWith("bit")) return scale(suffix.substring(0, suffix.length() - 3));
                return scale(suffix.endsWith("bps") ? suffix.substring(0, suffix.length() - 3) : suffix);
            }
            case PER_256, PER_1024 -> {
                BigDecimal whole = new BigDecimal(unit == Unit.PER_256 ? 256 : 1024);
                if (suffix.isEmpty()) return whole;
                return suffix.equals("%") ? whole.movePointLeft(2) : null;
            }
            case BYTES -> {
                return scale(suffix.endsWith("B") ? suffix.substring(0, suffix.length() - 1) : suffix);
            }
            default -> {
                return scale(suffix);
            }
        }
    }

    /** k is a thousand, Ki is 1024; K counts as k. */
    private static BigDecimal scale(String s) {
        if (s.isEmpty()) return BigDecimal.ONE;
        int power = SCALES.indexOf(s.charAt(0) == 'K' ? 'k' : s.charAt(0)) + 1;
        if (power == 0 || s.length() > 2 || s.length() == 2 && s.charAt(1) != 'i') return null;
        return new BigDecimal(s.length() == 1 ? 1000 : 1024).pow(power);
    }
}
