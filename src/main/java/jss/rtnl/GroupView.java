package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.record.GroupRecord;
import jss.record.Octets;

/**
 * An answer to RTM_GETMULTICAST: {@code struct ifaddrmsg} (linux/if_addr.h) and IFA_MULTICAST. The
 * kernel tells neither how many users a group has nor of link-layer groups this way.
 */
public final class GroupView extends RtnlView implements GroupRecord {
    private final Octets address = new Octets();

    public GroupView() {
        super("ifaddrmsg", AddressView.BYTES, IFA_MULTICAST);
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public GroupView wrap(ByteBuffer buffer, int from, int end) {
        move(buffer, from, end);
        return this;
    }

    @Override
    public int ifindex() {
        return headS32(AddressView.INDEX);
    }

    @Override
    public Octets address() {
        return octets(address, IFA_MULTICAST);
    }
}
