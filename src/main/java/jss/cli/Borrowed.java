package jss.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Variables that somebody with fewer rights may have set: whoever called sudo, doas or pkexec. What such a variable
 * names is heeded only where no one but root, or the user that jss runs as, could have put it.
 */
final class Borrowed {
    private Borrowed() {}

    private static final String[] CALLERS = {"SUDO_UID", "PKEXEC_UID", "DOAS_USER"};

    private static final Set<String> SAID = new HashSet<>();

    /** The path in variable {@code name}; null if it is unset, or not to be heeded, which is said once. */
    static String path(String name) {
        String path = Environment.get(name);
        if (path == null || !environment() || isOurs(Path.of(path))) return path;
        synchronized (SAID) {
            if (SAID.add(name)) Stderr.line(name + " is ignored: others than root may change " + path + ", and may have set it");
        }
        return null;
    }

    /** True if the environment may be another user's. */
    static boolean environment() {
        for (String caller : CALLERS) {
            String who = Environment.get(caller);
            if (who != null && !who.equals("0") && !who.equals("root")) return true;
        }
        return false;
    }

    /** True if {@code path}, and every directory on the way to it, is root's or our own and nobody else may write there. */
    static boolean isOurs(Path path) {
        try {
            int own = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            for (Path p = path.toRealPath(); p != null; p = p.getParent()) {
                int uid = (Integer) Files.getAttribute(p, "unix:uid");
                int mode = (Integer) Files.getAttribute(p, "unix:mode");
                if (uid != 0 && uid != own || (mode & 022) != 0) return false;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
