package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.DctcpInfo;
import jss.wire.MalformedMessageException;

/** {@code struct tcp_dctcp_info} (linux/inet_diag.h). */
final class TcpDctcpInfo implements DctcpInfo {
    static final int BYTES = 16;

    static final int ENABLED = 0; // __u16 dctcp_enabled
    static final int CE_STATE = 2; // __u16 dctcp_ce_state
    static final int ALPHA = 4; // __u32 dctcp_alpha, times 1024
    static final int AB_ECN = 8; // __u32 dctcp_ab_ecn, bytes
    static final int AB_TOT = 12; // __u32 dctcp_ab_tot, bytes

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    TcpDctcpInfo wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("tcp_dctcp_info", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    @Override
    public boolean enabled() {
        return u16(buffer, base + ENABLED) != 0;
    }

    @Override
    public int ceState() {
        return u16(buffer, base + CE_STATE);
    }

    @Override
    public long alpha() {
        return u32(buffer, base + ALPHA);
    }

    @Override
    public long abEcn() {
        return u32(buffer, base + AB_ECN);
    }

    @Override
    public long abTot() {
        return u32(buffer, base + AB_TOT);
    }
}
