package jss.query;

import jss.diag.SocketView;
import jss.record.NetNamespace;
import jss.record.RecordSink;
import jss.record.SocketRecord;

/** Shows rows on to another sink, with the network namespace that they were found in. */
public final class NamespaceSink implements RecordSink {
    private final RecordSink sink;
    private final NetNamespace namespace;
    private boolean ended;

    public NamespaceSink(RecordSink sink, NetNamespace namespace) {
        this.sink = sink;
        this.namespace = namespace;
    }

    @Override
    public boolean accept(SocketRecord row) {
        if (row instanceof SocketView v) v.in(namespace);
        boolean more = sink.accept(row);
        if (!more) ended = true;
        return more;
    }

    /** True once the other sink wanted no more. */
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public RecordSink fork() {
        RecordSink forked = sink.fork();
        return forked == null ? null : new NamespaceSink(forked, namespace);
    }

    @Override
    public void end() {
        sink.end();
    }
}
