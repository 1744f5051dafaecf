package jss.proc;

/** How many files the host's processes have open, all together: fs.file-nr. */
public final class OpenFiles {
    private OpenFiles() {}

    private static final String FILE = "/proc/sys/fs/file-nr";

    /** About so many; 0 if it cannot be told. */
    public static long count() {
        return ProcFiles.number(FILE);
    }
}
