package jss.query;

import java.util.function.IntFunction;
import jss.diag.InetDiagReqV2;
import jss.diag.InetSocketView;
import jss.diag.SockDiag;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkSocket;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketTable;

/** Runs a {@link Query}: asks the kernel table by table, in ss's order, and shows every row to a sink. */
public final class SocketScan {
    private final Query query;
    private final IntFunction<Channel> open;
    private boolean interrupted;
    private long truncated;

    /** {@code open} gives the channel to a netlink protocol: {@link NetlinkSocket#open}, or a test's. */
    public SocketScan(Query query, IntFunction<Channel> open) {
        this.query = query;
        this.open = open;
    }

    /** True if the kernel said that a table changed while it was dumped. */
    public boolean interrupted() {
        return interrupted;
    }

    /** Datagrams that arrived without their end. */
    public long truncated() {
        return truncated;
    }

    /**
     * Shows all rows to {@code sink}, until it wants no more.
     *
     * @throws jss.sys.SysException if there is no such socket here
     * @throws jss.netlink.NetlinkException if the kernel refuses
     */
    public void run(RecordSink sink) {
        if (query.tables().contains(SocketTable.TCP)) tcp(sink);
    }

    private void tcp(RecordSink sink) {
        try (Channel channel = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            boolean more = inet(channel, SocketTable.TCP, Family.INET, sink);
            if (more) inet(channel, SocketTable.TCP, Family.INET6, sink);
        }
    }

    private boolean inet(Channel channel, SocketTable table, Family family, RecordSink sink) {
        if (!query.families().contains(family)) return true;
        InetSocketView row = new InetSocketView(table);
        int wanted = family.number();
        Dump dump = channel.request("tcp dump", InetDiagReqV2.dump(wanted, SockDiag.IPPROTO_TCP, 0, query.states(), null));
        boolean more = dump.run((type, buffer, from, end) -> {
            row.wrap(buffer, from, end);
            return row.family() != wanted || sink.accept(row);
        });
        interrupted |= dump.interrupted();
        truncated += dump.truncated();
        return more;
    }
}
