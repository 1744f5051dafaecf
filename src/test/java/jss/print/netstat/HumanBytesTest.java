package jss.print.netstat;

import static org.assertj.core.api.Assertions.assertThat;

import jss.print.ByteOut;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanBytesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0 B", "110, 110.0 B", "1024, 1024.0 B", "1025, 1.0 KiB", "1216, 1.1 KiB", "2047, 1.9 KiB",
        "1048576, 1024.0 KiB", "1048577, 1.0 MiB", "1073741825, 1.0 GiB", "1099511627777, 1.0 TiB",
        "1125899906842625, 1.0 PiB", "1152921504606846976, 1024.0 PiB", "1152921504606846977, 1.0 EiB",
        "9223372036854775807, 7.9 EiB", "-1, 15.9 EiB"
    })
    void isTheLargestUnitThatIsExceededCutToOneDecimal(long bytes, String text) {
        ByteOut out = new ByteOut(16);
        HumanBytes.put(out, bytes);
        assertThat(out.toString()).isEqualTo(text);
    }
}
