package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jss.netlink.NetlinkException;
import jss.netlink.NlAttrs;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.SysException;

/**
 * What the network namespaces are called that have an id in this one: the kernel is asked for the id
 * of every file that {@code ip netns} left in /run/netns.
 */
public final class NamespaceNames {
    private static final String DIRECTORY = "/run/netns";
    private static final int O_RDONLY_CLOEXEC = 0x80000;
    private static final int RTGENMSG = 4; // struct rtgenmsg, padded

    private final Map<Integer, byte[]> names = new HashMap<>();

    private NamespaceNames() {}

    public static NamespaceNames load() {
        NamespaceNames found = new NamespaceNames();
        String[] files = new File(DIRECTORY).list();
        if (files == null) return found;
        Arrays.sort(files);
        try (RtnlSocket socket = RtnlSocket.open(); Libc libc = new Libc()) {
            for (String file : files) found.ask(socket, libc, file);
        }
        return found;
    }

    /** The name of the namespace with id {@code nsid} here, null if it has none. */
    public byte[] name(int nsid) {
        return names.get(nsid);
    }

    private void ask(RtnlSocket socket, Libc libc, String file) {
        Fd fd;
        try {
            fd = libc.open(DIRECTORY + "/" + file, O_RDONLY_CLOEXEC);
        } catch (SysException e) {
            return; // no right to, or gone meanwhile
        }
        try {
            socket.request("RTM_GETNSID", RtnlRequests.namespaceId(fd.number())).run((type, buffer, from, end) -> {
                int id = id(buffer, from, end);
                if (type == RTM_NEWNSID && id >= 0) names.putIfAbsent(id, file.getBytes(StandardCharsets.UTF_8));
                return false;
            });
        } catch (NetlinkException e) {
            // not a namespace of the network
        } finally {
            libc.close(fd);
        }
    }

    /** -1: that namespace has no id in this one. */
    private static int id(ByteBuffer buffer, int from, int end) {
        if (end - from < RTGENMSG) return -1;
        NlAttrs attrs = new NlAttrs(NETNSA_NSID).index(buffer, from + RTGENMSG, end);
        return attrs.has(NETNSA_NSID) ? attrs.s32(NETNSA_NSID) : -1;
    }
}
