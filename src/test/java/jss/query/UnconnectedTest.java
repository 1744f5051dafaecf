package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jss.filter.End;
import jss.filter.Expr;
import jss.filter.Predicates;
import jss.filter.Prefix;
import jss.filter.RandomFilters;
import jss.filter.Sources;
import jss.testing.Rows;
import org.junit.jupiter.api.Test;

class UnconnectedTest {
    private static final Expr HTTPS = new Expr.Port(End.DST, 443, 443);
    private static final Expr LOCAL = new Expr.Port(End.SRC, 443, 443);

    @Test
    void aRemotePortIsNotTheirs() {
        assertThat(Unconnected.mayMatch(HTTPS)).isFalse();
        assertThat(Unconnected.mayMatch(Expr.and(List.of(LOCAL, HTTPS)))).isFalse();
        assertThat(Unconnected.mayMatch(Expr.not(new Expr.Port(End.DST, 0, 0)))).isFalse();
        assertThat(Unconnected.mayMatch(new Expr.Port(End.DST, 1024, Integer.MAX_VALUE))).isFalse();
    }

    @Test
    void whateverElseMayBe() {
        assertThat(Unconnected.mayMatch(Expr.TRUE)).isTrue();
        assertThat(Unconnected.mayMatch(LOCAL)).isTrue();
        assertThat(Unconnected.mayMatch(Expr.or(List.of(LOCAL, HTTPS)))).isTrue();
        assertThat(Unconnected.mayMatch(Expr.not(HTTPS))).isTrue();
        assertThat(Unconnected.mayMatch(new Expr.Port(End.DST, 0, 443))).isTrue();
        assertThat(Unconnected.mayMatch(new Expr.Address(End.DST, Prefix.v4(0x0a000001, 32)))).as("left from a connection").isTrue();
    }

    /** Listeners and the like of every kind, put to random expressions: none is true of one where it may not be. */
    @Test
    void noneIsEverLeftOut() {
        int ruledOut = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            Expr e = new RandomFilters(seed).expression(1 + (int) (seed % 3));
            if (Unconnected.mayMatch(e)) continue;
            ruledOut++;
            List<Boolean> verdicts = new ArrayList<>();
            for (int port : new int[] {22, 80, 443, 65535}) {
                verdicts.add(Predicates.strict(e, Sources.NONE).test(Rows.tcp(port, 0, 0x7f000001, 0)));
                verdicts.add(Predicates.strict(e, Sources.NONE).test(Rows.tcp6(port, 0)));
            }
            assertThat(verdicts).as(Expr.print(e)).containsOnly(false);
        }
        assertThat(ruledOut).isGreaterThan(1000);
    }
}
