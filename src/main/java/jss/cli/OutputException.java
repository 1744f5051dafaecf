package jss.cli;

import jss.sys.Errno;
import jss.sys.SysException;

/** Standard output takes no more: its reader went away, or the disk is full. */
final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SysException cause;

    OutputException(SysException cause) {
        super("standard output: " + Errno.text(cause.errno()), cause, false, false);
        this.cause = cause;
    }

    /** True if whoever reads has read enough: {@code jss | head}. */
    boolean readerIsGone() {
        return cause.is(Errno.EPIPE);
    }
}
