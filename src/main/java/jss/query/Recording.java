package jss.query;

import java.util.function.IntFunction;
import jss.diag.InetDiagReqV2;
import jss.diag.SockDiag;
import jss.diag.Wanted;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkSocket;
import jss.netlink.NlRequest;
import jss.record.Detail;
import jss.record.Family;

/** The kernel's answers to a dump of TCP as they come: what {@code ss -D} writes to a file. */
public final class Recording {
    private Recording() {}

    /** Hands every datagram to {@code tee}: those of IPv4 first, each family up to its NLMSG_DONE. */
    public static void run(Query query, IntFunction<Channel> open, Dump.Tee tee) {
        try (Channel channel = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            for (Family f : new Family[] {Family.INET, Family.INET6}) {
                if (!query.families().contains(f)) continue;
                NlRequest request = InetDiagReqV2.dump(f.number(), SockDiag.IPPROTO_TCP, Wanted.inetExt(query.details()),
                        query.states(), null);
                if (query.details().contains(Detail.STORAGES)) InetDiagReqV2.addStorages(request, query.storageMaps());
                channel.request("tcp dump", request).teeing(tee).run((type, buffer, from, end) -> true);
            }
        }
    }
}
