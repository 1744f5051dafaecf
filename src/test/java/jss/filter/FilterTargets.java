package jss.filter;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import jss.diag.bytecode.Audit;
import jss.diag.bytecode.Disassembler;
import jss.fuzz.Target;
import jss.query.Pushdown;
import jss.record.SocketTable;
import jss.record.TcpState;

/** Filters as anybody may type them, and programs as anybody may make them. */
public final class FilterTargets {
    private FilterTargets() {}

    private static final Context TCP = new Context(EnumSet.of(SocketTable.TCP), null, new FakeLookup());

    public static void addTo(Map<String, Target> targets) {
        targets.put("filter", input -> parse(new String(input, StandardCharsets.UTF_8)));
        targets.put("bytecode", FilterTargets::audit);
    }

    /** Names stand for something here that need no resolver. */
    public static jss.record.Lookup lookup() {
        return new FakeLookup();
    }

    private static void parse(String text) {
        Expr expr;
        try {
            expr = Parser.parse(text, TCP).expr();
        } catch (FilterSyntaxException e) {
            if (e.getMessage().isEmpty()) throw new AssertionError("a refusal without a reason");
            return;
        }
        Expr.print(expr);
        Pushdown split = Pushdown.of(expr, TcpState.ALL, true);
        if (split.program() != null && Audit.fault(split.program()) != null) {
            throw new AssertionError("the kernel would refuse: " + Audit.fault(split.program()));
        }
    }

    private static void audit(byte[] program) {
        if (Audit.fault(program) != null) return;
        Audit.isPrivileged(program);
        if (Disassembler.lines(program).isEmpty()) throw new AssertionError("nothing in a program");
    }
}
