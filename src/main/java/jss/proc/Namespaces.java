package jss.proc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/**
 * The network namespaces of this host, as far as they can be seen: those that processes live in, those
 * with a name in /run/netns, and those that a mount keeps. Each one once. Namespaces that nothing but
 * an open descriptor or a thread of a process elsewhere keeps are not looked for.
 */
public final class Namespaces {
    private static final String[] NAME_DIRECTORIES = {"/run/netns", "/var/run/netns"};
    private static final int DT_DIR = 4;
    private static final long NOBODYS = -1;

    private final String root;
    private final Map<Long, Namespace> byInode = new HashMap<>();
    private final List<Namespace> all = new ArrayList<>();
    private final Set<ByteBuffer> names = new HashSet<>();
    private int denied;

    private Namespaces(String root) {
        this.root = root;
    }

    /**
     * Looks for them.
     *
     * @param root /proc, or what stands for it
     * @throws SysException if {@code root} cannot be read
     */
    public static Namespaces find(String root) {
        Namespaces found = new Namespaces(root);
        try (Libc libc = new Libc()) {
            Fd proc = libc.open(root, FdWorker.O_RDONLY | FdWorker.O_DIRECTORY | FdWorker.O_CLOEXEC);
            try {
                found.processes(libc, proc);
                found.mounts(ProcFiles.read(root + "/self/mountinfo"));
                for (String d : NAME_DIRECTORIES) found.names(libc, proc, d);
            } finally {
                libc.close(proc);
            }
        }
        found.finish();
        return found;
    }

    /** Those that mounts keep. */
    static Namespaces ofMounts(byte[] mountinfo, String root) {
        Namespaces found = new Namespaces(root);
        found.get(NOBODYS);
        found.mounts(mountinfo);
        found.all.remove(0);
        found.finish();
        return found;
    }

    private void finish() {
        for (Namespace n : all) n.label(root);
        Collections.sort(all, Namespaces::compare);
    }

    /** The own one first, then those with a name in its order, then the others by number. */
    private static int compare(Namespace a, Namespace b) {
        if (a.isOwn() != b.isOwn()) return a.isOwn() ? -1 : 1;
        if (a.record().isNamed() != b.record().isNamed()) return a.record().isNamed() ? -1 : 1;
        if (!a.record().isNamed()) return Long.compare(a.inode(), b.inode());
        return Arrays.compareUnsigned(a.record().label(), b.record().label());
    }

    /** The own one first. */
    public List<Namespace> all() {
        return all;
    }

    /** Processes whose namespace may not be told. */
    public int denied() {
        return denied;
    }

    String root() {
        return root;
    }

    private Namespace get(long inode) {
        Namespace n = byInode.get(inode);
        if (n == null) {
            n = new Namespace(inode, byInode.isEmpty()); // the first one asked about is that of ourselves
            byInode.put(inode, n);
            all.add(n);
        }
        return n;
    }

    private void processes(Libc libc, Fd proc) {
        OffHeap path = libc.allocate(64);
        OffHeap target = libc.allocate(64);
        long self = ProcessHandle.current().pid();
        Namespace last = get(linked(libc, proc, path, "self/ns/net", target));
        for (int pid : FdWorker.numbers(libc, proc, libc.allocate(32 * 1024))) {
            long inode = linked(libc, proc, path, pid + "/ns/net", target);
            if (inode < 0) {
                if (Namespace.isDenied(libc.errno())) denied++;
                continue;
            }
            if (inode != last.inode()) last = get(inode);
            if (pid != self) last.addProcess(pid); // we do not live there for long
        }
    }

    private static long linked(Libc libc, Fd dir, OffHeap path, String name, OffHeap target) {
        Namespace.put(path, name.getBytes(StandardCharsets.US_ASCII));
        int length = libc.readlinkat(dir, path, 0, target);
        return length < 0 ? -1 : inode(target, length);
    }

    private static final String PREFIX = "net:[";

    /** The number in {@code net:[NUMBER]}; -1 if it is something else. */
    private static long inode(OffHeap text, int length) {
        if (length <= PREFIX.length() || length > text.size()) return -1;
        byte[] link = new byte[length];
        text.bytes().get(0, link);
        return inode(link, 0, length);
    }

    static long inode(byte[] text, int from, int to) {
        if (to - from < PREFIX.length() + 2 || text[to - 1] != ']') return -1;
        for (int i = 0; i < PREFIX.length(); i++) {
            if (text[from + i] != PREFIX.charAt(i)) return -1;
        }
        long n = 0;
        for (int i = from + PREFIX.length(); i < to - 1; i++) {
            if (text[i] < '0' || text[i] > '9' || n > Long.MAX_VALUE / 20) return -1;
            n = 10 * n + text[i] - '0';
        }
        return n;
    }

