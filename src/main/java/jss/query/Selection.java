package jss.query;

import java.util.EnumSet;
import java.util.Set;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TcpState;

/**
 * Which tables, families and states ss shows: its options in the order in which they were given,
 * then {@link #resolve}. The rules are ss's own, one for one, where they make a difference that
 * somebody may depend on.
 */
public final class Selection {
    private final EnumSet<SocketTable> tables = EnumSet.noneOf(SocketTable.class);
    private final EnumSet<Family> families = EnumSet.noneOf(Family.class);
    private int states;
    private int explicitStates;
    private Family preferred;
    private boolean anyChoice;
    private boolean listed;
    private boolean statesChosen;

    /** {@code -t}, {@code -u} ... */
    public void addTable(SocketTable table) {
        tables.add(table);
        states |= table.defaultStates();
        anyChoice = true;
    }

    /** {@code -4}, {@code -x}, {@code -f} ... */
    public void addFamily(Family family) {
        families.add(family);
        preferred = family;
        states |= defaultStates(family);
        anyChoice = true;
    }

    /** {@code -a}, {@code -l}, {@code -B}, and the state words: the last one counts. */
    public void setStates(int mask) {
        explicitStates = mask;
        statesChosen = true;
    }

    /** One {@code -A} option; the first one forgets the tables chosen so far. */
    public void list(Set<SocketTable> add, Set<SocketTable> remove) {
        if (!listed) {
            tables.clear();
            if (explicitStates == 0) explicitStates = TcpState.CONN;
        }
        listed = true;
        anyChoice = true;
        tables.addAll(add);
        for (SocketTable t : add) states |= t.defaultStates();
        tables.removeAll(remove);
    }

    /** True if an option chose tables or families: without any, all tables are shown. */
    public boolean isChosen() {
        return anyChoice;
    }

    /** Fills in what was left open. Call once, when all options are in. */
    public void resolve() {
        if (!anyChoice) {
            if (explicitStates == 0) explicitStates = TcpState.CONN;
            tables.addAll(SocketTable.named("all"));
        }
        if (explicitStates != 0) states = explicitStates;
        // A table without any of its families brings them in, then a family without any of its tables.
        EnumSet<Family> chosen = EnumSet.copyOf(families);
        for (SocketTable t : tables) {
            if (!intersects(t.families(), chosen)) families.addAll(t.families());
        }
        EnumSet<Family> covered = EnumSet.noneOf(Family.class);
        for (SocketTable t : tables) covered.addAll(t.families());
        for (Family f : families) {
            if (!covered.contains(f)) tables.addAll(SocketTable.ofFamily(f));
        }
    }

    /**
     * The family that hosts in a filter are read as: the last one chosen, null if none was, or if both
     * of inet were.
     */
    public Family preferred() {
        boolean both = families.contains(Family.INET) && families.contains(Family.INET6);
        return both && (preferred == Family.INET || preferred == Family.INET6) ? null : preferred;
    }

    /** After {@link #resolve}: a filter leaves one family. The tables stay. */
    public void narrow(Family family) {
        families.clear();
        families.add(family);
    }

    /** After {@link #resolve}: a filter says itself which states it wants, so all are asked for, unless some were chosen. */
    public void leaveStatesToFilter() {
        if (!statesChosen) states = TcpState.ALL;
    }

    public Set<SocketTable> tables() {
        return tables;
    }

    public Set<Family> families() {
        return families;
    }

    public int states() {
        return states;
    }

    private static <E> boolean intersects(Set<E> a, Set<E> b) {
        for (E e : a) {
            if (b.contains(e)) return true;
        }
        return false;
    }

    private static int defaultStates(Family family) {
        return switch (family) {
            case NETLINK, PACKET, XDP -> TcpState.CLOSE.bit();
            case TIPC -> SocketTable.TIPC.defaultStates();
            default -> TcpState.CONN;
        };
    }
}
