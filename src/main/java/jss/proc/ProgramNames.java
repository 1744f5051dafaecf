package jss.proc;

import java.util.Arrays;

/** What processes were called by: the first argument of /proc/PID/cmdline, which is theirs to choose. */
public final class ProgramNames {
    private ProgramNames() {}

    /** Without directories, if it begins with one; empty if the process is gone. */
    public static byte[] first(String root, int pid) {
        byte[] arguments = ProcFiles.read(root + '/' + pid + "/cmdline");
        int end = 0;
        while (end < arguments.length && arguments[end] != 0) end++;
        int start = 0;
        if (end > 0 && arguments[0] == '/') {
            start = end;
            while (arguments[start - 1] != '/') start--;
        }
        return Arrays.copyOfRange(arguments, start, end);
    }
}
