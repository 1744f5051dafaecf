package jss.proc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.bpf.OpenSockets;
import jss.proc.FdWork.Directory;
import jss.sys.Errno;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/**
 * One thread of a pass over /proc/PID/fd: notes which descriptors are sockets. The link's text says
 * so; stat(2) would too and costs the same, but asks the file system of every other file, and a
 * dead NFS server would never answer. Where the kernel can be asked for all of a process's at once, one link
 * is read all the same: to see whether that is allowed.
 */
final class FdWorker implements Runnable {
    static final int O_RDONLY = 0;
    static final int O_DIRECTORY = directoryFlag();
    static final int O_CLOEXEC = 0x80000; // asm-generic/fcntl.h

    /** A piece of a directory: about 1300 descriptors, a few milliseconds of work. */
    private static final int PIECE = 32 * 1024;
    /** A piece with more in it than this is not the last one. */
    private static final int LONG = PIECE / 2;

    /** Sockets found in one piece of a directory: {@code [from, to)} of their finder's arrays. */
    static final class Find implements Comparable<Find> {
        final FdWorker finder;
        final Directory directory;
        final int piece;
        final int from;
        final int to;

        Find(FdWorker finder, Directory d, int piece, int from, int to) {
            this.finder = finder;
            directory = d;
            this.piece = piece;
            this.from = from;
            this.to = to;
        }

        /** The order in which one thread would have found them. */
        @Override
        public int compareTo(Find o) {
            if (directory.process != o.directory.process) return Integer.compare(directory.process, o.directory.process);
            if (directory.thread != o.directory.thread) return Integer.compare(directory.thread, o.directory.thread);
            return Integer.compare(piece, o.piece);
        }
    }

    private final Fd root;
    private final int[] pids;
    private final OwnerFiles files;
    private final boolean threads;
    private final FdWork work;
    private final OpenSockets tables;
    private final List<Find> finds = new ArrayList<>();

    private int[] inodes = new int[256];
    private int[] fds = new int[256];
    private int count;

    private Libc libc;
    private OpenSockets.Reader table; // null if there is none, or it has failed
    private OffHeap names;
    private OffHeap path;
    private OffHeap target;

    /**
     * @param threads each thread's descriptors, not only each process's
     * @param tables tells of a process's descriptors instead of links, if not null
     */
    FdWorker(Fd root, int[] pids, OwnerFiles files, boolean threads, FdWork work, OpenSockets tables) {
        this.root = root;
        this.pids = pids;
        this.files = files;
        this.threads = threads;
        this.work = work;
        this.tables = tables;
    }

    /** After {@link #run}: where the sockets are, in no particular order. */
    List<Find> finds() {
        return finds;
    }

    int inode(int i) {
        return inodes[i];
    }

    int fd(int i) {
        return fds[i];
    }

    int count() {
        return count;
    }

    @Override
    public void run() {
        try (Libc calls = files.calls()) {
            libc = calls;
            files.begin(calls);
            names = calls.allocate(PIECE);
            path = calls.allocate(64);
            target = calls.allocate(32);
            OpenSockets.Reader reader = tables == null ? null : tables.reader(calls);
            table = reader;
            for (int p; (p = work.nextProcess()) >= 0; work.done()) process(p);
            for (Directory d; (d = work.join()) != null; work.done()) readOn(d);
            if (reader != null) reader.close();
        }
    }

    private void process(int place) {
        int pid = pids[place];
        Fd fd = open(pid, "/fd");
        if (fd == null) {
            if (!hasEnded(libc.errno())) work.deny();
            return;
        }
        Directory d = new Directory(place, 0, pid, fd);
        if (files.isOf(d)) readOn(d);
        else work.leave(d, libc);
        if (threads) otherThreads(place, pid);
    }

