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

    @Test
    void theirPortsAreThoseThatAFilterNames() {
        Expr other = new Expr.Port(End.SRC, 8000, 9000);
        assertThat(Unconnected.localPorts(Expr.TRUE)).containsExactly(0, 65535);
        assertThat(Unconnected.localPorts(LOCAL)).containsExactly(443, 443);
        assertThat(Unconnected.localPorts(HTTPS)).containsExactly(0, 65535);
        assertThat(Unconnected.localPorts(new Expr.Port(End.SRC, 1024, Integer.MAX_VALUE))).containsExactly(1024, 65535);
        assertThat(Unconnected.localPorts(Expr.or(List.of(LOCAL, other)))).containsExactly(443, 9000);
        assertThat(Unconnected.localPorts(Expr.or(List.of(LOCAL, HTTPS)))).containsExactly(0, 65535);
        assertThat(Unconnected.localPorts(Expr.and(List.of(other, HTTPS)))).containsExactly(8000, 9000);
        assertThat(Unconnected.localPorts(Expr.not(LOCAL))).containsExactly(0, 65535);
        int[] none = Unconnected.localPorts(Expr.and(List.of(LOCAL, other)));
        assertThat(none[0]).isGreaterThan(none[1]);
    }

    /** A listener of which an expression is true has one of its ports. */
    @Test
    void noPortIsEverLeftOut() {
        int narrowed = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            Expr e = new RandomFilters(seed).expression(1 + (int) (seed % 3));
            int[] ports = Unconnected.localPorts(e);
            if (ports[0] > 0 || ports[1] < 65535) narrowed++;
            for (int port : new int[] {22, 80, 443, 65535}) {
                if (!Predicates.strict(e, Sources.NONE).test(Rows.tcp(port, 0, 0x7f000001, 0))) continue;
                assertThat(port).as(Expr.print(e)).isBetween(ports[0], ports[1]);
            }
        }
        assertThat(narrowed).isGreaterThan(1000);
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
