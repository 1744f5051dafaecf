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
import org.junit.jupiter.api.Test;

/** The law: kernel and residual together accept what the expression accepts, and the kernel drops nothing of it. */
class PushdownTest {
    /** -Djss.filter.expressions=N runs more. */
    private static final int EXPRESSIONS = Integer.getInteger("jss.filter.expressions", 100_000);
    private static final int SOCKETS = 12;

    private static String law(long seed) {
        RandomFilters make = new RandomFilters(seed);
        Expr e = make.expression(1 + (int) (seed % 4));
        int asked = seed % 3 == 0 ? TcpState.ALL : (int) (seed * 0x9e3779b9 >>> 8) & TcpState.ALL;
        boolean marks = seed % 5 != 0;
        Pushdown plan = Pushdown.of(e, asked, marks);
        if (plan.program() != null) {
            String fault = Audit.fault(plan.program());
            if (fault != null) return "the kernel refuses the program: " + fault + " of " + Expr.print(e);
            if (!marks && Audit.isPrivileged(plan.program())) return "a mark in " + Expr.print(e);
        }
        RowTest residual = plan.afterKernel(Sources.NONE);
        RowTest alone = plan.alone(Sources.NONE);
        for (int i = 0; i < SOCKETS; i++) {
            FakeInet row = make.socket();
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

    @Test
    void kernelAndResidualTogetherAreTheExpression() {
        for (long seed = 0; seed < EXPRESSIONS; seed++) {
            assertThat(law(seed)).as("seed %d", seed).isNull();
        }
    }
}
