package jss.record;

/** Fields that only rows of internet sockets have, beside {@link TcpFields}: options, MPTCP, TLS, SCTP. */
final class InetFields {
    private InetFields() {}

    private static final long ABSENT = FamilyFields.ABSENT;

    /** The number, or {@link FamilyFields#ABSENT}. */
    static long number(Field field, InetRecord r) {
        if (field.detail() == Detail.SOCKOPTS) {
            if (!r.hasSockopt()) return ABSENT;
            return r.sockopt() >> field.ordinal() - Field.RECVERR.ordinal() & 1; // in the order of InetRecord.SOCKOPTS
        }
        switch (field) {
            case DCTCP_CE_STATE, DCTCP_AB_ECN, DCTCP_AB_TOT -> {
                return dctcp(field, r.dctcpInfo());
            }
            case MD5_KEYS -> {
                Md5Keys keys = r.md5Keys();
                return keys == null ? ABSENT : keys.count();
            }
            default -> {
                if (r.table() == SocketTable.SCTP) return sctp(field, r.sctpInfo());
                if (r.table() == SocketTable.MPTCP) return mptcp(field, r.mptcpInfo());
                return ulp(field, r.ulpInfo());
            }
        }
    }

    private static long dctcp(Field field, DctcpInfo d) {
        if (d == null) return ABSENT;
        return switch (field) {
            case DCTCP_CE_STATE -> d.ceState();
            case DCTCP_AB_ECN -> d.abEcn();
            default -> d.abTot();
        };
    }

    private static long mptcp(Field field, MptcpInfo m) {
        if (m == null) return ABSENT;
        return switch (field) {
            case MPTCP_SUBFLOWS_MAX -> m.subflowsMax();
            case MPTCP_ADD_ADDR_SIGNAL -> m.addAddrSignal();
            case MPTCP_ADD_ADDR_SIGNAL_MAX -> m.addAddrSignalMax();
            case MPTCP_ADD_ADDR_ACCEPTED -> m.addAddrAccepted();
            case MPTCP_ADD_ADDR_ACCEPTED_MAX -> m.addAddrAcceptedMax();
            case MPTCP_FALLBACK -> flag((m.flags() & MptcpInfo.FLAG_FALLBACK) != 0);
            case MPTCP_REMOTE_KEY -> flag((m.flags() & MptcpInfo.FLAG_REMOTE_KEY_RECEIVED) != 0);
            case MPTCP_LOCAL_ADDR_USED -> m.hasLocalAddr() ? m.localAddrUsed() : ABSENT;
            case MPTCP_LOCAL_ADDR_MAX -> m.hasLocalAddr() ? m.localAddrMax() : ABSENT;
            case MPTCP_CSUM -> m.hasCsum() ? flag(m.csumEnabled() != 0) : ABSENT;
            case MPTCP_LASTSND -> m.hasLast() ? m.lastDataSentMs() : ABSENT;
            case MPTCP_LASTRCV -> m.hasLast() ? m.lastDataRecvMs() : ABSENT;
            case MPTCP_LASTACK -> m.hasLast() ? m.lastAckRecvMs() : ABSENT;
            default -> ABSENT;
        };
    }

    private static long ulp(Field field, UlpInfo u) {
        if (u == null) return ABSENT;
        return switch (field) {
            case TLS_ZC_RO_TX -> u.hasTls() ? flag(u.tlsZcRoTx()) : ABSENT;
            case TLS_NO_PAD_RX -> u.hasTls() ? flag(u.tlsRxNoPad()) : ABSENT;
            case SUBFLOW_TOKEN -> u.hasMptcpTokens() ? u.mptcpTokenLoc() : ABSENT;
            case SUBFLOW_PEER_TOKEN -> u.hasMptcpTokens() ? u.mptcpTokenRem() : ABSENT;
            case SUBFLOW_ID -> u.hasMptcpTokens() ? u.mptcpIdLoc() : ABSENT;
            case SUBFLOW_PEER_ID -> u.hasMptcpTokens() ? u.mptcpIdRem() : ABSENT;
            case SUBFLOW_SFSEQ -> u.hasMptcpMapSfseq() ? u.mptcpMapSfseq() : ABSENT;
            case SUBFLOW_SSNOFF -> u.hasMptcpSsnOffset() ? u.mptcpSsnOffset() : ABSENT;
            case SUBFLOW_MAPLEN -> u.hasMptcpMapDatalen() ? u.mptcpMapDatalen() : ABSENT;
            default -> ABSENT;
        };
    }

    private static long sctp(Field field, SctpInfo s) {
        if (s == null) return ABSENT;
        return switch (field) {
            case SCTP_TAG -> s.tag();
            case SCTP_PTAG -> s.peerTag();
            case SCTP_RWND -> s.rwnd();
            case SCTP_PRWND -> s.peerRwnd();
            case SCTP_UNACKDATA -> s.unackdata();
            case SCTP_PENDDATA -> s.penddata();
            case SCTP_INSTRMS -> s.instrms();
            case SCTP_OUTSTRMS -> s.outstrms();
            case SCTP_INQUEUE -> s.inqueue();
            case SCTP_OUTQUEUE -> s.outqueue();
            case SCTP_OVERERR -> s.overallError();
            case SCTP_MAXBURST -> s.maxBurst();
            case SCTP_MAXSEG -> s.maxseg();
            case SCTP_PCAPABLE -> s.peerCapable();
            case SCTP_PSACK -> s.peerSack();
            case SCTP_AUTOCLOSE -> s.autoclose() == 0 ? ABSENT : 1000 * s.autoclose();
            case SCTP_ADAPIND -> s.adaptationInd();
            case SCTP_PDPOINT -> s.pdPoint();
            case SCTP_NODELAY -> flag(s.nodelay() != 0);
            case SCTP_NOFRAG -> flag(s.disableFragments() != 0);
            case SCTP_V4MAPPED -> flag(s.v4mapped() != 0);
            case SCTP_FRAGINL -> s.fragInterleave();
            default -> ABSENT;
        };
    }

