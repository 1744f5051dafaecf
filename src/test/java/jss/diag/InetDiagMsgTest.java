package jss.diag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jss.testing.Hex;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;

class InetDiagMsgTest {
    private static final byte[] REPLY = Hex.bytes("""
            02 01 02 00                                      AF_INET, ESTABLISHED, timer keepalive
            eb 14 01 bb                                      sport 60180, dport 443 (big endian)
            c0 00 02 3c 00 00 00 00 00 00 00 00 00 00 00 00  src 192.0.2.60
            c6 33 64 83 00 00 00 00 00 00 00 00 00 00 00 00  dst 198.51.100.131
            00 00 00 00 52 03 00 00 01 00 00 00              if 0, cookie 0x100000352
            80 60 00 00 07 00 00 00 00 00 00 80              expires 24704 ms, rqueue 7, wqueue 2^31
            e8 03 00 00 a8 da 29 00                          uid 1000, inode 2742952
            """);

    @Test
    void everyFieldIsWhereTheHeaderHasIt() {
        InetDiagMsg m = new InetDiagMsg().wrap(Hex.buffer(REPLY), 0, REPLY.length);
        assertThat(REPLY).hasSize(InetDiagMsg.BYTES);
        assertThat(m.family()).isEqualTo(2);
        assertThat(m.state()).isEqualTo(1);
        assertThat(m.timer()).isEqualTo(2);
        assertThat(m.sport()).isEqualTo(60180);
        assertThat(m.dport()).isEqualTo(443);
        assertThat(m.src(0)).isEqualTo(0xc000023c);
        assertThat(m.dst(0)).isEqualTo(0xc6336483);
        assertThat(m.cookie()).isEqualTo(0x100000352L);
        assertThat(m.expiresMs()).isEqualTo(24704);
        assertThat(m.rqueue()).isEqualTo(7);
        assertThat(m.wqueue()).isEqualTo(1L << 31);
        assertThat(m.uid()).isEqualTo(1000);
        assertThat(m.inode()).isEqualTo(2742952);
    }

    @Test
    void everyShorterPrefixIsMalformedNeverAnOutOfBoundsRead() {
        for (int n = 0; n < InetDiagMsg.BYTES; n++) {
            int length = n;
            assertThatThrownBy(() -> new InetDiagMsg().wrap(Hex.buffer(REPLY), 0, length))
                    .isInstanceOf(MalformedMessageException.class);
        }
    }
}
