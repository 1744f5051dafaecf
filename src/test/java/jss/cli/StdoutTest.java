package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jss.sys.Errno;
import jss.sys.WritingLibc;
import org.junit.jupiter.api.Test;

/** How text is cut into the pieces that write(2) is given. */
class StdoutTest {
    private final List<String> pieces = new ArrayList<>();

    private static byte[] lines(int count, int width) {
        return ("x".repeat(width - 1) + "\n").repeat(count).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void piecesForAPipeAreWholeLinesThatItTakesAtOnce() {
        byte[] text = lines(3000, 97);
        new Stdout(new WritingLibc(false, pieces::add)).write(text, 0, text.length);
        assertThat(pieces).allMatch(p -> p.endsWith("\n") && p.length() <= 4096);
        assertThat(pieces).hasSizeLessThan(3000 * 97 / 3900);
        assertThat(String.join("", pieces)).isEqualTo(new String(text, StandardCharsets.US_ASCII));
    }

    @Test
    void piecesForAFileAreLargeAndWholeLines() {
        byte[] text = lines(3000, 97);
        new Stdout(new WritingLibc(true, pieces::add)).write(text, 0, text.length);
        assertThat(pieces).allMatch(p -> p.endsWith("\n")).hasSize(3000 * 97 / 65536 + 1);
        assertThat(String.join("", pieces)).isEqualTo(new String(text, StandardCharsets.US_ASCII));
    }

    @Test
    void aLineThatIsLongerThanAPieceIsCut() {
        byte[] text = lines(3, 10_000);
        new Stdout(new WritingLibc(false, pieces::add)).write(text, 0, text.length);
        assertThat(String.join("", pieces)).isEqualTo(new String(text, StandardCharsets.US_ASCII));
        assertThat(pieces).allMatch(p -> p.length() <= 4096);
    }

    @Test
    void whatWasTakenInPartIsWrittenOnAndInterruptionsAreNoErrors() {
        byte[] text = lines(300, 97);
        new Stdout(new WritingLibc(true, pieces::add).takingAtMost(1000).failingFirst(Errno.EINTR, Errno.EAGAIN, Errno.EINTR))
                .write(text, 0, text.length);
        assertThat(String.join("", pieces)).isEqualTo(new String(text, StandardCharsets.US_ASCII));
    }

    @Test
    void anyOtherErrorEndsIt() {
        for (Errno e : new Errno[] {Errno.ENOSPC, Errno.EIO, Errno.EFBIG, Errno.EDQUOT, Errno.EBADF, Errno.EPIPE}) {
            Stdout stdout = new Stdout(new WritingLibc(true, pieces::add).failingFirst(e));
            assertThatThrownBy(() -> stdout.write(new byte[] {'x'}, 0, 1)).isInstanceOf(OutputException.class)
                    .hasMessageContaining(e.text());
        }
        assertThat(pieces).isEmpty();
    }
}
