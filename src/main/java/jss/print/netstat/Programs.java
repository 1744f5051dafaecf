package jss.print.netstat;

import jss.print.ByteOut;

/** The cell PID/Program name: whoever holds a socket open, told by its inode. */
@FunctionalInterface
public interface Programs {
    /** Width of the cell, a blank at its end. */
    int WIDTH = 20;

    /** The process that was found first: its id, and its first argument without directories; null if there is none. */
    Program of(long inode);

    /** {@code name} has any bytes. */
    record Program(long pid, byte[] name) {}

    default void put(ByteOut out, long inode) {
        int start = out.length();
        Program program = inode == 0 ? null : of(inode);
        if (program == null) {
            out.put('-');
        } else {
            out.dec(program.pid()).put('/');
            jss.print.SafeText.put(out, program.name());
        }
        if (out.length() - start >= WIDTH) out.truncate(start + WIDTH - 1);
        Cells.fill(out, start, WIDTH);
    }
}
