package jss.filter;

import java.util.ArrayList;
import java.util.List;
import jss.record.Field;
import jss.record.Lookup;
import jss.record.NetNamespace;
import jss.record.SocketRecord;
import jss.record.SocketTable;

/**
 * An expression in one network namespace of several: what it asks of the namespace has an answer, and
 * its devices are those of that name there.
 */
public final class Located {
    private Located() {}

    /** {@code lookup} answers for the namespace. What is true of all its rows is {@link Expr#TRUE}, of none {@link Expr#FALSE}. */
    public static Expr in(Expr e, NetNamespace namespace, Lookup lookup) {
        if (e instanceof Expr.Not n) return Expr.not(in(n.term(), namespace, lookup));
        if (e instanceof Expr.And a) return Expr.and(in(a.terms(), namespace, lookup));
        if (e instanceof Expr.Or o) return Expr.or(in(o.terms(), namespace, lookup));
        if (e instanceof Expr.Device d) {
            int index = HostTerms.index(lookup, d.name());
            return index == Lookup.NONE ? Expr.FALSE : new Expr.Device(index, d.name());
        }
        if (e instanceof Expr.AutoBound) {
            int[] range = lookup.ephemeralPorts();
            return new Expr.AutoBound(range[0], range[1]);
        }
        if (e instanceof Expr.Text t && t.field() == Field.NETNS
                || e instanceof Expr.Measure m && m.field() == Field.NETNS_INODE) {
            return Predicates.strict(e, Sources.NONE).test(new SomeSocket(namespace)) ? Expr.TRUE : Expr.FALSE;
        }
        return e;
    }

    private static List<Expr> in(List<Expr> terms, NetNamespace namespace, Lookup lookup) {
        List<Expr> all = new ArrayList<>(terms.size());
        for (Expr t : terms) all.add(in(t, namespace, lookup));
        return all;
    }

    /** A row of which nothing is known but where it is. */
    private record SomeSocket(NetNamespace netns) implements SocketRecord {
        @Override
        public SocketTable table() {
            return SocketTable.TCP;
        }

        @Override
        public int family() {
            return 0;
        }

        @Override
        public int state() {
            return 0;
        }

        @Override
        public long recvQueue() {
            return 0;
        }

        @Override
        public long sendQueue() {
            return 0;
        }

        @Override
        public long inode() {
            return 0;
        }
    }
}
