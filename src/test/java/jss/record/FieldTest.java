package jss.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import jss.diag.DiagMessages;
import jss.diag.SocketView;
import jss.print.ByteOut;
import jss.testing.Hex;
import org.junit.jupiter.api.Test;

class FieldTest {
    private static SocketRecord row(String name) {
        byte[] payload = DiagMessages.all().get(name);
        SocketRecord row = DiagMessages.row(name, Hex.buffer(payload), 0, payload.length);
        ((SocketView) row).in(new NetNamespace(4026532281L, new byte[] {'b', 'l', 'u', 'e'}, true));
        return row;
    }

    private static String text(Field f, SocketRecord row) {
        ByteOut out = new ByteOut(64);
        f.text(row, Names.NONE, out);
        return out.toString();
    }

    @Test
    void noTwoFieldsShareAWordOrAKey() {
        Set<String> words = new HashSet<>(Field.vocabulary());
        assertThat(words).hasSize(Field.vocabulary().size());
        Set<String> keys = new HashSet<>();
        for (Field f : Field.values()) {
            assertThat(keys.add(f.json())).as(f.json()).isTrue();
            assertThat(f.json()).matches("[a-z][a-z0-9_]*");
            assertThat(f.word()).matches("[a-z][a-z0-9-]*");
            assertThat(f.help()).doesNotEndWith(".").doesNotContain("\n").hasSizeLessThan(90);
        }
    }

    @Test
    void everyWordOfTheVocabularyNamesAField() {
        for (String word : Field.vocabulary()) assertThat(Field.named(word)).as(word).isNotNull();
        assertThat(Field.named("RTT")).isEqualTo(Field.RTT);
        assertThat(Field.named("bytes_acked")).isEqualTo(Field.BYTES_ACKED);
        assertThat(Field.named("fwmark")).isEqualTo(Field.MARK);
        assertThat(Field.named("nonsense")).isNull();
    }

    @Test
    void everyFieldIsFoundInSomeRowThatCarriesAll() {
        for (Field f : Field.values()) {
            int rows = 0;
            for (String name : DiagMessages.all().keySet()) {
                SocketRecord row = row(name);
                boolean has = f.has(row);
                String text = text(f, row);
                if (has) {
                    rows++;
                    assertThat(f.isOf(row.table())).as("%s of %s", f, name).isTrue();
                } else {
                    assertThat(text).as("%s of %s", f, name).isEmpty();
                }
                if (!has || f.unit().isText()) assertThat(f.get(row)).isZero();
                else assertThat(text).isEqualTo(Long.toUnsignedString(f.get(row)));
            }
            // a listener of the inet families is not among the rows, nor is a socket that says v6only
            if (!f.isAsked()) assertThat(rows).as(f.word()).isPositive();
        }
    }

    @Test
    void numbersAreInTheUnitThatTheFieldNames() {
        SocketRecord tcp = row("tcp");
        assertThat(Field.RTT.get(tcp)).isEqualTo(12345);
        assertThat(Field.SEND.get(tcp)).isEqualTo(10L * 1448 * 8_000_000 / 12345);
        assertThat(Field.PACING_RATE.get(tcp)).isEqualTo(1_235_000 * 8);
        assertThat(Field.BBR_BW.get(tcp)).isEqualTo(((1L << 32) + 5) * 8);
        assertThat(Field.BBR_CWND_GAIN.get(tcp)).isEqualTo(512);
        assertThat(Field.DCTCP_ALPHA.get(tcp)).isEqualTo(1024);
        assertThat(Field.VEGAS_MINRTT.get(tcp)).isEqualTo(3000);
        assertThat(Field.RETRANS_TOTAL.get(tcp)).isEqualTo(12);
        assertThat(Field.TIMER_EXPIRES.get(tcp)).isEqualTo(204);
        assertThat(Field.SPORT.get(tcp)).isEqualTo(22);
        assertThat(Field.FASTOPEN.get(tcp)).isEqualTo(1);
        assertThat(Field.MPTCP_BYTES_SENT.get(row("mptcp"))).isEqualTo(28);
        assertThat(Field.DROPS.get(row("xdp"))).isEqualTo(9);
        assertThat(Field.BACKLOG.get(row("unix"))).isEqualTo(6);
        assertThat(Field.BACKLOG.has(tcp)).isFalse();
    }

