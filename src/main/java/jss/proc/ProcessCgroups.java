package jss.proc;

import java.util.Arrays;
import jss.record.CgroupPath;
import jss.record.TextSink;

/**
 * The cgroups of processes, which may be in one hierarchy (v2) or in a dozen (v1): the path that says
 * whose the process is.
 */
public final class ProcessCgroups {
    private ProcessCgroups() {}

    private static final int SHORT_ID = 12;
    private static final byte[] GONE = {' ', '(', 'd', 'e', 'l', 'e', 't', 'e', 'd', ')'};

    /** The path of the process's cgroup, of whichever hierarchy says most; null if it cannot be told. */
    public static byte[] path(String root, int pid) {
        return choose(ProcFiles.read(root + '/' + pid + "/cgroup"));
    }

    /** Lines {@code ID:CONTROLLERS:PATH}, of which v2's has the id 0. One that names a container is best, then one with a unit. */
    static byte[] choose(byte[] text) {
        byte[] best = null;
        int merit = -1;
        Count count = new Count();
        for (int at = 0, end; at < text.length; at = end + 1) {
            end = at;
            while (end < text.length && text[end] != '\n') end++;
            int path = at;
            for (int colons = 0; path < end && colons < 2; path++) {
                if (text[path] == ':') colons++;
            }
            if (path == end) continue;
            byte[] p = Arrays.copyOfRange(text, path, without(text, path, end));
            boolean unified = text[at] == '0' && text[at + 1] == ':';
            int m = CgroupPath.container(p, count) ? 4 : CgroupPath.unit(p, count) ? 2 : p.length > 1 && unified ? 1 : 0;
            if (m > merit || m == merit && unified) {
                best = p;
                merit = m;
            }
        }
        return best;
    }

    /** The beginning of the id of the container that the process is in, or its name; null if it is in none. */
    static byte[] container(String root, int pid) {
        byte[] path = path(root, pid);
        Copy id = new Copy();
        if (path == null || !CgroupPath.container(path, id)) return null;
        byte[] all = Arrays.copyOf(id.octets, id.length);
        return all.length == 64 ? Arrays.copyOf(all, SHORT_ID) : all;
    }

    /** {@code end}, or where the mark of a cgroup that was removed begins. */
    private static int without(byte[] text, int from, int end) {
        int at = end - GONE.length;
        return at >= from && Arrays.equals(text, at, end, GONE, 0, GONE.length) ? at : end;
    }

    /** Takes text and forgets it. */
    private static class Count implements TextSink {
        int length;

        @Override
        public TextSink put(int octet) {
            length++;
            return this;
        }

        @Override
        public TextSink ipv4(int word) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TextSink ipv6(int w0, int w1, int w2, int w3) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Copy extends Count {
        byte[] octets = new byte[64];

        @Override
        public TextSink put(int octet) {
            if (length == octets.length) octets = Arrays.copyOf(octets, 2 * length);
            octets[length++] = (byte) octet;
            return this;
        }
    }
}
