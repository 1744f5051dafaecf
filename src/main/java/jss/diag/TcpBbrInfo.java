package jss.diag;

import static jss.wire.Wire.*;

import java.nio.ByteBuffer;
import jss.record.BbrInfo;
import jss.wire.MalformedMessageException;

/** {@code struct tcp_bbr_info} (linux/inet_diag.h). */
final class TcpBbrInfo implements BbrInfo {
    static final int BYTES = 20;

    static final int BW_LO = 0; // __u32 bbr_bw_lo, bytes per second, low word
    static final int BW_HI = 4; // __u32 bbr_bw_hi, high word
    static final int MIN_RTT = 8; // __u32 bbr_min_rtt, us
    static final int PACING_GAIN = 12; // __u32 bbr_pacing_gain, times 256
    static final int CWND_GAIN = 16; // __u32 bbr_cwnd_gain, times 256

    private ByteBuffer buffer;
    private int base;

    /** Moves the window; the one place that checks length. */
    TcpBbrInfo wrap(ByteBuffer buffer, int base, int length) {
        if (length < BYTES) throw new MalformedMessageException("tcp_bbr_info", BYTES, length);
        this.buffer = buffer;
        this.base = base;
        return this;
    }

    @Override
    public long minRttUs() {
        return u32(buffer, base + MIN_RTT);
    }

    @Override
    public long pacingGain() {
        return u32(buffer, base + PACING_GAIN);
    }

    @Override
    public long cwndGain() {
        return u32(buffer, base + CWND_GAIN);
    }

    @Override
    public long bw() {
        return u32(buffer, base + BW_LO) | u32(buffer, base + BW_HI) << 32;
    }
}
