package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.VegasInfo;
import jss.wire.MalformedMessageException;

/** {@code struct tcpvegas_info} (linux/inet_diag.h). */
final class TcpvegasInfo implements VegasInfo {
    static final int BYTES = 16;

    static final int ENABLED = 0; // __u32 tcpv_enabled
    static final int RTTCNT = 4; // __u32 tcpv_rttcnt
    static final int RTT = 8; // __u32 tcpv_rtt, us
    static final int MINRTT = 12; // __u32 tcpv_minrtt, us

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    TcpvegasInfo wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("tcpvegas_info", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    @Override
    public long enabled() {
        return u32(buffer, base + ENABLED);
    }

    @Override
    public long rttcnt() {
        return u32(buffer, base + RTTCNT);
    }

    @Override
    public long rttUs() {
        return u32(buffer, base + RTT);
    }

    @Override
    public long minrttUs() {
        return u32(buffer, base + MINRTT);
    }
}
