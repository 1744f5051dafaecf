package jss.query;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import jss.diag.InetDiagReqV2;
import jss.diag.SockDiag;
import jss.netlink.Channel;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.record.InetRecord;
import jss.record.ProcInetRecord;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.sys.Errno;

/**
 * Closes the socket of every row it is shown (SOCK_DESTROY), by its cookie, so that no other socket
 * with the same addresses is meant. Rows of sockets that were closed go on to the next sink, as
 * they were before; for the others it counts why not.
 */
public final class Destroyer implements RecordSink, AutoCloseable {
    private final RecordSink next;
    private final Channel channel;
    private final Set<SocketTable> cannot = EnumSet.noneOf(SocketTable.class);
    private final TreeMap<Integer, Long> refused = new TreeMap<>();
    private long destroyed;
    private long gone;
    private long unable;

    /** {@code open} gives a channel of its own, beside the one that dumps; null to only say what would be closed. */
    public Destroyer(RecordSink next, IntFunction<Channel> open) {
        this.next = next;
        channel = open == null ? null : open.apply(NetlinkSocket.NETLINK_SOCK_DIAG);
    }

    @Override
    public boolean accept(SocketRecord row) {
        if (!(row instanceof InetRecord r) || row instanceof ProcInetRecord || row.table() == SocketTable.MPTCP) {
            unable++;
            cannot.add(row.table());
            return true;
        }
        if (channel == null) {
            destroyed++;
            return next.accept(row);
        }
        try {
            channel.request("destroy", InetDiagReqV2.destroy(r, protocol(r.table()))).run((type, buffer, from, end) -> true);
        } catch (NetlinkException e) {
            if (e.is(Errno.ENOENT)) gone++;
            else refused.merge(e.errno(), 1L, Long::sum);
            return true;
        }
        destroyed++;
        return next.accept(row);
    }

    private static int protocol(SocketTable t) {
        return switch (t) {
            case UDP -> SockDiag.IPPROTO_UDP;
            case UDPLITE -> SockDiag.IPPROTO_UDPLITE;
            case RAW -> SockDiag.IPPROTO_RAW;
            case DCCP -> SockDiag.IPPROTO_DCCP;
            case SCTP -> SockDiag.IPPROTO_SCTP;
            default -> SockDiag.IPPROTO_TCP;
        };
    }

    /** Sockets that were closed, or that would be. */
    public long destroyed() {
        return destroyed;
    }

    /** Sockets that had gone before they could be closed: TIME-WAIT ones run out, others are closed by their owners. */
    public long gone() {
        return gone;
    }

    /** Sockets of kinds that the kernel cannot close for us. */
    public long unable() {
        return unable;
    }

    /** Of which tables those are. */
    public Set<SocketTable> cannot() {
        return cannot;
    }

    /** How many the kernel refused to close, by errno. */
    public TreeMap<Integer, Long> refused() {
        return refused;
    }

    @Override
    public void close() {
        if (channel != null) channel.close();
    }
}
