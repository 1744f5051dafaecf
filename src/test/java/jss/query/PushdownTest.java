package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import jss.diag.bytecode.Audit;
import jss.diag.bytecode.KernelModel;
import jss.filter.Expr;
import jss.filter.Interpreter;
import jss.filter.RandomFilters;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.record.TcpState;
import jss.testing.FakeInet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** The law: kernel and residual together accept what the expression accepts, and the kernel drops nothing of it. */
class PushdownTest {
    private static final int SOCKETS = 8;

    @Provide
    Arbitrary<Expr> expressions() {
        return RandomFilters.expressions();
    }

    @Provide
    Arbitrary<FakeInet[]> sockets() {
        return RandomFilters.sockets(SOCKETS);
    }

    /** States that are asked for: often all of them. */
    @Provide
    Arbitrary<Integer> states() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(TcpState.ALL)),
                Tuple.of(2, Arbitraries.integers().between(0, TcpState.ALL).withDistribution(RandomDistribution.uniform())));
    }

    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void kernelAndResidualTogetherAreTheExpression(@ForAll("expressions") Expr e, @ForAll("sockets") FakeInet[] rows,
            @ForAll("states") int asked, @ForAll boolean marks) {
        assertThat(fault(e, rows, asked, marks)).isNull();
    }

    private static String fault(Expr e, FakeInet[] rows, int asked, boolean marks) {
        Pushdown plan = Pushdown.of(e, asked, marks);
        if (plan.program() != null) {
            String fault = Audit.fault(plan.program());
            if (fault != null) return "the kernel refuses the program: " + fault + " of " + Expr.print(e);
            if (!marks && Audit.isPrivileged(plan.program())) return "a mark in " + Expr.print(e);
        }
        RowTest residual = plan.afterKernel(Sources.NONE);
        RowTest alone = plan.alone(Sources.NONE);
        for (FakeInet row : rows) {
            boolean accepted = Interpreter.accepts(e, row);
            if ((alone == null || alone.test(row)) != accepted) return "predicate of " + Expr.print(e) + " and " + row;
            // TCP sockets that are CLOSE are listed for the bit of BOUND_INACTIVE only
            boolean listed = (states(row) & asked) != 0;
            if (!listed) continue;
            boolean kernel = (states(row) & plan.states()) != 0
                    && (plan.program() == null || KernelModel.accepts(plan.program(), row));
            if (!kernel && accepted) return "the kernel drops what " + Expr.print(e) + " accepts: " + row;
            boolean shown = kernel && (residual == null || residual.test(row));
            if (shown != accepted) return "the residual of " + Expr.print(e) + " is wrong for " + row;
        }
        return null;
    }

    private static int states(FakeInet row) {
        if (row.state() != TcpState.CLOSE.ordinal()) return 1 << row.state();
        return row.table() == jss.record.SocketTable.TCP ? TcpState.BOUND_INACTIVE.bit() : TcpState.CLOSE.bit();
    }
}
