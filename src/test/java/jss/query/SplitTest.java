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
        List<Expr> parts = Split.parts(sample(i -> 443, this::ephemeral, i -> random.nextInt()), 2);
        assertThat(parts).hasSize(2).allSatisfy(p -> assertThat(p.toString()).contains("DST"));
    }

    @Test
    void aClientIsSplitByTheLocalPort() {
        List<Expr> parts = Split.parts(sample(this::ephemeral, i -> 5432, i -> 0x0a000002), 2);
        assertThat(parts).hasSize(2).allSatisfy(p -> assertThat(p.toString()).contains("SRC"));
    }

    @Test
    void fixedPortsAtBothEndsAreSplitByAddress() {
        List<Expr> parts = Split.parts(sample(i -> 179, i -> 179, i -> random.nextInt()), 2);
        assertThat(parts).hasSize(2).allSatisfy(p -> assertThat(p.toString()).contains("Address"));
    }

    @Test
    void whatCannotBeToldApartStaysWhole() {
        assertThat(Split.parts(sample(i -> 179, i -> 179, i -> 0x0a000002), 4)).containsExactly(Expr.TRUE);
    }

    @Test
    void moreThreadsGetMoreParts() {
        assertThat(Split.parts(sample(this::ephemeral, i -> 5432, i -> 0x0a000002), 7)).hasSize(7);
    }

    @Test
    void fixedPortsAndAddressesAreSplitByFamily() {
        Sample s = new Sample();
        int i = 0;
        while (s.add(i % 2 == 0 ? Rows.tcp(179, 179, 0x0a000001, 0x0a000002) : Rows.tcp6(179, 179))) i++;
        assertThat(Split.parts(s, 2)).hasSize(2).allSatisfy(p -> assertThat(p.toString()).contains("0.0.0.0/0"));
    }

    /** Half of a host's rows may have one remote port: the parts are of one size all the same. */
    @Test
    void aPortThatHalfOfTheRowsHaveIsAPartOfItsOwn() {
        IntUnaryOperator dport = i -> i % 2 == 0 ? 20_000 : ephemeral(i);
        List<Expr> parts = Split.parts(sample(i -> i % 2 == 0 ? ephemeral(i) : 20_000, dport, i -> 0x7f000001), 2);
        assertThat(parts).hasSize(2);
        Expr.Port range = (Expr.Port) parts.get(1);
        int inside = 0;
        for (int i = 0; i < 10_000; i++) {
            int port = dport.applyAsInt(i);
            if (port >= range.lo() && port <= range.hi()) inside++;
        }
        assertThat(inside).isBetween(4_500, 5_500);
    }
}
