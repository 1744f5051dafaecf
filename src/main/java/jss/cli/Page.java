package jss.cli;

import jss.print.ByteOut;
import jss.print.ByteSink;

/** Text on its way to standard output: collected, and written in large pieces. */
final class Page implements AutoCloseable {
    private static final int PIECE = 32 * 1024;

    final ByteOut text = new ByteOut(2 * PIECE);
    private final ByteSink to;

    Page() {
        this(new Stdout());
    }

    /** Text on its way to something else. */
    Page(ByteSink to) {
        this.to = to;
    }

    /** Writes what there is, if that is worth a call. */
    void pass() {
        if (text.length() >= PIECE) flush();
    }

    /** Where it goes. */
    ByteSink out() {
        return to;
    }

    void flush() {
        text.drainTo(to);
    }

    @Override
    public void close() {
        flush();
    }
}
