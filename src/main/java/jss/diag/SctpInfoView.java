package jss.diag;

import java.nio.ByteBuffer;
import jss.record.SctpInfo;

/** {@code struct sctp_info} (linux/sctp.h), of any length: 368 bytes today. */
final class SctpInfoView extends StructView implements SctpInfo {
    static final int TAG = 0; // __u32 sctpi_tag
    static final int STATE = 4; // __u32 sctpi_state
    static final int RWND = 8; // __u32 sctpi_rwnd
    static final int UNACKDATA = 12; // __u16 sctpi_unackdata
    static final int PENDDATA = 14; // __u16 sctpi_penddata
    static final int INSTRMS = 16; // __u16 sctpi_instrms
    static final int OUTSTRMS = 18; // __u16 sctpi_outstrms
    static final int INQUEUE = 24; // __u32 sctpi_inqueue
    static final int OUTQUEUE = 28; // __u32 sctpi_outqueue
    static final int OVERALL_ERROR = 32; // __u32 sctpi_overall_error
    static final int MAX_BURST = 36; // __u32 sctpi_max_burst
    static final int MAXSEG = 40; // __u32 sctpi_maxseg
    static final int PEER_RWND = 44; // __u32 sctpi_peer_rwnd
    static final int PEER_TAG = 48; // __u32 sctpi_peer_tag
    static final int PEER_CAPABLE = 52; // __u8 sctpi_peer_capable
    static final int PEER_SACK = 53; // __u8 sctpi_peer_sack
    static final int S_AUTOCLOSE = 344; // __u32 sctpi_s_autoclose
    static final int S_ADAPTATION_IND = 348; // __u32 sctpi_s_adaptation_ind
    static final int S_PD_POINT = 352; // __u32 sctpi_s_pd_point
    static final int S_NODELAY = 356; // __u8 sctpi_s_nodelay
    static final int S_DISABLE_FRAGMENTS = 357; // __u8 sctpi_s_disable_fragments
    static final int S_V4MAPPED = 358; // __u8 sctpi_s_v4mapped
    static final int S_FRAG_INTERLEAVE = 359; // __u8 sctpi_s_frag_interleave

    /** Moves the window to a struct of {@code length} bytes, few as they may be. */
    SctpInfoView wrap(ByteBuffer buffer, int base, int length) {
        move(buffer, base, length);
        return this;
    }

    @Override
    public long tag() {
        return u32(TAG);
    }

    @Override
    public long state() {
        return u32(STATE);
    }

    @Override
    public long rwnd() {
        return u32(RWND);
    }

    @Override
    public int unackdata() {
        return u16(UNACKDATA);
    }

    @Override
    public int penddata() {
        return u16(PENDDATA);
    }

    @Override
    public int instrms() {
        return u16(INSTRMS);
    }

    @Override
    public int outstrms() {
        return u16(OUTSTRMS);
    }

    @Override
    public long inqueue() {
        return u32(INQUEUE);
    }

    @Override
    public long outqueue() {
        return u32(OUTQUEUE);
    }

    @Override
    public long overallError() {
        return u32(OVERALL_ERROR);
    }

    @Override
    public long maxBurst() {
        return u32(MAX_BURST);
    }

    @Override
    public long maxseg() {
        return u32(MAXSEG);
    }

    @Override
    public long peerRwnd() {
        return u32(PEER_RWND);
    }

    @Override
    public long peerTag() {
        return u32(PEER_TAG);
    }

    @Override
    public int peerCapable() {
        return u8(PEER_CAPABLE);
    }

    @Override
    public int peerSack() {
        return u8(PEER_SACK);
    }

    @Override
    public long autoclose() {
        return u32(S_AUTOCLOSE);
    }

    @Override
    public long adaptationInd() {
        return u32(S_ADAPTATION_IND);
    }

    @Override
    public long pdPoint() {
        return u32(S_PD_POINT);
    }

    @Override
    public int nodelay() {
        return u8(S_NODELAY);
    }

    @Override
    public int disableFragments() {
        return u8(S_DISABLE_FRAGMENTS);
    }

    @Override
    public int v4mapped() {
        return u8(S_V4MAPPED);
    }

    @Override
    public int fragInterleave() {
        return u8(S_FRAG_INTERLEAVE);
    }
}
