package jss.rtnl;

import jss.netlink.Dump;
import jss.netlink.NetlinkSocket;
import jss.netlink.NlRequest;

/** A NETLINK_ROUTE socket that asks the kernel to heed what a dump filters by. For one thread. */
public final class RtnlSocket implements AutoCloseable {
    private static final int NETLINK_GET_STRICT_CHK = 12; // linux/netlink.h, since Linux 4.20

    private final NetlinkSocket socket;
    private final boolean strict;

    private RtnlSocket(NetlinkSocket socket, boolean strict) {
        this.socket = socket;
        this.strict = strict;
    }

    public static RtnlSocket open() {
        NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_ROUTE);
        return new RtnlSocket(socket, socket.enable(NETLINK_GET_STRICT_CHK));
    }

    /** False on a kernel that ignores most of what a dump filters by. */
    public boolean strict() {
        return strict;
    }

    /** Sends and returns the answer, to be run at once: the next request reuses the buffer. */
    public Dump request(String name, NlRequest request) {
        return socket.request(name, request);
    }

    /**
     * Runs a dump whose rows {@code visitor} gathers, again if the table changed under it, up to
     * {@code attempts} times; {@code restart} forgets what was gathered before every run.
     *
     * @return false if the last run was interrupted too
     */
    public boolean gather(String name, NlRequest request, int attempts, Runnable restart, Dump.Visitor visitor) {
        for (int i = 0; i < attempts; i++) {
            restart.run();
            Dump dump = request(name, request);
            dump.run(visitor);
            if (!dump.interrupted()) return true;
        }
        return false;
    }

    @Override
    public void close() {
        socket.close();
    }
}
