package jss.api;

import java.util.EnumSet;
import java.util.Set;
import jss.filter.Context;
import jss.filter.Expr;
import jss.filter.Filter;
import jss.filter.FilterSyntaxException;
import jss.filter.Parser;
import jss.filter.Uses;
import jss.query.AnywhereLookup;
import jss.query.HostLookup;
import jss.query.Query;
import jss.query.Selection;
import jss.record.Detail;
import jss.record.Family;
import jss.record.Lookup;
import jss.record.SocketTable;
import jss.record.TcpState;

/** Which sockets are wanted, and what of them. Made by {@link Sockets}; each method changes this request and returns it. */
public final class Request {
    private final Selection selection = new Selection();
    private final EnumSet<Detail> details = EnumSet.noneOf(Detail.class);
    private String filter = "";
    private boolean everywhere;

    Request(Set<SocketTable> tables) {
        for (SocketTable t : tables) selection.addTable(t);
    }

    /** Only sockets of which {@code expression}, in the language of the command line, is true. */
    public Request filter(String expression) {
        filter = expression;
        return this;
    }

    /**
     * Rows carry {@code wanted} as well; what the filter asks about they carry anyhow. With
     * {@link Detail#PROCESSES} every row waits until the descriptors of all processes have been read.
     */
    public Request with(Detail... wanted) {
        for (Detail d : wanted) details.add(d);
        return this;
    }

    /** Only sockets of {@code family}: {@link Family#INET}, {@link Family#INET6}. */
    public Request family(Family family) {
        selection.addFamily(family);
        return this;
    }

    /**
     * Only sockets in these states: words such as {@code established}, {@code listening}, {@code all}.
     * By default connected ones, as on the command line; a filter that names states needs none here.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public Request states(String... words) {
        int mask = 0;
        for (String word : words) {
            int states = TcpState.mask(word);
            if (states == 0) throw new IllegalArgumentException("no such state: " + word);
            mask |= states;
        }
        selection.setStates(mask);
        return this;
    }

    /**
     * Sockets of every network namespace that there is, where that is allowed (it takes CAP_SYS_ADMIN).
     * {@link jss.record.SocketRecord#netns} says which one; a consumer is then called by several
     * threads, one at a time.
     */
    public Request everyNamespace() {
        everywhere = true;
        return this;
    }

    /**
     * Understands the request. Nothing is asked of the kernel yet, but for what the filter's words stand for.
     *
     * @throws FilterException if the filter cannot be understood
     */
    public Sockets open() {
        selection.resolve();
        AnywhereLookup anywhere = everywhere ? new AnywhereLookup() : null;
        Expr expr = filter.isBlank() ? Expr.TRUE : parse(everywhere ? anywhere : new HostLookup());
        EnumSet<Detail> wanted = EnumSet.copyOf(details);
        wanted.addAll(Uses.details(expr));
        return new Sockets(Query.of(selection, wanted), expr, anywhere, details.contains(Detail.PROCESSES));
    }

    private Expr parse(Lookup lookup) {
        try {
            Filter parsed = Parser.parse(filter, new Context(selection.tables(), selection.preferred(), lookup));
            if (parsed.family() != null) selection.narrow(parsed.family());
            if (Uses.states(parsed.expr())) selection.leaveStatesToFilter();
            return parsed.expr();
        } catch (FilterSyntaxException e) {
            throw new FilterException(e.getMessage(), e.column(), e.length());
        }
    }
}
