package jss.record;

/** INET_DIAG_ULP_INFO: the upper layer protocol of a TCP socket (linux/inet_diag.h, tls.h, mptcp.h). */
public interface UlpInfo {
    /** As in /proc/sys/net/ipv4/tcp_available_ulp; null if untold. */
    Octets name();

    /** True if the kernel told of TLS, even if nothing. */
    boolean hasTls();

    boolean hasTlsVersion();

    /** 0x0303 for TLS 1.2. */
    int tlsVersion();

    boolean hasTlsCipher();

    /** TLS_CIPHER_*: 51 aes-gcm-128, 52 aes-gcm-256. */
    int tlsCipher();

    boolean hasTlsTxconf();

    /** TLS_CONF_*: 1 base, 2 software, 3 hardware, 4 hardware that makes the records. */
    int tlsTxconf();

    boolean hasTlsRxconf();

    int tlsRxconf();

    /** TLS_INFO_ZC_RO_TX. */
    boolean tlsZcRoTx();

    /** TLS_INFO_RX_NO_PAD. */
    boolean tlsRxNoPad();

    /** True if the socket is a subflow of an MPTCP connection. */
    boolean hasMptcp();

    boolean hasMptcpFlags();

    /** MPTCP_SUBFLOW_FLAG_*. u32. */
    long mptcpFlags();

    /** True if both tokens and both address ids were told. */
    boolean hasMptcpTokens();

    long mptcpTokenRem();

    long mptcpTokenLoc();

    int mptcpIdRem();

    int mptcpIdLoc();

    boolean hasMptcpMapSeq();

    long mptcpMapSeq();

    boolean hasMptcpMapSfseq();

    long mptcpMapSfseq();

    boolean hasMptcpSsnOffset();

    long mptcpSsnOffset();

    boolean hasMptcpMapDatalen();

    /** Bytes; a u16 of the kernel's. */
    long mptcpMapDatalen();
}