    @Test
    void textsAreRaw() {
        assertThat(text(Field.SRC, row("tcp"))).isEqualTo("10.0.0.1");
        assertThat(text(Field.STATE, row("tcp"))).isEqualTo("ESTAB");
        assertThat(text(Field.CONG, row("tcp"))).isEqualTo("cubic");
        assertThat(text(Field.TIMER, row("tcp"))).isEqualTo("on");
        assertThat(text(Field.ULP, row("subflow"))).isEqualTo("mptcp");
        assertThat(text(Field.DEV, row("xdp"))).isEqualTo("if1");
        assertThat(text(Field.PATH, row("unix"))).isEqualTo("/run/demo");
        assertThat(text(Field.FAMILY, row("packet"))).isEqualTo("link");
        assertThat(text(Field.PROTO, row("netlink"))).isEqualTo("netlink");
        assertThat(text(Field.TYPE, row("tipc"))).isEqualTo("stream");
    }

    @Test
    void whatOneFamilyTellsIsReadInItsUnit() {
        SocketRecord packet = row("packet");
        assertThat(Field.PACKET_VERSION.get(packet)).isEqualTo(2);
        assertThat(Field.PACKET_RESERVE.get(packet)).isEqualTo(3);
        assertThat(Field.PACKET_COPY_THRESH.get(packet)).isEqualTo(4);
        assertThat(Field.PACKET_TIMESTAMP.get(packet)).isEqualTo(5);
        assertThat(Field.PACKET_LOSS.get(packet)).isEqualTo(1);
        assertThat(Field.RX_RING_BLOCK_SIZE.get(packet)).isEqualTo(1);
        assertThat(Field.RX_RING_FRAMES.get(packet)).isEqualTo(4);
        assertThat(Field.TX_RING_TIMEOUT.get(packet)).isEqualTo(12);
        assertThat(Field.TX_RING_FEATURES.get(packet)).isEqualTo(14);
        assertThat(Field.FANOUT_ID.get(packet)).isEqualTo(7);
        assertThat(text(Field.FANOUT_TYPE, packet)).isEqualTo("lb");
        assertThat(Field.FILTER_LENGTH.get(packet)).isEqualTo(2);
        SocketRecord xdp = row("xdp");
        assertThat(Field.XDP_RX_ENTRIES.get(xdp)).isEqualTo(2048);
        assertThat(Field.UMEM_SIZE.get(xdp)).isEqualTo(1L << 33);
        assertThat(Field.UMEM_CHUNK_SIZE.get(xdp)).isEqualTo(4096);
        assertThat(Field.UMEM_ZEROCOPY.get(xdp)).isEqualTo(1);
        assertThat(Field.UMEM_FILL_ENTRIES.get(xdp)).isEqualTo(512);
        assertThat(Field.XDP_TX_RING_EMPTY.get(xdp)).isEqualTo(-1);
        SocketRecord netlink = row("netlink");
        assertThat(text(Field.GROUPS, netlink)).isEqualTo("1,5");
        assertThat(Field.PEER_PORTID.get(netlink)).isEqualTo(6);
        assertThat(Field.PEER_GROUP.get(netlink)).isEqualTo(7);
        assertThat(Field.CB_RUNNING.get(netlink)).isEqualTo(1);
        assertThat(Field.PKTINFO.get(netlink)).isEqualTo(1);
        assertThat(Field.CAP_ACK.get(netlink)).isZero();
        SocketRecord tipc = row("tipc");
        assertThat(Field.PEER_SERVICE_TYPE.get(tipc)).isEqualTo(18888);
        assertThat(Field.PUBLISHED.get(tipc)).isEqualTo(1);
        assertThat(text(Field.CONGESTION_AT, tipc)).isEqualTo("link");
        assertThat(text(Field.FILE_DEVICE, row("unix"))).isEqualTo("254/0");
    }

