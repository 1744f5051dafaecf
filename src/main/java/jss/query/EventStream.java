package jss.query;

import java.nio.ByteBuffer;
import java.util.Set;
import jss.diag.InetSocketView;
import jss.diag.SockDiag;
import jss.netlink.DatagramSource;
import jss.netlink.Dump;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.sys.Errno;
import jss.sys.SysException;

/** Sockets of TCP and UDP as they are destroyed, for as long as somebody wants to see them. */
public final class EventStream {
    private final DatagramSource source;
    private final Set<Family> families;
    private final Runnable lost;
    private final InetSocketView tcp = new InetSocketView(SocketTable.TCP);
    private final InetSocketView udp = new InetSocketView(SocketTable.UDP);

    /**
     * @param source to which the groups of {@link #groups} come
     * @param lost is run when the kernel had to leave events out, because they came faster than they were taken
     */
    public EventStream(DatagramSource source, Set<Family> families, Runnable lost) {
        this.source = source;
        this.families = families;
        this.lost = lost;
    }

    /** The multicast groups of NETLINK_SOCK_DIAG in which these sockets are told of: bit N - 1 for group N. */
    public static int groups(Query q) {
        int groups = 0;
        boolean v4 = q.families().contains(Family.INET);
        boolean v6 = q.families().contains(Family.INET6);
        if (q.tables().contains(SocketTable.TCP)) {
            if (v4) groups |= bit(SockDiag.SKNLGRP_INET_TCP_DESTROY);
            if (v6) groups |= bit(SockDiag.SKNLGRP_INET6_TCP_DESTROY);
        }
        if (q.tables().contains(SocketTable.UDP)) {
            if (v4) groups |= bit(SockDiag.SKNLGRP_INET_UDP_DESTROY);
            if (v6) groups |= bit(SockDiag.SKNLGRP_INET6_UDP_DESTROY);
        }
        return groups;
    }

    private static int bit(int group) {
        return 1 << group - 1;
    }

    /** Shows every event to {@code sink}; returns when it wants no more, or the source ends. */
    public void run(RecordSink sink) {
        boolean more = true;
        while (more) {
            try {
                more = Dump.replay("events", new Anybodys(source)).run((type, buffer, from, end) ->
                        type != SockDiag.SOCK_DIAG_BY_FAMILY || show(buffer, from, end, sink));
            } catch (SysException e) {
                if (!e.is(Errno.ENOBUFS)) throw e;
                lost.run();
            }
        }
    }

    private boolean show(ByteBuffer buffer, int from, int end, RecordSink sink) {
        InetSocketView row = tcp.wrap(buffer, from, end);
        if (row.hasProtocol() && row.protocol() == SockDiag.IPPROTO_UDP) row = udp.wrap(buffer, from, end);
        for (Family f : families) {
            if (f.number() == row.family()) return sink.accept(row);
        }
        return true;
    }

    /** What is sent to a group carries no port id. */
    private record Anybodys(DatagramSource source) implements DatagramSource {
        @Override
        public ByteBuffer buffer() {
            return source.buffer();
        }

        @Override
        public int receive() {
            return source.receive();
        }

        @Override
        public int portId() {
            return -1;
        }
    }
}
