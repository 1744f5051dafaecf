package jss.proc;

import java.util.Arrays;
import jss.record.Owners;
import jss.sys.Libc;

/** An {@link OwnerTable} for one thread, which reads names and labels when they are first asked for. */
final class OwnerView implements Owners {
    private static final byte[] NO_TEXT = {};

    private final String root;
    private final OwnerTable table;
    private final byte[][] names;
    private byte[][] contexts;
    private Libc libc;

    OwnerView(String root, OwnerTable table) {
        this.root = root;
        this.table = table;
        names = new byte[table.threads()][];
    }

    @Override
    public int first(long inode) {
        return table.first(inode);
    }

    @Override
    public int next(int owner) {
        return table.next(owner);
    }

    @Override
    public int pid(int owner) {
        return table.pid(table.thread(owner));
    }

    @Override
    public int tid(int owner) {
        return table.tid(table.thread(owner));
    }

    @Override
    public int fd(int owner) {
        return table.fd(owner);
    }

    @Override
    public byte[] name(int owner) {
        int t = table.thread(owner);
        if (names[t] == null) names[t] = comm(ProcFiles.read(root + '/' + table.tid(t) + "/stat"));
        return names[t];
    }

    @Override
    public byte[] context(int owner) {
        if (contexts == null) contexts = new byte[names.length][];
        int t = table.thread(owner);
        if (contexts[t] == null) contexts[t] = label(ProcFiles.read(root + '/' + table.tid(t) + "/attr/current"));
        return contexts[t].length == 0 ? null : contexts[t];
    }

    @Override
    public byte[] socketContext(int owner) {
        if (libc == null) libc = Libc.forever();
        byte[] value = libc.getxattr(root + '/' + tid(owner) + "/fd/" + fd(owner), "security.selinux");
        byte[] label = value == null ? NO_TEXT : label(value);
        return label.length == 0 ? null : label;
    }

    /** What stands between the first ( and the last ) of /proc/PID/stat: the name may hold either. */
    private static byte[] comm(byte[] stat) {
        int from = 0;
        while (from < stat.length && stat[from] != '(') from++;
        int to = stat.length - 1;
        while (to > from && stat[to] != ')') to--;
        return to > from ? Arrays.copyOfRange(stat, from + 1, to) : NO_TEXT;
    }

    /** A label without the line end or NUL that may follow it. */
    private static byte[] label(byte[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == 0 || text[end - 1] == '\n')) end--;
        return Arrays.copyOf(text, end);
    }
}
