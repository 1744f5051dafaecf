package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ByteOutTest {
    private final ByteOut out = new ByteOut(1);

    @Property(tries = 2000)
    void numbersReadAsJavaWritesThem(@ForAll long n, @ForAll int shift) {
        long m = n >> (shift & 63);
        assertThat(new ByteOut(1).dec(m).toString()).isEqualTo(Long.toString(m));
        assertThat(new ByteOut(1).unsigned(m).toString()).isEqualTo(Long.toUnsignedString(m));
        assertThat(new ByteOut(1).hex(m).toString()).isEqualTo(Long.toHexString(m));
    }

    @Test
    void theEndsOfTheRangesAreRight() {
        for (long n = 1; n > 0; n *= 10) {
            assertThat(new ByteOut(1).dec(n).toString()).isEqualTo(Long.toString(n));
            assertThat(new ByteOut(1).dec(n - 1).toString()).isEqualTo(Long.toString(n - 1));
            if (n > Long.MAX_VALUE / 10) break;
        }
        assertThat(out.dec(Long.MIN_VALUE).put(' ').dec(Long.MAX_VALUE).put(' ').unsigned(-1).put(' ').hex(0).toString())
                .isEqualTo("-9223372036854775808 9223372036854775807 18446744073709551615 0");
    }

    @Test
    void drainingHandsEverythingOverOnce() {
        StringBuilder got = new StringBuilder();
        ByteSink sink = (bytes, from, length) -> got.append(new String(bytes, from, length));
        out.ascii("a").blanks(3).put('b').drainTo(sink);
        out.drainTo(sink);
        assertThat(got).hasToString("a   b");
    }
}
