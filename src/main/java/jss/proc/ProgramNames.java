package jss.proc;

import java.util.Arrays;

/** What processes were called by: the first argument of /proc/PID/cmdline, which is theirs to choose. */
final class ProgramNames {
    private ProgramNames() {}

    /** Without directories, if it begins with one; empty if there are no arguments, as when the process is gone. */
    static byte[] first(byte[] arguments) {
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
