package jss.print.structured;

import jss.print.ByteOut;
import jss.print.ByteSink;

/** What stands around the records. Shared by the threads that write them, a batch of whole records at a time. */
abstract class Frame {
    /** Writes the records in {@code batch} and empties it. */
    abstract void add(ByteOut batch);

    /** No more records. */
    abstract void end();

    /** False while the first record is still waited for: then it should not wait for others. */
    abstract boolean hasBegun();

    /** Records as they are, behind a header line, which may be null. */
    static Frame plain(byte[] header, ByteSink sink) {
        return new Plain(header, sink);
    }

    /** One JSON array of records that each begin with a comma. */
    static Frame array(ByteSink sink) {
        return new Array(sink);
    }

    private static final class Plain extends Frame {
        private final byte[] header;
        private final ByteSink sink;
        private volatile boolean begun;

        Plain(byte[] header, ByteSink sink) {
            this.header = header;
            this.sink = sink;
        }

        @Override
        synchronized void add(ByteOut batch) {
            begin();
            batch.drainTo(sink);
        }

        @Override
        synchronized void end() {
            begin();
        }

        @Override
        boolean hasBegun() {
            return begun;
        }

        private void begin() {
            if (!begun && header != null) sink.write(header, 0, header.length);
            begun = true;
        }
    }

    private static final class Array extends Frame {
        private static final byte[] END = {'\n', ']', '\n'};
        private static final byte[] EMPTY = {'[', ']', '\n'};

        private final ByteSink sink;
        private volatile boolean begun;

        Array(ByteSink sink) {
            this.sink = sink;
        }

        @Override
        synchronized void add(ByteOut batch) {
            if (batch.length() == 0) return;
            if (!begun) batch.bytes()[0] = '[';
            begun = true;
            batch.drainTo(sink);
        }

        @Override
        synchronized void end() {
            byte[] last = begun ? END : EMPTY;
            sink.write(last, 0, last.length);
        }

        @Override
        boolean hasBegun() {
            return begun;
        }
    }
}
