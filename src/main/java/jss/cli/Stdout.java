package jss.cli;

import java.util.concurrent.locks.LockSupport;
import jss.print.ByteSink;
import jss.sys.Errno;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/**
 * File descriptor 1, by write(2): large pieces, and an error that says which. A piece ends with a line wherever there is one
 * in it, so that a signal between two of them leaves no half one. To a pipe it is no longer than the kernel takes as a whole
 * or not at all: there none is left by a signal within one either, however long its reader keeps us waiting.
 */
final class Stdout implements ByteSink {
    private static final int WIDEST = 65535; // what a terminal can say
    private static final int FD = 1;
    private static final long TIOCGWINSZ = 0x5413; // asm-generic/ioctls.h
    private static final int WS_COL = 2; // struct winsize: u16 rows, u16 columns, ...
    private static final long RETRY_NS = 1_000_000;

    private static final int PIPE_BUF = 4096; // linux/limits.h

    private final Libc libc;
    private final OffHeap piece;
    private boolean terminal;
    private int longest;

    Stdout() {
        this(Libc.forever());
    }

    Stdout(Libc libc) {
        this.libc = libc;
        piece = libc.allocate(64 * 1024);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        if (longest == 0) longest = libc.isSeekable(FD) ? piece.size() : PIPE_BUF;
        int end = from + length;
        while (from < end) {
            int count = end - from <= longest ? end - from : wholeLines(bytes, from, longest);
            piece.bytes().put(0, bytes, from, count);
            for (int done = 0; done < count; ) done += write(done, count - done);
            from += count;
        }
    }

    /** The length of the lines that end within {@code count} bytes; all of these if none does. */
    private static int wholeLines(byte[] bytes, int from, int count) {
        for (int n = count; n > 0; n--) {
            if (bytes[from + n - 1] == '\n') return n;
        }
        return count;
    }

    private int write(int from, int count) {
        while (true) {
            try {
                return libc.write(FD, piece, from, count);
            } catch (SysException e) {
                if (!e.is(Errno.EAGAIN)) throw new OutputException(e);
                LockSupport.parkNanos(RETRY_NS); // somebody made a shared terminal non-blocking
            }
        }
    }

    /** True if it is a terminal. */
    boolean isTerminal() {
        try {
            libc.ioctl(FD, TIOCGWINSZ, piece);
            return true;
        } catch (SysException e) {
            return false;
        }
    }

    /** Columns of the terminal, else of $COLUMNS; 0 if neither says. */
    int width() {
        terminal = isTerminal();
        int columns = terminal ? piece.bytes().getShort(WS_COL) & 0xffff : 0;
        return columns > 0 ? columns : positive(System.getenv("COLUMNS"));
    }

    /** What {@link #isTerminal} said when {@link #width} was asked. */
    boolean wasTerminal() {
        return terminal;
    }

    private static int positive(String number) {
        if (number == null) return 0;
        try {
            return Math.min(WIDEST, Math.max(0, Integer.parseInt(number)));
        } catch (NumberFormatException e) {
            return 0; // as good as unset
        }
    }
}
