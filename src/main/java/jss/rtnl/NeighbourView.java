package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.record.NeighbourRecord;
import jss.record.Octets;
import jss.wire.Wire;

/** RTM_NEWNEIGH: {@code struct ndmsg} and NDA_* attributes (linux/neighbour.h). */
public final class NeighbourView extends RtnlView implements NeighbourRecord {
    static final int BYTES = 12;
    static final int IFINDEX = 4; // __s32 ndm_ifindex
    static final int STATE = 8; // __u16 ndm_state
    static final int FLAGS = 10; // __u8 ndm_flags
    static final int TYPE = 11; // __u8 ndm_type

    // struct nda_cacheinfo: __u32 ndm_confirmed, ndm_used, ndm_updated (1/100 s), ndm_refcnt
    private static final int CACHE_BYTES = 16;

    private final Octets destination = new Octets();
    private final Octets linkAddress = new Octets();

    public NeighbourView() {
        super("ndmsg", BYTES, NDA_FLAGS_EXT);
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public NeighbourView wrap(ByteBuffer buffer, int from, int end) {
        move(buffer, from, end);
        return this;
    }

    @Override
    public int ifindex() {
        return headS32(IFINDEX);
    }

    @Override
    public int state() {
        return Wire.u16(buffer, base + STATE);
    }

    @Override
    public int flags() {
        return headU8(FLAGS);
    }

    @Override
    public int type() {
        return headU8(TYPE);
    }

    @Override
    public long extendedFlags() {
        return u32(NDA_FLAGS_EXT, 0);
    }

    @Override
    public Octets destination() {
        return octets(destination, NDA_DST);
    }

    @Override
    public Octets linkAddress() {
        return octets(linkAddress, NDA_LLADDR);
    }

    @Override
    public boolean hasCacheInfo() {
        return attrs.has(NDA_CACHEINFO, CACHE_BYTES);
    }

    @Override
    public long confirmed() {
        return word(NDA_CACHEINFO, 0);
    }

    @Override
    public long used() {
        return word(NDA_CACHEINFO, 1);
    }

    @Override
    public long updated() {
        return word(NDA_CACHEINFO, 2);
    }

    @Override
    public long references() {
        return word(NDA_CACHEINFO, 3);
    }

    @Override
    public long probes() {
        return u32(NDA_PROBES);
    }

    @Override
    public int protocol() {
        return u8(NDA_PROTOCOL, 0);
    }
}