    static long flag(boolean set) {
        return set ? 1 : 0;
    }

    private static final int AF_INET6 = 10;
    private static final String SUBFLOW_FLAGS = "MmJjBbecv"; // MPTCP_SUBFLOW_FLAG_*, bit 0 first
    private static final int TLS_1_2 = 0x0303;
    private static final int TLS_1_3 = 0x0304;
    private static final int FIRST_CIPHER = 51;
    private static final String[] CIPHERS = { // TLS_CIPHER_* (linux/tls.h), from FIRST_CIPHER
        "aes-gcm-128", "aes-gcm-256", "aes-ccm-128", "chacha20-poly1305", "sm4-gcm", "sm4-ccm", "aria-gcm-128",
        "aria-gcm-256"
    };
    private static final String[] CONFS = {null, "none", "sw", "hw", "hw-record"}; // TLS_CONF_*

    /** True if the row has the text, which then is in {@code out} unless that is null. */
    static boolean text(Field field, InetRecord r, TextSink out) {
        switch (field) {
            case MPTCP_WRITE_SEQ, MPTCP_SND_UNA, MPTCP_RCV_NXT -> {
                MptcpInfo m = r.mptcpInfo();
                if (m == null) return false;
                long number = field == Field.MPTCP_WRITE_SEQ ? m.writeSeq()
                        : field == Field.MPTCP_SND_UNA ? m.sndUna() : m.rcvNxt();
                return FamilyFields.put(number, out);
            }
            case SUBFLOW_SEQ -> {
                UlpInfo u = r.ulpInfo();
                return u != null && u.hasMptcpMapSeq() && FamilyFields.put(u.mptcpMapSeq(), out);
            }
            case SUBFLOW_FLAGS -> {
                UlpInfo u = r.ulpInfo();
                if (u == null || (u.mptcpFlags() & (1 << SUBFLOW_FLAGS.length()) - 1) == 0) return false;
                for (int i = 0; out != null && i < SUBFLOW_FLAGS.length(); i++) {
                    if ((u.mptcpFlags() >> i & 1) != 0) out.put(SUBFLOW_FLAGS.charAt(i));
                }
                return true;
            }
            case MD5_PEERS -> {
                return peers(r.md5Keys(), out);
            }
            case SCTP_STATE -> {
                SctpInfo s = r.sctpInfo();
                return s != null && FamilyFields.put(SctpState.label(s.state()), out);
            }
            case SCTP_LOCALS -> {
                return addresses(r.locals(), out);
            }
            case SCTP_PEERS -> {
                return addresses(r.peers(), out);
            }
            default -> {
                return tls(field, r.ulpInfo(), out);
            }
        }
    }

    private static boolean tls(Field field, UlpInfo u, TextSink out) {
        if (u == null) return false;
        switch (field) {
            case TLS_VERSION -> {
                if (!u.hasTlsVersion()) return false;
                int v = u.tlsVersion();
                return v == TLS_1_2 ? FamilyFields.put("1.2", out) : v == TLS_1_3 ? FamilyFields.put("1.3", out)
                        : FamilyFields.put(v, out);
            }
            case TLS_CIPHER -> {
                return u.hasTlsCipher() && FamilyFields.put(CIPHERS, u.tlsCipher() - FIRST_CIPHER, u.tlsCipher(), out);
            }
            case TLS_RXCONF -> {
                return u.hasTlsRxconf() && FamilyFields.put(CONFS, u.tlsRxconf(), u.tlsRxconf(), out);
            }
            case TLS_TXCONF -> {
                return u.hasTlsTxconf() && FamilyFields.put(CONFS, u.tlsTxconf(), u.tlsTxconf(), out);
            }
            default -> {
                return false;
            }
        }
    }

    private static boolean peers(Md5Keys keys, TextSink out) {
        if (keys == null || keys.count() == 0) return false;
        for (int i = 0; out != null && i < keys.count(); i++) {
            if (i > 0) out.put(',');
            address(keys.family(i), keys.addr(i, 0), keys.addr(i, 1), keys.addr(i, 2), keys.addr(i, 3), out);
            out.put('/').unsigned(keys.prefixLength(i));
        }
        return true;
    }

    private static boolean addresses(SockAddrs a, TextSink out) {
        if (a == null || a.count() == 0) return false;
        for (int i = 0; out != null && i < a.count(); i++) {
            if (i > 0) out.put(',');
            address(a.family(i), a.addr(i, 0), a.addr(i, 1), a.addr(i, 2), a.addr(i, 3), out);
        }
        return true;
    }

    private static void address(int family, int w0, int w1, int w2, int w3, TextSink out) {
        if (family == AF_INET6) out.ipv6(w0, w1, w2, w3);
        else out.ipv4(w0);
    }
}
