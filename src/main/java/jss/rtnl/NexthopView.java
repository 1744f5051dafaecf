package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.record.NexthopRecord;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.wire.Wire;

/** RTM_NEWNEXTHOP: {@code struct nhmsg} and NHA_* attributes (linux/nexthop.h). */
public final class NexthopView extends RtnlView implements NexthopRecord {
    static final int BYTES = 8;
    static final int SCOPE = 1; // unsigned char nh_scope
    static final int PROTOCOL = 2; // unsigned char nh_protocol
    static final int FLAGS = 4; // unsigned int nh_flags, RTNH_F_*

    // struct nexthop_grp: __u32 id; __u8 weight, less one; __u8 its high byte since Linux 6.12; __u16 resvd2
    private static final int MEMBER = 8;

    private final Octets gateway = new Octets();
    private final EncapView encap = new EncapView();

    public NexthopView() {
        super("nhmsg", BYTES, NHA_ENCAP);
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public NexthopView wrap(ByteBuffer buffer, int from, int end) {
        move(buffer, from, end);
        return this;
    }

    @Override
    public int scope() {
        return headU8(SCOPE);
    }

    @Override
    public int protocol() {
        return headU8(PROTOCOL);
    }

    @Override
    public int flags() {
        return headS32(FLAGS);
    }

    @Override
    public long id() {
        return u32(NHA_ID);
    }

    @Override
    public long oif() {
        return u32(NHA_OIF);
    }

    @Override
    public Octets gateway() {
        return octets(gateway, NHA_GATEWAY);
    }

    @Override
    public boolean blackhole() {
        return attrs.has(NHA_BLACKHOLE);
    }

    @Override
    public int members() {
        return attrs.has(NHA_GROUP) ? attrs.length(NHA_GROUP) / MEMBER : 0;
    }

    private int member(int i) {
        if (i < 0 || i >= members()) throw new IndexOutOfBoundsException(i);
        return attrs.start(NHA_GROUP) + MEMBER * i;
    }

    @Override
    public long memberId(int i) {
        return Wire.u32(buffer, member(i));
    }

    @Override
    public int memberWeight(int i) {
        int at = member(i);
        return (Wire.u8(buffer, at + 5) << 8 | Wire.u8(buffer, at + 4)) + 1;
    }

    @Override
    public int groupType() {
        return u16(NHA_GROUP_TYPE, 0);
    }

    @Override
    public RouteRecord.Encapsulation encapsulation() {
        return encap.of(attrs, NHA_ENCAP_TYPE, NHA_ENCAP);
    }
}
