package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static String text(Consumer<ByteOut> writer) {
        ByteOut out = new ByteOut(8);
        writer.accept(out);
        return out.toString();
    }

    /** What C prints for {@code %.Pg}, by the letter of the standard. */
    private static String g(double x, int precision) {
        if (x == 0) return "0";
        BigDecimal r = new BigDecimal(x).round(new MathContext(precision, RoundingMode.HALF_EVEN));
        int exponent = r.precision() - r.scale() - 1;
        r = r.stripTrailingZeros();
        if (exponent >= -4 && exponent < precision) return r.toPlainString();
        String digits = r.unscaledValue().toString();
        return digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    @ParameterizedTest
    @CsvSource({
        "22, 0.022", "1, 0.001", "12345, 12.345", "204000, 204", "999999, 999.999", "1000000, 1000",
        "1234567, 1234.57", "123456789, 123457", "1000000000, 1e+06", "4294967295, 4.29497e+06", "0, 0"
    })
    void microsecondsAreWrittenAsMilliseconds(long us, String expected) {
        assertThat(text(out -> Figures.millis(out, us))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "992, 992bps, 992", "1005000, 1Mbps, 1005000", "1015000, 1.01Mbps, 1015000", "999992, 1e+03kbps, 999992",
        "1e9, 1Gbps, 1000000000", "36893488147419103232, 3.69e+07Tbps, 36893488147419103232",
        "9379829.88, 9.38Mbps, 9379830", "1240000, 1.24Mbps, 1240000", "0, 0bps, 0"
    })
    void ratesHaveThreeDigitsOrAll(double bits, String short3, String whole) {
        assertThat(text(out -> Figures.rate(out, bits, false)) + "bps").isEqualTo(short3);
        assertThat(text(out -> Figures.rate(out, bits, true))).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"150, 2000, 0.1", "50, 200, 0.2", "75, 100, 0.8", "20, 1, 20.0", "1, 1000000, 0.0", "1e12, 1, 1000000000000.0"})
    void sharesAreRoundedFromTheirBinaryValue(double a, double b, String expected) {
        // a hundredth of what 100 * x / y gives: ties go to the even digit
        double x = a == 150 ? 100.0 * 3 / 2000 : a == 50 ? 100.0 * 1 / 400 : a == 75 ? 100.0 * 3 / 400 : a / b;
        assertThat(text(out -> Figures.f1(out, x))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"124.5, 124", "1.215, 1.22", "12.45, 12.4", "999.4, 999", "999.5, 1e+03", "9.995, 9.99", "99.95, 100"})
    void threeDigitsAreRoundedFromTheBinaryValue(double x, String expected) {
        assertThat(text(out -> Figures.g3(out, x))).isEqualTo(expected);
    }

    @Property
    void millisecondsOfAnyLengthAreThoseOfC(@ForAll @LongRange(min = 0, max = 0xffffffffL) long us) {
        assertThat(text(out -> Figures.millis(out, us))).isEqualTo(g(us / 1000.0, 6));
    }

    @Property
    void threeDigitsAreThoseOfC(@ForAll @DoubleRange(min = 0.001, max = 1e7) @Scale(12) double x) {
        assertThat(text(out -> Figures.g3(out, x))).isEqualTo(g(x, 3));
    }

    @Property
    void threeDigitsOfWholeRatesAreThoseOfC(@ForAll @LongRange(min = 1000, max = 1L << 45) long bits) {
        assertThat(text(out -> Figures.g3(out, bits / 1e3))).isEqualTo(g(bits / 1e3, 3));
        assertThat(text(out -> Figures.g3(out, bits / 1e9))).isEqualTo(g(bits / 1e9, 3));
    }

    @Property
    void gainsAreThoseOfC(@ForAll @LongRange(min = 0, max = 30_000) long v) {
        assertThat(text(out -> Figures.per256(out, v))).isEqualTo(g(v / 256.0, 6));
    }

    @Property
    void tenthsAreThoseOfC(@ForAll @DoubleRange(min = 0, max = 1e12) @Scale(6) double x,
            @ForAll @LongRange(min = 1, max = 1 << 20) long d) {
        String expected = new BigDecimal(x).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
        assertThat(text(out -> Figures.f1(out, x))).isEqualTo(expected);
        double small = 100.0 / d;
        assertThat(text(out -> Figures.f1(out, small)))
                .isEqualTo(new BigDecimal(small).setScale(1, RoundingMode.HALF_EVEN).toPlainString());
    }

    @Property
    void wholeNumbersOfAnySizeAreThoseOfC(@ForAll @DoubleRange(min = 0, max = 1e22) @Scale(4) double x) {
        String expected = new BigDecimal(x).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        assertThat(text(out -> Figures.rate(out, x, true))).isEqualTo(expected);
    }

    @Property
    void unsignedNumbersAreNearestDoubles(@ForAll long n) {
        BigDecimal exact = new BigDecimal(Long.toUnsignedString(n));
        assertThat(Figures.unsigned(n)).isEqualTo(exact.doubleValue());
    }
}