    private void otherThreads(int place, int pid) {
        Fd tasks = open(pid, "/task");
        if (tasks == null) return;
        int[] tids;
        try {
            tids = numbers(libc, tasks, names);
        } catch (SysException e) {
            work.deny();
            return;
        } finally {
            libc.close(tasks);
        }
        for (int i = 0; i < tids.length; i++) {
            Fd fd = tids[i] == pid ? null : open(tids[i], "/fd");
            if (fd != null) readOn(new Directory(place, 1 + i, tids[i], fd));
        }
    }

    /** Null if it has ended, or may not be looked into. */
    private Fd open(int id, String what) {
        int at = putNumber(path, 0, id);
        for (int i = 0; i < what.length(); i++) path.bytes().put(at++, (byte) what.charAt(i));
        path.bytes().put(at, (byte) 0);
        return libc.openat(root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }

    private void readOn(Directory d) {
        boolean byTable = d.pieces == 0 ? table != null : d.capacity > 0;
        if (!byTable || !readTable(d)) readLinks(d);
    }

    /** A piece of the kernel's table; false, and nothing is done, if it does not tell of any. */
    private boolean readTable(Directory d) {
        int piece = d.pieces++;
        if (piece > 0) passOn(d);
        boolean told = isTold(d, piece);
        if (piece == 0) {
            if (!told) {
                d.pieces = 0;
                return false;
            }
            d.capacity = table.capacity();
            passOn(d);
        }
        int from = count;
        if (!told) tryLinks(d, piece);
        else if (table.count() > 0 && mayBeRead(d)) takeTable();
        if (count > from) found(d, piece, from);
        work.leave(d, libc);
        return true;
    }

    /** Gives the pieces behind the last one to whoever is free; the caller may take no other. */
    private void passOn(Directory d) {
        if (d.pieces * OpenSockets.PIECE < d.capacity) work.share(d);
    }

    private boolean isTold(Directory d, int piece) {
        try {
            return table != null && table.read(d.fd, piece * OpenSockets.PIECE);
        } catch (SysException e) { // the right to it may be gone by now
            table = null;
            return false;
        }
    }

    /** Whether this process's links may be read: the first that is still there tells. */
    private boolean mayBeRead(Directory d) {
        for (int i = 0; i < table.count(); i++) {
            if (link(d, table.fd(i)) >= 0) return true;
            if (!hasEnded(libc.errno())) {
                work.deny(d);
                break;
            }
        }
        return false;
    }

    private void takeTable() {
        for (int i = 0; i < table.count(); i++) add(table.inode(i), table.fd(i));
    }

    /** Instead of a piece of the table, whatever links there may be. */
    private void tryLinks(Directory d, int piece) {
        int from = piece * OpenSockets.PIECE;
        for (int fd = from; fd < Math.min(from + OpenSockets.PIECE, d.capacity); fd++) {
            int n = link(d, fd);
            if (n >= 0 && isSocket(n)) add(linkedInode(n), fd);
            if (n < 0 && !hasEnded(libc.errno())) {
                work.deny(d);
                return;
            }
        }
    }

    /** Reads the link of a descriptor; -1 and {@link Libc#errno} if there is none. */
    private int link(Directory d, int fd) {
        path.bytes().put(putNumber(path, 0, fd), (byte) 0);
        return libc.readlinkat(d.fd, path, 0, target);
    }

    private void found(Directory d, int piece, int from) {
        finds.add(new Find(this, d, piece, from, count));
        files.read(d);
    }

    private void readLinks(Directory d) {
        boolean mine = true;
        while (mine) {
            int length = libc.getdents64(d.fd, names);
            if (length < 0 && !hasEnded(libc.errno())) work.deny(d);
            if (length <= 0) break;
            int piece = d.pieces++;
            if (length > LONG) {
                mine = false;
                work.share(d);
            }
            if (!links(d, piece, length)) break;
        }
        work.leave(d, libc);
    }

    /** False if the directory's links may not be read. */
    private boolean links(Directory d, int piece, int length) {
        int from = count;
        for (int at = 0; at < length; at += recordLength(names, at)) {
            int fd = number(names, at + NAME);
            if (fd < 0) continue;
            int n = libc.readlinkat(d.fd, names, at + NAME, target);
            if (n < 0) {
                if (hasEnded(libc.errno())) continue; // the descriptor, or its process
                work.deny(d);
                return false;
            }
            if (isSocket(n)) add(linkedInode(n), fd);
        }
        if (count > from) found(d, piece, from);
        return true;
    }

    private void add(int inode, int fd) {
        if (count == inodes.length) {
            inodes = Arrays.copyOf(inodes, 2 * count);
            fds = Arrays.copyOf(fds, 2 * count);
        }
        inodes[count] = inode;
        fds[count++] = fd;
    }

    private static final int PREFIX = "socket:[".length();

    /** {@code socket:[INODE]} */
    private boolean isSocket(int length) {
        return length > PREFIX + 1 && length < target.size()
                && target.bytes().getLong(0) == SOCKET && target.bytes().get(length - 1) == ']';
    }

    private static final long SOCKET = socketPrefix();

    private static long socketPrefix() {
        return java.nio.ByteBuffer.wrap("socket:[".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .order(java.nio.ByteOrder.nativeOrder()).getLong(0);
    }

    private int linkedInode(int length) {
        int n = 0;
        for (int i = PREFIX; i < length - 1; i++) n = 10 * n + target.bytes().get(i) - '0'; // u32: wraps as it should
        return n;
    }

    private static boolean hasEnded(int errno) {
        return errno == Errno.ENOENT.code() || errno == Errno.ESRCH.code();
    }

    // struct linux_dirent64 (linux/dirent.h): u64 d_ino, s64 d_off, u16 d_reclen, u8 d_type, char d_name[]
    private static final int RECLEN = 16;
    private static final int TYPE = 18;
    private static final int NAME = 19;

    static int recordLength(OffHeap entries, int at) {
        return entries.bytes().getShort(at + RECLEN) & 0xffff;
    }

    /** DT_* of a directory's entry. */
    static int type(OffHeap entries, int at) {
        return entries.bytes().get(at + TYPE);
    }

    /** A copy of the name of a directory's entry. */
    static byte[] name(OffHeap entries, int at) {
        int length = 0;
        while (entries.bytes().get(at + NAME + length) != 0) length++;
        byte[] name = new byte[length];
        entries.bytes().get(at + NAME, name);
        return name;
    }

    /** The decimal number that the C string at {@code at} is, -1 if it is none. */
    private static int number(OffHeap text, int at) {
        int n = 0;
        for (int b; (b = text.bytes().get(at)) != 0; at++) {
            if (b < '0' || b > '9') return -1;
            n = 10 * n + b - '0';
        }
        return n;
    }

    /** Writes {@code n} at {@code at} and returns where it ends. */
    private static int putNumber(OffHeap text, int at, int n) {
        int end = at + 1;
        for (int m = n; m > 9; m /= 10) end++;
        for (int i = end; i-- > at; n /= 10) text.bytes().put(i, (byte) ('0' + n % 10));
        return end;
    }

    /**
     * The names in {@code directory} that are numbers, in its order; read through {@code buffer}.
     *
     * @throws SysException if it cannot be read to its end, unless that is because its process has ended
     */
    static int[] numbers(Libc libc, Fd directory, OffHeap buffer) {
        int[] found = new int[64];
        int count = 0;
        for (int length; (length = libc.getdents64(directory, buffer)) != 0; ) {
            if (length < 0) {
                if (hasEnded(libc.errno())) break;
                throw new SysException("getdents64", libc.errno());
            }
            for (int at = 0; at < length; at += recordLength(buffer, at)) {
                int n = number(buffer, at + NAME);
                if (n < 0) continue;
                if (count == found.length) found = Arrays.copyOf(found, 2 * count);
                found[count++] = n;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int directoryFlag() {
        // O_DIRECTORY is one of the few flags that architectures disagree about (asm/fcntl.h)
        return System.getProperty("os.arch").equals("aarch64") ? 0x4000 : 0x10000;
    }
}
