package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    private static byte[] utf8(byte[] text) {
        ByteOut out = new ByteOut(8);
        SafeText.utf8(out, text, 0, text.length);
        return java.util.Arrays.copyOf(out.bytes(), out.length());
    }

    private static String safe(String text) {
        return new String(utf8(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static String safeBytes(int... octets) {
        byte[] text = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) text[i] = (byte) octets[i];
        return new String(utf8(text), StandardCharsets.UTF_8);
    }

    @Test
    void lettersOfEveryScriptStay() {
        assertThat(safe("/run/\u00e9t\u00e9/\u65e5\u672c/\ud83d\ude80 x")).isEqualTo("/run/\u00e9t\u00e9/\u65e5\u672c/\ud83d\ude80 x");
    }

    @Test
    void whatATerminalObeysGoes() {
        assertThat(safe("a\u001b[31mb\nc\td\u007f")).isEqualTo("a.[31mb.c.d.");
        assertThat(safe("\u0085\u009b31m")).isEqualTo("??31m"); // C1 controls
        assertThat(safe("a\u202eb\u2066c\u200fd\u061c")).isEqualTo("a?b?c?d?"); // bidi
        assertThat(safe("a\u2028b\u2029c\u200bd\ufeff")).isEqualTo("a?b?c?d?");
    }

    @Test
    void brokenUtf8IsOneSignAByte() {
        assertThat(safeBytes(0xff, 'a', 0xc3)).isEqualTo("?a?"); // stray, cut off
        assertThat(safeBytes(0xc0, 0xaf)).isEqualTo("??"); // overlong
        assertThat(safeBytes(0xe0, 0x80, 0xaf)).isEqualTo("???");
        assertThat(safeBytes(0xed, 0xa0, 0x80)).isEqualTo("???"); // a surrogate
        assertThat(safeBytes(0xf4, 0x90, 0x80, 0x80)).isEqualTo("????"); // beyond Unicode
    }

    @Property
    void nothingDangerousIsEverLeft(@ForAll @Size(max = 40) byte[] text) {
        byte[] safe = utf8(text);
        String read = new String(safe, StandardCharsets.UTF_8);
        assertThat(read.getBytes(StandardCharsets.UTF_8)).isEqualTo(safe); // it is UTF-8
        assertThat(read.codePoints().filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
    }
}
