package jss.diag;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.SkMemInfo;
import jss.record.TcpState;
import jss.wire.Wire;

/**
 * A row over a fixed head and the attributes behind it, as all families but inet and TIPC have it:
 * what a family tells more, or elsewhere, it overrides. Attributes are indexed when the first of them
 * is asked for.
 */
abstract class MessageView<M extends DiagMsg> extends SocketView {
    /** No attribute: there is none of this family. */
    static final int NONE = -1;

    final M msg;

    private final LazyAttrs lazy;
    private final SkMeminfo mem;
    private final int memory;
    private final int uid;

    /** {@code memory} and {@code uid} are the attributes that tell of these, of 0 to {@code maxType}, or {@link #NONE}. */
    MessageView(M msg, int maxType, int memory, int uid) {
        this.msg = msg;
        lazy = new LazyAttrs(maxType);
        mem = memory == NONE ? null : new SkMeminfo();
        this.memory = memory;
        this.uid = uid;
    }

    @Override
    public final SocketView wrap(ByteBuffer buffer, int from, int end) {
        lazy.wrap(buffer, msg.wrap(buffer, from, end), end);
        return this;
    }

    final NlAttrs attrs() {
        return lazy.get();
    }

    final boolean has(int type, int bytes) {
        return attrs().has(type, bytes);
    }

    /** The u32 in an attribute, 0 if it is absent. */
    final long word(int type) {
        return has(type, 4) ? attrs().u32(type) : 0;
    }

    /** The u32 at {@code offset} of a struct or array in an attribute, which holds it. */
    final long word(int type, int offset) {
        return Wire.u32(attrs().buffer(), attrs().start(type) + offset);
    }

    @Override
    public final int family() {
        return msg.family();
    }

    /** SOCK_* of the kernel. */
    public final int type() {
        return msg.type();
    }

    /** Of families whose sockets have no states. */
    @Override
    public int state() {
        return TcpState.CLOSE.ordinal();
    }

    /** As the memory has it, where there is no better account. */
    @Override
    public long recvQueue() {
        SkMemInfo m = skMemInfo();
        return m == null ? 0 : m.rmemAlloc();
    }

    @Override
    public long sendQueue() {
        return 0;
    }

    @Override
    public final long inode() {
        return msg.ino();
    }

    @Override
    public final long cookie() {
        return msg.cookie();
    }

    @Override
    public final boolean hasUid() {
        return uid != NONE && has(uid, 4);
    }

    @Override
    public final long uid() {
        return uid == NONE ? 0 : word(uid);
    }

    @Override
    public final SkMemInfo skMemInfo() {
        return mem == null ? null : mem.wrap(attrs(), memory);
    }
}
