package jss.print;

import jss.record.Family;
import jss.record.InetRecord;
import jss.record.Md5Keys;
import jss.record.Octets;
import jss.record.UlpInfo;

/** What follows tcp_info: TCP-MD5 keys and the upper layer protocol. */
final class UlpText {
    private UlpText() {}

    private static final String SUBFLOW_FLAGS = "MmJjBbecv"; // MPTCP_SUBFLOW_FLAG_*, bit 0 first

    static void put(ByteOut out, InetRecord r) {
        Md5Keys keys = r.md5Keys();
        if (keys != null) md5(out, keys);
        UlpInfo u = r.ulpInfo();
        if (u == null) return;
        if (u.name() != null) {
            out.ascii(" tcp-ulp-");
            Octets name = u.name();
            SafeText.utf8(out, name, 0, name.length());
        }
        if (u.hasTls()) tls(out, u);
        if (u.hasMptcp()) subflow(out, u);
    }

    private static void md5(ByteOut out, Md5Keys keys) {
        out.ascii(" md5keys:");
        for (int i = 0; i < keys.count(); i++) {
            if (i > 0) out.put(',');
            if (keys.family(i) == Family.INET6.number()) {
                IpText.ipv6(out, keys.addr(i, 0), keys.addr(i, 1), keys.addr(i, 2), keys.addr(i, 3));
            } else {
                IpText.ipv4(out, keys.addr(i, 0));
            }
            out.put('/').dec(keys.prefixLength(i)).put('=');
            Octets key = keys.key(i);
            for (int k = 0; k < key.length(); k++) {
                int b = key.at(k);
                if (b > ' ' && b < 0x7f && b != '\\' && b != ',') out.put(b);
                else out.put('\\').put('0' + (b >> 6)).put('0' + (b >> 3 & 7)).put('0' + (b & 7));
            }
        }
    }

    private static void tls(ByteOut out, UlpInfo u) {
        if (u.hasTlsVersion()) {
            out.ascii(" version: ");
            switch (u.tlsVersion()) {
                case 0x0303 -> out.ascii("1.2");
                case 0x0304 -> out.ascii("1.3");
                default -> unknown(out, u.tlsVersion());
            }
        }
        if (u.hasTlsCipher()) {
            switch (u.tlsCipher()) {
                case 51 -> out.ascii(" cipher: aes-gcm-128");
                case 52 -> out.ascii(" cipher: aes-gcm-256");
                default -> { } // ss knows no more of them
            }
        }
        if (u.hasTlsRxconf()) conf(out, " rxconf: ", u.tlsRxconf());
        if (u.hasTlsTxconf()) conf(out, " txconf: ", u.tlsTxconf());
        if (u.tlsZcRoTx()) out.ascii(" zc_ro_tx");
        if (u.tlsRxNoPad()) out.ascii(" no_pad_rx");
    }

    private static void conf(ByteOut out, String name, int value) {
        out.ascii(name);
        switch (value) {
            case 1 -> out.ascii("none");
            case 2 -> out.ascii("sw");
            case 3 -> out.ascii("hw");
            case 4 -> out.ascii("hw-record");
            default -> unknown(out, value);
        }
    }

    private static void unknown(ByteOut out, int value) {
        out.ascii("unknown(").dec(value).put(')');
    }

    private static void subflow(ByteOut out, UlpInfo u) {
        if (u.mptcpFlags() != 0) {
            out.ascii(" flags:");
            for (int i = 0; i < SUBFLOW_FLAGS.length(); i++) {
                if ((u.mptcpFlags() >> i & 1) != 0) out.put(SUBFLOW_FLAGS.charAt(i));
            }
        }
        if (u.hasMptcpTokens()) {
            token(out, " token:", u.mptcpTokenRem(), u.mptcpIdRem());
            token(out, "/", u.mptcpTokenLoc(), u.mptcpIdLoc());
        }
        if (u.hasMptcpMapSeq()) out.ascii(" seq:").unsigned(u.mptcpMapSeq());
        if (u.hasMptcpMapSfseq()) out.ascii(" sfseq:").dec(u.mptcpMapSfseq());
        if (u.hasMptcpSsnOffset()) out.ascii(" ssnoff:").dec(u.mptcpSsnOffset());
        if (u.hasMptcpMapDatalen()) out.ascii(" maplen:").dec(u.mptcpMapDatalen());
    }

    private static void token(ByteOut out, String name, long token, int id) {
        out.ascii(name);
        if (token < 0x1000) out.hex(token, 4);
        else out.hex(token);
        out.ascii("(id:").dec(id).put(')');
    }
}
