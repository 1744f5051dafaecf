package jss.diag;

import jss.netlink.NlAttrs;
import jss.record.Octets;
import jss.record.UlpInfo;

/** The attributes nested in INET_DIAG_ULP_INFO. */
final class UlpInfoView implements UlpInfo {
    static final int INET_ULP_INFO_NAME = 1;
    static final int INET_ULP_INFO_TLS = 2;
    static final int INET_ULP_INFO_MPTCP = 3;

    static final int TLS_INFO_VERSION = 1; // u16
    static final int TLS_INFO_CIPHER = 2; // u16
    static final int TLS_INFO_TXCONF = 3; // u16
    static final int TLS_INFO_RXCONF = 4; // u16
    static final int TLS_INFO_ZC_RO_TX = 5; // flag
    static final int TLS_INFO_RX_NO_PAD = 6; // flag

    static final int MPTCP_SUBFLOW_ATTR_TOKEN_REM = 1; // u32
    static final int MPTCP_SUBFLOW_ATTR_TOKEN_LOC = 2; // u32
    static final int MPTCP_SUBFLOW_ATTR_MAP_SEQ = 4; // u64
    static final int MPTCP_SUBFLOW_ATTR_MAP_SFSEQ = 5; // u32
    static final int MPTCP_SUBFLOW_ATTR_SSN_OFFSET = 6; // u32
    static final int MPTCP_SUBFLOW_ATTR_MAP_DATALEN = 7; // u16
    static final int MPTCP_SUBFLOW_ATTR_FLAGS = 8; // u32
    static final int MPTCP_SUBFLOW_ATTR_ID_REM = 9; // u8
    static final int MPTCP_SUBFLOW_ATTR_ID_LOC = 10; // u8

    private final NlAttrs ulp = new NlAttrs(INET_ULP_INFO_MPTCP);
    private final NlAttrs tls = new NlAttrs(TLS_INFO_RX_NO_PAD);
    private final NlAttrs mptcp = new NlAttrs(MPTCP_SUBFLOW_ATTR_ID_LOC);
    private final Octets name = new Octets();

    /** Moves the window to attribute {@code type} of {@code outer}, which is there. */
    UlpInfoView wrap(NlAttrs outer, int type) {
        ulp.indexNested(outer, type);
        tls.indexNested(ulp, INET_ULP_INFO_TLS);
        mptcp.indexNested(ulp, INET_ULP_INFO_MPTCP);
        return this;
    }

    private static int u16(NlAttrs attrs, int type) {
        return attrs.has(type, 2) ? attrs.u16(type) : 0;
    }

    private static long u32(NlAttrs attrs, int type) {
        return attrs.has(type, 4) ? attrs.u32(type) : 0;
    }

    @Override
    public Octets name() {
        return Payload.string(name, ulp, INET_ULP_INFO_NAME);
    }

    @Override
    public boolean hasTls() {
        return ulp.has(INET_ULP_INFO_TLS);
    }

    @Override
    public boolean hasTlsVersion() {
        return tls.has(TLS_INFO_VERSION, 2);
    }

    @Override
    public int tlsVersion() {
        return u16(tls, TLS_INFO_VERSION);
    }

    @Override
    public boolean hasTlsCipher() {
        return tls.has(TLS_INFO_CIPHER, 2);
    }

    @Override
    public int tlsCipher() {
        return u16(tls, TLS_INFO_CIPHER);
    }

    @Override
    public boolean hasTlsTxconf() {
        return tls.has(TLS_INFO_TXCONF, 2);
    }

    @Override
    public int tlsTxconf() {
        return u16(tls, TLS_INFO_TXCONF);
    }

    @Override
    public boolean hasTlsRxconf() {
        return tls.has(TLS_INFO_RXCONF, 2);
    }

    @Override
    public int tlsRxconf() {
        return u16(tls, TLS_INFO_RXCONF);
    }

    @Override
    public boolean tlsZcRoTx() {
        return tls.has(TLS_INFO_ZC_RO_TX);
    }

    @Override
    public boolean tlsRxNoPad() {
        return tls.has(TLS_INFO_RX_NO_PAD);
    }

    @Override
    public boolean hasMptcp() {
        return ulp.has(INET_ULP_INFO_MPTCP);
    }

    @Override
    public boolean hasMptcpFlags() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_FLAGS, 4);
    }

    @Override
    public long mptcpFlags() {
        return u32(mptcp, MPTCP_SUBFLOW_ATTR_FLAGS);
    }

    @Override
    public boolean hasMptcpTokens() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_TOKEN_REM, 4) && mptcp.has(MPTCP_SUBFLOW_ATTR_TOKEN_LOC, 4)
                && mptcp.has(MPTCP_SUBFLOW_ATTR_ID_REM, 1) && mptcp.has(MPTCP_SUBFLOW_ATTR_ID_LOC, 1);
    }

    @Override
    public long mptcpTokenRem() {
        return u32(mptcp, MPTCP_SUBFLOW_ATTR_TOKEN_REM);
    }

    @Override
    public long mptcpTokenLoc() {
        return u32(mptcp, MPTCP_SUBFLOW_ATTR_TOKEN_LOC);
    }

    @Override
    public int mptcpIdRem() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_ID_REM, 1) ? mptcp.u8(MPTCP_SUBFLOW_ATTR_ID_REM) : 0;
    }

    @Override
    public int mptcpIdLoc() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_ID_LOC, 1) ? mptcp.u8(MPTCP_SUBFLOW_ATTR_ID_LOC) : 0;
    }

    @Override
    public boolean hasMptcpMapSeq() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_MAP_SEQ, 8);
    }

    @Override
    public long mptcpMapSeq() {
        return hasMptcpMapSeq() ? mptcp.u64(MPTCP_SUBFLOW_ATTR_MAP_SEQ) : 0;
    }

    @Override
    public boolean hasMptcpMapSfseq() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_MAP_SFSEQ, 4);
    }

    @Override
    public long mptcpMapSfseq() {
        return u32(mptcp, MPTCP_SUBFLOW_ATTR_MAP_SFSEQ);
    }

    @Override
    public boolean hasMptcpSsnOffset() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_SSN_OFFSET, 4);
    }

    @Override
    public long mptcpSsnOffset() {
        return u32(mptcp, MPTCP_SUBFLOW_ATTR_SSN_OFFSET);
    }

    @Override
    public boolean hasMptcpMapDatalen() {
        return mptcp.has(MPTCP_SUBFLOW_ATTR_MAP_DATALEN, 2);
    }

    @Override
    public long mptcpMapDatalen() {
        if (mptcp.has(MPTCP_SUBFLOW_ATTR_MAP_DATALEN, 4)) return mptcp.u32(MPTCP_SUBFLOW_ATTR_MAP_DATALEN);
        return u16(mptcp, MPTCP_SUBFLOW_ATTR_MAP_DATALEN);
    }
}
