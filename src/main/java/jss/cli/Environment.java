package jss.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jss.proc.ProcNet;

/** The variables that stand in for files of /proc. An empty one counts as unset. */
final class Environment {
    private Environment() {}

    private static final String PROC = "/proc";

    /** What stands for /proc. */
    static String procRoot() {
        String root = Borrowed.path("PROC_ROOT");
        return root == null ? PROC : root;
    }

    private static final String[] PROC_NET = {"TCP", "TCP6", "UDP", "UDP6", "RAW", "RAW6", "UNIX", "PACKET", "NETLINK",
        "MPTCP", "DCCP", "SCTP"};

    /** The files of /proc/net, or what stands for them. */
    static ProcNet procNet() {
        Map<String, String> files = new HashMap<>();
        for (String name : PROC_NET) {
            String file = Borrowed.path("PROC_NET_" + name);
            if (file != null) files.put(name, file);
        }
        return new ProcNet(procRoot(), Borrowed.path("PROC_ROOT") != null, files);
    }

    /** Where this user's programs keep what they want to know at their next call; null if nothing says. */
    static Path stateDirectory() {
        String state = Borrowed.path("XDG_STATE_HOME");
        if (state != null) return Path.of(state, "jss");
        String home = Borrowed.path("HOME");
        return home == null ? null : Path.of(home, ".local", "state", "jss");
    }

    /** The file of /proc/net with that name in capitals, or what stands for it. */
    static String procNetFile(String name) {
        String file = Borrowed.path("PROC_NET_" + name);
        return file != null ? file : ProcNet.directory(procRoot()) + name.toLowerCase(Locale.ROOT);
    }

    /** True if a variable names a file of another's, or anything in place of /proc. */
    static boolean namesFiles() {
        for (String name : PROC_NET) {
            if (get("PROC_NET_" + name) != null) return true;
        }
        return get("PROC_ROOT") != null || get("TCPDIAG_FILE") != null;
    }

    /** Null if it is unset. */
    static String get(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
