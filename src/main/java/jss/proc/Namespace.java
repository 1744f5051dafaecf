package jss.proc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jss.record.NetNamespace;
import jss.sys.Errno;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/**
 * A network namespace that was found, and the ways into it: processes in it and files that keep it.
 * Nothing is held open, so it may end at any time.
 */
public final class Namespace {
    /** What became of an attempt to enter. */
    public enum Entry {
        DONE, GONE, DENIED
    }

    private static final int CLONE_NEWNET = 0x40000000; // linux/sched.h
    private static final int O_NONBLOCK = 0x800;
    private static final int PIDS = 4; // a few, should the first have ended

    private final long inode;
    private final boolean own;
    private int[] pids = new int[1];
    private int pidCount;
    private byte[] name;
    private byte[] file;
    private NetNamespace record;

    Namespace(long inode, boolean own) {
        this.inode = inode;
        this.own = own;
    }

    void addProcess(int pid) {
        if (pidCount == PIDS) return;
        if (pidCount == pids.length) pids = Arrays.copyOf(pids, PIDS);
        pids[pidCount++] = pid;
    }

    /** {@code path}: of a file that is the namespace; {@code name}: null if the file's place is not where names are kept. */
    void addFile(byte[] path, byte[] name) {
        if (this.name == null) {
            if (name != null || file == null) file = path;
            this.name = name;
        } else if (name != null && Arrays.compareUnsigned(name, this.name) < 0) {
            this.name = name;
            file = path;
        }
    }

    /** Number in nsfs. */
    public long inode() {
        return inode;
    }

    /** True of the namespace that this process was started in. */
    public boolean isOwn() {
        return own;
    }

    /** What rows say of it. */
    public NetNamespace record() {
        return record;
    }

    /** Gives it its label. {@code root}: /proc. */
    void label(String root) {
        byte[] label = name;
        if (label == null && pidCount > 0) label = ProcessCgroups.container(root, pids[0]);
        if (label == null) label = pidCount > 0 ? ("pid:" + pids[0]).getBytes(StandardCharsets.US_ASCII) : file;
        if (label == null) label = (own ? "self" : "-").getBytes(StandardCharsets.US_ASCII);
        record = new NetNamespace(inode, label, name != null);
    }

    /**
     * Moves the calling thread, which must be a platform thread, into the namespace. Files below
     * {@code /proc/thread-self/net} and sockets opened from then on are of it.
     *
     * @param proc the directory that processes were found in
     */
    Entry enter(Libc libc, Fd proc) {
        Entry worst = Entry.GONE;
        OffHeap path = libc.allocate(Math.max(64, file == null ? 0 : file.length + 1));
        for (int i = -1; i < pidCount; i++) {
            if (i < 0 && file == null) continue;
            byte[] p = i < 0 ? file : (pids[i] + "/ns/net").getBytes(StandardCharsets.US_ASCII);
            put(path, p);
            Fd fd = libc.openat(proc, path, FdWorker.O_RDONLY | FdWorker.O_CLOEXEC | O_NONBLOCK);
            if (fd == null) {
                if (isDenied(libc.errno())) worst = Entry.DENIED;
                continue;
            }
            try {
                libc.setns(fd, CLONE_NEWNET);
                if (Namespaces.current(libc, proc) == inode) return Entry.DONE;
                // The process's number was given to another one, or the file to another namespace.
            } catch (SysException e) {
                worst = Entry.DENIED; // whatever the reason: not ours to enter
            } finally {
                libc.close(fd);
            }
        }
        return worst;
    }

    static boolean isDenied(int errno) {
        return errno == Errno.EACCES.code() || errno == Errno.EPERM.code();
    }

    static void put(OffHeap to, byte[] path) {
        to.bytes().put(0, path).put(path.length, (byte) 0);
    }
}
