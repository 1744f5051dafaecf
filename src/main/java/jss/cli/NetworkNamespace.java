package jss.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import jss.sys.Errno;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.SysException;

/** {@code -N}: the network namespace to look into, by name, by file or by process. */
final class NetworkNamespace {
    private NetworkNamespace() {}

    private static final int CLONE_NEWNET = 0x40000000; // linux/sched.h
    private static final String NAMED = "/var/run/netns/";

    /** The namespace's own files for those of /etc; null for none. */
    private static volatile String files;

    /**
     * Moves this thread there, and with it the threads that it starts from now on. To be called before
     * any socket is opened.
     */
    static void enter(String name) {
        String path = path(name);
        try (Libc libc = new Libc()) {
            Fd fd = libc.open(path, 0);
            try {
                libc.setns(fd, CLONE_NEWNET);
            } finally {
                libc.close(fd);
            }
        } catch (SysException e) {
            throw new FailedException("network namespace '" + name + "': " + why(e, path));
        }
        if (path.startsWith(NAMED)) files = "/etc/netns/" + name + "/";
    }

    private static String why(SysException e, String path) {
        if (e.is(Errno.EINVAL)) return path + " is none";
        if (e.is(Errno.EPERM)) return "entering it takes CAP_SYS_ADMIN";
        return path + ": " + Errno.text(e.errno());
    }

    /** A name of {@code ip netns}, a path, or a process's id where no namespace has that name. */
    private static String path(String name) {
        if (name.indexOf('/') >= 0) return name;
        String named = NAMED + name;
        if (isNumber(name) && !Files.exists(Path.of(named))) return "/proc/" + name + "/ns/net";
        return named;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return !text.isEmpty();
    }

    /** The file of /etc, or the one that the namespace has in its place. */
    static Path etc(String file) {
        if (files != null) {
            Path own = Path.of(files + file);
            if (Files.exists(own)) return own;
        }
        return Path.of("/etc/" + file);
    }
}
