package jss.netlink;

import java.nio.ByteBuffer;
import jss.sys.Errno;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;

/**
 * An AF_NETLINK socket with its buffer, for the thread that opened it. Requests go to the kernel,
 * and only what the kernel sent comes back.
 */
public final class NetlinkSocket implements DatagramSource, Channel {
    public static final int NETLINK_ROUTE = 0;
    public static final int NETLINK_SOCK_DIAG = 4;

    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SOL_NETLINK = 270;
    private static final int NETLINK_EXT_ACK = 11;
    private static final int MSG_TRUNC = 0x20;
    private static final int SOL_SOCKET = 1; // these two: asm-generic/socket.h
    private static final int SO_RCVTIMEO = 20; // SO_RCVTIMEO_OLD: struct timeval of two longs
    private static final int TIMEVAL = 16;

    /**
     * Seconds until an answer is given up that does not come. The kernel answers while the request is being sent, or
     * while its answer is being read: an empty socket means that nothing more will come.
     */
    static final int PATIENCE = 10;

    // struct sockaddr_nl (linux/netlink.h): u16 family @0, u32 nl_pid @4, u32 nl_groups @8
    private static final int SOCKADDR_NL = 12;
    private static final int NL_PID = 4;
    private static final int NL_GROUPS = 8;

    // The kernel fills datagrams of a dump up to 32 KiB where the reader offers that much; the first
    // one is as large as a page allows, and pages may have 64 KiB.
    private static final int BUFFER = 64 * 1024;

    private final Libc libc;
    private final OffHeap buffer;
    private final OffHeap kernel;
    private final OffHeap sender;
    private final OffHeap length;
    private final Fd fd;
    private int portId;
    private int seq = 1;
    private String asked = "netlink";
    private boolean answers = true;

    private NetlinkSocket(Libc libc, int protocol) {
        this.libc = libc;
        buffer = libc.allocate(BUFFER);
        kernel = libc.allocate(SOCKADDR_NL);
        sender = libc.allocate(SOCKADDR_NL);
        length = libc.allocate(TIMEVAL);
        kernel.bytes().putShort(0, (short) AF_NETLINK);
        fd = libc.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol);
    }

    /** @throws SysException if this kernel, or a sandbox, has no such socket */
    public static NetlinkSocket open(int protocol) {
        return open(protocol, 0);
    }

    /**
     * A socket to which the kernel's messages to multicast groups come.
     *
     * @param groups bit N - 1 for group N
     * @throws SysException EPERM if that takes a right that is missing
     */
    public static NetlinkSocket open(int protocol, int groups) {
        return open(protocol, groups, new Libc(), PATIENCE);
    }

    static NetlinkSocket open(int protocol, int groups, Libc libc, int patience) {
        NetlinkSocket socket = null;
        try {
            socket = new NetlinkSocket(libc, protocol);
            socket.bind(groups);
            socket.answers = groups == 0;
            if (socket.answers) socket.giveUpAfter(patience); // groups may be silent for days
            return socket;
        } catch (RuntimeException e) {
            if (socket != null) socket.close();
            else libc.close();
            throw e;
        }
    }

    private void bind(int groups) {
        kernel.bytes().putInt(NL_GROUPS, groups);
        libc.bind(fd, kernel, SOCKADDR_NL); // port id 0: the kernel picks one
        kernel.bytes().putInt(NL_GROUPS, 0); // from now on it is where requests go
        length.bytes().putInt(0, SOCKADDR_NL);
        libc.getsockname(fd, sender, length);
        portId = sender.bytes().getInt(NL_PID);
        enable(NETLINK_EXT_ACK);
    }

    private void giveUpAfter(int seconds) {
        length.bytes().putLong(0, seconds).putLong(8, 0);
        libc.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, length, TIMEVAL);
    }

    /** Sets a boolean SOL_NETLINK option; false if this kernel does not know it. */
    public boolean enable(int option) {
        length.bytes().putInt(0, 1);
        try {
            libc.setsockopt(fd, SOL_NETLINK, option, length, 4);
            return true;
        } catch (SysException e) {
            return false;
        }
    }

    /** The answer arrives in the buffer that the request went out from. */
    @Override
    public Dump request(String name, NlRequest request) {
        int number = seq++;
        asked = name;
        ByteBuffer bytes = request.stamp(number, portId);
        int len = bytes.remaining();
        OffHeap out = len <= buffer.size() ? buffer : libc.allocate(len);
        out.bytes().put(0, bytes, 0, len);
        libc.sendto(fd, out, len, 0, kernel, SOCKADDR_NL);
        return new Dump(name, this, number);
    }

    @Override
    public ByteBuffer buffer() {
        return buffer.bytes();
    }

    @Override
    public int portId() {
        return portId;
    }

    /** @throws NetlinkException if the kernel is silent where it owes an answer, or had to drop part of it */
    @Override
    public int receive() {
        while (true) {
            length.bytes().putInt(0, SOCKADDR_NL);
            long n;
            try {
                n = libc.recvfrom(fd, buffer, MSG_TRUNC, sender, length);
            } catch (SysException e) {
                if (!answers && e.is(Errno.EAGAIN)) continue;
                throw answers ? broken(e) : e;
            }
            // Any process with the right may send to our port; only the kernel has port id 0.
            if (sender.bytes().getInt(NL_PID) == 0) return (int) Math.min(n, Integer.MAX_VALUE);
        }
    }

    private RuntimeException broken(SysException e) {
        if (e.is(Errno.EAGAIN)) return new NetlinkException(asked, "the kernel does not answer");
        if (e.is(Errno.ENOBUFS)) return new NetlinkException(asked, "the kernel had to drop part of the answer (ENOBUFS)");
        return e;
    }

    @Override
    public void close() {
        libc.close(fd);
        libc.close();
    }
}
