package jss.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jss.print.ByteOut;
import jss.record.Detail;
import jss.record.Field;
import jss.record.Names;
import jss.record.Owners;
import jss.record.SocketRecord;
import jss.record.Whose;

/**
 * One socket, as a view: valid until the consumer that it was given to returns. Strings and lists that
 * it hands out may be kept. Not to be shared between threads.
 */
public final class Row {
    private final Names names;
    private final Owners owners;
    private final Whose whose;
    private final ByteOut text = new ByteOut(128);
    private SocketRecord record;

    Row(Names names, Owners owners) {
        this.names = names;
        this.owners = owners;
        whose = new Whose(names, owners);
    }

    Row at(SocketRecord record) {
        this.record = record;
        return this;
    }

    /** All that is known of the socket, without allocation: {@code instanceof InetRecord} and so on say which kind it is. */
    public SocketRecord record() {
        return record;
    }

    /** True if the row has the field. Asking for text that it may lack is as good. */
    public boolean has(Field field) {
        return field.isAsked() ? !text(field).isEmpty() : field.has(record);
    }

    /**
     * The field's number, in the unit that its {@link Field#unit} names; 0 if the row has none, or if
     * the field is text. Unsigned where the kernel's is: of 64 bits are cookies and cgroup ids.
     */
    public long get(Field field) {
        return field.isAsked() ? 0 : field.get(record);
    }

    /**
     * The field as text; empty if the row has none. {@link Field#PID}, {@link Field#FD} and
     * {@link Field#PROCESS} take {@link Detail#PROCESSES}, and are separated by commas if there are several.
     * Names that processes chose may hold any character; what is no UTF-8 is replaced.
     */
    public String text(Field field) {
        text.truncate(0);
        if (field.detail() == Detail.CGROUP_PATHS) whose.put(field, record, text);
        else if (field == Field.PID || field == Field.FD || field == Field.PROCESS) owners(field);
        else if (field == Field.USER) user();
        else field.text(record, names, text);
        return string(text.bytes(), text.length());
    }

    /** Local address and port of an internet socket: {@code 192.0.2.1:22}, {@code [::1]:22}; empty of others. */
    public String local() {
        return end(Field.SRC, Field.SPORT);
    }

    /** Remote address and port of an internet socket; empty of others. */
    public String remote() {
        return end(Field.DST, Field.DPORT);
    }

    private String end(Field address, Field port) {
        String a = text(address);
        if (a.isEmpty()) return "";
        return (a.indexOf(':') < 0 ? a : '[' + a + ']') + ':' + get(port);
    }

    /** The processes that have the socket open; empty if there are none, or {@link Detail#PROCESSES} was not asked for. */
    public List<Owner> owners() {
        List<Owner> all = new ArrayList<>();
        if (owners == null) return all;
        for (int o = owners.first(record.inode()); o != Owners.NONE; o = owners.next(o)) {
            byte[] name = owners.name(o);
            all.add(new Owner(owners.pid(o), owners.fd(o), string(name, name.length)));
        }
        return all;
    }

    private void owners(Field field) {
        if (owners == null) return;
        for (int o = owners.first(record.inode()); o != Owners.NONE; o = owners.next(o)) {
            if (text.length() > 0) text.put(',');
            if (field == Field.PROCESS) text.put(owners.name(o));
            else text.dec(field == Field.PID ? owners.pid(o) : owners.fd(o));
        }
    }

    private void user() {
        if (!record.hasUid()) return;
        byte[] name = names.user(record.uid());
        if (name != null) text.put(name);
        else text.unsigned(record.uid());
    }

    private static String string(byte[] octets, int length) {
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }
}
