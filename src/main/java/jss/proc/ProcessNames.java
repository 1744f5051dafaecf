package jss.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Names of processes, one by one. */
public final class ProcessNames {
    private static final int LONGEST = 15; // TASK_COMM_LEN less its NUL

    private final Path proc;

    public ProcessNames(Path proc) {
        this.proc = proc;
    }

    /** The command of /proc/PID/stat, which stands between its first brackets; null if there is no such process. */
    public byte[] name(int pid) {
        byte[] stat;
        try {
            stat = Files.readAllBytes(proc.resolve(Integer.toString(pid)).resolve("stat"));
        } catch (IOException e) {
            return null;
        }
        int from = 0;
        while (from < stat.length && stat[from] != '(') from++;
        int end = ++from;
        while (end < stat.length && stat[end] != ')') end++;
        return end < stat.length ? Arrays.copyOfRange(stat, from, Math.min(end, from + LONGEST)) : null;
    }
}
