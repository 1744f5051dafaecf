package jss.cli;

import java.util.List;
import jss.query.Selection;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TcpState;

/** What was typed, option by option in its order; nothing of it is looked up yet. */
final class SsOptions {
    final Selection selection = new Selection();
    boolean help;
    boolean version;
    boolean numeric;
    boolean resolve;
    boolean noHeader;

    /** Takes one option; {@code value} is null where it has none. */
    void take(SsOption option, String value) {
        switch (option) {
            case HELP -> help = true;
            case VERSION -> version = true;
            case NUMERIC -> numeric = true;
            case RESOLVE -> resolve = true;
            case ALL -> selection.setStates(TcpState.ALL);
            case LISTENING -> selection.setStates(TcpState.LISTEN.bit() | TcpState.CLOSE.bit());
            case BOUND_INACTIVE -> selection.setStates(TcpState.BOUND_INACTIVE.bit());
            case IPV4 -> selection.addFamily(Family.INET);
            case IPV6 -> selection.addFamily(Family.INET6);
            case TCP -> selection.addTable(SocketTable.TCP);
            case NO_HEADER -> noHeader = true;
        }
    }

    /**
     * Takes the state words in front of an expression.
     *
     * @return how many of {@code words} they were
     */
    int takeStates(List<String> words) {
        int at = 0;
        int states = 0;
        for (; at < words.size(); at += 2) {
            String verb = words.get(at);
            boolean add = verb.equals("state");
            if (!add && !verb.equals("exclude") && !verb.equals("excl")) break;
            if (at + 1 == words.size()) throw new UsageException("'" + verb + "' wants a state after it");
            int mask = TcpState.mask(words.get(at + 1));
            if (mask == 0) {
                throw new UsageException("'" + words.get(at + 1) + "' is no state; there are "
                        + String.join(" ", TcpState.vocabulary()));
            }
            if (at == 0) states = add ? 0 : TcpState.ALL;
            states = add ? states | mask : states & ~mask;
        }
        if (at > 0) selection.setStates(states);
        return at;
    }
}
