package jss.diag;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;

/** The attributes of a row, indexed when the first of them is asked for, which a plain listing never does. */
final class LazyAttrs {
    private final NlAttrs attrs;
    private ByteBuffer buffer;
    private int from;
    private int end;
    private boolean indexed;

    LazyAttrs(int maxType) {
        attrs = new NlAttrs(maxType);
    }

    void wrap(ByteBuffer buffer, int from, int end) {
        this.buffer = buffer;
        this.from = from;
        this.end = end;
        indexed = false;
    }

    NlAttrs get() {
        if (!indexed) {
            attrs.index(buffer, from, end);
            indexed = true;
        }
        return attrs;
    }
}
