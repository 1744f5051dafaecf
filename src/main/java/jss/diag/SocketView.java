package jss.diag;

import java.nio.ByteBuffer;
import jss.record.NetNamespace;
import jss.record.SocketRecord;

/** A row over one message of sock_diag: what the message cannot say of itself. */
public abstract class SocketView implements SocketRecord {
    private NetNamespace netns;

    /** Moves the window to the message's payload, {@code [from, end)} of {@code buffer}. */
    public abstract SocketView wrap(ByteBuffer buffer, int from, int end);

    /** Whatever it is moved to was found in {@code namespace}; null if that is of no interest. */
    public final void in(NetNamespace namespace) {
        netns = namespace;
    }

    @Override
    public final NetNamespace netns() {
        return netns;
    }
}
