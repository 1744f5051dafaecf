package jss.proc;

/** How many files the host's processes have open, all together: fs.file-nr. */
public final class OpenFiles {
    private OpenFiles() {}

    private static final String FILE = "/proc/sys/fs/file-nr";

    /** About so many; 0 if it cannot be told. */
    public static long count() {
        return first(ProcFiles.read(FILE));
    }

    /** The first of the numbers. */
    static long first(byte[] text) {
        long n = 0;
        for (int i = 0; i < text.length && text[i] >= '0' && text[i] <= '9'; i++) n = 10 * n + text[i] - '0';
        return n;
    }
}
