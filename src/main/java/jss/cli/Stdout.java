package jss.cli;

import java.util.concurrent.locks.LockSupport;
import jss.print.ByteSink;
import jss.sys.Errno;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/** File descriptor 1, by write(2): large pieces, and an error that says which. */
final class Stdout implements ByteSink {
    private static final int WIDEST = 65535; // what a terminal can say
    private static final int FD = 1;
    private static final long TIOCGWINSZ = 0x5413; // asm-generic/ioctls.h
    private static final int WS_COL = 2; // struct winsize: u16 rows, u16 columns, ...
    private static final long RETRY_NS = 1_000_000;

    private final Libc libc = Libc.forever();
    private final OffHeap piece = libc.allocate(64 * 1024);
    private boolean terminal;

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int end = from + length;
        while (from < end) {
            int count = Math.min(end - from, piece.size());
            piece.bytes().put(0, bytes, from, count);
            for (int done = 0; done < count; ) done += write(done, count - done);
            from += count;
        }
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
