package jss.diag;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.Family;
import jss.record.SocketTable;
import jss.record.TipcRecord;

/** One reply about a TIPC socket as a row: attributes only (linux/tipc_netlink.h), there is no fixed head. */
public final class TipcSocketView extends SocketView implements TipcRecord {
    static final int TIPC_NLA_SOCK = 2; // nested

    static final int TIPC_NLA_SOCK_ADDR = 1; // u32
    static final int TIPC_NLA_SOCK_REF = 2; // u32
    static final int TIPC_NLA_SOCK_CON = 3; // nested
    static final int TIPC_NLA_SOCK_HAS_PUBL = 4; // flag
    static final int TIPC_NLA_SOCK_STAT = 5; // nested
    static final int TIPC_NLA_SOCK_TYPE = 6; // u32
    static final int TIPC_NLA_SOCK_INO = 7; // u32
    static final int TIPC_NLA_SOCK_UID = 8; // u32
    static final int TIPC_NLA_SOCK_TIPC_STATE = 9; // u32
    static final int TIPC_NLA_SOCK_COOKIE = 10; // u64

    static final int TIPC_NLA_CON_FLAG = 1; // flag
    static final int TIPC_NLA_CON_NODE = 2; // u32
    static final int TIPC_NLA_CON_SOCK = 3; // u32
    static final int TIPC_NLA_CON_TYPE = 4; // u32
    static final int TIPC_NLA_CON_INST = 5; // u32

    static final int TIPC_NLA_SOCK_STAT_RCVQ = 0; // u32
    static final int TIPC_NLA_SOCK_STAT_SENDQ = 1; // u32
    static final int TIPC_NLA_SOCK_STAT_LINK_CONG = 2; // flag
    static final int TIPC_NLA_SOCK_STAT_CONN_CONG = 3; // flag
    static final int TIPC_NLA_SOCK_STAT_DROP = 4; // u32

    private final NlAttrs top = new NlAttrs(TIPC_NLA_SOCK);
    private final NlAttrs sock = new NlAttrs(TIPC_NLA_SOCK_COOKIE);
    private final NlAttrs con = new NlAttrs(TIPC_NLA_CON_INST);
    private final NlAttrs stat = new NlAttrs(TIPC_NLA_SOCK_STAT_DROP);

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    @Override
    public TipcSocketView wrap(ByteBuffer buffer, int from, int end) {
        top.index(buffer, from, end);
        sock.indexNested(top, TIPC_NLA_SOCK);
        con.indexNested(sock, TIPC_NLA_SOCK_CON);
        stat.indexNested(sock, TIPC_NLA_SOCK_STAT);
        return this;
    }

    private static long u32(NlAttrs attrs, int type) {
        return attrs.has(type, 4) ? attrs.u32(type) : 0;
    }

    @Override
    public SocketTable table() {
        return SocketTable.TIPC;
    }

    @Override
    public int family() {
        return Family.TIPC.number();
    }

    @Override
    public int type() {
        return (int) u32(sock, TIPC_NLA_SOCK_TYPE);
    }

    /** TIPC's own states have TCP's numbers. */
    @Override
    public int state() {
        return (int) u32(sock, TIPC_NLA_SOCK_TIPC_STATE);
    }

    @Override
    public long recvQueue() {
        return u32(stat, TIPC_NLA_SOCK_STAT_RCVQ);
    }

    @Override
    public long sendQueue() {
        return u32(stat, TIPC_NLA_SOCK_STAT_SENDQ);
    }

    @Override
    public long inode() {
        return u32(sock, TIPC_NLA_SOCK_INO);
    }

    @Override
    public long cookie() {
        return sock.has(TIPC_NLA_SOCK_COOKIE, 8) ? sock.u64(TIPC_NLA_SOCK_COOKIE) : 0;
    }

    @Override
    public boolean hasUid() {
        return sock.has(TIPC_NLA_SOCK_UID, 4);
    }

    @Override
    public long uid() {
        return u32(sock, TIPC_NLA_SOCK_UID);
    }

    @Override
    public long node() {
        return u32(sock, TIPC_NLA_SOCK_ADDR);
    }

    @Override
    public long ref() {
        return u32(sock, TIPC_NLA_SOCK_REF);
    }

    @Override
    public boolean hasPeer() {
        return sock.has(TIPC_NLA_SOCK_CON);
    }

    @Override
    public long peerNode() {
        return u32(con, TIPC_NLA_CON_NODE);
    }

    @Override
    public long peerRef() {
        return u32(con, TIPC_NLA_CON_SOCK);
    }

    @Override
    public boolean hasPeerService() {
        return con.has(TIPC_NLA_CON_FLAG);
    }

    @Override
    public long peerServiceType() {
        return u32(con, TIPC_NLA_CON_TYPE);
    }

    @Override
    public long peerServiceInstance() {
        return u32(con, TIPC_NLA_CON_INST);
    }

    @Override
    public boolean hasPublications() {
        return sock.has(TIPC_NLA_SOCK_HAS_PUBL);
    }

    @Override
    public boolean linkCongested() {
        return stat.has(TIPC_NLA_SOCK_STAT_LINK_CONG);
    }

    @Override
    public boolean connectionCongested() {
        return stat.has(TIPC_NLA_SOCK_STAT_CONN_CONG);
    }

    @Override
    public long drops() {
        return u32(stat, TIPC_NLA_SOCK_STAT_DROP);
    }
}
