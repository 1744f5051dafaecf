package jss.cli;

import static jss.cli.IpHostNames.Table.*;

import java.nio.charset.StandardCharsets;
import jss.print.ip.RuleField;
import jss.print.ip.RulePrinter;
import jss.query.ip.RuleSelection;
import jss.record.RuleRecord;
import jss.rtnl.Rtnl;
import jss.rtnl.RuleView;

/** {@code ip rule show}. */
final class IpRule {
    private final IpSession session;
    private final RuleView view = new RuleView();

    IpRule(IpSession session) {
        this.session = session;
    }

    Runnable list(IpWords w) {
        RuleSelection s = new RuleSelection();
        s.family = session.options.family == 0 ? Rtnl.AF_INET : session.options.family;
        while (w.more()) {
            if (w.takes("preference") || w.takes("order") || w.takes("priority")) {
                s.priority = w.u32("preference value is invalid");
            } else if (w.takesExactly("not")) {
                s.not = true;
            } else if (w.takesExactly("tos") || w.takesExactly("dsfield")) {
                s.tos = (int) number(w.next(), RT_DSFIELD, 255, "TOS value is invalid");
            } else if (w.takesExactly("dscp")) {
                s.dscp = (int) dscp(w.next());
            } else if (w.takesExactly("fwmark")) {
                mark(s, w.next());
            } else if (w.takesExactly("dev") || w.takesExactly("iif")) {
                s.iif = w.next().getBytes(StandardCharsets.UTF_8);
            } else if (w.takesExactly("oif")) {
                s.oif = w.next().getBytes(StandardCharsets.UTF_8);
            } else if (w.takesExactly("l3mdev")) {
                s.l3mdev = true;
            } else if (w.takesExactly("uidrange")) {
                long[] range = range(w.next(), 0xffff_ffffL, "invalid UID range");
                s.uidFirst = range[0];
                s.uidLast = range[1];
            } else if (w.takesExactly("tun_id")) {
                s.tunnelId = w.u32("tun_id value is invalid");
            } else if (w.takes("table") || w.takes("lookup")) {
                s.table = number(w.next(), RT_TABLES, 0xffff_ffffL, "table id value is invalid");
            } else if (w.takes("protocol")) {
                s.protocol = (int) number(w.next(), RT_PROTOS, 255, "invalid \"protocol\"");
            } else if (w.takesExactly("ipproto")) {
                s.ipProtocol = IpRoute.ipProtocol(session, w.next());
            } else if (w.takesExactly("sport")) {
                long[] range = range(w.next(), 0xffff, "invalid port range");
                s.sourcePortFirst = (int) range[0];
                s.sourcePortLast = (int) range[1];
            } else if (w.takesExactly("dport")) {
                long[] range = range(w.next(), 0xffff, "invalid dport range");
                s.destinationPortFirst = (int) range[0];
                s.destinationPortLast = (int) range[1];
            } else if (w.takes("from")) {
                s.from = IpWords.prefix(w.next(), s.family);
            } else {
                w.takes("to");
                s.to = IpWords.prefix(w.next(), s.family);
            }
        }
        return () -> run(s);
    }

    private long number(String word, IpHostNames.Table table, long most, String why) {
        long n = session.names.table(table).number(word);
        if (n < 0) n = IpWords.number(word);
        if (n < 0 || n > most) throw IpWords.wrong(word, why);
        return n;
    }

    private long dscp(String word) {
        long n = session.names.table(RT_DSFIELD).number(word);
        n = n < 0 ? IpWords.number(word) : n >> 2;
        if (n < 0 || n > 63) throw IpWords.wrong(word, "invalid dscp value");
        return n;
    }

    private static void mark(RuleSelection s, String word) {
        int slash = word.indexOf('/');
        s.mark = IpWords.number(slash < 0 ? word : word.substring(0, slash));
        if (slash >= 0) s.markMask = IpWords.number(word.substring(slash + 1));
        if (s.mark < 0 || slash >= 0 && s.markMask < 0) throw IpWords.wrong(word, "fwmark value is invalid");
    }

    private static long[] range(String word, long most, String why) {
        int dash = word.indexOf('-');
        long first = IpWords.number(dash < 0 ? word : word.substring(0, dash));
        long last = dash < 0 ? first : IpWords.number(word.substring(dash + 1));
        if (first < 0 || last < first || last > most) throw IpWords.wrong(word, why);
        return new long[] {first, last};
    }

    private void run(RuleSelection s) {
        RulePrinter printer = new RulePrinter(session.items, session.names, session.options.details);
        ViewOptions.Rows<RuleRecord> rows = session.begin(RuleField.VIEW, printer::print);
        session.stream("RTM_GETRULE", s.request(), (type, buffer, from, end) ->
                type != Rtnl.RTM_NEWRULE || !s.accepts(view.wrap(buffer, from, end)) || rows.accept(view));
        session.end(rows);
    }
}
