package jss.query;

import java.util.function.IntFunction;
import jss.diag.InetDiagReqV2;
import jss.diag.SockDiag;
import jss.diag.Wanted;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkSocket;
import jss.record.Family;

/** The kernel's answers to a dump of TCP as they come: what {@code ss -D} writes to a file. */
public final class Recording {
    private Recording() {}

    /** Hands every datagram to {@code tee}: those of IPv4 first, each family up to its NLMSG_DONE. */
    public static void run(Query query, IntFunction<Channel> open, Dump.Tee tee) {
        try (Channel channel = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            for (Family f : new Family[] {Family.INET, Family.INET6}) {
                if (!query.families().contains(f)) continue;
                channel.request("tcp dump", InetDiagReqV2.dump(f.number(), SockDiag.IPPROTO_TCP,
                        Wanted.inetExt(query.details()), query.states(), null))
                        .teeing(tee).run((type, buffer, from, end) -> true);
            }
        }
    }
}
