package jss.netlink;

import static jss.testing.Messages.concat;
import static jss.testing.Messages.done;
import static jss.testing.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;

class CaptureSourceTest {
    private static final byte[] CAPTURE = concat(message(20, 2, 123456, 99, new byte[9]), done(123456, 99, 0));

    private static int rows(byte[] capture) {
        int[] rows = new int[1];
        Dump.replay("capture", new CaptureSource(new ByteArrayInputStream(capture))).run((type, buffer, from, end) -> {
            assertThat(end - from).isEqualTo(9);
            return rows[0]++ >= 0;
        });
        return rows[0];
    }

    @Test
    void aCaptureIsReadWhateverItsSequenceNumberAndPort() {
        assertThat(rows(CAPTURE)).isEqualTo(1);
    }

    @Test
    void aCaptureThatBreaksOffIsAnErrorWhereverItDoes() {
        for (int n = 0; n < CAPTURE.length; n++) {
            byte[] cut = Arrays.copyOf(CAPTURE, n);
            assertThatThrownBy(() -> rows(cut)).isInstanceOfAny(MalformedMessageException.class, NetlinkException.class);
        }
    }

    @Test
    void anAbsurdLengthAllocatesNothing() {
        byte[] absurd = CAPTURE.clone();
        absurd[3] = 0x7f;
        assertThatThrownBy(() -> rows(absurd)).isInstanceOf(MalformedMessageException.class);
    }
}
