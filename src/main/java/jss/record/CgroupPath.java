package jss.record;

/**
 * What a cgroup's path says about whose it is: the systemd unit, the container, the pod. Service
 * managers and container runtimes put those names there, so nobody has to be asked. Paths may hold
 * any octets; whatever is not of a known shape says nothing.
 */
public final class CgroupPath {
    private CgroupPath() {}

    private static final int ID = 64; // a container's id, hexadecimal
    private static final int TASK = 32; // an ECS task's
    private static final int[] UUID = {8, 4, 4, 4, 12};

    private static final String[] UNITS = {".service", ".scope", ".socket", ".mount", ".swap"};

    /**
     * Writes the unit of systemd: the innermost service, scope, socket, mount or swap. A manager's own
     * {@code init.scope} stands for the service that the manager is, if it is one.
     *
     * @return false, nothing being written, if there is none
     */
    public static boolean unit(byte[] path, TextSink out) {
        int from = -1;
        int to = -1;
        for (int end = path.length, at; end > 0; end = at - 1) {
            at = start(path, end);
            if (!isUnit(path, at, end)) continue;
            boolean first = from < 0;
            if (first || is(path, from, to, "init.scope")) {
                from = at;
                to = end;
            }
            if (!is(path, from, to, "init.scope")) break;
        }
        if (from < 0) return false;
        if (path[from] == '_') from++; // systemd's escape for names that the kernel has files of
        out.put(path, from, to - from);
        return true;
    }

    /**
     * Writes the id of the innermost container, 64 hexadecimal digits, or its name where the runtime
     * (LXC, systemd-nspawn) goes by that.
     *
     * @return false, nothing being written, if there is none
     */
    public static boolean container(byte[] path, TextSink out) {
        for (int end = path.length, at; end > 0; end = at - 1) {
            at = start(path, end);
            int stem = stem(path, at, end, ".scope");
            int length = ID;
            int id = stem - ID;
            if (id < at || !isHex(path, id, stem)) {
                id = task(path, at, end);
                length = end - id;
                stem = end;
            }
            if (id >= at && (id == at || isSeparator(path[id - 1]) && !endsWith(path, at, id - 1, "conmon"))) {
                out.put(path, id, length);
                return true;
            }
            int name = name(path, at, end);
            if (name < 0) continue;
            out.put(path, name, stem(path, name, end, ".service") - name);
            return true;
        }
        return false;
    }

    /**
     * Writes the uid of the Kubernetes pod, as the API server has it, or the id of a Podman pod.
     *
     * @return false, nothing being written, if there is none
     */
    public static boolean pod(byte[] path, TextSink out) {
        for (int end = path.length, at; end > 0; end = at - 1) {
            at = start(path, end);
            for (int part = at, stop; part < end; part = stop + 1) { // NAME.slice:RUNTIME:ID, where runtimes mistake the driver
                stop = part;
                while (stop < end && path[stop] != ':') stop++;
                if (pod(path, part, stem(path, part, stop, ".slice"), out)) return true;
            }
        }
        return false;
    }

    private static boolean pod(byte[] path, int at, int end, TextSink out) {
        int uid = end - 36;
        if (uid - 3 >= at && isUuid(path, uid) && isPod(path, at, uid)) {
            for (int i = uid; i < end; i++) out.put(path[i] == '_' ? '-' : path[i]);
            return true;
        }
        uid = end - 32; // a static pod's, a hash
        if (uid - 3 >= at && isHex(path, uid, end) && isPod(path, at, uid)) {
            out.put(path, uid, 32);
            return true;
        }
        uid = end - ID;
        if (uid >= at && isHex(path, uid, end) && endsWith(path, at, uid, "libpod_pod_")) {
            out.put(path, uid, ID);
            return true;
        }
        return false;
    }

    /** True if {@code pod} stands before {@code uid} as a word, and below {@code kubepods}. */
    private static boolean isPod(byte[] path, int at, int uid) {
        if (!endsWith(path, at, uid, "pod")) return false;
        if (uid - 3 > at && path[uid - 4] != '-') return false;
        for (int i = 0; i + 8 <= uid; i++) {
            if (is(path, i, i + 8, "kubepods")) return true;
        }
        return false;
    }

    /** Where the component that ends at {@code end} begins. */
    private static int start(byte[] path, int end) {
        int at = end;
        while (at > 0 && path[at - 1] != '/') at--;
        return at;
    }

    private static boolean isUnit(byte[] path, int at, int end) {
        for (String u : UNITS) {
            if (end - at > u.length() && endsWith(path, at, end, u)) return true;
        }
        return false;
    }

    private static boolean isSeparator(int octet) {
        return octet == '-' || octet == ':';
    }

    /** Where the id of an ECS task's container, {@code TASK-NUMBER}, begins: {@code at}, or -1 if it is none. */
    private static int task(byte[] path, int at, int end) {
        int dash = at + TASK;
        if (dash + 1 >= end || path[dash] != '-' || !isHex(path, at, dash)) return -1;
        for (int i = dash + 1; i < end; i++) {
            if (path[i] < '0' || path[i] > '9') return -1;
        }
        return at;
    }

    /** Where the name in {@code lxc.payload.NAME}, {@code lxc/NAME} or {@code systemd-nspawn@NAME.service} begins, else -1. */
    private static int name(byte[] path, int at, int end) {
        int name = -1;
        if (begins(path, at, end, "lxc.payload.")) name = at + "lxc.payload.".length();
        else if (begins(path, at, end, "systemd-nspawn@") && endsWith(path, at, end, ".service")) {
            name = at + "systemd-nspawn@".length();
        } else if (at > 0) {
            int parent = start(path, at - 1);
            if (is(path, parent, at - 1, "lxc") || is(path, parent, at - 1, "lxc.payload")) name = at;
        }
        return name < 0 || name >= stem(path, at, end, ".service") ? -1 : name;
    }

    /** {@code end}, or where {@code suffix} begins if the component ends with it. */
    private static int stem(byte[] path, int at, int end, String suffix) {
        return endsWith(path, at, end, suffix) ? end - suffix.length() : end;
    }

    private static boolean isUuid(byte[] path, int at) {
        for (int i = 0; i < UUID.length; i++) {
            if (i > 0) {
                if (path[at] != '-' && path[at] != '_') return false;
                at++;
            }
            if (!isHex(path, at, at + UUID[i])) return false;
            at += UUID[i];
        }
        return true;
    }

    private static boolean isHex(byte[] path, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = path[i];
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    private static boolean is(byte[] path, int from, int to, String word) {
        return to - from == word.length() && begins(path, from, to, word);
    }

    private static boolean endsWith(byte[] path, int from, int to, String word) {
        return to - from >= word.length() && begins(path, to - word.length(), to, word);
    }

    private static boolean begins(byte[] path, int from, int to, String word) {
        if (to - from < word.length()) return false;
        for (int i = 0; i < word.length(); i++) {
            if (path[from + i] != word.charAt(i)) return false;
        }
        return true;
    }
}
