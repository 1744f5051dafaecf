package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.Md5Keys;
import jss.record.Octets;

/** An array of {@code struct tcp_diag_md5sig} (linux/inet_diag.h). */
final class TcpDiagMd5sig extends StructArray implements Md5Keys {
    static final int BYTES = 100;

    static final int FAMILY = 0; // __u8 tcpm_family
    static final int PREFIXLEN = 1; // __u8 tcpm_prefixlen
    static final int KEYLEN = 2; // __u16 tcpm_keylen, bytes
    static final int ADDR = 4; // __be32[4] tcpm_addr
    static final int KEY = 20; // __u8[80] tcpm_key

    private final Octets key = new Octets();

    TcpDiagMd5sig() {
        super(BYTES);
    }

    /** Moves the window; bytes after the last whole element are none. */
    TcpDiagMd5sig wrap(ByteBuffer buffer, int base, int length) {
        move(buffer, base, length);
        return this;
    }

    @Override
    public int family(int i) {
        return u8(buffer, element(i) + FAMILY);
    }

    @Override
    public int prefixLength(int i) {
        return u8(buffer, element(i) + PREFIXLEN);
    }

    @Override
    public int addr(int i, int w) {
        return be32(buffer, element(i) + ADDR + 4 * (w & 3));
    }

    @Override
    public Octets key(int i) {
        int at = element(i);
        return key.set(buffer, at + KEY, Math.min(u16(buffer, at + KEYLEN), BYTES - KEY));
    }
}
