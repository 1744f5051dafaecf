package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import jss.testing.Jss;
import jss.testing.Run;
import org.junit.jupiter.api.Test;

/** Messages are one line each, whatever they repeat. */
class StderrTest {
    @Test
    void everyControlCharacterBecomesADot() {
        IntStream.concat(IntStream.rangeClosed(0, 0x1f), IntStream.rangeClosed(0x7f, 0x9f)).forEach(c ->
                assertThat(Stderr.oneLine("a" + (char) c + "b")).as("U+%04x", c).isEqualTo("a.b"));
        assertThat(Stderr.oneLine("\n\u001b[2J\r")).isEqualTo("..[2J.");
    }

    @Test
    void textIsLeftAsItIs() {
        String text = "jss: 'grüße' ~ \u4f60\u597d \ud83d\ude00";
        assertThat(Stderr.oneLine(text)).isSameAs(text);
    }

    @Test
    void aLineEndsOnce() {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Stderr.line("one\ntwo");
        } finally {
            System.setErr(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("jss: one.two\n");
    }

    @Test
    void whatIsTypedMovesNoCursor() {
        Run run = Jss.run("-t \u001b[2J\u0007=1");
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).startsWith("jss: ").matches("[\\x20-\\x7e\\n]+");
        assertThat(Jss.run("--no-such\u001b[31m").err()).matches("[\\x20-\\x7e]+\\n");
    }

    @Test
    void helpAloneIsHelp() {
        assertThat(Jss.run("help").clean()).isEqualTo(Jss.run("--help").clean());
        assertThat(Jss.run("-t help").status()).as("a word of the filter").isNotZero();
    }
}
