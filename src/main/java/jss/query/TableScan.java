package jss.query;

import java.util.Set;
import java.util.function.IntFunction;
import jss.diag.InetDiagReqV2;
import jss.diag.InetSocketView;
import jss.diag.SockDiag;
import jss.diag.UnixDiagReq;
import jss.diag.UnixSocketView;
import jss.diag.Wanted;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.record.Detail;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.sys.Errno;

/** Table by table, for views that choose their tables in an order of their own; one channel for all dumps. */
public final class TableScan implements AutoCloseable {
    private final Channel channel;

    public TableScan(IntFunction<Channel> open) {
        channel = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG);
    }

    /**
     * Shows the rows of one table and family to {@code sink}.
     *
     * @param states bit N for kernel state N
     * @return false if this kernel has no sock_diag for the table
     */
    public boolean inet(SocketTable table, Family family, int states, Set<Detail> details, RecordSink sink) {
        InetSocketView row = new InetSocketView(table);
        int wanted = family.number();
        Dump dump = channel.request(table.netid() + " dump",
                InetDiagReqV2.dump(wanted, protocol(table), Wanted.inetExt(details), states, null));
        return run(dump, (type, buffer, from, end) -> {
            row.wrap(buffer, from, end);
            return row.family() != wanted || sink.accept(row);
        });
    }

    /** The same for all unix sockets. */
    public boolean unix(int states, Set<Detail> details, RecordSink sink) {
        UnixSocketView row = new UnixSocketView();
        Dump dump = channel.request("unix dump", UnixDiagReq.dump(states, Wanted.unixShow(details)));
        return run(dump, (type, buffer, from, end) -> sink.accept(row.wrap(buffer, from, end)));
    }

    private static boolean run(Dump dump, Dump.Visitor visitor) {
        try {
            dump.run(visitor);
            return true;
        } catch (NetlinkException e) {
            if (e.is(Errno.ENOENT)) return false;
            throw e;
        }
    }

    private static int protocol(SocketTable table) {
        return switch (table) {
            case TCP -> SockDiag.IPPROTO_TCP;
            case UDP -> SockDiag.IPPROTO_UDP;
            case UDPLITE -> SockDiag.IPPROTO_UDPLITE;
            case SCTP -> SockDiag.IPPROTO_SCTP;
            case DCCP -> SockDiag.IPPROTO_DCCP;
            case RAW -> SockDiag.IPPROTO_RAW;
            case MPTCP -> SockDiag.IPPROTO_MPTCP;
            default -> throw new IllegalArgumentException(table + " is not of the internet");
        };
    }

    @Override
    public void close() {
        channel.close();
    }
}
