package jss.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jss.record.Owners;
import jss.sys.Libc;

/** An {@link OwnerTable} for one thread, which reads labels of sockets when they are first asked for. */
final class OwnerView implements Owners {
    private final String root;
    private final OwnerTable table;
    private Libc libc;

    OwnerView(String root, OwnerTable table) {
        this.root = root;
        this.table = table;
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
        return table.name(table.thread(owner));
    }

    @Override
    public byte[] context(int owner) {
        byte[] label = table.label(table.thread(owner));
        return label == null || label.length == 0 ? null : label;
    }

    /** Nothing if the descriptor is another socket's by now. */
    @Override
    public byte[] socketContext(int owner) {
        if (libc == null) libc = Libc.forever();
        String link = root + '/' + tid(owner) + "/fd/" + fd(owner);
        byte[] value = libc.getxattr(link, "security.selinux");
        if (value == null || !isSocket(link, table.inode(owner))) return null;
        byte[] label = OwnerFiles.label(value);
        return label.length == 0 ? null : label;
    }

    private static boolean isSocket(String link, long inode) {
        try {
            return Files.readSymbolicLink(Path.of(link)).toString().equals("socket:[" + inode + ']');
        } catch (IOException e) {
            return false;
        }
    }
}
