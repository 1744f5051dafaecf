package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.netlink.NlRequest;
import jss.record.LinkRecord;
import jss.record.Octets;
import jss.sys.Errno;

/**
 * What interfaces are called, asked of the kernel one by one and remembered until {@link #forget}.
 * Nothing is opened before the first question. For one thread, in the network namespace that it is
 * in at that question.
 */
public final class LinkNames implements AutoCloseable {
    private static final byte[] NOT_THERE = {};

    private final LinkView view = new LinkView();
    private NetlinkSocket socket;

    // Open addressing by index; 0 is no index.
    private int[] indices = new int[64];
    private byte[][] names = new byte[64][];
    private int[] flags = new int[64];
    private int count;

    /** The name of interface {@code index}, shared and not to be changed; null if there is none. */
    public byte[] name(int index) {
        if (index <= 0) return null;
        int at = known(index); // may replace the arrays
        byte[] name = names[at];
        return name == NOT_THERE ? null : name;
    }

    /** IFF_* of interface {@code index} when it was first asked for, 0 if there is none. */
    public int flags(int index) {
        if (index <= 0) return 0;
        int at = known(index);
        return flags[at];
    }

    /** How many packets may wait in interface {@code index}, asked anew each time; -1 if there is none. */
    public long queueLength(int index) {
        long[] length = {-1};
        request(RtnlRequests.linkByIndex(AF_UNSPEC, index, RTEXT_FILTER_SKIP_STATS), link -> length[0] = link.txQueueLength());
        return length[0];
    }

    /** The index of the interface of that name or alternative name; 0 if there is none. */
    public int index(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) return 0;
        int[] found = new int[1];
        request(RtnlRequests.linkByName(bytes, RTEXT_FILTER_VF | RTEXT_FILTER_SKIP_STATS), link -> {
            learn(link);
            found[0] = link.index();
        });
        return found[0];
    }

    /** Remembers a link that was seen elsewhere. */
    public void learn(LinkRecord link) {
        Octets name = link.name();
        if (link.index() <= 0 || name == null) return;
        int at = slot(link.index());
        if (indices[at] == 0) at = add(link.index());
        flags[at] = link.flags();
        byte[] old = names[at];
        if (old == null || !name.is(old)) names[at] = name.copy();
    }

    /** Asks anew from here on. */
    public void forget() {
        Arrays.fill(indices, 0);
        Arrays.fill(names, null);
        count = 0;
    }

    private int known(int index) {
        int at = slot(index);
        if (indices[at] != 0) return at;
        ask(index);
        at = slot(index);
        if (indices[at] == 0) {
            at = add(index);
            names[at] = NOT_THERE;
            flags[at] = 0;
        }
        return at;
    }

    private void ask(int index) {
        request(RtnlRequests.linkByIndex(AF_UNSPEC, index, RTEXT_FILTER_SKIP_STATS), this::learn);
    }

    private void request(NlRequest request, Consumer<LinkRecord> answer) {
        try {
            open().request("RTM_GETLINK", request).run((type, buffer, from, end) -> {
                if (type == RTM_NEWLINK) answer.accept(view.wrap(buffer, from, end));
                return false;
            });
        } catch (NetlinkException e) {
            // ERANGE, EINVAL: no interface can have such a name
            if (!e.is(Errno.ENODEV) && !e.is(Errno.ERANGE) && !e.is(Errno.EINVAL)) throw e;
        }
    }

    private NetlinkSocket open() {
        if (socket == null) socket = NetlinkSocket.open(NetlinkSocket.NETLINK_ROUTE);
        return socket;
    }

    /** Where {@code index} is, or the free place where it would be. */
    private int slot(int index) {
        int mask = indices.length - 1;
        int at = index * 0x9e3779b9 >>> 7 & mask;
        while (indices[at] != 0 && indices[at] != index) at = at + 1 & mask;
        return at;
    }

    private int add(int index) {
        if (2 * ++count > indices.length) {
            int[] oldIndices = indices;
            byte[][] oldNames = names;
            int[] oldFlags = flags;
            indices = new int[2 * oldIndices.length];
            names = new byte[indices.length][];
            flags = new int[indices.length];
            for (int i = 0; i < oldIndices.length; i++) {
                if (oldIndices[i] == 0) continue;
                int at = slot(oldIndices[i]);
                indices[at] = oldIndices[i];
                names[at] = oldNames[i];
                flags[at] = oldFlags[i];
            }
        }
        int at = slot(index);
        indices[at] = index;
        return at;
    }

    @Override
    public void close() {
        if (socket != null) socket.close();
        socket = null;
    }
}
