package jss.cli;

import jss.record.RecordSink;

/** What rows end in, and what is to be done when they have all come. */
interface View {
    RecordSink sink();

    void finish();

    /** Rows of sockets with a file whose owners were asked for and not found. */
    long unowned();
}