    /** The namespace that the calling thread is in; -1 if it cannot be told. */
    static long current(Libc libc, Fd proc) {
        return linked(libc, proc, libc.allocate(64), "thread-self/ns/net", libc.allocate(64));
    }

    /** Lines of mountinfo: {@code ID PARENT MAJOR:MINOR ROOT POINT ... - TYPE ...}; the root of one in nsfs is its link text. */
    private void mounts(byte[] mountinfo) {
        for (int at = 0, end; at < mountinfo.length; at = end + 1) {
            end = at;
            while (end < mountinfo.length && mountinfo[end] != '\n') end++;
            int from = at;
            for (int word = 0; word < 3 && from < end; word++) from = next(mountinfo, from, end) + 1;
            int to = next(mountinfo, from, end);
            long inode = inode(mountinfo, from, Math.max(from, to));
            if (inode < 0) continue;
            int point = Math.min(to + 1, end);
            byte[] path = unescaped(mountinfo, point, next(mountinfo, point, end));
            if (path.length == 0) continue;
            byte[] name = name(path);
            if (name != null) names.add(ByteBuffer.wrap(name));
            get(inode).addFile(path, name);
        }
    }

    private static int next(byte[] text, int from, int end) {
        while (from < end && text[from] != ' ') from++;
        return from;
    }

    /** {@code \040} and its like stand for blanks, tabs, line ends and backslashes. */
    private static byte[] unescaped(byte[] text, int from, int to) {
        byte[] out = new byte[Math.max(0, to - from)];
        int n = 0;
        for (int i = from; i < to; i++) {
            int c = text[i];
            if (c == '\\' && i + 3 < to) {
                c = (text[i + 1] - '0') << 6 | (text[i + 2] - '0') << 3 | text[i + 3] - '0';
                i += 3;
            }
            out[n++] = (byte) c;
        }
        return Arrays.copyOf(out, n);
    }

    /** The name that a file gives its namespace; null if it does not lie where names are kept. */
    private static byte[] name(byte[] path) {
        for (String d : NAME_DIRECTORIES) {
            int n = d.length();
            if (path.length <= n + 1 || path[n] != '/') continue;
            boolean below = true;
            for (int i = 0; i < n && below; i++) below = path[i] == d.charAt(i);
            for (int i = n + 1; i < path.length && below; i++) below = path[i] != '/';
            if (below) return Arrays.copyOfRange(path, n + 1, path.length);
        }
        return null;
    }

    /** Links to namespaces, which are in no table of mounts: {@code ln -s /proc/PID/ns/net /run/netns/NAME}. */
    private void names(Libc libc, Fd proc, String directory) {
        OffHeap path = libc.allocate(512);
        Namespace.put(path, directory.getBytes(StandardCharsets.US_ASCII));
        Fd dir = libc.openat(proc, path, FdWorker.O_RDONLY | FdWorker.O_DIRECTORY | FdWorker.O_CLOEXEC);
        if (dir == null) return;
        OffHeap entries = libc.allocate(32 * 1024);
        try {
            for (int length; (length = libc.getdents64(dir, entries)) > 0; ) {
                for (int at = 0; at < length; at += FdWorker.recordLength(entries, at)) {
                    if (FdWorker.type(entries, at) != DT_DIR) named(directory, FdWorker.name(entries, at));
                }
            }
        } finally {
            libc.close(dir);
        }
    }

    private void named(String directory, byte[] name) {
        byte[] full = Arrays.copyOf((directory + "/").getBytes(StandardCharsets.US_ASCII),
                directory.length() + 1 + name.length);
        System.arraycopy(name, 0, full, directory.length() + 1, name.length);
        if (names.contains(ByteBuffer.wrap(name))) return; // known from its mount
        long inode = inode(new String(full, StandardCharsets.UTF_8));
        if (inode >= 0) get(inode).addFile(full, name);
    }

    /** The namespace that a file is, through links; -1 if it is none. */
    private static long inode(String file) {
        try {
            Path self = Path.of("/proc/self/ns/net");
            Path path = Path.of(file);
            if (!Files.getAttribute(path, "unix:dev").equals(Files.getAttribute(self, "unix:dev"))) return -1;
            return (Long) Files.getAttribute(path, "unix:ino");
        } catch (IOException | InvalidPathException e) {
            return -1; // stale, or a name that is no text
        }
    }
}
