package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.SockAddrs;

/** An array of {@code struct sockaddr_storage} (linux/socket.h) that holds IPv4 and IPv6 addresses. */
final class SockaddrStorage extends StructArray implements SockAddrs {
    static final int BYTES = 128;

    static final int FAMILY = 0; // __kernel_sa_family_t ss_family, 2 bytes
    static final int PORT = 2; // __be16 sin_port, sin6_port
    static final int SIN_ADDR = 4; // __be32 sin_addr
    static final int SIN6_ADDR = 8; // __be32[4] sin6_addr

    private static final int AF_INET6 = 10;

    SockaddrStorage() {
        super(BYTES);
    }

    /** Moves the window; bytes after the last whole element are none. */
    SockaddrStorage wrap(ByteBuffer buffer, int base, int length) {
        move(buffer, base, length);
        return this;
    }

    @Override
    public int family(int i) {
        return u16(buffer, element(i) + FAMILY);
    }

    @Override
    public int port(int i) {
        return be16(buffer, element(i) + PORT);
    }

    @Override
    public int addr(int i, int w) {
        return be32(buffer, element(i) + (family(i) == AF_INET6 ? SIN6_ADDR : SIN_ADDR) + 4 * (w & 3));
    }
}
