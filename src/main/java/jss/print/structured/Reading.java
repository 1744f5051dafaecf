package jss.print.structured;

import java.util.Arrays;
import java.util.function.Supplier;
import jss.print.ByteOut;
import jss.record.Field;
import jss.record.Names;
import jss.record.Octets;
import jss.record.Owners;
import jss.record.SocketRecord;
import jss.record.TcpState;
import jss.record.UnixRecord;
import jss.record.Whose;

/** What the cells of rows hold, for one thread: the rows' own fields, and those that names and owners answer. */
final class Reading {
    private final Names names;
    private final Supplier<Owners> source;
    private Owners owners;
    private Whose whose;
    private byte[] octets = new byte[128];
    private int length;
    private long unowned;

    /** What the methods that find text leave it in, raw. */
    final ByteOut text = new ByteOut(256);

    /** {@code owners} is asked at the first row that wants owners; null if none does. */
    Reading(Names names, Supplier<Owners> owners) {
        this.names = names;
        this.source = owners;
    }

    /** Rows of sockets with a file whose owners were asked for and not found. */
    long unowned() {
        return unowned;
    }

    boolean hasNumber(Field field, Access access, SocketRecord row) {
        return access == Access.QUEUE ? row.state() != TcpState.LISTEN.ordinal() : field.has(row);
    }

    /** Writes trusted text. */
    void trusted(Field field, SocketRecord row, ByteOut out) {
        field.text(row, names, out);
    }

    /** Finds {@link #text}; false if there is none. Not for unix names. Of owners it is plain already. */
    boolean foreign(Field field, Access access, SocketRecord row) {
        text.truncate(0);
        switch (access) {
            case USER -> {
                byte[] name = row.hasUid() ? names.user(row.uid()) : null;
                if (name != null) text.put(name);
            }
            case WHOSE -> whose().put(field, row, text);
            case OWNERS -> owners(field, row);
            default -> field.text(row, names, text);
        }
        return text.length() > 0;
    }

    /** Finds the name of a unix socket as the kernel keeps it; false if {@code field} of the row is none. */
    boolean unixName(Field field, SocketRecord row) {
        if (field == Field.PEER || !(row instanceof UnixRecord u) || u.name() == null) return false;
        Octets name = u.name();
        length = name.length();
        if (length > octets.length) octets = new byte[length];
        name.copyTo(octets, 0);
        return true;
    }

    byte[] nameOctets() {
        return octets;
    }

    int nameLength() {
        return length;
    }

    /** Null if nobody looked for owners. */
    Owners owners() {
        if (owners == null && source != null) owners = source.get();
        return owners;
    }

    /** The row's first owner, {@link Owners#NONE} if it has none. */
    int first(SocketRecord row) {
        Owners all = owners();
        int first = all == null ? Owners.NONE : all.first(row.inode());
        if (first == Owners.NONE && row.inode() != 0) unowned++;
        return first;
    }

    private Whose whose() {
        if (whose == null) whose = new Whose(names, owners());
        return whose;
    }

    /** What {@code field} is of each owner, process ids and names without doubles. */
    private void owners(Field field, SocketRecord row) {
        int first = first(row);
        for (int o = first; o != Owners.NONE; o = owners.next(o)) {
            if (field != Field.FD && isRepeated(field, first, o)) continue;
            if (text.length() > 0) text.put(',');
            switch (field) {
                case PID -> text.dec(owners.pid(o));
                case FD -> text.dec(owners.fd(o));
                default -> {
                    byte[] name = owners.name(o);
                    PlainText.put(text, name, 0, name.length, ',');
                }
            }
        }
    }

    private boolean isRepeated(Field field, int first, int owner) {
        for (int o = first; o != owner; o = owners.next(o)) {
            boolean same = field == Field.PID ? owners.pid(o) == owners.pid(owner)
                    : Arrays.equals(owners.name(o), owners.name(owner));
            if (same) return true;
        }
        return false;
    }
}
