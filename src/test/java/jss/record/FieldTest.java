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
