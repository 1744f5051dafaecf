package jss.diag;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.InetRecord;
import jss.record.SocketTable;

/**
 * One inet_diag reply as a row. The fixed head is read in place; attributes are indexed when the
 * first of them is asked for, which a plain listing never does.
 */
public final class InetSocketView implements InetRecord {
    private final InetDiagMsg msg = new InetDiagMsg();
    private final NlAttrs attrs = new NlAttrs(SockDiag.INET_DIAG_MAX);
    private final SocketTable table;

    private ByteBuffer buffer;
    private int from;
    private int end;
    private boolean indexed;

    /** Replies carry no protocol, so the table is the one that was asked for. */
    public InetSocketView(SocketTable table) {
        this.table = table;
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public InetSocketView wrap(ByteBuffer buffer, int from, int end) {
        msg.wrap(buffer, from, end - from);
        this.buffer = buffer;
        this.from = from;
        this.end = end;
        indexed = false;
        return this;
    }

    private NlAttrs attrs() {
        if (!indexed) {
            attrs.index(buffer, from + InetDiagMsg.BYTES, end);
            indexed = true;
        }
        return attrs;
    }

    @Override
    public SocketTable table() {
        return table;
    }

    @Override
    public int family() {
        return msg.family();
    }

    @Override
    public int state() {
        return msg.state();
    }

    @Override
    public long recvQueue() {
        return msg.rqueue();
    }

    @Override
    public long sendQueue() {
        return msg.wqueue();
    }

    @Override
    public long inode() {
        return msg.inode();
    }

    @Override
    public long cookie() {
        return msg.cookie();
    }

    @Override
    public boolean hasUid() {
        return true;
    }

    @Override
    public long uid() {
        return msg.uid();
    }

    @Override
    public int sport() {
        return msg.sport();
    }

    @Override
    public int dport() {
        return msg.dport();
    }

    @Override
    public int src(int i) {
        return msg.src(i);
    }

    @Override
    public int dst(int i) {
        return msg.dst(i);
    }

    @Override
    public int ifindex() {
        return msg.ifindex();
    }

    @Override
    public int timer() {
        return msg.timer();
    }

    @Override
    public long expiresMs() {
        return msg.expiresMs();
    }

    @Override
    public int retrans() {
        return msg.retrans();
    }

    @Override
    public boolean hasV6only() {
        return attrs().has(SockDiag.INET_DIAG_SKV6ONLY, 1);
    }

    @Override
    public boolean v6only() {
        return hasV6only() && attrs().u8(SockDiag.INET_DIAG_SKV6ONLY) != 0;
    }

    @Override
    public boolean hasMark() {
        return attrs().has(SockDiag.INET_DIAG_MARK, 4);
    }

    @Override
    public long mark() {
        return attrs().u32(SockDiag.INET_DIAG_MARK);
    }
}