    @Test
    void whatSitsOnTcpAndBesideItIsToldInWords() {
        SocketRecord tls = row("tcp");
        assertThat(text(Field.TLS_VERSION, tls)).isEqualTo("1.3");
        assertThat(text(Field.TLS_CIPHER, tls)).isEqualTo("aes-gcm-256");
        assertThat(text(Field.TLS_TXCONF, tls)).isEqualTo("sw");
        assertThat(text(Field.TLS_RXCONF, tls)).isEqualTo("hw");
        assertThat(Field.TLS_ZC_RO_TX.get(tls)).isEqualTo(1);
        assertThat(Field.MD5_KEYS.get(tls)).isEqualTo(2);
        assertThat(text(Field.MD5_PEERS, tls)).isEqualTo("10.0.0.2/32,2001:db8::2/64");
        assertThat(Field.DCTCP_AB_ECN.get(tls)).isEqualTo(3);
        assertThat(Field.RECVERR.get(tls)).isEqualTo(1);
        assertThat(Field.FREEBIND.get(tls)).isZero();
        assertThat(Field.DEFER_CONNECT.get(tls)).isEqualTo(1);
        assertThat(Field.SUBFLOW_TOKEN.has(tls)).isFalse();
        SocketRecord subflow = row("subflow");
        assertThat(Field.SUBFLOW_TOKEN.get(subflow)).isEqualTo(0xea06914);
        assertThat(Field.SUBFLOW_PEER_TOKEN.has(subflow)).isTrue();
        assertThat(Field.SUBFLOW_PEER_ID.get(subflow)).isEqualTo(1);
        assertThat(Field.SUBFLOW_ID.get(subflow)).isEqualTo(2);
        assertThat(text(Field.SUBFLOW_FLAGS, subflow)).isEqualTo("Mmv");
        assertThat(text(Field.SUBFLOW_SEQ, subflow)).isEqualTo("9223372036854775813");
        assertThat(Field.SUBFLOW_MAPLEN.get(subflow)).isEqualTo(99);
        assertThat(Field.TLS_NO_PAD_RX.has(subflow)).isFalse();
        SocketRecord mptcp = row("mptcp");
        assertThat(Field.MPTCP_SUBFLOWS_MAX.get(mptcp)).isEqualTo(4);
        assertThat(Field.MPTCP_FALLBACK.get(mptcp)).isEqualTo(1);
        assertThat(Field.MPTCP_LOCAL_ADDR_MAX.get(mptcp)).isEqualTo(25);
        assertThat(text(Field.MPTCP_WRITE_SEQ, mptcp)).isEqualTo("18446744073709551614");
        assertThat(Field.MPTCP_LASTACK.get(mptcp)).isEqualTo(36);
        SocketRecord sctp = row("sctp");
        assertThat(text(Field.SCTP_STATE, sctp)).isEqualTo("ESTAB");
        assertThat(text(Field.SCTP_LOCALS, sctp)).isEqualTo("10.0.0.1,10.0.0.2");
        assertThat(text(Field.SCTP_PEERS, sctp)).isEqualTo("2001:db8::2");
        assertThat(Field.SCTP_PTAG.get(sctp)).isEqualTo(0x11);
        assertThat(Field.SCTP_AUTOCLOSE.get(sctp)).isEqualTo(14_000);
    }

    @Test
    void aFieldOfOneFamilyIsInItsRowsAlone() {
        for (Field f : Field.values()) {
            for (String name : DiagMessages.all().keySet()) {
                SocketRecord row = row(name);
                if (!f.isOf(row.table())) assertThat(f.has(row)).as("%s of %s", f, name).isFalse();
            }
        }
    }

    @Test
    void readingNumbersMakesNoGarbage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SocketRecord tcp = row("tcp");
        long sum = 0;
        for (int i = 0; i < 3; i++) sum += readAll(tcp); // classes, and the view's parts
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) sum += readAll(tcp);
        long garbage = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isNotZero();
        assertThat(garbage).isLessThan(8 * 1024); // the measuring itself
    }

    private static final Field[] FIELDS = Field.values();

    private static long readAll(SocketRecord row) {
        long sum = 0;
        for (Field f : FIELDS) {
            if (!f.unit().isText() && f.has(row)) sum += f.get(row);
        }
        return sum;
    }
}
