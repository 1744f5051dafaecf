package jss.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jss.diag.Wanted;
import jss.diag.bytecode.Audit;
import jss.diag.bytecode.Disassembler;
import jss.filter.Expr;
import jss.filter.Uses;
import jss.query.Pushdown;
import jss.query.Selection;
import jss.record.Detail;
import jss.record.TcpState;

/** {@code jss explain EXPR}: what the expression means, who tests which part of it, and what that costs. */
final class Explain {
    private Explain() {}

    private static final int LABEL = 12;
    /** Ops that are shown of a long program, half from either end. */
    private static final int OPS = 60;

    static int print(Expr expr, Selection selection) {
        Pushdown plan = Pushdown.of(expr, selection.states(), true);
        Set<Detail> details = Uses.details(expr);
        StringBuilder out = new StringBuilder();
        row(out, "filter", Expr.print(expr));
        row(out, "states", states(plan.states()));
        row(out, "kernel", plan.program() == null ? "tests nothing" : Expr.print(plan.pushed()));
        if (plan.program() != null) {
            List<String> ops = Disassembler.lines(plan.program());
            for (int i = 0; i < ops.size(); i++) {
                if (ops.size() > OPS && i == OPS / 2) {
                    int left = ops.size() - OPS;
                    out.append(" ".repeat(LABEL)).append("  ... ").append(left).append(" more ops\n");
                    i += left;
                }
                out.append(" ".repeat(LABEL)).append(ops.get(i)).append('\n');
            }
            row(out, "", plan.program().length + " bytes of bytecode" + (Audit.isPrivileged(plan.program())
                    ? "; marks take CAP_NET_ADMIN and are tested here without it" : ""));
        }
        row(out, "here", residual(plan));
        row(out, "fetched", fetched(details));
        row(out, "processes", details.contains(Detail.PROCESSES)
                ? "/proc is walked: every name, and the descriptors of those that match" : "not looked at");
        return Help.out(out);
    }

    private static void row(StringBuilder out, String label, String text) {
        out.append(label).append(" ".repeat(LABEL - label.length())).append(text).append('\n');
    }

    private static String states(int mask) {
        StringBuilder text = new StringBuilder("0x").append(Integer.toHexString(mask)).append(':');
        if (mask == 0) return text.append(" none, so nothing is asked").toString();
        for (TcpState s : TcpState.values()) {
            if ((mask & s.bit()) != 0 && s.word() != null) text.append(' ').append(s.word());
        }
        return text.toString();
    }

    private static String residual(Pushdown plan) {
        List<String> parts = new ArrayList<>();
        if (!Expr.isTrue(plan.residual())) parts.add(Expr.print(plan.residual()));
        if (plan.loose()) parts.add("all of it once more, as ss reads addresses and automatic ports");
        return parts.isEmpty() ? "nothing is left to test" : String.join("; ", parts);
    }

    private static String fetched(Set<Detail> details) {
        List<String> parts = new ArrayList<>();
        for (Detail d : details) {
            if (d == Detail.REPLY || d == Detail.EXTENDED || d == Detail.INODE) continue; // they come with every reply
            parts.add(d.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        if (parts.isEmpty()) return "nothing beyond the plain row";
        return String.join(", ", parts) + " (idiag_ext 0x" + Integer.toHexString(Wanted.inetExt(details)) + ")";
    }
}
