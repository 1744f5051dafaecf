package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import jss.filter.Expr;
import jss.testing.Rows;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static Sample sample(IntUnaryOperator sport, IntUnaryOperator dport, IntUnaryOperator dst) {
        Sample s = new Sample();
        int i = 0;
        while (s.add(Rows.tcp(sport.applyAsInt(i), dport.applyAsInt(i), 0x0a000001, dst.applyAsInt(i)))) i++;
        return s;
    }

    private final Random random = new Random(7);

    private int ephemeral(int i) {
        return 32768 + random.nextInt(28000);
    }

    @Test
    void aServerWithOnePortIsSplitByTheRemotePort() {
        List<Expr> parts = Split.parts(sample(i -> 443, this::ephemeral, i -> random.nextInt()), 2, 0.5);
        assertThat(parts).hasSize(2).allSatisfy(p -> assertThat(p.toString()).contains("DST"));
    }

    @Test
    void aClientIsSplitByTheLocalPort() {
        List<Expr> parts = Split.parts(sample(this::ephemeral, i -> 5432, i -> 0x0a000002), 2, 0.5);
        assertThat(parts).hasSize(2).allSatisfy(p -> assertThat(p.toString()).contains("SRC"));
    }

    @Test
    void fixedPortsAtBothEndsAreSplitByAddress() {
        List<Expr> parts = Split.parts(sample(i -> 179, i -> 179, i -> random.nextInt()), 2, 0.5);
        assertThat(parts).hasSize(2).allSatisfy(p -> assertThat(p.toString()).contains("Address"));
    }

    @Test
    void whatCannotBeToldApartStaysWhole() {
        assertThat(Split.parts(sample(i -> 179, i -> 179, i -> 0x0a000002), 4, 0.5)).containsExactly(Expr.TRUE);
    }

    @Test
    void moreThreadsGetMoreParts() {
        assertThat(Split.parts(sample(this::ephemeral, i -> 5432, i -> 0x0a000002), 7, 0.5)).hasSize(7);
    }

    @Test
    void unconnectedSocketsAreInOnePartWhereTheRemoteEndTellsThem() {
        List<Expr> parts = Split.parts(sample(this::ephemeral, this::ephemeral, i -> 0x0a000002), 2, 0.42);
        assertThat(parts).allSatisfy(p -> assertThat(p.toString()).contains("DST"));
        assertThat(parts.stream().filter(Split::mayHoldUnconnected)).hasSize(1);
        assertThat(Split.parts(sample(i -> 179, i -> 179, i -> 0x0a000000 | i & 3), 2, 0.5).stream()
                .filter(Split::mayHoldUnconnected)).hasSize(1);
        assertThat(Split.parts(sample(this::ephemeral, i -> 5432, i -> 0x0a000002), 2, 0.5))
                .allMatch(Split::mayHoldUnconnected);
    }
}
